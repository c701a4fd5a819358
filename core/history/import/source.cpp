#include "core/history/import/source.h"

#include <algorithm>
#include <array>

namespace history {

namespace {

using Kind = store::SeriesKind;

constexpr std::array known{
    KnownDataPoint{"METER", "", Kind::Counter},          KnownDataPoint{"ENERGY_COUNTER", "kWh", Kind::Counter}, KnownDataPoint{"SUM", "", Kind::Gauge},
    KnownDataPoint{"SUM_24H", "", Kind::Gauge},          KnownDataPoint{"SUM_LAST_DAY", "", Kind::Gauge},        KnownDataPoint{"COUNTER", "", Kind::State},
    KnownDataPoint{"POWER", "W", Kind::Gauge},           KnownDataPoint{"MAX_POWER", "W", Kind::State},          KnownDataPoint{"VOLTAGE", "V", Kind::Gauge},
    KnownDataPoint{"FREQUENCY", "Hz", Kind::Gauge},      KnownDataPoint{"AC_TEMPERATURE", "°C", Kind::Gauge},    KnownDataPoint{"DC_TEMPERATURE", "°C", Kind::Gauge},
    KnownDataPoint{"TEMPERATURE", "°C", Kind::Gauge},    KnownDataPoint{"COS_PHI", "", Kind::Gauge},             KnownDataPoint{"STATE", "", Kind::State},
    KnownDataPoint{"ACTIVE", "", Kind::State},           KnownDataPoint{"UNREACH", "", Kind::State},             KnownDataPoint{"RSSI_PEER", "dBm", Kind::Gauge},
    KnownDataPoint{"RSSI_DEVICE", "dBm", Kind::Gauge},   KnownDataPoint{"HUMIDITY", "%", Kind::Gauge},
};

} // namespace

const KnownDataPoint *knownDataPoint(std::string_view name)
{
    const auto *row = std::find_if(known.begin(), known.end(), [&](const KnownDataPoint &one) { return one.name == name; });
    return row == known.end() ? nullptr : row;
}

} // namespace history
