#include "ui/addresses/address_row.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

// How long something lasts says nothing of what is measured: hours of operation, days until a battery is empty.
bool isTime(wmbus::Unit unit)
{
    using wmbus::Unit;
    switch (unit) {
    case Unit::s:
    case Unit::min:
    case Unit::h:
    case Unit::d:
    case Unit::week:
    case Unit::month:
    case Unit::year: return true;
    default: return false;
    }
}

// Texts, version numbers and dates are no measured values.
bool isMeasured(const meter::NamedValue &value)
{
    return value.number && (value.name == "METER" || (value.unit != wmbus::Unit::None && !isTime(value.unit)));
}

bool isCurrent(const meter::NamedValue &value)
{
    return isMeasured(value) && value.storage == 0 && value.function == wmbus::Function::Instantaneous;
}

bool isFeed(const meter::Reading &reading)
{
    const auto isPower = [](const meter::NamedValue &value) { return value.name == "POWER" && value.number; };
    return reading.driver == "smi260" && std::any_of(reading.values.begin(), reading.values.end(), isPower);
}

} // namespace

const meter::NamedValue *mainValue(const meter::Reading &reading)
{
    const auto &values = reading.values;
    // An inverter's answer begins with its voltages, and what it feeds in is asked for.
    auto found = std::find_if(values.begin(), values.end(), [](const meter::NamedValue &value) { return value.name == "POWER" && value.unit == wmbus::Unit::W && isCurrent(value); });
    const bool isCounter = std::any_of(values.begin(), values.end(), [](const meter::NamedValue &value) { return value.name == "METER"; });
    if (found == values.end() || isCounter)
        found = std::find_if(values.begin(), values.end(), isCurrent);
    if (found == values.end())
        found = std::find_if(values.begin(), values.end(), isMeasured);
    return found == values.end() ? nullptr : &*found;
}

AddressRow::AddressRow(const SightingPtr &first, TimePoint heardAt) : address(first->telegram.meter()), firstHeard(heardAt), lastHeard(heardAt)
{
    take(first, heardAt);
}

AddressRow AddressRow::recalled(const SightingPtr &latest, TimePoint firstHeard, TimePoint lastHeard, std::uint64_t count)
{
    AddressRow row(latest, lastHeard);
    row.firstHeard = firstHeard;
    row.count = count;
    row.m_recalled = true;
    return row;
}

void AddressRow::take(const SightingPtr &sighting, TimePoint heardAt)
{
    if (std::exchange(m_recalled, false)) {
        history = {};
    } else if (count > 0 && heardAt > lastHeard) {
        m_intervals[m_intervalCount % intervalsKept] = std::chrono::duration<float>(heardAt - lastHeard).count();
        ++m_intervalCount;
    }
    lastHeard = std::max(lastHeard, heardAt);
    ++count;
    latest = sighting;
    if (isFeed(sighting->reading))
        m_feed = sighting;
    rssiDbm = sighting->frame.rssiDbm;
    levels.clear();
    if (rssiDbm)
        history.add(*rssiDbm);
}

void AddressRow::takeOther(const wmbus::RadioFrame &frame)
{
    if (levels.empty())
        levels.push_back({latest->frame.port, latest->frame.rssiDbm});
    const auto same = std::find_if(levels.begin(), levels.end(), [&frame](const StickLevel &level) { return level.port == frame.port; });
    if (same == levels.end())
        levels.push_back({frame.port, frame.rssiDbm});
    else
        same->dbm = frame.rssiDbm;
    if (frame.rssiDbm && (!rssiDbm || *frame.rssiDbm > *rssiDbm))
        rssiDbm = frame.rssiDbm;
}

std::optional<meter::NamedValue> AddressRow::mainValue() const
{
    const meter::NamedValue *const sent = ui::mainValue(mainReading());
    if (!sent)
        return std::nullopt;
    if (!offset || sent->name != "METER" || !sent->number)
        return *sent;
    meter::NamedValue set = *sent;
    set.number = bytes::plus(*sent->number, *offset);
    return set.number ? std::optional(std::move(set)) : std::nullopt;
}

std::optional<double> AddressRow::interval() const
{
    if (signal && signal->loss.interval.count() > 0)
        return static_cast<double>(signal->loss.interval.count()) / 1000;
    const std::size_t kept = std::min<std::size_t>(m_intervalCount, intervalsKept);
    if (kept == 0)
        return std::nullopt;
    std::array<float, intervalsKept> sorted = m_intervals;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(kept / 2);
    std::nth_element(sorted.begin(), middle, sorted.begin() + static_cast<std::ptrdiff_t>(kept));
    return static_cast<double>(*middle);
}

} // namespace ui
