#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <QString>
#include <QVariantList>

namespace store {

// Between values and columns. Every function that reads takes the number of the first column.

// Sixteen hex digits, the eight bytes as on air: "C418281360510103".
[[nodiscard]] QString addressColumn(const wmbus::Address &address);
// An address that is no sixteen hex digits (a damaged row) is the empty one.
[[nodiscard]] wmbus::Address addressFrom(const QString &text);

// mantissa, exponent; both NULL for nothing.
void append(QVariantList &values, bytes::ScaledValue value);
void append(QVariantList &values, const std::optional<bytes::ScaledValue> &value);
[[nodiscard]] bytes::ScaledValue scaledFrom(const Rows &rows, int column);
[[nodiscard]] std::optional<bytes::ScaledValue> optionalScaledFrom(const Rows &rows, int column);

// heard_at, port, stick, link_mode, rssi, rssi_raw, key_wrong; the bytes (column `data`) are handed over separately.
void appendRadio(QVariantList &values, const wmbus::RadioFrame &frame);
[[nodiscard]] wmbus::RadioFrame frameFrom(const Rows &rows, int dataColumn, int radioColumn);

[[nodiscard]] QVariant column(const std::string &text); // never NULL
[[nodiscard]] QVariant column(const std::optional<int> &value);
[[nodiscard]] QByteArray blob(bytes::ByteSpan bytes);

// An array of PostgreSQL, "{1,2,3}": bound as a text, cast by the statement.
[[nodiscard]] QString arrayColumn(const std::vector<qint64> &numbers);
// The same of texts that have neither quotes nor backslashes in them.
[[nodiscard]] QString arrayColumn(const QStringList &texts);

// "?,?,?"
[[nodiscard]] QString placeholders(int count);

} // namespace store
