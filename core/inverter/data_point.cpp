#include "core/inverter/data_point.h"

namespace inverter {

std::string_view name(DataPoint point)
{
    switch (point) {
    case DataPoint::Power: return "POWER";
    case DataPoint::EnergyCounter: return "ENERGY_COUNTER";
    case DataPoint::Voltage: return "VOLTAGE";
    case DataPoint::Frequency: return "FREQUENCY";
    case DataPoint::AcTemperature: return "AC_TEMPERATURE";
    case DataPoint::DcTemperature: return "DC_TEMPERATURE";
    case DataPoint::CosPhi: return "COS_PHI";
    case DataPoint::MaxPower: return "MAX_POWER";
    case DataPoint::State: return "STATE";
    case DataPoint::Alarm: return "ALARM";
    }
    return {};
}

std::optional<DataPoint> dataPointFromName(std::string_view wanted)
{
    for (const DataPoint point : allDataPoints) {
        if (name(point) == wanted)
            return point;
    }
    return std::nullopt;
}

wmbus::Unit unitOf(DataPoint point)
{
    switch (point) {
    case DataPoint::Power:
    case DataPoint::MaxPower: return wmbus::Unit::W;
    case DataPoint::EnergyCounter: return wmbus::Unit::kWh;
    case DataPoint::Voltage: return wmbus::Unit::V;
    case DataPoint::Frequency: return wmbus::Unit::Hz;
    case DataPoint::AcTemperature:
    case DataPoint::DcTemperature: return wmbus::Unit::Celsius;
    case DataPoint::CosPhi:
    case DataPoint::State:
    case DataPoint::Alarm: break;
    }
    return wmbus::Unit::None;
}

} // namespace inverter
