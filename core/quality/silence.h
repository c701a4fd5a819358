#pragma once

#include "core/quality/activity_profile.h"
#include "core/quality/hearing.h"

#include <cstdint>

namespace quality {

// Whether a meter is late.
enum class Silence : std::uint8_t {
    Unknown,  // sends too irregularly, or was heard too seldom, to expect anything
    NotLate,  // heard within what its interval lets expect
    Asleep,   // silent, but in hours in which it never sent
    WeAreDeaf, // we could not have heard it
    Late,
};

// `last`: when it was heard last; `interval`: between its transmissions, 0 when none is known; `loss` 0…1: how much of it is lost
// anyway. It is late when what was to be heard since is so much that hearing nothing has a probability below one in a thousand.
[[nodiscard]] Silence silenceOf(Time last, Span interval, double loss, Time now, const std::vector<Deafness> &deaf, const ActivityProfile *profile = nullptr,
                                const HourOfWeek &hourOfWeek = {});

} // namespace quality
