#include "core/store/roll_up_keeper.h"

#include "core/store/roll_up.h"

#include <algorithm>
#include <array>
#include <limits>

namespace store {

namespace {

constexpr std::array bothSizes{BucketSize::Hour, BucketSize::Day};
constexpr std::size_t keptInMemory = 20'000; // buckets, a few megabytes

} // namespace

// The bucket that holds `at`, if it is there and sound; null where it must be computed from the readings.
RollUpKeeper::Open *RollUpKeeper::open(SeriesId series, BucketSize size, TimeMs at)
{
    const Key key{series, m_calendar.bucket(size, at).from};
    if (broken(size).count(key) != 0)
        return nullptr;
    auto &map = running(size);
    const auto known = map.find(key);
    if (known != map.end())
        return &known->second;
    const auto stored = m_buckets.find(series, size, key.second);
    if (!stored)
        return nullptr;
    return &map.emplace(key, Open{*stored, false}).first->second;
}

void RollUpKeeper::change(SeriesId series, BucketSize size, TimeMs at)
{
    const Key key{series, m_calendar.bucket(size, at).from};
    running(size).erase(key);
    broken(size).insert(key);
}

void RollUpKeeper::changed(SeriesId series, TimeMs at)
{
    for (const BucketSize size : bothSizes)
        change(series, size, at);
}

void RollUpKeeper::added(SeriesId series, const Reading &reading)
{
    for (const BucketSize size : bothSizes) {
        Open *bucket = open(series, size, reading.at);
        // The first one of a bucket is computed too: readings that are left out may lie there already.
        if (bucket == nullptr || reading.at <= bucket->bucket.lastAt) {
            change(series, size, reading.at);
            continue;
        }
        addTo(bucket->bucket, reading);
        bucket->dirty = true;
    }
}

void RollUpKeeper::moved(SeriesId series, TimeMs before, TimeMs from, TimeMs to)
{
    for (const BucketSize size : bothSizes) {
        Open *bucket = open(series, size, to);
        if (bucket == nullptr || bucket->bucket.lastAt != from) {
            change(series, size, to);
            continue;
        }
        // The gap in front of it has grown.
        bucket->bucket.lastAt = to;
        bucket->bucket.longestGap = std::max(bucket->bucket.longestGap, to - before);
        bucket->dirty = true;
    }
}

void RollUpKeeper::recompute(SeriesId series, BucketSize size, TimeMs start)
{
    RollUp rollUp(m_calendar, size);
    const TimeRange range = m_calendar.bucket(size, start);
    m_readings.each(series, range, [&rollUp](const Reading &reading) {
        rollUp.add(reading);
        return true;
    });
    const std::vector<Bucket> buckets = rollUp.take();
    if (buckets.empty()) {
        m_buckets.remove(series, size, {start, start + 1});
        return;
    }
    m_buckets.put(series, size, buckets.front());
    running(size)[{series, start}] = Open{buckets.front(), false};
}

void RollUpKeeper::replaceDays(SeriesId series, const TimeRange &days, std::span<const Reading> readings)
{
    for (const BucketSize size : bothSizes) {
        const Key from{series, days.from};
        const Key to{series, days.to};
        auto &map = running(size);
        map.erase(map.lower_bound(from), map.lower_bound(to));
        auto &set = broken(size);
        set.erase(set.lower_bound(from), set.lower_bound(to));
        m_buckets.remove(series, size, days);
        m_buckets.insertNew(series, size, bucketsOf(readings, m_calendar, size));
    }
}

void RollUpKeeper::rebuild(SeriesId series, const TimeRange &range)
{
    const TimeRange days{m_calendar.day(range.from).from, m_calendar.day(range.to - 1).to};
    replaceDays(series, days, m_readings.read(series, days));
}

void RollUpKeeper::write()
{
    for (const BucketSize size : bothSizes) {
        for (const auto &[series, start] : broken(size))
            recompute(series, size, start);
        broken(size).clear();
        for (auto &[key, open] : running(size)) {
            if (open.dirty)
                m_buckets.put(key.first, size, open.bucket);
            open.dirty = false;
        }
        if (running(size).size() > keptInMemory)
            running(size).clear();
    }
}

void RollUpKeeper::forget(SeriesId series)
{
    const Key from{series, std::numeric_limits<TimeMs>::min()};
    const Key to{series + 1, std::numeric_limits<TimeMs>::min()};
    for (const BucketSize size : bothSizes) {
        auto &map = running(size);
        map.erase(map.lower_bound(from), map.lower_bound(to));
    }
}

void RollUpKeeper::forget()
{
    m_hours.clear();
    m_days.clear();
    m_brokenHours.clear();
    m_brokenDays.clear();
}

} // namespace store
