#include "core/meter/profiles.h"

namespace meter {

namespace {

// FAST EnergyCam on gas, water and electricity meters, version 01 in all samples (cuxd-devices.md B.1).
constexpr DeviceId devices[] = {{"FFD", {}, {}}};

// FD 08, 16 bit: how often it sent, and how often it read the register; both wrap at 256.
constexpr DetailRule details[] = {{"tx_counter", wmbus::Quantity::UniqueMessageIdentification, 0, 8},
                                  {"picture_counter", wmbus::Quantity::UniqueMessageIdentification, 8, 8}};

} // namespace

// METER and COUNTER are what CUxD shows.
constexpr Profile energyCam{"energycam", devices, {}, false, details};

} // namespace meter
