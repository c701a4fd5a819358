#pragma once

#include "core/bytes/result.h"
#include "core/history/import/source.h"
#include "core/history/import/time_pattern.h"

#include <memory>
#include <string>
#include <string_view>

namespace history {

// Why a file cannot be read at all. core/text and the console have the words.
enum class ImportFault : std::uint8_t {
    Unreadable,    // the system cannot read the file
    Empty,         // nothing in it
    UnknownForm,   // none of the formats
    BadTimeFormat, // the given time format is none
    NoTime,        // a table without a column of times
    NoValues,      // a table without a column of numbers
    Ambiguous,     // "1.234" may be 1.234 or 1234: the user has to say which
    Sums,          // a table of consumption that we wrote: it has no readings in it
};

// What the user says of a file; what is empty is found out.
struct ImportHints {
    std::optional<std::string> timeFormat; // of strftime; empty text: unix seconds
    std::optional<char> decimal;           // '.' or ','
};

// A table. Ours (export/csv.h) come back as they were; of others the column of times is found by its content and every column of
// numbers becomes a series, named by its heading ("Zählerstand [m³]" has the unit m3). Date and time of day may stand in two columns.
[[nodiscard]] bytes::Result<std::unique_ptr<HistoryReader>, ImportFault> csvReader(std::string_view beginning, const ImportHints &hints, const ZoneTable &zone);

} // namespace history
