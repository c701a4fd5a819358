#pragma once

#include "core/bytes/scaled_value.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace meter {

// A reading as somebody types it from a mechanical register: "8061,70", "8061.70", "8.061,70", "8 061.70", "08061".
struct MeterEntry {
    bytes::ScaledValue value;
    std::size_t surplusBegin = 0;  // where in the text the decimals begin that are finer than the meter's own; its length: there are none
    bool couldBeGrouping = false;  // one separator with three digits behind it: taken as decimals, but "8.061" may be meant as 8061

    bool operator==(const MeterEntry &) const = default;
};

// A comma or point is the decimal separator; of both the last one is, and the other must then group three digits. Blanks (also narrow
// and no-break ones), apostrophes and zeros in front are passed over. `resolution` is the exponent of the meter's own readings. Nothing
// for anything else, for negative numbers and for more than 15 digits.
[[nodiscard]] std::optional<MeterEntry> meterEntry(std::string_view text, std::int32_t resolution);

} // namespace meter
