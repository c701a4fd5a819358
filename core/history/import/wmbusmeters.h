#pragma once

#include "core/history/import/source.h"
#include "core/history/zone_table.h"

#include <memory>
#include <string>
#include <string_view>

namespace history {

// Lines of JSON as wmbusmeters writes them (--format=json), one object a line:
//     {"media":"gas","meter":"energycam","name":"Keller","id":"51601328","total_m3":8061.70,"timestamp":"2026-11-22T05:44:05Z"}
// Numbers whose name ends in a unit become readings: "total_m3" is METER in m3, "max_flow_m3h" is max_flow in m3/h. Lines with
// "datapoint" are ours (export/json_lines.h) and come back exactly.
[[nodiscard]] bool looksLikeWmbusmeters(std::string_view line);
[[nodiscard]] std::unique_ptr<HistoryReader> wmbusmetersReader();

// "m3h" for "m3/h": what wmbusmeters puts behind a name; the other way round nothing for a suffix it does not have.
[[nodiscard]] std::string unitSuffix(std::string_view unit);
[[nodiscard]] std::string_view unitFromSuffix(std::string_view suffix);
// "total_m3", "total_energy_consumption_kwh": the name that wmbusmeters gives the main register in this unit.
[[nodiscard]] std::string mainRegisterName(std::string_view unit);

} // namespace history
