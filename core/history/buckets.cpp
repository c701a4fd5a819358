#include "core/history/buckets.h"

#include "core/meter/plausible.h"

#include <algorithm>

namespace history {

using bytes::ScaledValue;
using store::TimeMs;

namespace {

__extension__ using Wide = __int128;

void append(std::vector<meter::CounterSample> &samples, const store::Reading &reading)
{
    if ((reading.flags & store::flag::rejected) == 0)
        samples.push_back({instant(reading.at), reading.value, (reading.flags & store::flag::stale) != 0, std::chrono::milliseconds(-1)});
}

// Sum over count with one decimal more than the sum.
std::optional<ScaledValue> meanOf(ScaledValue sum, std::uint32_t count)
{
    const Wide finer = Wide{sum.mantissa} * 10;
    const Wide half = finer < 0 ? -Wide{count} : Wide{count};
    const Wide mean = (2 * finer + half) / (2 * Wide{count});
    if (mean > INT64_MAX || mean < INT64_MIN)
        return std::nullopt;
    return ScaledValue{static_cast<std::int64_t>(mean), sum.exponent - 1};
}

} // namespace

std::vector<meter::CounterSample> samples(const store::ReadingSpan &span)
{
    std::vector<meter::CounterSample> samples;
    samples.reserve(span.inside.size() + 2);
    if (span.before)
        append(samples, *span.before);
    for (const store::Reading &reading : span.inside)
        append(samples, reading);
    if (span.after)
        append(samples, *span.after);
    return samples;
}

std::vector<meter::CounterSample> samples(std::span<const store::Bucket> rollUps)
{
    std::vector<meter::CounterSample> samples;
    samples.reserve(2 * rollUps.size());
    for (const store::Bucket &one : rollUps) {
        samples.push_back({instant(one.firstAt), one.first, false, std::chrono::milliseconds(-1)});
        if (one.lastAt > one.firstAt)
            samples.push_back({instant(one.lastAt), one.last, false, std::chrono::milliseconds(one.longestGap)});
    }
    return samples;
}

std::vector<store::TimeRange> detailsNeeded(std::span<const store::Bucket> rollUps)
{
    std::vector<store::TimeRange> ranges;
    for (std::size_t i = 0; i < rollUps.size(); ++i) {
        // A fall between two roll-ups is seen from their ends.
        if (rollUps[i].falls > 0)
            ranges.push_back({rollUps[i].start, rollUps[i].end});
    }
    return ranges;
}

std::chrono::milliseconds usualInterval(std::span<const store::Bucket> rollUps)
{
    std::vector<TimeMs> intervals;
    for (std::size_t i = 0; i < rollUps.size(); ++i) {
        const store::Bucket &one = rollUps[i];
        if (one.count > 1)
            intervals.push_back((one.lastAt - one.firstAt) / (one.count - 1));
        else if (i > 0)
            intervals.push_back(one.firstAt - rollUps[i - 1].lastAt);
    }
    if (intervals.empty())
        return {};
    const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>((intervals.size() - 1) / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return std::chrono::milliseconds(*middle);
}

std::vector<meter::CounterExchange> exchanges(std::span<const store::Event> events, std::string_view dataPoint)
{
    std::vector<meter::CounterExchange> exchanges;
    for (const store::Event &event : events) {
        if (event.kind == store::EventKind::MeterExchange && (event.dataPoint.empty() || event.dataPoint == dataPoint))
            exchanges.push_back({instant(event.at), event.before, event.after});
    }
    return exchanges;
}

meter::CounterRules rulesFor(std::string_view unit, const store::Parameters &parameters)
{
    return {parameters.maxMeter, meter::mostPerHour(unit)};
}

std::vector<UseBucket> useBuckets(const meter::Consumption &consumption, std::span<const TimeMs> borders)
{
    std::vector<meter::Instant> instants;
    instants.reserve(borders.size());
    std::transform(borders.begin(), borders.end(), std::back_inserter(instants), instant);
    const auto uses = consumption.between(instants);
    std::vector<UseBucket> buckets;
    buckets.reserve(uses.size());
    for (std::size_t i = 0; i < uses.size(); ++i)
        buckets.push_back({{borders[i], borders[i + 1]}, uses[i]});
    return buckets;
}

std::vector<GaugeBucket> gaugeBuckets(std::span<const store::Reading> readings, std::span<const TimeMs> borders)
{
    std::vector<GaugeBucket> buckets;
    if (borders.size() < 2)
        return buckets;
    buckets.reserve(borders.size() - 1);
    auto next = std::lower_bound(readings.begin(), readings.end(), borders.front(), [](const store::Reading &one, TimeMs at) { return one.at < at; });
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        GaugeBucket bucket{{borders[i], borders[i + 1]}, 0, {}, {}, {}};
        std::optional<ScaledValue> sum;
        for (; next != readings.end() && next->at < bucket.time.to; ++next) {
            if ((next->flags & store::flag::leftOut) != 0)
                continue;
            if (bucket.count == 0 || bytes::compareNumbers(next->value, bucket.min) < 0)
                bucket.min = next->value;
            if (bucket.count == 0 || bytes::compareNumbers(next->value, bucket.max) > 0)
                bucket.max = next->value;
            sum = bucket.count == 0 ? std::optional(next->value) : (sum ? bytes::plus(*sum, next->value) : std::nullopt);
            ++bucket.count;
        }
        if (sum)
            bucket.mean = meanOf(*sum, bucket.count);
        buckets.push_back(bucket);
    }
    return buckets;
}

} // namespace history
