#include "core/history/import/local_clock.h"

namespace history {

using store::TimeMs;

namespace {

// No zone moves its clock by more than a day.
constexpr TimeMs margin = 25 * 3'600'000;

} // namespace

TimeMs LocalClock::lookUp(TimeMs local)
{
    const ZoneTable::Local both = m_zone.fromLocal(local);
    TimeMs at = both.first;
    if (both.twice()) {
        ++m_twice;
        if (both.first < m_last)
            at = both.second;
    }
    if (both.skipped) { // by a clock that did not know of the change: it went on as before
        ++m_skipped;
        at = local - m_zone.stretchAt(both.first - 1).offset;
    }
    m_stretch = m_zone.stretchAt(at);
    m_safe = m_stretch.time;
    if (m_safe.from != store::allTime.from)
        m_safe.from += margin;
    if (m_safe.to != store::allTime.to)
        m_safe.to -= margin;
    m_last = at;
    return at;
}

} // namespace history
