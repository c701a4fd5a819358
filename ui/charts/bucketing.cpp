#include "ui/charts/bucketing.h"

#include "core/history/calendar.h"
#include "core/history/time_zone.h"

#include <array>
#include <optional>

namespace ui::charts {

namespace {

constexpr double columnPixels = 40; // Highstock's groupPixelWidth in CUxD-HighCharts

struct Multiple {
    TimeMs length;
    Bucketing bucketing;
};

// CUxD-HighCharts' units: 30 minutes; 1, 2, 6, 12 hours; day; week; month. Of a month it takes 30 days for its length.
constexpr std::array<Multiple, 8> multiples{{
    {30 * minuteMs, Bucketing::HalfHour},
    {hourMs, Bucketing::Hour},
    {2 * hourMs, Bucketing::TwoHours},
    {6 * hourMs, Bucketing::SixHours},
    {12 * hourMs, Bucketing::TwelveHours},
    {dayMs, Bucketing::Day},
    {7 * dayMs, Bucketing::Week},
    {30 * dayMs, Bucketing::Month},
}};

// From here on people compare days: never less. Five and a half hours less than four weeks, for the change of the clocks.
constexpr TimeMs daysFrom = 28 * dayMs - 6 * hourMs;
// More months than fit side by side: whole years.
constexpr int mostMonths = 150;

std::optional<history::Unit> unitOf(Bucketing bucketing)
{
    switch (bucketing) {
    case Bucketing::HalfHour: return history::Unit::HalfHour;
    case Bucketing::Hour: return history::Unit::Hour;
    case Bucketing::TwoHours: return history::Unit::TwoHours;
    case Bucketing::SixHours: return history::Unit::SixHours;
    case Bucketing::TwelveHours: return history::Unit::TwelveHours;
    case Bucketing::Day: return history::Unit::Day;
    case Bucketing::Week: return history::Unit::Week;
    case Bucketing::Month: return history::Unit::Month;
    case Bucketing::Year: return history::Unit::Year;
    case Bucketing::Auto:
    case Bucketing::Raw: break;
    }
    return std::nullopt;
}

// Making the table of a zone's changes takes longer than a picture.
const history::Calendar &calendarOf(const QTimeZone &zone)
{
    thread_local QByteArray id;
    thread_local history::Calendar calendar;
    if (id != zone.id()) {
        id = zone.id();
        calendar = history::Calendar(history::zoneTable(id));
    }
    return calendar;
}

} // namespace

Bucketing automaticBucketing(const Span &span, double width)
{
    const double wanted = columnPixels * static_cast<double>(length(span)) / std::max(width, 1.0);
    Bucketing found = Bucketing::Month;
    for (std::size_t i = 0; i < multiples.size(); ++i) {
        const double next = static_cast<double>(i + 1 < multiples.size() ? multiples[i + 1].length : 12 * multiples[i].length);
        if (wanted <= (static_cast<double>(multiples[i].length) + next) / 2) {
            found = multiples[i].bucketing;
            break;
        }
    }
    if (found == Bucketing::Month && length(span) / (30 * dayMs) > mostMonths)
        return Bucketing::Year;
    return length(span) >= daysFrom && found < Bucketing::Day ? Bucketing::Day : found;
}

TimeMs usualLength(Bucketing bucketing)
{
    if (bucketing == Bucketing::Year)
        return 365 * dayMs;
    for (const Multiple &multiple : multiples) {
        if (multiple.bucketing == bucketing)
            return multiple.length;
    }
    return 0;
}

std::vector<TimeMs> bucketBorders(const Span &span, Bucketing bucketing, const QTimeZone &zone)
{
    const auto unit = unitOf(bucketing);
    return unit && !isEmpty(span) ? calendarOf(zone).borders(*unit, span) : std::vector<TimeMs>{};
}

double bucketCount(const Span &span, Bucketing bucketing)
{
    const TimeMs one = usualLength(bucketing);
    return one > 0 ? static_cast<double>(length(span)) / static_cast<double>(one) : 0.0;
}

} // namespace ui::charts
