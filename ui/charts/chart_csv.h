#pragma once

#include "ui/charts/bucket_table.h"

#include <QByteArray>

namespace ui::charts {

enum class CsvStyle : std::uint8_t {
    ExcelGerman,   // UTF-8 with byte order mark, ";", decimal comma, CRLF
    International, // UTF-8, ",", decimal point, LF
};
[[nodiscard]] CsvStyle csvStyleOfLocale();

// Exactly the rows of the table, numbers with all their digits. Times are local (Excel reads them) and once more in ISO with offset, so
// that the two hours of an autumn night can be told apart. Names that a spreadsheet would take for a formula get an apostrophe.
[[nodiscard]] QByteArray toCsv(const BucketTable &table, CsvStyle style);
// For the clipboard: columns by tabulators, numbers as the user writes them.
[[nodiscard]] QString toTabbedText(const BucketTable &table);

} // namespace ui::charts
