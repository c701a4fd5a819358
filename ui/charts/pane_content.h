#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/hover_texts.h"
#include "ui/charts/plot_scale.h"

#include <QTimeZone>

#include <array>
#include <vector>

namespace ui::charts {

// A series on a pane.
struct PaneSeries {
    const ShownSeries *shown = nullptr; // outlives the pane's use of it
    Side side = Side::Left;
    int position = 0; // for pattern and dash
};

// What one pane of a chart draws.
struct PaneContent {
    std::vector<PaneSeries> series;
    std::array<QString, 2> units; // what stands above the axes; empty: no such axis
    bool stacked = false;
    std::vector<Span> nights;
    std::vector<Gap> gaps;
    std::vector<Mark> marks;
    QTimeZone zone;
};

// One for each pane: two units a pane, in the order of the legend, "m³" left, "kWh" right, what comes third below. At least one, empty
// when nothing is visible. `visible` are entries of `data`, which outlives what comes back.
[[nodiscard]] std::vector<PaneContent> paneContents(const ChartData &data, const std::vector<LegendEntry> &visible, const QTimeZone &zone);

} // namespace ui::charts
