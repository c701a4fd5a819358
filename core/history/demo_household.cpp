#include "core/history/demo_household.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace history {

using store::TimeMs;

namespace {

constexpr TimeMs hourMs = 3'600'000;
constexpr TimeMs dayMs = 24 * hourMs;
constexpr TimeMs quarter = hourMs / 4;
constexpr double quartersAnHour = 4.0;
constexpr double latitude = 51.0; // degrees north

// A hump of the day: 1 at its middle, 0 beyond its width.
double hump(double hour, double middle, double width)
{
    const double distance = std::abs(hour - middle) / width;
    return distance < 1.0 ? 0.5 * (1.0 + std::cos(std::numbers::pi * distance)) : 0.0;
}

// Sine of the sun's height; negative at night. The equation of time is left out.
double sunHeight(const Moment &moment, double offsetHours)
{
    const double declination = -23.44 * std::cos(moment.yearAngle + 2.0 * std::numbers::pi * 10.0 / 365.0) * std::numbers::pi / 180.0;
    const double hourAngle = (moment.hour - offsetHours - 11.3) * std::numbers::pi / 12.0; // solar noon near 12:20 of standard time
    const double phi = latitude * std::numbers::pi / 180.0;
    return std::sin(phi) * std::sin(declination) + std::cos(phi) * std::cos(declination) * std::cos(hourAngle);
}

std::vector<std::int64_t> flow(const std::vector<Moment> &moments, const std::function<double(const Moment &)> &unitsAnHour)
{
    std::vector<std::int64_t> flows;
    flows.reserve(moments.size());
    double rest = 0;
    for (const Moment &moment : moments) {
        rest += std::max(0.0, unitsAnHour(moment)) / quartersAnHour;
        const double whole = std::floor(rest);
        rest -= whole;
        flows.push_back(static_cast<std::int64_t>(whole));
    }
    return flows;
}

} // namespace

std::vector<Moment> quartersOfYear(TimeMs end, const Calendar &calendar)
{
    const TimeMs last = end - end % quarter;
    const TimeMs first = calendar.moved(Unit::Day, last, -365);
    std::vector<Moment> moments;
    for (TimeMs at = first; at <= last; at += quarter) {
        const TimeMs midnight = calendar.piece(Unit::Day, at).from;
        const TimeMs year = calendar.piece(Unit::Year, at).from;
        const TimeMs week = calendar.piece(Unit::Week, at).from;
        const TimeMs wall = calendar.zone().toLocal(at) - calendar.zone().toLocal(midnight);
        moments.push_back({at, 2.0 * std::numbers::pi * static_cast<double>(at - year) / (365.25 * static_cast<double>(dayMs)),
                           static_cast<double>(wall) / static_cast<double>(hourMs), at - week >= 5 * dayMs});
    }
    return moments;
}

Weather::Weather(Chance &chance, const std::vector<Moment> &moments) : m_begin(moments.front().at)
{
    double drift = 0;
    for (std::size_t day = 0; day <= moments.size() / 92 + 1; ++day) { // no day has fewer quarters than 92
        drift = 0.8 * drift + chance.around(0, 3.0);
        m_warmth.push_back(drift);
        m_light.push_back(0.25 + 0.75 * chance.next());
    }
}

std::size_t Weather::dayOf(const Moment &moment) const
{
    return static_cast<std::size_t>((moment.at - m_begin) / dayMs);
}

std::vector<std::int64_t> gasBurnt(const std::vector<Moment> &moments, const Weather &weather, Chance &chance)
{
    return flow(moments, [&](const Moment &moment) {
        const double outside = 9.5 - 10.5 * std::cos(moment.yearAngle - 0.35) + weather.warmth(moment) + 3.0 * hump(moment.hour, 15, 9);
        const bool night = moment.hour < 5.5 || moment.hour >= 22.5;
        const double heating = outside < 15.0 ? (15.0 - outside) * (night ? 1.2 : 3.5) : 0.0;
        const double bath = 12.0 * hump(moment.hour, 7, 1.5) + 9.0 * hump(moment.hour, 20, 2.0);
        return (heating + bath + 1.0) * chance.around(1.0, 0.35);
    });
}

std::vector<std::int64_t> waterDrawn(const std::vector<Moment> &moments, Chance &chance)
{
    return flow(moments, [&](const Moment &moment) {
        const double morning = moment.weekend ? 9.5 : 7.0;
        const double usual = 45.0 * hump(moment.hour, morning, 2.0) + 30.0 * hump(moment.hour, 18.5, 4.0) + 8.0 * hump(moment.hour, 13, 6);
        return chance.next() < 0.45 ? usual * 7.0 * chance.next() : 0.0; // somebody turns a tap, or nobody does
    });
}

std::vector<std::int64_t> electricityUsed(const std::vector<Moment> &moments, Chance &chance)
{
    return flow(moments, [&](const Moment &moment) {
        const double light = 1.0 + 0.45 * std::cos(moment.yearAngle);
        const double day = moment.weekend ? 180.0 * hump(moment.hour, 12, 6) : 60.0 * hump(moment.hour, 12, 6);
        const double watts = 120.0 + 260.0 * hump(moment.hour, 7, 2.0) + day + 520.0 * light * hump(moment.hour, 19.5, 4.5);
        return watts * chance.around(1.0, 0.5) + (chance.next() < 0.02 ? 1800.0 : 0.0);
    });
}

std::vector<double> wattsOfRoof(const std::vector<Moment> &moments, const Weather &weather, const Calendar &calendar, Chance &chance)
{
    std::vector<double> watts;
    for (const Moment &moment : moments) {
        const double offset = static_cast<double>(calendar.zone().stretchAt(moment.at).offset) / static_cast<double>(hourMs) - 1.0;
        const double sun = sunHeight(moment, offset);
        watts.push_back(sun > 0.03 ? std::min(260.0, 285.0 * std::pow(sun, 1.15) * weather.light(moment) * chance.around(1.0, 0.12)) : 0.0);
    }
    return watts;
}

std::vector<std::int64_t> yieldOf(const std::vector<Moment> &moments, const std::vector<double> &watts)
{
    std::size_t which = 0;
    return flow(moments, [&](const Moment &) { return watts[which++] / 10.0; });
}

} // namespace history
