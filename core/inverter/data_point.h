#pragma once

#include "core/wmbus/quantity.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace inverter {

// What an inverter says, by CUxD's names of the channels POWERMETER 1, POWERMETER 2 and SWITCH 3; Alarm is ours.
enum class DataPoint : std::uint8_t {
    Power,         // W
    EnergyCounter, // kWh, the inverter's own
    Voltage,       // V, secondary direct voltage
    Frequency,     // Hz
    AcTemperature, // degrees Celsius, DC-AC stage
    DcTemperature, // degrees Celsius, DC-DC stage
    CosPhi,
    MaxPower,      // W, the limit that is set
    State,         // 1 on, 0 off
    Alarm,         // the inverter's alarm code; meaning not public
};

// In the order of CUxD's tables.
inline constexpr std::array allDataPoints{DataPoint::Power,         DataPoint::EnergyCounter, DataPoint::Voltage, DataPoint::Frequency,
                                          DataPoint::AcTemperature, DataPoint::DcTemperature, DataPoint::CosPhi,  DataPoint::MaxPower,
                                          DataPoint::State,         DataPoint::Alarm};

// "POWER", "ENERGY_COUNTER", ..., static storage.
[[nodiscard]] std::string_view name(DataPoint point);
[[nodiscard]] std::optional<DataPoint> dataPointFromName(std::string_view name);
// The unit its value is always given in; None for COS_PHI, STATE and ALARM.
[[nodiscard]] wmbus::Unit unitOf(DataPoint point);

} // namespace inverter
