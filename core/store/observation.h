#pragma once

#include "core/meter/reading.h"
#include "core/store/types.h"
#include "core/wmbus/telegram.h"

namespace store {

// Which values of a telegram become series, and how densely they are kept. Every value with a number is one, under its full name, except
// what identifies the meter and what must stay secret (passwords, access codes, keys). In addition RSSI in dBm.
//   the user's (`mine`):  registers and states as runs of equal values, everything else as it comes
//   inverters:            likewise; they are asked at an interval that somebody has chosen
//   others:               one in a quarter of an hour
//   COUNTER and RSSI:     one in a quarter of an hour in any case; the raw telegrams have them all
// `at` is the time of the frame, or `now` where it has none.
[[nodiscard]] Observation observationOf(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, const meter::Reading &reading, bool mine, TimeMs now);

inline constexpr TimeMs usualDistance = 15 * 60 * 1000;
// What the radio says of a telegram, whether it can be read or not: RSSI, and COUNTER where the access number is not encrypted.
inline constexpr int radioValues = 2;
[[nodiscard]] inline bool isRadioValue(const std::string &dataPoint)
{
    return dataPoint == "RSSI" || dataPoint == "COUNTER";
}

} // namespace store
