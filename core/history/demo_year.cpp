#include "core/history/demo_year.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <random>

namespace history {

using store::TimeMs;

namespace {

constexpr TimeMs minuteMs = 60'000;
constexpr TimeMs hourMs = 60 * minuteMs;
constexpr TimeMs dayMs = 24 * hourMs;
constexpr TimeMs quarter = 15 * minuteMs;
constexpr double quartersAnHour = 4.0;
constexpr double latitude = 51.0; // degrees north

constexpr wmbus::Address gasMeter{0x18C4, 0x51601328, 0x01, 0x03};
constexpr wmbus::Address waterMeter{0x4CAE, 0x33225544, 0x68, 0x07};
constexpr wmbus::Address electricityMeter{0x14ED, 0x30584551, 0x01, 0x02};
constexpr wmbus::Address inverter{0xB0B4, 0x00008061, 0x01, 0x02};

// What the household's first telegrams say, in units of the last decimal.
constexpr std::int64_t gasEnd = 806170;           // 0.01 m3
constexpr std::int64_t waterEnd = 123529;         // 0.001 m3
constexpr std::int64_t electricityEnd = 15948218; // 0.001 kWh
constexpr std::int64_t oldWaterEnd = 1842310;     // of the meter that was there before

struct Moment {
    TimeMs at = 0;
    double yearAngle = 0; // 0 at the turn of the year
    double hour = 0;      // of the wall clock
    bool weekend = false;
};

// Numbers from 0 to 1 that are the same with every library.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : m_random(seed) {}
    double next() { return static_cast<double>(m_random()) / 4294967296.0; }
    double around(double middle, double spread) { return middle + spread * (next() + next() - 1.0); }

private:
    std::mt19937 m_random;
};

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

std::vector<Moment> momentsOf(TimeMs end, const Calendar &calendar)
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

// Times in which the computer was off: one long one, and some of an hour or two.
class Gaps {
public:
    Gaps(Chance &chance, const std::vector<Moment> &moments)
    {
        const auto place = [&](double share) { return moments[static_cast<std::size_t>(share * static_cast<double>(moments.size() - 200))].at; };
        const TimeMs journey = place(0.62);
        m_gaps.push_back({journey, journey + 44 * hourMs});
        for (int i = 0; i < 9; ++i) {
            const TimeMs begin = place(chance.next());
            m_gaps.push_back({begin, begin + static_cast<TimeMs>(chance.around(100, 60)) * minuteMs});
        }
    }
    [[nodiscard]] bool hold(TimeMs at) const
    {
        return std::any_of(m_gaps.begin(), m_gaps.end(), [&](const store::TimeRange &gap) { return gap.from <= at && at < gap.to; });
    }

private:
    std::vector<store::TimeRange> m_gaps;
};

// What flows in each quarter of an hour, in whole units; what is less is carried on.
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

store::SeriesReadings counter(const wmbus::Address &device, const char *dataPoint, const char *unit, std::int32_t exponent, const std::vector<Moment> &moments,
                              const std::vector<std::int64_t> &flows, std::int64_t end, const Gaps &gaps)
{
    store::SeriesReadings series{{device, dataPoint, unit}, store::SeriesKind::Counter, {}};
    std::int64_t counted = end;
    for (const std::int64_t one : flows)
        counted -= one;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        counted += flows[i];
        if (!gaps.hold(moments[i].at))
            series.readings.push_back({moments[i].at, {counted, exponent}, 0, 0});
    }
    return series;
}

// From the quarter on behind which the new meter counted `waterEnd`, it is the new one.
store::SeriesReadings exchangedWater(const std::vector<Moment> &moments, const std::vector<std::int64_t> &flows, const Gaps &gaps, std::vector<store::Event> &events)
{
    store::SeriesReadings series{{waterMeter, "METER", "m3"}, store::SeriesKind::Counter, {}};
    std::size_t exchange = moments.size();
    std::int64_t flowed = 0;
    while (exchange > 0 && flowed + flows[exchange - 1] <= waterEnd)
        flowed += flows[--exchange];
    const std::int64_t newStart = waterEnd - flowed;
    std::int64_t counted = oldWaterEnd;
    for (std::size_t i = 0; i < exchange; ++i)
        counted -= flows[i];
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (i == exchange)
            counted = newStart;
        counted += flows[i];
        if (!gaps.hold(moments[i].at))
            series.readings.push_back({moments[i].at, {counted, -3}, 0, 0});
    }
    if (exchange > 0 && exchange < moments.size()) {
        store::Event event;
        event.device = waterMeter;
        event.at = moments[exchange - 1].at + quarter / 3;
        event.kind = store::EventKind::MeterExchange;
        event.dataPoint = "METER";
        event.before = bytes::ScaledValue{oldWaterEnd, -3};
        event.after = bytes::ScaledValue{newStart, -3};
        events.push_back(std::move(event));
    }
    return series;
}

store::DeviceEntry device(const wmbus::Address &address, std::string name, std::string kind)
{
    store::DeviceEntry entry;
    entry.address = address;
    entry.name = std::move(name);
    entry.mine = true;
    entry.parameters.code = wmbus::idText(address.id);
    entry.parameters.kind = std::move(kind);
    return entry;
}

} // namespace

DemoYear demoYear(std::uint32_t seed, TimeMs end, const Calendar &calendar, const DemoNames &names)
{
    Chance chance(seed);
    DemoYear year;
    const std::vector<Moment> moments = momentsOf(end, calendar);
    const Gaps gaps(chance, moments);

    // Weather goes on from day to day.
    std::vector<double> warmth;
    std::vector<double> clouds;
    double drift = 0;
    for (std::size_t day = 0; day <= moments.size() / 92 + 1; ++day) {
        drift = 0.8 * drift + chance.around(0, 3.0);
        warmth.push_back(drift);
        clouds.push_back(0.25 + 0.75 * chance.next());
    }
    const auto dayOf = [&](const Moment &moment) { return static_cast<std::size_t>((moment.at - moments.front().at) / dayMs); };

    const auto gas = flow(moments, [&](const Moment &moment) {
        const double outside = 9.5 - 10.5 * std::cos(moment.yearAngle - 0.35) + warmth[dayOf(moment)] + 3.0 * hump(moment.hour, 15, 9);
        const bool night = moment.hour < 5.5 || moment.hour >= 22.5;
        const double heating = outside < 15.0 ? (15.0 - outside) * (night ? 1.2 : 3.5) : 0.0;
        const double bath = 12.0 * hump(moment.hour, 7, 1.5) + 9.0 * hump(moment.hour, 20, 2.0);
        return (heating + bath + 1.0) * chance.around(1.0, 0.35);
    });
    year.readings.push_back(counter(gasMeter, "METER", "m3", -2, moments, gas, gasEnd, gaps));

    const auto water = flow(moments, [&](const Moment &moment) {
        const double morning = moment.weekend ? 9.5 : 7.0;
        const double usual = 45.0 * hump(moment.hour, morning, 2.0) + 30.0 * hump(moment.hour, 18.5, 4.0) + 8.0 * hump(moment.hour, 13, 6);
        return chance.next() < 0.45 ? usual * 7.0 * chance.next() : 0.0; // somebody turns a tap, or nobody does
    });
    year.readings.push_back(exchangedWater(moments, water, gaps, year.events));

    const auto electricity = flow(moments, [&](const Moment &moment) {
        const double light = 1.0 + 0.45 * std::cos(moment.yearAngle);
        const double day = moment.weekend ? 180.0 * hump(moment.hour, 12, 6) : 60.0 * hump(moment.hour, 12, 6);
        const double watts = 120.0 + 260.0 * hump(moment.hour, 7, 2.0) + day + 520.0 * light * hump(moment.hour, 19.5, 4.5);
        return watts * chance.around(1.0, 0.5) + (chance.next() < 0.02 ? 1800.0 : 0.0);
    });
    year.readings.push_back(counter(electricityMeter, "METER", "kWh", -3, moments, electricity, electricityEnd, gaps));

    std::vector<double> watts;
    for (const Moment &moment : moments) {
        const double offset = static_cast<double>(calendar.zone().stretchAt(moment.at).offset) / static_cast<double>(hourMs) - 1.0;
        const double sun = sunHeight(moment, offset);
        watts.push_back(sun > 0.03 ? std::min(260.0, 285.0 * std::pow(sun, 1.15) * clouds[dayOf(moment)] * chance.around(1.0, 0.12)) : 0.0);
    }
    std::size_t which = 0;
    const auto yield = flow(moments, [&](const Moment &) { return watts[which++] / 10.0; }); // 0.01 kWh
    std::int64_t whole = 0;
    for (const std::int64_t one : yield)
        whole += one;
    year.readings.push_back(counter(inverter, "ENERGY_COUNTER", "kWh", -2, moments, yield, whole, gaps));
    store::SeriesReadings power{{inverter, "POWER", "W"}, store::SeriesKind::Gauge, {}};
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (!gaps.hold(moments[i].at))
            power.readings.push_back({moments[i].at, {std::lround(watts[i]), 0}, 0, 0});
    }
    year.readings.push_back(std::move(power));

    for (const auto &[address, level] : {std::pair(gasMeter, -78.0), std::pair(waterMeter, -66.0), std::pair(electricityMeter, -61.0)}) {
        store::SeriesReadings series{{address, "RSSI", "dBm"}, store::SeriesKind::Gauge, {}};
        double slow = 0;
        for (std::size_t i = 0; i < moments.size(); i += 4) {
            slow = 0.97 * slow + chance.around(0, 0.6);
            if (!gaps.hold(moments[i].at))
                series.readings.push_back({moments[i].at, {std::lround(level + slow + chance.around(0, 2.5)), 0}, 0, 0});
        }
        year.readings.push_back(std::move(series));
    }

    year.devices = {device(gasMeter, names.gas, "energycam"), device(waterMeter, names.water, "iperl"), device(electricityMeter, names.electricity, {}),
                    device(inverter, names.inverter, "smi260")};
    store::Event set;
    set.device = electricityMeter;
    set.at = calendar.moved(Unit::Day, moments.back().at, -120) + 10 * hourMs;
    set.kind = store::EventKind::SetMeter;
    set.dataPoint = "METER";
    set.after = bytes::ScaledValue{3200, -3};
    year.devices[2].parameters.setMeter = set.after;
    year.events.push_back(std::move(set));
    return year;
}

} // namespace history
