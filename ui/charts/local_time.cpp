#include "ui/charts/local_time.h"

namespace ui::charts {

Span movedByPeriods(const Span &span, int periods, const QTimeZone &zone)
{
    if (!isMidnight(span.from, zone) || !isMidnight(span.to, zone)) {
        const TimeMs by = length(span) * periods;
        return {span.from + by, span.to + by};
    }
    const QDate from = localTime(span.from, zone).date();
    const QDate to = localTime(span.to, zone).date();
    if (from.day() == 1 && to.day() == 1) {
        const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
        return {startOfDay(from.addMonths(months * periods), zone), startOfDay(to.addMonths(months * periods), zone)};
    }
    const qint64 days = from.daysTo(to);
    return {startOfDay(from.addDays(days * periods), zone), startOfDay(to.addDays(days * periods), zone)};
}

} // namespace ui::charts
