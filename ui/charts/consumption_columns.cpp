#include "ui/charts/consumption_columns.h"

#include "core/history/buckets.h"

namespace ui::charts {

namespace {

constexpr int gapFactor = 3; // as meter::Consumption weighs gaps

Column columnOf(const Span &span, const meter::Use &use)
{
    return {span, use.amount, use.covered.count(), use.estimated.count()};
}

} // namespace

std::vector<Column> columnsBetween(const meter::Consumption &consumption, std::span<const TimeMs> borders)
{
    std::vector<Column> columns;
    columns.reserve(borders.size());
    for (const history::UseBucket &bucket : history::useBuckets(consumption, borders))
        columns.push_back(columnOf(bucket.time, bucket.use));
    return columns;
}

std::vector<Column> columnsBetweenReadings(const meter::Consumption &consumption, std::span<const TimeMs> times, const Span &span)
{
    std::vector<TimeMs> borders;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const bool starts = i + 1 < times.size() && times[i] < span.to && times[i + 1] > span.from;
        const bool ends = i > 0 && times[i - 1] < span.to && times[i] > span.from;
        if ((starts || ends) && (borders.empty() || borders.back() < times[i]))
            borders.push_back(times[i]);
    }
    return columnsBetween(consumption, borders);
}

std::vector<Gap> gapsBetween(const QString &series, std::span<const TimeMs> times, TimeMs usualInterval, const Span &span, bool pairs)
{
    std::vector<Gap> gaps;
    if (usualInterval <= 0)
        return gaps;
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        if (pairs && i % 2 == 0)
            continue; // inside a roll-up
        const Span between{times[i], times[i + 1]};
        if (length(between) > gapFactor * usualInterval && overlaps(between, span))
            gaps.push_back({series, between});
    }
    return gaps;
}

} // namespace ui::charts
