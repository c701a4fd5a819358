#include "ui/charts/totals.h"

namespace ui::charts {

namespace {

std::optional<bytes::ScaledValue> sumOf(const std::vector<Column> &columns, const Range &range)
{
    std::optional<bytes::ScaledValue> sum;
    for (std::size_t i = range.from; i < range.to && i < columns.size(); ++i) {
        if (!columns[i].amount)
            continue;
        sum = sum ? bytes::plus(*sum, *columns[i].amount) : columns[i].amount;
        if (!sum)
            return std::nullopt;
    }
    return sum;
}

} // namespace

Range columnsInSight(const std::vector<Column> &columns, const Span &view)
{
    const auto from = std::lower_bound(columns.begin(), columns.end(), view.from, [](const Column &column, TimeMs at) { return column.span.to <= at; });
    const auto to = std::lower_bound(from, columns.end(), view.to, [](const Column &column, TimeMs at) { return column.span.from < at; });
    return {static_cast<std::size_t>(from - columns.begin()), static_cast<std::size_t>(to - columns.begin())};
}

ColumnTotals columnTotals(const ShownSeries &series, const Span &view)
{
    ColumnTotals totals;
    const Range range = columnsInSight(series.columns, view);
    totals.buckets = static_cast<int>(range.to - range.from);
    if (range.from == range.to)
        return totals;
    totals.span = {series.columns[range.from].span.from, series.columns[range.to - 1].span.to};
    totals.sum = sumOf(series.columns, range);
    TimeMs covered = 0;
    TimeMs estimated = 0;
    double whole = 0;
    int wholeCount = 0;
    for (std::size_t i = range.from; i < range.to; ++i) {
        const Column &column = series.columns[i];
        covered += column.covered;
        estimated += column.estimated;
        if (!column.amount)
            continue;
        ++totals.known;
        if (column.covered >= length(column.span)) {
            whole += bytes::toDouble(*column.amount);
            ++wholeCount;
        }
        if (!totals.most || bytes::compareNumbers(*column.amount, *totals.most) > 0) {
            totals.most = column.amount;
            totals.mostAt = column.span;
        }
    }
    if (wholeCount > 0)
        totals.average = whole / wholeCount;
    totals.estimated = covered > 0 ? static_cast<double>(estimated) / static_cast<double>(covered) : 0.0;
    totals.unknown = length(totals.span) - covered;
    for (const Also &also : series.also)
        totals.also.push_back(sumOf(also.columns, range));
    totals.compared = sumOf(series.compared, range);
    return totals;
}

std::optional<LineTotals> lineTotals(const ShownSeries &series, const Span &view)
{
    if (!series.line || series.line->empty())
        return std::nullopt;
    const std::vector<Sample> &samples = series.line->samples();
    const auto behind = std::lower_bound(samples.begin(), samples.end(), view.to, [](const Sample &sample, TimeMs at) { return sample.at < at; });
    if (behind == samples.begin() || (behind - 1)->at < view.from)
        return std::nullopt;
    const auto extremes = series.line->extremes(view, false);
    return LineTotals{extremes->least, extremes->greatest, *(behind - 1)};
}

} // namespace ui::charts
