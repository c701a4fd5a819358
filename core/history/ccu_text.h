#pragma once

#include "core/bytes/scaled_value.h"
#include "core/history/zone_table.h"

#include <string>
#include <string_view>

// How CUxD's data points look on the CCU (seed 1.1, screen "Kanal 1"). For people who compare; nothing computes with it.
namespace history {

// "8061.70": two decimals, whatever the meter sends; rounded half away from 0.
[[nodiscard]] std::string ccuNumber(bytes::ScaledValue value);
// "235.400" as in the fields SETMETER and MAXMETER: three decimals.
[[nodiscard]] std::string ccuParameter(bytes::ScaledValue value);
// "m³" for "m3"; other units as they are. Stands right behind the number: "8061.70m³".
[[nodiscard]] std::string ccuUnit(std::string_view unit);

// "23.02.2018 14:42": SUM_DATE.
[[nodiscard]] std::string ccuDate(store::TimeMs at, const ZoneTable &zone);
// "2018-02-23T14:42:05": SUM_DATE_ISO, local time without offset.
[[nodiscard]] std::string ccuIsoDate(store::TimeMs at, const ZoneTable &zone);

} // namespace history
