#pragma once

#include "ui/charts/chart_data.h"

#include <optional>
#include <vector>

namespace ui::charts {

// What the columns in sight come to. In sight is every bucket that has a part of the view; the table, the file and the print have the
// same ones, so that their rows add up to this sum.
struct ColumnTotals {
    Span span;                              // of the buckets in sight
    std::optional<bytes::ScaledValue> sum;  // nothing: no bucket has an amount, or too many digits to be exact
    int buckets = 0;                        // in sight
    int known = 0;                          // of them, with an amount
    std::optional<double> average;          // of the whole buckets: those that are known from end to end
    std::optional<bytes::ScaledValue> most;
    Span mostAt;
    double estimated = 0;                   // share of the known time
    TimeMs unknown = 0;                     // of the span, not between readings
    std::vector<std::optional<bytes::ScaledValue>> also; // sums of ShownSeries::also
    std::optional<bytes::ScaledValue> compared;
};
[[nodiscard]] ColumnTotals columnTotals(const ShownSeries &series, const Span &view);

struct LineTotals {
    double least = 0;
    double greatest = 0;
    Sample last;
};
// Nothing when no value lies in the view.
[[nodiscard]] std::optional<LineTotals> lineTotals(const ShownSeries &series, const Span &view);

// The columns that have a part of the view.
struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
};
[[nodiscard]] Range columnsInSight(const std::vector<Column> &columns, const Span &view);

} // namespace ui::charts
