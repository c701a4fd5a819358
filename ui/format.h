#pragma once

#include "core/meter/reading.h"
#include "ui/clock.h"

#include <QString>

namespace ui {

// Numbers and times as the tables show them, on top of core/text. Minus is U+2212, so that digits stay aligned.
[[nodiscard]] QString countText(quint64 count);
[[nodiscard]] QString levelText(int dbm); // "−78"

[[nodiscard]] QString clockText(TimePoint time);      // "17:17:49"
[[nodiscard]] QString clockTextMs(TimePoint time);    // "17:17:49.113" with the locale's decimal mark
[[nodiscard]] QString dateTimeText(TimePoint time);   // "22.11.2026 17:17:49"
[[nodiscard]] QString durationText(double seconds);   // "16 s", "15 min", "4 h 5 min"

struct ValueText {
    QString number; // or the text, where the value is no number
    QString unit;   // may be empty
};
[[nodiscard]] ValueText valueText(const meter::NamedValue &value);
// "8,061.70 m³" with a narrow blank between.
[[nodiscard]] QString joined(const ValueText &text);

} // namespace ui
