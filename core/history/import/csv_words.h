#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The words that our tables have in their headings, for writing and for reading them again. Two languages, never renamed.
namespace history {

enum class CsvColumn : std::uint8_t { Time, IsoTime, Device, DataPoint, Value, Unit, Flags, From, IsoFrom, IsoTo, Reading, Use, Estimated, Count, Min, Mean, Max };

[[nodiscard]] std::string_view heading(CsvColumn column, bool german);
// In either language, with a unit behind it or not.
[[nodiscard]] bool isHeading(std::string_view title, CsvColumn column);

// "m³" for "m3", and back; others stay as they are.
[[nodiscard]] std::string unitForHeading(std::string_view unit);
[[nodiscard]] std::string unitFromHeading(std::string_view unit);

// Bits of store::flag as words with `+` between: "stale+corrected". Where a reading came from (imported) is not written.
[[nodiscard]] std::string flagWords(std::uint8_t flags);
[[nodiscard]] std::optional<std::uint8_t> flagsFromWords(std::string_view words);

// Our tables have a decimal comma exactly where `;` stands between the cells.
[[nodiscard]] constexpr char decimalOfOurs(char separator)
{
    return separator == ';' ? ',' : '.';
}

} // namespace history
