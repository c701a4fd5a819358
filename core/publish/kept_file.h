#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

// Small files of JSON in which publishers keep what must outlive the program. A path that is empty: nothing is read, nothing is written.
namespace publish {

// Empty when there is none; nothing, with the system's words, when it cannot be read.
[[nodiscard]] std::optional<QByteArray> readKept(const QString &path, QString *error);
// Nothing when it is not of this format.
[[nodiscard]] std::optional<QJsonObject> keptObject(const QByteArray &json, const QString &format);
// A damaged file is renamed *.broken, and a new one is begun.
[[nodiscard]] bool putAside(const QString &path, QString *error);
// Whole or not at all; for its owner only.
[[nodiscard]] bool writeKept(const QString &path, const QString &format, QJsonObject content, QString *error);

} // namespace publish
