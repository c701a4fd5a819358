#pragma once

#include "core/publish/meter_state.h"

#include <string>

namespace publish {

// One point in InfluxDB's line protocol, without a line feed:
//     wmbus,id=51601328,media=gas,meter=energycam,name=Gas\ Keller total_m3=8061.70,rssi_dbm=-74i 1795326245000000000
// Values are floats, so that a field never changes its type; the level alone is a whole number. Tags are in order and never empty.
[[nodiscard]] std::string influxLine(const MeterState &state);

// A tag's value or a field's name: `,` `=` and blank escaped. Control characters become blanks, a backslash at the end, which would
// escape what follows it, an underscore.
[[nodiscard]] std::string influxEscaped(std::string_view text);

} // namespace publish
