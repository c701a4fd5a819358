#pragma once

#include "core/wmbus/data_record.h"

#include <cstdint>
#include <string>

namespace meter {

// What the combinable VIFEs make of a record's quantity (EN 13757-3, core/wmbus/tables/vif.tsv).
enum class Sense : std::uint8_t {
    Plain,    // the quantity itself, or a part of it: per phase, per quadrant, forward flow only
    Backward, // what flowed the other way, counted by itself: feed-in of an electricity meter
    Derived,  // reckoned from it, or a part that only its maker can name: average, deviation, per unit of something else
    Aside,    // said about it: limits, exceedings and how long they were, durations, what the standard keeps for later
    Foreign,  // in a unit that the record does not name (non-metric unit system): no number can be taken from it
};

struct Qualifier {
    std::string words; // what the name needs behind the quantity: "upper_limit", "backward_phase_l1"; empty: nothing
    Sense sense = Sense::Plain;
    bool total = true; // may still be the meter's main register
};

// Corrections (factors, constants, data types) are in the value already and say nothing here.
[[nodiscard]] Qualifier qualifierOf(const wmbus::DataRecord &record);

} // namespace meter
