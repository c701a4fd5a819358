#include "core/history/import/series_resolver.h"

#include "core/history/import/made_up.h"
#include "core/meter/plausible.h"

#include <algorithm>

namespace history {

namespace {

std::uint8_t typeOfMedium(std::string_view medium)
{
    struct Row {
        std::string_view medium;
        std::uint8_t type;
    };
    constexpr Row rows[] = {{"electricity", 0x02}, {"gas", 0x03},        {"heat", 0x04},      {"warm_water", 0x06},           {"warm water", 0x06},
                            {"water", 0x07},       {"cold_water", 0x16}, {"cold water", 0x16}, {"heat_cost_allocation", 0x08}, {"heat cost allocation", 0x08},
                            {"hot_water", 0x15},   {"room_sensor", 0x1B}, {"room sensor", 0x1B}};
    for (const Row &row : rows) {
        if (row.medium == medium)
            return row.type;
    }
    return 0x0F; // unknown
}

} // namespace

const store::Device *SeriesResolver::find(const wmbus::Address &address) const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(), [&](const store::Device &one) { return one.entry.address == address; });
    return found == m_devices.end() ? nullptr : &*found;
}

const store::Series *SeriesResolver::find(const wmbus::Address &address, const std::string &dataPoint, const std::string &unit) const
{
    const auto found = std::find_if(m_series.begin(), m_series.end(), [&](const store::Series &one) {
        return one.key.device == address && one.key.dataPoint == dataPoint && (unit.empty() || one.key.unit == unit);
    });
    return found == m_series.end() ? nullptr : &*found;
}

// The one known device that it fits; where there is none, or several, what the pattern itself says.
wmbus::Address SeriesResolver::addressFor(const wmbus::AddressPattern &pattern, const std::string &medium) const
{
    std::vector<wmbus::Address> fitting;
    for (const store::Device &device : m_devices) {
        if (pattern.matches(device.entry.address))
            fitting.push_back(device.entry.address);
    }
    if (fitting.size() == 1)
        return fitting.front();
    return {pattern.manufacturer.value_or(0), pattern.id, pattern.version.value_or(0), pattern.type.value_or(typeOfMedium(medium))};
}

std::optional<wmbus::Address> SeriesResolver::deviceFor(const SourceSeries &source) const
{
    if (const auto said = m_target.devices.find(source.device); said != m_target.devices.end())
        return addressFor(said->second, source.medium);
    if (m_target.device)
        return addressFor(*m_target.device, source.medium);
    if (source.device.empty())
        return std::nullopt;
    if (const auto pattern = wmbus::addressPatternFromText(source.device))
        return addressFor(*pattern, source.medium);
    for (const store::Device &device : m_devices) {
        if (device.entry.name == source.device)
            return givenTo(device.entry).value_or(device.entry.address);
    }
    const wmbus::Address address = madeUpDevice(source.device);
    const store::Device *known = find(address);
    return known != nullptr ? givenTo(known->entry).value_or(address) : address;
}

std::optional<ResolvedSeries> SeriesResolver::resolve(const SourceSeries &source, bool shown) const
{
    const auto address = deviceFor(source);
    if (!address)
        return std::nullopt;
    ResolvedSeries resolved;
    resolved.key.device = *address;
    resolved.key.dataPoint = m_target.dataPoint.empty() ? source.dataPoint : m_target.dataPoint;
    resolved.key.unit = source.unit.empty() ? m_target.unit : source.unit;
    const store::Series *known = find(*address, resolved.key.dataPoint, resolved.key.unit);
    if (known != nullptr)
        resolved.key.unit = known->key.unit;
    const KnownDataPoint *point = knownDataPoint(resolved.key.dataPoint);
    if (known != nullptr)
        resolved.kind = known->kind;
    else if (point != nullptr)
        resolved.kind = point->kind;
    else if (source.kind)
        resolved.kind = *source.kind;
    else // a unit of what is counted
        resolved.kind = meter::mostPerHour(resolved.key.unit) ? store::SeriesKind::Counter : store::SeriesKind::Gauge;

    const store::Device *device = find(*address);
    if (device == nullptr)
        resolved.name = source.name.empty() && isMadeUp(*address) ? source.device : source.name;
    else if (shown && resolved.key.dataPoint == "METER")
        resolved.offset = device->entry.parameters.setMeter.value_or(bytes::ScaledValue{});
    return resolved;
}

} // namespace history
