#pragma once

#include "core/history/calendar.h"
#include "core/store/device.h"
#include "core/store/types.h"

#include <cstdint>
#include <string>
#include <vector>

namespace history {

struct DemoNames {
    std::string gas = "Gas";
    std::string water = "Water";
    std::string electricity = "Electricity";
    std::string inverter = "Inverter";
};

// What goes into the store: saveDevice(), appendReadings(), addEvent().
struct DemoYear {
    std::vector<store::DeviceEntry> devices;
    std::vector<store::SeriesReadings> readings;
    std::vector<store::Event> events;
};

// A year of a house before `end`, for the demo: gas that heats in winter and less at night, electricity with mornings and evenings,
// water, an inverter that follows the sun and the clouds, levels, gaps, a water meter that was exchanged and an electricity meter whose
// reading was set. The counters end where the demo stick's household begins (household_meters.cpp), so that what it sends goes on from
// there. Same seed, end and zone: the same year.
[[nodiscard]] DemoYear demoYear(std::uint32_t seed, store::TimeMs end, const Calendar &calendar, const DemoNames &names = {});

} // namespace history
