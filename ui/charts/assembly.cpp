#include "ui/charts/assembly.h"

namespace ui::charts {

std::vector<TimeMs> bordersOf(const std::vector<Span> &buckets, const std::vector<TimeMs> &cuts)
{
    std::vector<TimeMs> borders;
    borders.reserve(2 * buckets.size() + cuts.size());
    for (const Span &bucket : buckets) {
        if (isEmpty(bucket))
            continue;
        if (borders.empty() || borders.back() != bucket.from)
            borders.push_back(bucket.from);
        borders.push_back(bucket.to);
    }
    if (borders.empty())
        return borders;
    if (!std::is_sorted(borders.begin(), borders.end()))
        std::sort(borders.begin(), borders.end());
    for (const TimeMs cut : cuts) {
        if (cut > borders.front() && cut < borders.back())
            borders.insert(std::lower_bound(borders.begin(), borders.end(), cut), cut);
    }
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    return borders;
}

std::vector<Column> assembled(const std::vector<Column> &pieces, const std::vector<Span> &buckets, const Conversion *conversion)
{
    std::vector<Column> columns;
    columns.reserve(buckets.size());
    auto piece = pieces.begin();
    for (const Span &bucket : buckets) {
        Column column;
        column.span = bucket;
        if (piece == pieces.end() || piece->span.from > bucket.from)
            piece = pieces.begin();
        if (piece != pieces.end() && piece->span.to <= bucket.from)
            piece = std::lower_bound(piece, pieces.end(), bucket.from, [](const Column &c, TimeMs at) { return c.span.to <= at; });
        bool whole = true;
        auto at = piece;
        for (; at != pieces.end() && at->span.to <= bucket.to && at->span.from >= bucket.from; ++at) {
            column.covered += at->covered;
            column.estimated += at->estimated;
            if (!at->amount)
                continue;
            const auto amount = conversion ? conversion->convert(*at->amount, at->span.from) : at->amount;
            const auto sum = !amount ? std::nullopt : column.amount ? bytes::plus(*column.amount, *amount) : amount;
            whole = whole && sum;
            column.amount = sum;
        }
        if (!whole)
            column.amount.reset();
        columns.push_back(column);
    }
    return columns;
}

} // namespace ui::charts
