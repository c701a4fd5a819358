#pragma once

#include "ui/charts/span.h"

#include <QDateTime>
#include <QTimeZone>

namespace ui::charts {

[[nodiscard]] inline QDateTime localTime(TimeMs at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone);
}
// Its first instant: midnight, or the first one there is.
[[nodiscard]] inline TimeMs startOfDay(const QDate &date, const QTimeZone &zone)
{
    return date.startOfDay(zone).toMSecsSinceEpoch();
}
[[nodiscard]] inline bool isMidnight(TimeMs at, const QTimeZone &zone)
{
    return startOfDay(localTime(at, zone).date(), zone) == at;
}

// The same time of day so many days or months later, by the local calendar; the 31st becomes the last day of a shorter month. A time of
// day that does not exist there moves with the clocks.
[[nodiscard]] inline TimeMs plusDays(TimeMs at, qint64 days, const QTimeZone &zone)
{
    return localTime(at, zone).addDays(days).toMSecsSinceEpoch();
}
[[nodiscard]] inline TimeMs plusMonths(TimeMs at, int months, const QTimeZone &zone)
{
    return localTime(at, zone).addMonths(months).toMSecsSinceEpoch();
}

// `span` moved by so many periods of its own: a span of whole months by months, of whole days by days, any other by its length.
[[nodiscard]] Span movedByPeriods(const Span &span, int periods, const QTimeZone &zone);

} // namespace ui::charts
