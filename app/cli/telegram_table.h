#pragma once

#include "core/meter/reading.h"
#include "core/wmbus/radio_frame.h"
#include "core/wmbus/telegram.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace cli {

// Text for people: one row a telegram in columns of fixed width, so that it can be written while reading.
void appendTableHead(std::string &out);
void appendTableRow(std::string &out, std::uint64_t line, const wmbus::Telegram &telegram, const meter::Reading &reading);
void appendTableError(std::string &out, std::uint64_t line, const wmbus::DecodeError &error);
// Every byte with its meaning, indented below the row.
void appendTableExplanation(std::string &out, const wmbus::Telegram &telegram);

// For spreadsheets: a head line, then one line a telegram; RFC 4180.
void appendCsvHead(std::string &out);
void appendCsvRow(std::string &out, std::uint64_t line, const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram,
                  const meter::Reading &reading);
void appendCsvError(std::string &out, std::uint64_t line, const wmbus::DecodeError &error);

// "8061.70 m³, 12 m³/h": the values a reader looks for, at most `most` of them.
[[nodiscard]] QString valuesText(const meter::Reading &reading, std::size_t most);

// `text` in a column: filled with blanks, or cut with an ellipsis, to `width` characters. No width: as it is.
[[nodiscard]] QString column(const QString &text, int width);

} // namespace cli
