#include "core/quality/silence.h"

#include <algorithm>
#include <cmath>

namespace quality {

namespace {

constexpr double improbable = 0.001;
constexpr double surelyLost = 0.95;           // more than that is not believed: the meter would never be late
constexpr std::int64_t looksAtMost = 100'000; // transmissions looked at one by one; further ones change nothing

} // namespace

Silence silenceOf(Time last, Span interval, double loss, Time now, const std::vector<Deafness> &deaf, const ActivityProfile *profile, const HourOfWeek &hourOfWeek)
{
    if (interval.count() <= 0)
        return Silence::Unknown;
    const bool mayScatter = now - last <= interval + interval / 4;
    if (mayScatter)
        return Silence::NotLate;
    std::int64_t missed = 0;
    std::int64_t asleep = 0;
    std::int64_t deafTo = 0;
    const std::int64_t sent = std::min((now - last) / interval, looksAtMost);
    for (std::int64_t i = 1; i <= sent; ++i) {
        const Time when = last + interval * i;
        if (isDeafAt(deaf, when))
            ++deafTo;
        else if (profile && hourOfWeek && profile->isAsleep(hourOfWeek(when)))
            ++asleep;
        else
            ++missed;
    }
    const double lost = std::clamp(loss, improbable, surelyLost);
    const auto tolerated = static_cast<std::int64_t>(std::ceil(std::log(improbable) / std::log(lost)));
    if (missed > std::max<std::int64_t>(tolerated, 1))
        return Silence::Late;
    if (asleep > 0)
        return Silence::Asleep;
    return deafTo > 0 ? Silence::WeAreDeaf : Silence::NotLate;
}

} // namespace quality
