#pragma once

#include <cstdint>
#include <string_view>

namespace wmbus {

// What a record measures. One enumerator for each name in core/wmbus/tables/vif.tsv.
enum class Quantity : std::uint8_t {
    Unknown,
#define QUANTITY(name, word, english, german) name,
#include "tables/quantities.inc"
#undef QUANTITY
};

enum class Unit : std::uint8_t {
    None,
#define UNIT(name, word) name,
#include "tables/units.inc"
#undef UNIT
};

// The word scripts read: "volume", "flow_temperature"; "unknown" for Unknown. Never renamed.
[[nodiscard]] std::string_view word(Quantity quantity);
// "m3", "kWh", "°C" (UTF-8); empty for None.
[[nodiscard]] std::string_view word(Unit unit);
// The standard's name, "Flow temperature" in English, "Vorlauftemperatur" in German.
[[nodiscard]] std::string_view englishName(Quantity quantity);
[[nodiscard]] std::string_view germanName(Quantity quantity);

} // namespace wmbus
