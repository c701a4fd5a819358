#include "ui/charts/comparison.h"

#include "ui/charts/local_time.h"

namespace ui::charts {

namespace {

int wholeMonths(const Span &view, const QTimeZone &zone)
{
    const QDate from = localTime(view.from, zone).date();
    const QDate to = localTime(view.to, zone).date();
    if (!isMidnight(view.from, zone) || !isMidnight(view.to, zone) || from.day() != 1 || to.day() != 1)
        return 0;
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

TimeMs endOf(TimeMs from, const Span &bucket, Bucketing bucketing, const QTimeZone &zone)
{
    switch (bucketing) {
    case Bucketing::Day: return plusDays(from, 1, zone);
    case Bucketing::Week: return plusDays(from, 7, zone);
    case Bucketing::Month: return plusMonths(from, 1, zone);
    case Bucketing::Year: return plusMonths(from, 12, zone);
    default: return from + length(bucket);
    }
}

std::optional<TimeMs> monthsEarlier(TimeMs at, int months, const QTimeZone &zone)
{
    const TimeMs moved = plusMonths(at, -months, zone);
    if (localTime(moved, zone).date().day() != localTime(at, zone).date().day())
        return std::nullopt;
    return moved;
}

} // namespace

std::optional<Span> comparedBucket(const Span &bucket, Bucketing bucketing, const Span &view, Compare compare, const QTimeZone &zone)
{
    std::optional<TimeMs> from;
    if (compare == Compare::None || bucketing == Bucketing::Raw)
        return std::nullopt;
    if (compare == Compare::LastYear) {
        from = bucketing == Bucketing::Week ? plusDays(bucket.from, -364, zone) : monthsEarlier(bucket.from, 12, zone);
    } else if (const int months = wholeMonths(view, zone); months > 0 && bucketing != Bucketing::Week) {
        from = monthsEarlier(bucket.from, months, zone);
    } else if (isMidnight(view.from, zone) && isMidnight(view.to, zone)) {
        qint64 days = localTime(view.from, zone).date().daysTo(localTime(view.to, zone).date());
        if (bucketing == Bucketing::Week)
            days = std::max<qint64>((days + 3) / 7 * 7, 7); // Mondays stay Mondays
        from = plusDays(bucket.from, -days, zone);
    } else {
        // A view with ragged ends goes back by as many whole buckets as it is long.
        const TimeMs one = std::max<TimeMs>(usualLength(bucketing), 1);
        const TimeMs count = std::max<TimeMs>((length(view) + one / 2) / one, 1);
        if (bucketing == Bucketing::Month || bucketing == Bucketing::Year)
            from = plusMonths(bucket.from, static_cast<int>(-count * (bucketing == Bucketing::Year ? 12 : 1)), zone);
        else if (bucketing == Bucketing::Day || bucketing == Bucketing::Week)
            from = plusDays(bucket.from, -count * (bucketing == Bucketing::Week ? 7 : 1), zone);
        else
            from = bucket.from - count * one;
    }
    if (!from)
        return std::nullopt;
    return Span{*from, endOf(*from, bucket, bucketing, zone)};
}

} // namespace ui::charts
