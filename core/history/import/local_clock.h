#pragma once

#include "core/history/zone_table.h"

#include <cstdint>

namespace history {

// Turns the wall clock times of one file into instants, line after line. Where the clock shows a time twice, the first one is meant
// until the file has passed it: then it is the second. Remembers the stretch it is in, so that a million lines cost little.
class LocalClock {
public:
    explicit LocalClock(ZoneTable zone) : m_zone(std::move(zone)) {}

    // `local`: ms since 1970-01-01 00:00 on the wall clock.
    [[nodiscard]] store::TimeMs instantOf(store::TimeMs local)
    {
        const store::TimeMs at = local - m_stretch.offset;
        if (at >= m_safe.from && at < m_safe.to) {
            m_last = at;
            return at;
        }
        return lookUp(local);
    }
    // A time that needed no zone: what comes behind it is behind it.
    void passed(store::TimeMs at) { m_last = at; }
    // Of a new file.
    void begin() { m_last = store::allTime.from; }

    [[nodiscard]] std::uint64_t twice() const { return m_twice; }     // times that the wall clock showed twice
    [[nodiscard]] std::uint64_t skipped() const { return m_skipped; } // times that it never showed
    [[nodiscard]] const ZoneTable &zone() const { return m_zone; }

private:
    [[nodiscard]] store::TimeMs lookUp(store::TimeMs local);

    ZoneTable m_zone;
    ZoneTable::Stretch m_stretch;
    store::TimeRange m_safe; // of the stretch: without the ends, where a wall clock time may be ambiguous
    store::TimeMs m_last = store::allTime.from;
    std::uint64_t m_twice = 0;
    std::uint64_t m_skipped = 0;
};

} // namespace history
