#pragma once

#include "core/wmbus/data_record.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace text {

// Milliseconds both ways: QDateTime::fromStdTimePoint does not exist with this standard library.
[[nodiscard]] QDateTime toDateTime(std::chrono::system_clock::time_point time);
[[nodiscard]] std::chrono::system_clock::time_point fromDateTime(const QDateTime &time);

// How long ago, as a column shows it: "now", "3 s", "12 min", "5 h", "yesterday 17:04", else the date and time.
[[nodiscard]] QString ageText(std::chrono::system_clock::time_point then, std::chrono::system_clock::time_point now);

// A length of time in the unit that suits it: "40 s", "12 min", "1 h 5 min", "3 d".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

// What the meter says, in the user's way of writing dates. "22.11.2026 06:44", "22.11.2026", "06:44:05".
[[nodiscard]] QString meterTimeText(const wmbus::MeterTime &time);

} // namespace text
