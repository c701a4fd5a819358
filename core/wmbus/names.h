#pragma once

#include "core/wmbus/address.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace wmbus {

// "Fast Forward AG" for 0x18C4, from the FLAG list (core/wmbus/tables/manufacturers.tsv); bit 15 is ignored. Empty when not listed.
[[nodiscard]] std::string_view manufacturerName(std::uint16_t manufacturer);

struct DeviceTypeNames {
    std::string_view english;  // "Gas meter"
    std::string_view german;   // "Gaszähler"
    std::string_view category; // "gas", "water", "electricity", "heat", "hca", ...: one word for colour and icon
};

// EN 13757-7 table 13; types 40..FE are reserved, some makers use them, so the manufacturer matters. Nothing when not listed.
[[nodiscard]] std::optional<DeviceTypeNames> deviceTypeNames(const Address &address);

// One word a script can rely on: "gas", "water", "warm_water", "cold_water", "hot_water", "electricity", "heat", "cooling",
// "heat_cost_allocation", "smoke_detector", "room_sensor", "radio_converter", ... ; "unknown" when not listed.
[[nodiscard]] std::string_view mediumWord(const Address &address);

// C field: "SND-NR"; empty when not listed.
[[nodiscard]] std::string_view controlFieldName(std::uint8_t control);
// CI field: "response, full frame"; empty when not listed.
[[nodiscard]] std::string_view controlInformationName(std::uint8_t ci);

enum class ErrorTable : std::uint8_t { Record, Application, ApplicationSelect };
struct CodeNames {
    std::string_view english;
    std::string_view german;
};
// Both empty when not listed. ApplicationSelect takes the high nibble (low nibble cleared).
[[nodiscard]] CodeNames errorNames(ErrorTable table, std::uint8_t code);

} // namespace wmbus
