#pragma once

#include "core/store/calendar.h"
#include "core/store/database.h"
#include "core/store/types.h"

#include <functional>
#include <span>
#include <vector>

namespace store {

// Tables bucket_hour and bucket_day.
class BucketTable {
public:
    BucketTable(Database &database, const Calendar &calendar) : m_database(database), m_calendar(calendar) {}

    [[nodiscard]] std::optional<Bucket> find(SeriesId series, BucketSize size, TimeMs start);
    // Writes or replaces.
    void put(SeriesId series, BucketSize size, const Bucket &bucket);
    // Many that are not there, by time.
    void insertNew(SeriesId series, BucketSize size, std::span<const Bucket> buckets);
    void remove(SeriesId series, BucketSize size, const TimeRange &starts);
    void removeAll(SeriesId series);
    // Those that begin in the range, by time; `each` returns false to stop.
    bool each(SeriesId series, BucketSize size, const TimeRange &starts, const std::function<bool(const Bucket &)> &each);

private:
    [[nodiscard]] Bucket bucketFrom(const Rows &rows, BucketSize size) const;

    Database &m_database;
    const Calendar &m_calendar;
};

} // namespace store
