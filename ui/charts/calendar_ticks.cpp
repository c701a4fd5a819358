#include "ui/charts/calendar_ticks.h"

#include "ui/charts/local_time.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace ui::charts {

namespace {

enum class Unit : std::uint8_t { Minute, Hour, Day, Week, Month, Year };

struct Step {
    Unit unit;
    int count;
    TimeMs length;
};

constexpr std::array<Step, 18> steps{{
    {Unit::Minute, 1, minuteMs},
    {Unit::Minute, 5, 5 * minuteMs},
    {Unit::Minute, 10, 10 * minuteMs},
    {Unit::Minute, 15, 15 * minuteMs},
    {Unit::Minute, 30, 30 * minuteMs},
    {Unit::Hour, 1, hourMs},
    {Unit::Hour, 2, 2 * hourMs},
    {Unit::Hour, 3, 3 * hourMs},
    {Unit::Hour, 6, 6 * hourMs},
    {Unit::Hour, 12, 12 * hourMs},
    {Unit::Day, 1, dayMs},
    {Unit::Day, 2, 2 * dayMs},
    {Unit::Week, 1, 7 * dayMs},
    {Unit::Month, 1, 30 * dayMs},
    {Unit::Month, 3, 91 * dayMs},
    {Unit::Year, 1, 365 * dayMs},
    {Unit::Year, 2, 730 * dayMs},
    {Unit::Year, 5, 1826 * dayMs},
}};

const Step &stepFor(const Span &span, double width, double room)
{
    const double wanted = room * static_cast<double>(length(span)) / std::max(width, 1.0);
    for (const Step &step : steps) {
        if (static_cast<double>(step.length) >= wanted)
            return step;
    }
    return steps.back();
}

QString dayText(const QDate &date)
{
    //: Day and month on the time axis, see QDate::toString: "29 Jan".
    return QLocale().toString(date, QCoreApplication::translate("CalendarTicks", "d MMM"));
}

Tick dateTick(TimeMs at, const QDate &date, Unit unit)
{
    if (unit == Unit::Year)
        return {at, QString::number(date.year()), false};
    const bool newYear = date.dayOfYear() == 1;
    if (unit == Unit::Month)
        return {at, newYear ? QString::number(date.year()) : QLocale().toString(date, QStringLiteral("MMM")), newYear};
    return {at, dayText(date), date.day() == 1 || (unit == Unit::Week && date.day() <= 7)};
}

// Minutes and hours: wall-clock times that divide by the step. Where the clocks go back an hour is walked twice, as it is lived.
std::vector<Tick> clockTicks(const Span &span, const Step &step, const QTimeZone &zone)
{
    std::vector<Tick> ticks;
    const TimeMs finest = std::min(step.length, hourMs);
    TimeMs at = span.from;
    while (at < span.to) {
        const QDateTime time = localTime(at, zone);
        const TimeMs past = time.time().msecsSinceStartOfDay() % finest;
        const bool midnight = isMidnight(at, zone);
        const bool fits = past == 0 && (step.unit == Unit::Minute || time.time().hour() % step.count == 0);
        if (midnight || fits)
            ticks.push_back(midnight ? Tick{at, dayText(time.date()), true} : Tick{at, time.toString(QStringLiteral("HH:mm")), false});
        const TimeMs next = at + finest - past;
        const TimeMs nextDay = startOfDay(time.date().addDays(1), zone);
        at = at < nextDay && next > nextDay ? nextDay : next;
    }
    return ticks;
}

QDate firstDate(const QDate &date, const Step &step)
{
    switch (step.unit) {
    case Unit::Week: return date.addDays(1 - date.dayOfWeek());
    case Unit::Month: return {date.year(), (date.month() - 1) / step.count * step.count + 1, 1};
    case Unit::Year: return {date.year() / step.count * step.count, 1, 1};
    default: return {date.year(), date.month(), 1}; // every second day counts from the first of the month
    }
}

QDate nextDate(const QDate &date, const Step &step)
{
    switch (step.unit) {
    case Unit::Week: return date.addDays(7);
    case Unit::Month: return date.addMonths(step.count);
    case Unit::Year: return date.addYears(step.count);
    default: break;
    }
    const QDate next = date.addDays(step.count);
    const QDate nextMonth = QDate(date.year(), date.month(), 1).addMonths(1);
    return next.addDays(step.count - 1) >= nextMonth ? nextMonth : next; // never the 31st and the 1st side by side
}

std::vector<Tick> dateTicks(const Span &span, const Step &step, const QTimeZone &zone)
{
    std::vector<Tick> ticks;
    for (QDate date = firstDate(localTime(span.from, zone).date(), step);; date = nextDate(date, step)) {
        const TimeMs at = startOfDay(date, zone);
        if (at >= span.to)
            return ticks;
        if (at >= span.from)
            ticks.push_back(dateTick(at, date, step.unit));
    }
}

} // namespace

std::vector<Tick> calendarTicks(const Span &span, double width, double room, const QTimeZone &zone)
{
    if (isEmpty(span))
        return {};
    const Step &step = stepFor(span, width, room);
    return step.unit <= Unit::Hour ? clockTicks(span, step, zone) : dateTicks(span, step, zone);
}

} // namespace ui::charts
