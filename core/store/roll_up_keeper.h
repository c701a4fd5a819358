#pragma once

#include "core/store/bucket_table.h"
#include "core/store/calendar.h"
#include "core/store/reading_store.h"

#include <map>
#include <set>
#include <utility>

namespace store {

// Keeps the roll-ups equal to what RollUp makes of the readings, while readings come, change and go. What is said here is written by
// write(), in the same transaction as the readings.
class RollUpKeeper {
public:
    RollUpKeeper(ReadingStore &readings, BucketTable &buckets, const Calendar &calendar) : m_readings(readings), m_buckets(buckets), m_calendar(calendar) {}

    // A reading was inserted.
    void added(SeriesId series, const Reading &reading);
    // The youngest reading of its hour was moved to a later time of the same hour; all else of it stayed. `before`: the time of
    // the reading before it, which has the same number and lies in the same hour.
    void moved(SeriesId series, TimeMs before, TimeMs from, TimeMs to);
    // Readings of this hour and day changed in any way.
    void changed(SeriesId series, TimeMs at);
    // All readings of whole days, as they are in the table now: the buckets of these days are replaced.
    void replaceDays(SeriesId series, const TimeRange &days, std::span<const Reading> readings);
    // Reads the whole days of this range and replaces their buckets.
    void rebuild(SeriesId series, const TimeRange &range);

    void write();
    // After a rollback, and before a transaction when another program may have written.
    void forget();
    void forget(SeriesId series); // the same for one series

private:
    using Key = std::pair<SeriesId, TimeMs>;
    struct Open {
        Bucket bucket;
        bool dirty = false;
    };

    [[nodiscard]] Open *open(SeriesId series, BucketSize size, TimeMs at);
    void change(SeriesId series, BucketSize size, TimeMs at);
    void recompute(SeriesId series, BucketSize size, TimeMs start);
    std::map<Key, Open> &running(BucketSize size) { return size == BucketSize::Hour ? m_hours : m_days; }
    std::set<Key> &broken(BucketSize size) { return size == BucketSize::Hour ? m_brokenHours : m_brokenDays; }

    ReadingStore &m_readings;
    BucketTable &m_buckets;
    const Calendar &m_calendar;
    std::map<Key, Open> m_hours; // as in the table, or newer and dirty
    std::map<Key, Open> m_days;
    std::set<Key> m_brokenHours; // to be computed from the readings
    std::set<Key> m_brokenDays;
};

} // namespace store
