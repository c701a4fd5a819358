#pragma once

#include "ui/charts/span.h"

#include <QTimeZone>

#include <vector>

namespace ui::charts {

// How time is cut into columns. What the user can choose is Auto, HalfHour, Hour, Day, Week, Month, Year and Raw; Auto also takes the
// ones between. Every bucket begins at a border of the local calendar.
enum class Bucketing : std::uint8_t { Auto, HalfHour, Hour, TwoHours, SixHours, TwelveHours, Day, Week, Month, Year, Raw };

// What Auto is for `span` drawn `width` pixels wide. Highstock's rule for columns of about 40 pixels (nearest, not at least), so that
// the picture has the columns a CUxD-HighCharts user expects; from four weeks on never finer than days.
[[nodiscard]] Bucketing automaticBucketing(const Span &span, double width);

// The usual length, for spacing; Raw and Auto have none (0).
[[nodiscard]] TimeMs usualLength(Bucketing bucketing);

// Borders of the buckets that have a part of `span`: ascending, the first at or before span.from, the last at or after span.to; n + 1
// for n buckets, as history::Calendar cuts them. Nothing for an empty span, Auto and Raw.
[[nodiscard]] std::vector<TimeMs> bucketBorders(const Span &span, Bucketing bucketing, const QTimeZone &zone);

// As many buckets as bucketBorders would give, roughly, without making them.
[[nodiscard]] double bucketCount(const Span &span, Bucketing bucketing);

} // namespace ui::charts
