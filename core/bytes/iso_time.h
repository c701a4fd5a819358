#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace bytes {

// "2026-11-22T06:44:05.123+01:00": local time with its offset, milliseconds.
class IsoTime {
public:
    explicit IsoTime(std::chrono::system_clock::time_point time);
    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_length}; }

private:
    std::array<char, 64> m_text;
    std::size_t m_length = 0;
};

// The same back; the decimals (1 to 9 digits) may be missing, the offset may be "Z". Nothing for anything else, and for years outside
// 1970 to 2200.
[[nodiscard]] std::optional<std::chrono::system_clock::time_point> isoTime(std::string_view text);

} // namespace bytes
