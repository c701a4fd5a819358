#pragma once

#include "ui/charts/pane_content.h"
#include "ui/charts/plot_item.h"

#include <array>

class QChart;
class QValueAxis;

namespace ui::charts {

class ColumnItem;

// The axes of values of a pane, left and right. While the picture moves under a hand they only grow, so that what is looked at keeps its
// height; at rest they fit what is in sight. Both have the same number of lines, side by side.
class ValueAxes {
public:
    // Owned by the chart. What fits is written into `state`, which outlives this.
    ValueAxes(QChart *chart, QValueAxis *time, PlotState &state);

    void dress();
    // Only axes with a unit above them are seen.
    void setShown(const std::array<QString, 2> &units);
    // To what columns and lines have in the span of the plot.
    void fit(const ColumnItem &columns, const std::vector<PaneSeries> &series);
    [[nodiscard]] QValueAxis *axis(Side side) const { return m_axes[static_cast<std::size_t>(side)]; }
    // Room that the labels need beside the plot, in pixels.
    [[nodiscard]] int wantedMargin(Side side, const QFont &font) const;

private:
    // What an axis must hold.
    struct Needs {
        bool any = false;
        double least = 0;
        double greatest = 1;
        bool fromZero = true;
    };
    [[nodiscard]] Needs needsOf(Side side, const ColumnItem &columns, const std::vector<PaneSeries> &series) const;
    [[nodiscard]] int intervalsFor(const std::array<Needs, 2> &sides) const;
    [[nodiscard]] AxisScale scaleFor(const Needs &needs, const AxisScale &shown, int intervals) const;

    PlotState &m_state;
    std::array<QValueAxis *, 2> m_axes{};
    std::array<bool, 2> m_shown{};
};

} // namespace ui::charts
