#pragma once

#include "core/wmbus/key_ring.h"
#include "ui/addresses/address_row.h"

#include <vector>

namespace app {

// Keys and names of the demo stick's meters, as far as their keys are public.
struct DemoKeys {
    std::vector<wmbus::KeyEntry> keys;
    std::vector<ui::KnownMeter> names;
};
[[nodiscard]] DemoKeys demoKeys();

} // namespace app
