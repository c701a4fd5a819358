#pragma once

#include "core/bytes/scaled_value.h"
#include "core/store/types.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace history {

// What SumRules must know of the past. Totals count what flowed since the first reading ever; they never fall.
struct SumState {
    struct Reading {
        store::TimeMs at = 0;
        bytes::ScaledValue counter; // as the meter said
        bytes::ScaledValue total;
        bool operator==(const Reading &) const = default;
    };
    std::optional<Reading> last;           // the last one believed
    bytes::ScaledValue carried;            // by overflows: shown METER = counter + carried + SETMETER's difference
    store::TimeMs since = 0;               // the first reading, or RESET: SUM_24H and SUM_LAST_DAY know nothing from before
    bytes::ScaledValue sinceTotal;         // at that time
    std::map<store::TimeMs, bytes::ScaledValue> marks; // totals at local hours and midnights, as far back as they are needed
    std::optional<store::TimeMs> sumDate;  // SUM_RESET, or the first reading
    bytes::ScaledValue sumTotal;           // at that time

    bool operator==(const SumState &) const = default;
};

// One line of ASCII; the inverse gives nothing for anything that toText() did not write.
[[nodiscard]] std::string toText(const SumState &state);
[[nodiscard]] std::optional<SumState> sumStateFromText(std::string_view text);

} // namespace history
