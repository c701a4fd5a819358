#pragma once

#include "core/store/calendar.h"
#include "core/store/types.h"

#include <span>
#include <vector>

namespace store {

// A bucket of one reading that is not left out.
[[nodiscard]] Bucket bucketOf(const Reading &reading, const TimeRange &range);
// One more reading, later than all of the bucket that count. Readings that are left out are only counted.
void addTo(Bucket &bucket, const Reading &reading);

// Readings in the order of time, turned into buckets one after the other: the one way roll-ups are computed from readings.
class RollUp {
public:
    RollUp(const Calendar &calendar, BucketSize size) : m_calendar(calendar), m_size(size) {}

    void add(const Reading &reading);
    // All buckets so far, the running one too; empty afterwards.
    [[nodiscard]] std::vector<Bucket> take();

private:
    void finishBucket();

    const Calendar &m_calendar;
    BucketSize m_size;
    std::vector<Bucket> m_done;
    Bucket m_bucket;          // count 0: no reading counts yet
    TimeRange m_range;
};

[[nodiscard]] std::vector<Bucket> bucketsOf(std::span<const Reading> readings, const Calendar &calendar, BucketSize size);

} // namespace store
