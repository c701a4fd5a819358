#pragma once

#include "core/meter/consumption.h"
#include "core/store/types.h"
#include "ui/charts/chart_data.h"

#include <span>
#include <vector>

namespace ui::charts {

// One column between each two borders.
[[nodiscard]] std::vector<Column> columnsBetween(const meter::Consumption &consumption, std::span<const TimeMs> borders);
// One column between each two readings that have a part of `span`; nothing is interpolated. `times` of the readings, ascending.
[[nodiscard]] std::vector<Column> columnsBetweenReadings(const meter::Consumption &consumption, std::span<const TimeMs> times, const Span &span);
// Longer than three usual intervals without a reading, with a part in `span`. `times` ascending. With `pairs` they are first
// and last of one roll-up after the other, and only the time between two roll-ups is judged.
[[nodiscard]] std::vector<Gap> gapsBetween(const QString &series, std::span<const TimeMs> times, TimeMs usualInterval, const Span &span, bool pairs = false);

} // namespace ui::charts
