#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cuxd {

// A line of two texts side by side, in the order in which it is read.
struct DifferenceLine {
    enum class Kind : std::uint8_t { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text;        // without line end
    std::uint32_t before = 0; // number of the line in the old text, from 1; 0 for Added
    std::uint32_t after = 0;  // in the new one; 0 for Removed

    bool operator==(const DifferenceLine &) const = default;
};

// What changed between two texts, with as many lines the same as possible. What was removed comes before what stands there now.
// Meant for masked() texts: the lines are kept as they come.
[[nodiscard]] std::vector<DifferenceLine> lineDifference(std::string_view before, std::string_view after);

} // namespace cuxd
