#include "core/meter/profiles.h"

namespace meter {

namespace {

// EquaScan wMIU-RF, Cyble (cuxd-devices.md B.4).
constexpr DeviceId devices[] = {{"ITW", std::uint8_t{0x00}, std::uint8_t{0x07}},
                                {"ITW", std::uint8_t{0x03}, std::uint8_t{0x07}},
                                {"ITW", std::uint8_t{0x33}, std::uint8_t{0x07}},
                                {"ITW", std::uint8_t{0x00}, std::uint8_t{0x16}}};

// Storage 1 is the due date.
constexpr FieldRule fields[] = {{"target", wmbus::Quantity::Volume, 1}, {"target_date", wmbus::Quantity::Date, 1}};

} // namespace

constexpr Profile itron{"itron", devices, fields, true};

} // namespace meter
