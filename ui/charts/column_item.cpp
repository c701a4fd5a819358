#include "ui/charts/column_item.h"

#include "ui/charts/series_style.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ui::charts {

namespace {

constexpr double bucketGap = 0.2;  // of the bucket, between it and the next
constexpr double laneGap = 0.1;    // of a lane, where there is room for it
constexpr double roundFrom = 5;    // pixels of width; below, corners would eat the column
constexpr double cornerRadius = 2;
constexpr double comparedShift = 0.3; // of the lane: what is compared with looks out behind the column

QPainterPath roundedTop(const QRectF &rect)
{
    const double radius = std::min(cornerRadius, rect.height());
    QPainterPath path;
    path.moveTo(rect.bottomLeft());
    path.lineTo(rect.left(), rect.top() + radius);
    path.quadTo(rect.topLeft(), {rect.left() + radius, rect.top()});
    path.lineTo(rect.right() - radius, rect.top());
    path.quadTo(rect.topRight(), {rect.right(), rect.top() + radius});
    path.lineTo(rect.bottomRight());
    path.closeSubpath();
    return path;
}

// To whole pixels, at least one wide, so that edges are crisp and no column vanishes.
QRectF crisp(double left, double right, double top, double bottom)
{
    const double l = std::round(left);
    const double r = std::max(std::round(right), l + 1);
    const double t = std::round(top);
    return {l, t, r - l, std::max(std::round(bottom) - t, 0.0)};
}

} // namespace

std::size_t firstBarBehind(const std::vector<Bar> &bars, TimeMs at)
{
    const auto found = std::lower_bound(bars.begin(), bars.end(), at, [](const Bar &bar, TimeMs time) { return bar.span.to <= time; });
    return static_cast<std::size_t>(found - bars.begin());
}

void ColumnItem::setSeries(std::vector<BarSeries> series, bool stacked)
{
    m_series = std::move(series);
    m_stacked = stacked;
    update();
}

void ColumnItem::setHovered(int series, TimeMs bucketFrom)
{
    m_hovering = true;
    m_hoveredSeries = series;
    m_hoveredBucket = bucketFrom;
    update();
}

void ColumnItem::clearHovered()
{
    if (!m_hovering)
        return;
    m_hovering = false;
    update();
}

// Side by side every series has its lane; stacked every unit has one.
ColumnItem::Lane ColumnItem::laneOf(std::size_t series) const
{
    std::size_t lanes = m_series.size();
    std::size_t lane = series;
    if (m_stacked) {
        const bool both = std::any_of(m_series.begin(), m_series.end(), [this](const BarSeries &s) { return s.side != m_series.front().side; });
        lanes = both ? 2 : 1;
        lane = m_series[series].side == m_series.front().side ? 0 : 1;
    }
    const double width = (1.0 - bucketGap) / static_cast<double>(std::max<std::size_t>(lanes, 1));
    return {bucketGap / 2 + width * static_cast<double>(lane), width};
}

// In pixels, by the mean bucket in sight.
double ColumnItem::laneWidth() const
{
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const std::vector<Bar> &bars = m_series[i].bars;
        const std::size_t from = firstBarBehind(bars, scale().span.from);
        const std::size_t to = std::min(firstBarBehind(bars, scale().span.to) + 1, bars.size());
        if (from >= to)
            continue;
        const double bucket = static_cast<double>(bars[to - 1].span.to - bars[from].span.from) / static_cast<double>(to - from);
        return bucket * scale().pixelsPerMs() * laneOf(i).width;
    }
    return scale().plot.width();
}

bool ColumnItem::isMerged() const
{
    return !m_series.empty() && laneWidth() < 1.0;
}

// What stands below this bar in its stack: the bars of earlier series on the same side with the same bucket.
double ColumnItem::base(std::size_t series, std::size_t bar) const
{
    double sum = 0;
    if (!m_stacked)
        return sum;
    const Bar &own = m_series[series].bars[bar];
    for (std::size_t i = 0; i < series; ++i) {
        const BarSeries &below = m_series[i];
        if (below.side != m_series[series].side)
            continue;
        const std::size_t at = bar < below.bars.size() && below.bars[bar].span.from == own.span.from ? bar : firstBarBehind(below.bars, own.span.from);
        if (at < below.bars.size() && below.bars[at].span.from == own.span.from && below.bars[at].known)
            sum += below.bars[at].value;
    }
    return sum;
}

ColumnItem::Extremes ColumnItem::extremes(Side side, const Span &span) const
{
    Extremes found;
    const auto take = [&found](double value) {
        found.least = found.any ? std::min(found.least, value) : value;
        found.greatest = found.any ? std::max(found.greatest, value) : value;
        found.any = true;
    };
    for (std::size_t s = 0; s < m_series.size(); ++s) {
        const BarSeries &series = m_series[s];
        if (series.side != side)
            continue;
        for (std::size_t i = firstBarBehind(series.bars, span.from); i < series.bars.size() && series.bars[i].span.from < span.to; ++i) {
            if (series.bars[i].known)
                take(base(s, i) + series.bars[i].value);
            if (i < series.compared.size() && series.compared[i].known)
                take(series.compared[i].value);
        }
    }
    return found;
}

void ColumnItem::paintMerged(QPainter *painter) const
{
    struct Tower {
        double top;
        const BarSeries *series;
    };
    const auto left = static_cast<int>(std::floor(scale().plot.left()));
    const auto columns = static_cast<std::size_t>(std::ceil(scale().plot.width())) + 1;
    std::vector<std::vector<double>> tops(m_series.size(), std::vector<double>(columns, std::nan("")));
    for (std::size_t s = 0; s < m_series.size(); ++s) {
        const BarSeries &series = m_series[s];
        for (std::size_t i = firstBarBehind(series.bars, scale().span.from); i < series.bars.size() && series.bars[i].span.from < scale().span.to; ++i) {
            if (!series.bars[i].known)
                continue;
            const int pixel = static_cast<int>(scale().x(series.bars[i].span.from)) - left;
            const auto at = static_cast<std::size_t>(std::clamp<int>(pixel, 0, static_cast<int>(columns) - 1));
            const double value = base(s, i) + series.bars[i].value;
            if (!(tops[s][at] >= value))
                tops[s][at] = value;
        }
    }
    std::vector<QList<QRectF>> rects(m_series.size());
    std::vector<Tower> towers;
    for (std::size_t x = 0; x < columns; ++x) {
        towers.clear();
        for (std::size_t s = 0; s < m_series.size(); ++s) {
            if (!std::isnan(tops[s][x]))
                towers.push_back({std::round(scale().y(m_series[s].side, tops[s][x])), &m_series[s]});
        }
        // The tallest reaches down to the next, so that none hides another.
        std::stable_sort(towers.begin(), towers.end(), [](const Tower &a, const Tower &b) { return a.top < b.top; });
        for (std::size_t i = 0; i < towers.size(); ++i) {
            const double bottom = i + 1 < towers.size() ? towers[i + 1].top : std::round(scale().y(towers[i].series->side, 0));
            if (bottom > towers[i].top)
                rects[static_cast<std::size_t>(towers[i].series - m_series.data())].append({left + static_cast<double>(x), towers[i].top, 1.0, bottom - towers[i].top});
        }
    }
    painter->setPen(Qt::NoPen);
    for (std::size_t s = 0; s < m_series.size(); ++s) {
        painter->setBrush(m_series[s].colour);
        painter->drawRects(rects[s]);
    }
}

void ColumnItem::paintColumn(QPainter *painter, const QRectF &rect, const BarSeries &series, const Bar &bar, double strength) const
{
    const QColor ground = color(Token::Surface, state().palette);
    const QColor fill = strength < 1.0 ? mixed(ground, series.colour, strength) : series.colour;
    const bool round = !state().moving && rect.width() >= roundFrom && !m_stacked;
    const auto shape = [&](const QBrush &brush) {
        if (round)
            painter->drawPath((painter->setBrush(brush), roundedTop(rect)));
        else
            painter->fillRect(rect, brush);
    };
    painter->setPen(Qt::NoPen);
    painter->setRenderHint(QPainter::Antialiasing, round);
    shape(fill);
    if (rect.width() >= 3) {
        if (series.pattern != Qt::SolidPattern && strength >= 1.0)
            shape(QBrush(seriesEdge(series.colour, state().palette), series.pattern));
        if (bar.estimated > 0 && rect.height() > 1) {
            const double height = std::clamp(rect.height() * static_cast<double>(bar.estimated), std::min(3.0, rect.height()), rect.height());
            const QRectF guessed(rect.left(), rect.top(), rect.width(), height);
            painter->setRenderHint(QPainter::Antialiasing, false);
            painter->fillRect(guessed, mixed(ground, fill, 0.25));
            painter->fillRect(guessed, QBrush(fill, Qt::BDiagPattern));
            painter->setPen(fill);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(guessed.adjusted(0, 0, -1, -1));
        }
    }
}

void ColumnItem::paintColumns(QPainter *painter, std::size_t index) const
{
    const BarSeries &series = m_series[index];
    const Lane lane = laneOf(index);
    const bool compares = !series.compared.empty();
    const double wide = laneWidth() >= 6 ? lane.width * (1.0 - laneGap) : lane.width;
    for (std::size_t i = firstBarBehind(series.bars, scale().span.from); i < series.bars.size() && series.bars[i].span.from < scale().span.to; ++i) {
        const Bar &bar = series.bars[i];
        const double from = scale().x(bar.span.from);
        const double bucket = scale().x(bar.span.to) - from;
        const double left = from + bucket * lane.offset;
        const double right = left + bucket * wide;
        const double zero = scale().y(series.side, base(index, i));
        const double shift = compares ? (right - left) * comparedShift : 0.0;
        if (compares && i < series.compared.size() && series.compared[i].known)
            paintColumn(painter, crisp(left + shift, right, scale().y(series.side, series.compared[i].value), scale().y(series.side, 0)), series, {}, 0.32);
        if (!bar.known)
            continue;
        const bool dimmed = m_hovering && (bar.span.from != m_hoveredBucket || (m_hoveredSeries >= 0 && m_hoveredSeries != static_cast<int>(index)));
        paintColumn(painter, crisp(left, right - shift, scale().y(series.side, base(index, i) + bar.value), zero), series, bar, dimmed ? 0.45 : 1.0);
    }
}

void ColumnItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_series.empty())
        return;
    painter->save();
    painter->setClipRect(scale().plot);
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (isMerged()) {
        paintMerged(painter);
    } else {
        for (std::size_t i = 0; i < m_series.size(); ++i)
            paintColumns(painter, i);
    }
    painter->restore();
}

} // namespace ui::charts
