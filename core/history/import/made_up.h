#pragma once

#include "core/store/device.h"

#include <optional>
#include <string_view>

namespace history {

// A device of the made-up maker CUX: what a device log calls "CUX2500001", or by an alias, and nobody said yet which meter it is.
[[nodiscard]] bool isMadeUp(const wmbus::Address &device);
// The one that a name in a log stands for, the same in every file.
[[nodiscard]] wmbus::Address madeUpDevice(std::string_view name);

// Whose the readings of a made-up device are, once the user has said so (ReadingTransfer); then they count there and nowhere else.
[[nodiscard]] std::optional<wmbus::Address> givenTo(const store::DeviceEntry &device);
// The batch that holds them there; 0 where they were not given.
[[nodiscard]] store::BatchId givenBatch(const store::DeviceEntry &device);
void setGiven(store::DeviceEntry &device, const wmbus::Address &meter, store::BatchId batch);
void clearGiven(store::DeviceEntry &device);

} // namespace history
