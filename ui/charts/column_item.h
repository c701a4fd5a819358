#pragma once

#include "ui/charts/plot_item.h"

#include <QColor>

#include <vector>

namespace ui::charts {

// A column as pixels need it; made once from exact amounts.
struct Bar {
    Span span;
    double value = 0;
    float estimated = 0; // share, drawn hatched from the top
    bool known = false;
};

struct BarSeries {
    std::vector<Bar> bars;
    std::vector<Bar> compared; // pale, behind; in the places of `bars`
    QColor colour;
    Qt::BrushStyle pattern = Qt::SolidPattern;
    Side side = Side::Left;
};

// Columns on a true time axis: a bucket of 25 hours is wider than one of 24. Series stand side by side in their bucket, or on top of
// each other. Where a column would be narrower than a pixel, every pixel shows the tallest column that begins in it.
class ColumnItem : public PlotItem {
public:
    using PlotItem::PlotItem;

    void setSeries(std::vector<BarSeries> series, bool stacked);
    // Brightens one series or bucket and dims the rest; -1 for none.
    void setHovered(int series, TimeMs bucketFrom);
    void clearHovered();

    [[nodiscard]] const std::vector<BarSeries> &series() const { return m_series; }
    [[nodiscard]] bool isStacked() const { return m_stacked; }
    // Columns are narrower than a pixel in the present view.
    [[nodiscard]] bool isMerged() const;
    struct Extremes {
        double least = 0;
        double greatest = 0;
        bool any = false;
    };
    // Of what is in sight on this side, stacked as drawn.
    [[nodiscard]] Extremes extremes(Side side, const Span &span) const;

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Lane {
        double offset; // share of the bucket
        double width;
    };
    [[nodiscard]] Lane laneOf(std::size_t series) const;
    [[nodiscard]] double laneWidth() const;
    [[nodiscard]] double base(std::size_t series, std::size_t bar) const;
    void paintMerged(QPainter *painter) const;
    void paintColumns(QPainter *painter, std::size_t series) const;
    void paintColumn(QPainter *painter, const QRectF &rect, const BarSeries &series, const Bar &bar, double strength) const;

    std::vector<BarSeries> m_series;
    bool m_stacked = false;
    int m_hoveredSeries = -1;
    TimeMs m_hoveredBucket = 0;
    bool m_hovering = false;
};

// The first bar that ends behind `at`.
[[nodiscard]] std::size_t firstBarBehind(const std::vector<Bar> &bars, TimeMs at);

} // namespace ui::charts
