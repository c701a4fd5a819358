#pragma once

#include "ui/charts/bucketing.h"
#include "ui/charts/span.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace ui::charts {

enum class Compare : std::uint8_t { None, PreviousPeriod, LastYear };

// The bucket that `bucket` is compared with when `view` is shown. A view of whole months goes back by months, of whole days by days, so
// that the third day stands beside the third; a year back goes to the same date, weeks to the same weekday 52 weeks ago. Nothing where
// there is no such day (30 March beside February).
[[nodiscard]] std::optional<Span> comparedBucket(const Span &bucket, Bucketing bucketing, const Span &view, Compare compare, const QTimeZone &zone);

} // namespace ui::charts
