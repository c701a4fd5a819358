#pragma once

#include "core/bytes/link_mode.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace capture {

// A line of rtl_wmbus: mode; CRC good; 3 of 6 good; time; level of the packet; level now; meter number; telegram in hex.
// Its levels are not in dBm. Views point into the line.
struct RtlWmbusLine {
    std::optional<bytes::LinkMode> mode; // "T1", "C1" (frame format A or B), "S1"
    bool crcGood = false;
    std::optional<std::chrono::system_clock::time_point> time;
    std::string_view hex;                // without 0x
    std::size_t hexBegin = 0;            // index of `hex` in the line
};

[[nodiscard]] bool looksLikeRtlWmbus(std::string_view line);

// Nothing when there are fewer than eight fields.
[[nodiscard]] std::optional<RtlWmbusLine> parseRtlWmbus(std::string_view line);

// "2019-04-03 19:00:42.000". Three decimals: UTC, as rtl_wmbus wrote it until spring 2024; six: local time, as it does since.
[[nodiscard]] std::optional<std::chrono::system_clock::time_point> rtlWmbusTime(std::string_view text);

} // namespace capture
