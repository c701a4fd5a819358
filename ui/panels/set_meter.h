#pragma once

#include "core/bytes/scaled_value.h"

#include <QString>

#include <optional>

namespace ui {

// From what to what SETMETER leads.
struct MeterGround {
    bytes::ScaledValue counter;               // what the meter counts, overflows added; its exponent is the meter's resolution
    std::optional<bytes::ScaledValue> offset; // SETMETER so far
    bytes::ScaledValue maximum;               // MAXMETER in force
    QString unit;                             // as printed: "m³"
    bool operator==(const MeterGround &) const = default;
};

// What a reading, as somebody types it from the mechanical register, would do. Exact.
struct SetMeterPreview {
    enum class Kind { Empty, NoNumber, Negative, TooLong, Good };

    Kind kind = Kind::Empty;
    bytes::ScaledValue shown;      // METER from then on: what was typed, with as many decimals as the meter sends
    bytes::ScaledValue difference; // between METER now and then
    bytes::ScaledValue offset;     // SETMETER: shown - counter
    int surplusAt = -1;            // first character of the decimals that are finer than the meter's; -1: none
    int surplus = 0;               // characters from there
    bool cut = false;              // they were not all zero: they are left out
    bool couldBeGrouping = false;  // "8.061" was taken as decimals, and may be meant as 8061
    bool needsMaximum = false;     // the reading is not below MAXMETER
    bytes::ScaledValue maximum;    // then: the next one that is above it, 999999.999 behind 99999.999
};

[[nodiscard]] SetMeterPreview previewSetMeter(const QString &text, const MeterGround &ground);

// A number as somebody types MAXMETER; nothing for 0 and anything else.
[[nodiscard]] std::optional<bytes::ScaledValue> typedMaximum(const QString &text);

// CUxD's preset (seed 1.1), for meters whose MAXMETER nobody set.
inline constexpr bytes::ScaledValue usualMaximum{99'999'999, -3};

} // namespace ui
