#include "core/meter/profiles.h"

namespace meter {

namespace {

constexpr DeviceId devices[] = {{"SEN", std::uint8_t{0x68}, std::uint8_t{0x06}},
                                {"SEN", std::uint8_t{0x68}, std::uint8_t{0x07}},
                                {"SEN", std::uint8_t{0x7C}, std::uint8_t{0x07}}};

// The flow is the highest of the previous period (cuxd-devices.md B.3).
constexpr FieldRule fields[] = {{"max_flow", wmbus::Quantity::VolumeFlow, 0}};

} // namespace

constexpr Profile iperl{"iperl", devices, fields, true};

} // namespace meter
