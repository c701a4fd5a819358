#include "core/history/calendar.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace history {

using store::TimeMs;
using store::TimeRange;

namespace {

constexpr TimeMs hourMs = 3'600'000;
constexpr TimeMs dayMs = 24 * hourMs;

struct Row {
    Unit unit;
    std::string_view word;
    TimeMs step; // 0: made of dates
};
constexpr std::array rows{
    Row{Unit::HalfHour, "30min", hourMs / 2}, Row{Unit::Hour, "hour", hourMs},          Row{Unit::TwoHours, "2h", 2 * hourMs},
    Row{Unit::SixHours, "6h", 6 * hourMs},    Row{Unit::TwelveHours, "12h", 12 * hourMs}, Row{Unit::Day, "day", 0},
    Row{Unit::Week, "week", 0},               Row{Unit::Month, "month", 0},             Row{Unit::Year, "year", 0},
};

constexpr const Row &rowOf(Unit unit)
{
    return rows[static_cast<std::size_t>(unit)];
}

// Both round towards the past, also before 1970.
constexpr TimeMs floorDivide(TimeMs value, TimeMs step)
{
    return value / step - (value % step < 0 ? 1 : 0);
}
constexpr TimeMs floorTo(TimeMs value, TimeMs step)
{
    return floorDivide(value, step) * step;
}

std::chrono::year_month_day civil(std::int64_t day)
{
    return std::chrono::sys_days(std::chrono::days(day));
}

std::int64_t dayNumber(std::chrono::year_month_day date)
{
    return std::chrono::sys_days(date).time_since_epoch().count();
}

// First day of the piece that holds `day`, and of the piece `count` further on.
std::int64_t firstDay(Unit unit, std::int64_t day, int count)
{
    const auto date = civil(day);
    switch (unit) {
    case Unit::Week: {
        constexpr std::int64_t monday = -3; // 1969-12-29
        return monday + (floorDivide(day - monday, 7) + count) * 7;
    }
    case Unit::Month:
        return dayNumber((date.year() / date.month() + std::chrono::months(count)) / 1);
    case Unit::Year:
        return dayNumber((date.year() + std::chrono::years(count)) / 1 / 1);
    default:
        return day + count;
    }
}

} // namespace

std::string_view word(Unit unit)
{
    return rowOf(unit).word;
}

std::optional<Unit> unitFromWord(std::string_view word)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &one) { return one.word == word; });
    return row == rows.end() ? std::nullopt : std::optional(row->unit);
}

TimeRange Calendar::piece(Unit unit, TimeMs at) const
{
    const TimeMs step = rowOf(unit).step;
    if (step == 0)
        return datedPiece(unit, at);
    return step <= hourMs ? shortPiece(step, at) : longPiece(step, at);
}

TimeRange Calendar::shortPiece(TimeMs step, TimeMs at) const
{
    const ZoneTable::Stretch stretch = m_zone.stretchAt(at);
    const TimeMs begin = floorTo(at + stretch.offset, step) - stretch.offset;
    return {std::max(begin, stretch.time.from), std::min(begin + step, stretch.time.to)};
}

TimeRange Calendar::longPiece(TimeMs step, TimeMs at) const
{
    const auto beginOf = [&](TimeMs index) { return m_zone.fromLocal(index * step).first; };
    TimeMs index = floorDivide(m_zone.toLocal(at), step);
    while (beginOf(index) > at)
        --index;
    while (beginOf(index + 1) <= at)
        ++index;
    // Of pieces that the wall clock skips altogether nothing is left.
    TimeMs next = index + 1;
    while (beginOf(next) <= beginOf(index))
        ++next;
    return {beginOf(index), beginOf(next)};
}

TimeMs Calendar::beginOfDay(std::int64_t day) const
{
    return m_zone.fromLocal(day * dayMs).first;
}

TimeRange Calendar::datedPiece(Unit unit, TimeMs at) const
{
    std::int64_t day = floorDivide(m_zone.toLocal(at), dayMs);
    // Where the clock is set back over midnight, the new day has begun already.
    while (beginOfDay(day + 1) <= at)
        ++day;
    while (beginOfDay(day) > at)
        --day;
    std::int64_t next = firstDay(unit, day, 1);
    // A day that an island left out when it changed its side of the date line.
    while (beginOfDay(next) <= at)
        ++next;
    return {beginOfDay(firstDay(unit, day, 0)), beginOfDay(next)};
}

std::vector<TimeMs> Calendar::borders(Unit unit, TimeRange range) const
{
    std::vector<TimeMs> borders;
    if (range.from >= range.to)
        return borders;
    TimeRange here = piece(unit, range.from);
    borders.push_back(here.from);
    while (here.to < range.to) {
        borders.push_back(here.to);
        here = piece(unit, here.to);
    }
    borders.push_back(here.to);
    return borders;
}

TimeMs Calendar::moved(Unit unit, TimeMs at, int count) const
{
    if (rowOf(unit).step == 0) {
        const std::int64_t day = floorDivide(m_zone.toLocal(piece(unit, at).from), dayMs);
        return beginOfDay(firstDay(unit, day, count));
    }
    TimeRange here = piece(unit, at);
    for (; count > 0; --count)
        here = piece(unit, here.to);
    for (; count < 0; ++count)
        here = piece(unit, here.from - 1);
    return here.from;
}

Date Calendar::dateAt(TimeMs at) const
{
    const auto date = civil(floorDivide(m_zone.toLocal(at), dayMs));
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

TimeMs Calendar::beginOf(Date date) const
{
    return beginOfDay(dayNumber(std::chrono::year(date.year) / static_cast<int>(date.month) / static_cast<int>(date.day)));
}

Occurrence Calendar::occurrence(TimeMs at) const
{
    const ZoneTable::Local both = m_zone.fromLocal(m_zone.toLocal(at));
    if (!both.twice())
        return Occurrence::Once;
    return at == both.first ? Occurrence::First : Occurrence::Second;
}

} // namespace history
