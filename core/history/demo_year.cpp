#include "core/history/demo_year.h"

#include "core/history/demo_household.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace history {

using store::TimeMs;

namespace {

constexpr TimeMs minuteMs = 60'000;
constexpr TimeMs hourMs = 60 * minuteMs;
constexpr TimeMs quarter = 15 * minuteMs;

constexpr wmbus::Address gasMeter{0x18C4, 0x51601328, 0x01, 0x03};
constexpr wmbus::Address waterMeter{0x4CAE, 0x33225544, 0x68, 0x07};
constexpr wmbus::Address electricityMeter{0x14ED, 0x30584551, 0x01, 0x02};
constexpr wmbus::Address inverter{0xB0B4, 0x00008061, 0x01, 0x02};

// What the household's first telegrams say, in units of the last decimal.
constexpr std::int64_t gasEnd = 806170;           // 0.01 m3
constexpr std::int64_t waterEnd = 123529;         // 0.001 m3
constexpr std::int64_t electricityEnd = 15948218; // 0.001 kWh
constexpr std::int64_t oldWaterEnd = 1842310;     // of the meter that was there before

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

// What the radio hears of a meter's level, once an hour: it drifts.
store::SeriesReadings levels(const wmbus::Address &device, double middle, const std::vector<Moment> &moments, const Gaps &gaps, Chance &chance)
{
    store::SeriesReadings series{{device, "RSSI", "dBm"}, store::SeriesKind::Gauge, {}};
    double slow = 0;
    for (std::size_t i = 0; i < moments.size(); i += 4) {
        slow = 0.97 * slow + chance.around(0, 0.6);
        if (!gaps.hold(moments[i].at))
            series.readings.push_back({moments[i].at, {std::lround(middle + slow + chance.around(0, 2.5)), 0}, 0, 0});
    }
    return series;
}

store::SeriesReadings power(const std::vector<Moment> &moments, const std::vector<double> &watts, const Gaps &gaps)
{
    store::SeriesReadings series{{inverter, "POWER", "W"}, store::SeriesKind::Gauge, {}};
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (!gaps.hold(moments[i].at))
            series.readings.push_back({moments[i].at, {std::lround(watts[i]), 0}, 0, 0});
    }
    return series;
}

// The user has set the electricity meter by what it showed, four months ago.
store::Event setting(TimeMs end, const Calendar &calendar)
{
    store::Event set;
    set.device = electricityMeter;
    set.at = calendar.moved(Unit::Day, end, -120) + 10 * hourMs;
    set.kind = store::EventKind::SetMeter;
    set.dataPoint = "METER";
    set.after = bytes::ScaledValue{3200, -3};
    return set;
}

} // namespace

DemoYear demoYear(std::uint32_t seed, TimeMs end, const Calendar &calendar, const DemoNames &names)
{
    Chance chance(seed);
    DemoYear year;
    const std::vector<Moment> moments = quartersOfYear(end, calendar);
    const Gaps gaps(chance, moments);
    const Weather weather(chance, moments);
    year.readings.push_back(counter(gasMeter, "METER", "m3", -2, moments, gasBurnt(moments, weather, chance), gasEnd, gaps));
    year.readings.push_back(exchangedWater(moments, waterDrawn(moments, chance), gaps, year.events));
    year.readings.push_back(counter(electricityMeter, "METER", "kWh", -3, moments, electricityUsed(moments, chance), electricityEnd, gaps));
    const std::vector<double> watts = wattsOfRoof(moments, weather, calendar, chance);
    const std::vector<std::int64_t> yield = yieldOf(moments, watts);
    year.readings.push_back(counter(inverter, "ENERGY_COUNTER", "kWh", -2, moments, yield, std::accumulate(yield.begin(), yield.end(), std::int64_t{0}), gaps));
    year.readings.push_back(power(moments, watts, gaps));
    for (const auto &[address, level] : {std::pair(gasMeter, -78.0), std::pair(waterMeter, -66.0), std::pair(electricityMeter, -61.0)})
        year.readings.push_back(levels(address, level, moments, gaps, chance));
    year.devices = {device(gasMeter, names.gas, "energycam"), device(waterMeter, names.water, "iperl"), device(electricityMeter, names.electricity, {}),
                    device(inverter, names.inverter, "smi260")};
    store::Event set = setting(moments.back().at, calendar);
    year.devices[2].parameters.setMeter = set.after;
    year.events.push_back(std::move(set));
    return year;
}

} // namespace history
