#include "core/polling/daylight.h"

#include <QDateTime>

#include <libnova/ln_types.h>
#include <libnova/precession.h>
#include <libnova/solar.h>
#include <libnova/transform.h>

#include <algorithm>

namespace polling {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::minutes sampling{10}; // a sun that shows itself for less, at the edge of the polar night, is not seen
constexpr double unixEpoch = 2440587.5;      // Julian day of 1970-01-01T00:00Z
constexpr std::size_t daysKept = 8;

double julianDay(TimePoint time)
{
    const auto sinceEpoch = std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count();
    return unixEpoch + static_cast<double>(sinceEpoch) / 86'400'000.0;
}

// Degrees of the sun's centre above where it rises and sets.
double height(Position position, TimePoint time)
{
    ln_lnlat_posn observer{};
    observer.lat = position.latitude;
    observer.lng = position.longitude;
    const double when = julianDay(time);
    ln_equ_posn sun2000{};
    ln_get_solar_equ_coords(when, &sun2000); // of libnova 0.16: for the equinox of 2000, which is a minute of time by now
    ln_equ_posn sun{};
    ln_get_equ_prec(&sun2000, when, &sun);
    ln_hrz_posn horizontal{};
    ln_get_hrz_from_equ(&sun, &observer, when, &horizontal);
    return horizontal.alt - LN_SOLAR_STANDART_HORIZON;
}

// Between two times of which the sun is up at one and down at the other.
TimePoint crossing(Position position, TimePoint from, TimePoint to)
{
    const bool upFirst = height(position, from) >= 0;
    while (to - from > std::chrono::seconds(1)) {
        const TimePoint middle = from + (to - from) / 2;
        (height(position, middle) >= 0) == upFirst ? from = middle : to = middle;
    }
    return std::chrono::time_point_cast<milliseconds>(to);
}

TimePoint fromMs(qint64 ms)
{
    return TimePoint(milliseconds(ms));
}

qint64 toMs(TimePoint time)
{
    return std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count();
}

} // namespace

SunDay sunOf(Position position, TimePoint dayStart, TimePoint dayEnd)
{
    SunDay day;
    day.upAtStart = height(position, dayStart) >= 0;
    bool up = day.upAtStart;
    for (TimePoint from = dayStart; from < dayEnd;) {
        const TimePoint to = std::min(dayEnd, from + sampling);
        const bool upThen = height(position, to) >= 0;
        if (upThen && !up && !day.rise)
            day.rise = crossing(position, from, to);
        else if (!upThen && up && !day.set)
            day.set = crossing(position, from, to);
        up = upThen;
        from = to;
    }
    return day;
}

Daylight::Daylight(Position position, const QByteArray &zone, int riseOffset, int setOffset)
    : m_position(position), m_zone(zone), m_riseOffset(riseOffset), m_setOffset(setOffset)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone(QByteArray("UTC"));
}

qint64 Daylight::dateOf(TimePoint time) const
{
    return QDateTime::fromMSecsSinceEpoch(toMs(time), m_zone).date().toJulianDay();
}

const Daylight::Day &Daylight::dayOf(qint64 date) const
{
    const auto known = m_days.find(date);
    if (known != m_days.end())
        return known->second;
    if (m_days.size() >= daysKept)
        m_days.clear();
    const auto startOf = [this](qint64 julian) { return fromMs(QDate::fromJulianDay(julian).startOfDay(m_zone).toMSecsSinceEpoch()); };
    Day day{startOf(date), startOf(date + 1), {}};
    day.sun = sunOf(m_position, day.start, day.end);
    return m_days.emplace(date, day).first->second;
}

// Up to two: where the sun is up at midnight, sets and rises again.
std::vector<Daylight::Span> Daylight::spansOf(const Day &day) const
{
    const SunDay &sun = day.sun;
    const auto rise = sun.rise ? std::optional(*sun.rise + m_riseOffset) : std::nullopt;
    const auto set = sun.set ? std::optional(*sun.set + m_setOffset) : std::nullopt;
    std::vector<Span> spans;
    if (sun.upAtStart)
        spans.push_back({day.start, set ? *set : day.end});
    if (rise)
        spans.push_back({*rise, set && *sun.set > *sun.rise ? *set : day.end});
    spans.erase(std::remove_if(spans.begin(), spans.end(), [](const Span &span) { return span.to <= span.from; }), spans.end());
    return spans;
}

// From yesterday to two days ahead; spans that touch are one.
std::vector<Daylight::Span> Daylight::around(TimePoint now) const
{
    const qint64 date = dateOf(now);
    std::vector<Span> all;
    for (qint64 day = date - 1; day <= date + 2; ++day) {
        for (const Span &span : spansOf(dayOf(day)))
            all.push_back(span);
    }
    std::sort(all.begin(), all.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    std::vector<Span> merged;
    for (const Span &span : all) {
        if (!merged.empty() && span.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, span.to);
        else
            merged.push_back(span);
    }
    return merged;
}

bool Daylight::isDay(TimePoint now) const
{
    const auto spans = around(now);
    return std::any_of(spans.begin(), spans.end(), [now](const Span &span) { return span.from <= now && now < span.to; });
}

std::optional<TimePoint> Daylight::nextChange(TimePoint now) const
{
    const TimePoint known = dayOf(dateOf(now) + 2).end; // what lies behind was not looked at
    for (const Span &span : around(now)) {
        if (span.from > now)
            return span.from;
        if (span.to > now)
            return span.to < known ? std::optional(span.to) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<TimePoint> Daylight::nextStart(TimePoint now) const
{
    for (const Span &span : around(now)) {
        if (span.from > now)
            return span.from;
    }
    return std::nullopt;
}

std::optional<Daylight::Span> Daylight::today(TimePoint now) const
{
    const auto spans = spansOf(dayOf(dateOf(now)));
    if (spans.empty())
        return std::nullopt;
    return Span{spans.front().from, spans.back().to};
}

} // namespace polling
