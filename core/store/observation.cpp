#include "core/store/observation.h"

#include <algorithm>

namespace store {

namespace {

using wmbus::Quantity;

bool isCounted(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Energy:
    case Quantity::Volume:
    case Quantity::Mass:
    case Quantity::HeatCostUnits:
    case Quantity::ReactiveEnergy:
    case Quantity::ApparentEnergy:
    case Quantity::ResetCounter:
    case Quantity::CumulationCounter:
    case Quantity::NumberOfStopsOfTheMeter: return true;
    default: return false;
    }
}

bool isState(Quantity quantity)
{
    return quantity == Quantity::ErrorFlags || quantity == Quantity::DigitalInput || quantity == Quantity::DigitalOutput || quantity == Quantity::StateOfParameterActivation
        || quantity == Quantity::RemoteControl;
}

// Says who the meter is, or how to get into it.
bool staysOut(Quantity quantity)
{
    switch (quantity) {
    case Quantity::FabricationNumber:
    case Quantity::EnhancedIdentification:
    case Quantity::BusAddress:
    case Quantity::CustomerLocation:
    case Quantity::Customer:
    case Quantity::AccessCodeUser:
    case Quantity::AccessCodeOperator:
    case Quantity::AccessCodeSystemOperator:
    case Quantity::AccessCodeDeveloper:
    case Quantity::Password:
    case Quantity::SecurityKey: return true;
    default: return false;
    }
}

const wmbus::DataRecord *recordOf(const wmbus::Telegram &telegram, const meter::NamedValue &value)
{
    const bool there = value.record >= 0 && static_cast<std::size_t>(value.record) < telegram.records.size();
    return there ? &telegram.records[static_cast<std::size_t>(value.record)] : nullptr;
}

// A stored value stands still between two due dates, whatever a profile calls it; a maximum or minimum begins anew; a limit, a number of
// exceedings is set or counted at times, and neither measured nor consumed.
SeriesKind kindOf(const meter::NamedValue &value, const wmbus::DataRecord *record)
{
    if (value.name == "METER" || value.name == "ENERGY_COUNTER")
        return SeriesKind::Counter;
    if (value.name == "COUNTER" || value.name == "STATE")
        return SeriesKind::State;
    if (record == nullptr)
        return SeriesKind::Gauge;
    if (value.sense == meter::Sense::Aside || isState(record->quantity) || (isCounted(record->quantity) && record->storage != 0))
        return SeriesKind::State;
    if (value.sense == meter::Sense::Derived)
        return SeriesKind::Gauge;
    const bool current = value.function == wmbus::Function::Instantaneous || value.function == wmbus::Function::Error;
    const bool perUnit = record->perUnit != wmbus::Unit::None;
    return isCounted(record->quantity) && current && !perUnit ? SeriesKind::Counter : SeriesKind::Gauge;
}

Thinning thinningOf(SeriesKind kind, bool mine)
{
    if (!mine)
        return {usualDistance, false};
    return {0, kind != SeriesKind::Gauge};
}

std::string unitOf(const meter::NamedValue &value, const wmbus::DataRecord *record)
{
    std::string unit;
    if (record != nullptr)
        wmbus::appendUnit(unit, *record);
    else
        unit = wmbus::word(value.unit);
    return unit;
}

// The second value of the same full name is "volume_2", as in JSON.
std::string uniqueName(const Observation &observation, const meter::NamedValue &value)
{
    const std::string name = meter::fullName(value);
    const auto taken = [&observation](const std::string &wanted) {
        return std::any_of(observation.values.begin(), observation.values.end(), [&wanted](const Value &other) { return other.dataPoint == wanted; });
    };
    std::string unique = name;
    for (int i = 2; taken(unique); ++i)
        unique = name + "_" + std::to_string(i);
    return unique;
}

} // namespace

Observation observationOf(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, const meter::Reading &reading, bool mine, TimeMs now)
{
    Observation observation;
    observation.device = telegram.meter();
    observation.at = frame.heardAt ? std::chrono::duration_cast<std::chrono::milliseconds>(frame.heardAt->time_since_epoch()).count() : now;
    observation.frame = frame;
    for (const meter::NamedValue &value : reading.values) {
        const wmbus::DataRecord *record = recordOf(telegram, value);
        if (!value.number || (record != nullptr && staysOut(record->quantity)))
            continue;
        const SeriesKind kind = kindOf(value, record);
        // A device that speaks only when it is asked has been thinned by who asks.
        const bool all = mine || reading.driver == "smi260";
        const Thinning thinning = value.name == "COUNTER" ? Thinning{usualDistance, false} : thinningOf(kind, all);
        observation.values.push_back({uniqueName(observation, value), unitOf(value, record), kind, *value.number, value.stale ? flag::stale : std::uint8_t{0}, thinning});
    }
    if (frame.rssiDbm)
        observation.values.push_back({"RSSI", "dBm", SeriesKind::Gauge, {*frame.rssiDbm, 0}, 0, {usualDistance, false}});
    return observation;
}

} // namespace store
