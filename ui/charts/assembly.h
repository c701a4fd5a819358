#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/tariff.h"

#include <vector>

namespace ui::charts {

// All borders of the buckets and the cuts that fall inside them: ascending, each once. What a source is asked for when buckets do not
// touch, or must be known in pieces.
[[nodiscard]] std::vector<TimeMs> bordersOf(const std::vector<Span> &buckets, const std::vector<TimeMs> &cuts = {});

// The columns of `buckets` out of pieces that a source gave for bordersOf(). Each piece is converted with the factor of its time,
// then they are added, exactly. A bucket of no length, or without any known piece, has no amount; so has one with a piece that
// cannot be converted.
[[nodiscard]] std::vector<Column> assembled(const std::vector<Column> &pieces, const std::vector<Span> &buckets, const Conversion *conversion = nullptr);

} // namespace ui::charts
