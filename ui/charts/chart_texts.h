#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/range_model.h"

#include <QString>
#include <QTimeZone>

namespace ui::charts {

// What the charts say, in the user's language.

[[nodiscard]] QString bucketingName(Bucketing bucketing);    // "Day", "Raw values"
[[nodiscard]] QString perBucket(const QString &unit, Bucketing bucketing); // "m³ per day"; the unit alone for Raw
[[nodiscard]] QString averageUnit(const QString &unit, Bucketing bucketing); // "m³/day"
[[nodiscard]] QString presetName(Preset preset);             // "1d"
[[nodiscard]] QString presetSentence(Preset preset);         // "Show one day"
[[nodiscard]] QString periodName(Period period);             // "Last month"
[[nodiscard]] QString markName(MarkKind kind);

// "Thu, 15 Oct 2026" for a whole day, "Thu, 15 Oct 2026, 09:00–10:00" inside one (a midnight end is 24:00), "12–18 Oct 2026",
// "October 2026", "2026" for whole calendar units, both ends otherwise. `parts` of a day that the clocks change in are told by offset.
[[nodiscard]] QString spanText(const Span &span, const QTimeZone &zone);
[[nodiscard]] QString momentText(TimeMs at, const QTimeZone &zone); // "Thu, 15 Oct 2026, 09:17"

// All digits of it, as the user writes numbers.
[[nodiscard]] QString amountText(const bytes::ScaledValue &amount);
// With so many decimals, half away from zero; for averages and converted amounts.
[[nodiscard]] QString roundedText(const bytes::ScaledValue &amount, int decimals);
[[nodiscard]] QString roundedText(double value, int decimals);
[[nodiscard]] QString withUnit(const QString &number, const QString &unit); // a narrow blank between
[[nodiscard]] QString percentText(double share);            // "0.3 %"; "under 0.1 %" where that is not nothing

} // namespace ui::charts
