#pragma once

#include "core/store/types.h"

#include <algorithm>

namespace ui::charts {

// UTC milliseconds; a span holds its `from`, not its `to`.
using store::TimeMs;
using Span = store::TimeRange;

inline constexpr TimeMs minuteMs = 60'000;
inline constexpr TimeMs hourMs = 60 * minuteMs;
inline constexpr TimeMs dayMs = 24 * hourMs; // of a day without change of the clocks; calendar borders come from store::Calendar

[[nodiscard]] inline TimeMs length(const Span &span) { return span.to - span.from; }
[[nodiscard]] inline bool isEmpty(const Span &span) { return span.to <= span.from; }
[[nodiscard]] inline bool holds(const Span &span, TimeMs at) { return span.from <= at && at < span.to; }
[[nodiscard]] inline bool covers(const Span &outer, const Span &inner) { return outer.from <= inner.from && inner.to <= outer.to; }
[[nodiscard]] inline bool overlaps(const Span &a, const Span &b) { return a.from < b.to && b.from < a.to; }
// What both have; empty when that is nothing.
[[nodiscard]] inline Span common(const Span &a, const Span &b) { return {std::max(a.from, b.from), std::min(a.to, b.to)}; }
// The shortest span with both; an empty one adds nothing.
[[nodiscard]] inline Span united(const Span &a, const Span &b)
{
    if (isEmpty(a))
        return b;
    return isEmpty(b) ? a : Span{std::min(a.from, b.from), std::max(a.to, b.to)};
}

} // namespace ui::charts
