#pragma once

#include "core/wmbus/quantity.h"
#include "core/wmbus/telegram.h"

#include <QString>

#include <string_view>

namespace text {

// "Volume", "Flow temperature".
[[nodiscard]] QString quantityName(wmbus::Quantity quantity);

// What tells a record from its neighbours: "Volume", "Maximum power, tariff 1", "Volume, stored value 3".
[[nodiscard]] QString recordName(const wmbus::DataRecord &record);

// As printed: "m³", "m³/h", "°C"; empty for None.
[[nodiscard]] QString unitText(wmbus::Unit unit);
// The same for a unit's word of core/wmbus/quantity.h, "m3".
[[nodiscard]] QString unitText(std::string_view word);
// With "per" and "times" of the record: "kWh/m³".
[[nodiscard]] QString unitText(const wmbus::DataRecord &record);

// The value as the user writes numbers and dates, without unit: "8.061,70" in German. Every decimal the meter sent, none more.
// What has no number comes as text, or as hex; empty where there is no value.
[[nodiscard]] QString valueText(const wmbus::Telegram &telegram, const wmbus::DataRecord &record);
[[nodiscard]] QString numberText(bytes::ScaledValue number);

// Why a value is missing or must not be taken at face value; empty for RecordNote::None.
[[nodiscard]] QString recordNoteText(const wmbus::DataRecord &record);

// "value at the end of the storage period"-words of a combinable extension, from core/wmbus/tables/vif.tsv; empty when not listed.
[[nodiscard]] QString extensionText(const wmbus::VifExtension &extension);

} // namespace text
