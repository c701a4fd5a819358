#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace capture {

// "2026-11-22T06:44:05.123+01:00": local time with its offset, milliseconds.
void appendIsoTime(std::string &out, std::chrono::system_clock::time_point time);

// The same back; the decimals (1 to 9 digits) may be missing, the offset may be "Z". Nothing for anything else, and for years outside
// 1970 to 2200.
[[nodiscard]] std::optional<std::chrono::system_clock::time_point> isoTime(std::string_view text);

} // namespace capture
