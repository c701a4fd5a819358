#include "core/quality/activity_profile.h"

#include <algorithm>

namespace quality {

using namespace std::chrono_literals;

ActivityProfile ActivityProfile::learn(const std::vector<Hearing> &heard, const std::vector<Deafness> &deaf, Time from, Time to, const HourOfWeek &hourOfWeek)
{
    ActivityProfile profile;
    profile.m_useful = to - from >= usefulAfter;
    for (const Hearing &one : heard) {
        if (one.at >= from && one.at < to)
            ++profile.m_heard[index(hourOfWeek(one.at))];
    }
    // Zones are whole quarters of an hour away from UTC, so an hour of UTC may straddle two local ones: it is asked at its middle.
    for (Time hour = std::chrono::ceil<std::chrono::hours>(from); hour + 1h <= to; hour += 1h) {
        if (deafWithin(deaf, hour, hour + 1h) <= 15min)
            ++profile.m_weeks[index(hourOfWeek(hour + 30min))];
    }
    return profile;
}

bool ActivityProfile::sleepsSometimes() const
{
    for (int hour = 0; hour < hoursOfWeek; ++hour) {
        if (isAsleep(hour))
            return true;
    }
    return false;
}

} // namespace quality
