#include "core/store/roll_up.h"

#include <algorithm>
#include <utility>

namespace store {

Bucket bucketOf(const Reading &reading, const TimeRange &range)
{
    Bucket bucket;
    bucket.start = range.from;
    bucket.end = range.to;
    bucket.firstAt = bucket.lastAt = reading.at;
    bucket.first = bucket.last = bucket.min = bucket.max = reading.value;
    bucket.sum = reading.value;
    bucket.count = 1;
    bucket.flags = reading.flags;
    return bucket;
}

void addTo(Bucket &bucket, const Reading &reading)
{
    if ((reading.flags & flag::leftOut) != 0) {
        ++bucket.leftOut;
        return;
    }
    if (bytes::compareNumbers(reading.value, bucket.last) < 0)
        ++bucket.falls;
    bucket.longestGap = std::max(bucket.longestGap, reading.at - bucket.lastAt);
    bucket.lastAt = reading.at;
    bucket.last = reading.value;
    if (bytes::compareNumbers(reading.value, bucket.min) < 0)
        bucket.min = reading.value;
    if (bytes::compareNumbers(reading.value, bucket.max) > 0)
        bucket.max = reading.value;
    bucket.sum = bucket.sum ? bytes::plus(*bucket.sum, reading.value) : std::nullopt;
    ++bucket.count;
    bucket.flags |= reading.flags;
}

void RollUp::add(const Reading &reading)
{
    if (reading.at < m_range.from || reading.at >= m_range.to) {
        finishBucket();
        m_range = m_calendar.bucket(m_size, reading.at);
    }
    if (m_bucket.count > 0 || (reading.flags & flag::leftOut) != 0) {
        addTo(m_bucket, reading);
        return;
    }
    const std::uint32_t before = m_bucket.leftOut;
    m_bucket = bucketOf(reading, m_range);
    m_bucket.leftOut = before;
}

void RollUp::finishBucket()
{
    if (m_bucket.count > 0)
        m_done.push_back(m_bucket);
    m_bucket = {};
}

std::vector<Bucket> RollUp::take()
{
    finishBucket();
    m_range = {};
    return std::exchange(m_done, {});
}

std::vector<Bucket> bucketsOf(std::span<const Reading> readings, const Calendar &calendar, BucketSize size)
{
    RollUp rollUp(calendar, size);
    for (const Reading &reading : readings)
        rollUp.add(reading);
    return rollUp.take();
}

} // namespace store
