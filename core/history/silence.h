#pragma once

#include "core/store/store_options.h"

#include <optional>

namespace history {

// CYCLIC_INFO_MSG: UNREACH when nothing was heard for longer than this (seed 1.1). For the SMI 260 POLL_TIMEOUT x POLL_INTERVAL takes
// its place (seed 1.2).
inline constexpr store::TimeMs silenceLimit = 60 * store::minuteMs;

// Whether a device counts as lost. One that was never heard is silent since it was `added`.
[[nodiscard]] constexpr bool unreachable(std::optional<store::TimeMs> lastHeard, store::TimeMs added, store::TimeMs now,
                                         store::TimeMs limit = silenceLimit)
{
    return now - lastHeard.value_or(added) > limit;
}

} // namespace history
