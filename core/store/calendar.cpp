#include "core/store/calendar.h"

#include "core/store/store_options.h"

#include <QDateTime>

#include <algorithm>

namespace store {

namespace {

// Rounds towards the past, also before 1970.
TimeMs floorTo(TimeMs value, TimeMs step)
{
    const TimeMs rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

bool holds(const TimeRange &range, TimeMs at)
{
    return range.from <= at && at < range.to;
}

} // namespace

Calendar::Calendar(const QByteArray &zone) : m_zone(zone)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

// The stretch between two changes of the offset that holds `at`. Asking the zone costs microseconds, so the last answer is kept.
TimeMs Calendar::offset(TimeMs at) const
{
    if (holds(m_span, at))
        return m_spanOffset;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    m_spanOffset = TimeMs{m_zone.offsetFromUtc(time)} * secondMs;
    m_span = allTime;
    if (m_zone.hasTransitions()) {
        // previousTransition() is strictly before its argument.
        const auto previous = m_zone.previousTransition(time.addMSecs(1));
        const auto next = m_zone.nextTransition(time);
        if (previous.atUtc.isValid())
            m_span.from = previous.atUtc.toMSecsSinceEpoch();
        if (next.atUtc.isValid())
            m_span.to = next.atUtc.toMSecsSinceEpoch();
    }
    return m_spanOffset;
}

TimeRange Calendar::hour(TimeMs at) const
{
    if (holds(m_hour, at))
        return m_hour;
    const TimeMs east = offset(at);
    const TimeMs start = floorTo(at + east, hourMs) - east;
    m_hour = {std::max(start, m_span.from), std::min(start + hourMs, m_span.to)};
    return m_hour;
}

// Where the clock went back over midnight there are two; the day begins with the first.
TimeMs Calendar::startOf(const QDateTime &midnight) const
{
    const TimeMs at = midnight.toMSecsSinceEpoch();
    const TimeMs before = offset(at - 1);
    const TimeMs first = at - (before - offset(at));
    return first < at && QDateTime::fromMSecsSinceEpoch(first, m_zone).date() == midnight.date() ? first : at;
}

TimeRange Calendar::day(TimeMs at) const
{
    if (holds(m_day, at))
        return m_day;
    const QDate date = QDateTime::fromMSecsSinceEpoch(at, m_zone).date();
    QDateTime next = date.addDays(1).startOfDay(m_zone);
    if (!next.isValid()) // a day that the zone skipped, to be on the other side of the date line
        next = date.addDays(2).startOfDay(m_zone);
    m_day = {startOf(date.startOfDay(m_zone)), startOf(next)};
    return m_day;
}

} // namespace store
