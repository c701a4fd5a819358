#include "core/meter/profiles.h"

namespace meter {

namespace {

// FAST EnergyCam on gas, water and electricity meters, version 01 in all samples (cuxd-devices.md B.1).
constexpr DeviceId devices[] = {{"FFD", {}, {}}};

} // namespace

// METER and COUNTER are what CUxD shows; the counters of the camera itself (FD 08) stay among the records.
constexpr Profile energyCam{"energycam", devices, {}, false};

} // namespace meter
