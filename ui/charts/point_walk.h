#pragma once

#include "ui/charts/chart_data.h"

#include <optional>
#include <vector>

namespace ui::charts {

// What can be walked of a series, by time: its columns with a part in `view`, or the moments of its line in it, not more than a quarter
// of the plot's pixels.
[[nodiscard]] std::vector<Span> pointsInSight(const ShownSeries &shown, const Span &view, double plotWidth);

// Where the keyboard stands in a chart: on the chart itself, or on a point of one of its visible series.
class PointWalk {
public:
    [[nodiscard]] int series() const { return m_series; } // -1: on the chart itself
    [[nodiscard]] bool isWalking() const { return m_series >= 0; }
    void stop() { m_series = -1; }
    // Chart, first series, second series ... and on: false behind the last and before the chart. On a series it stands on no point yet.
    bool toSeries(bool next, int seriesCount);
    // The point so many steps further, round at the ends; `points` are not empty, by time. From no point to the last one; where the point
    // has gone, from the one behind it.
    [[nodiscard]] const Span &toPoint(const std::vector<Span> &points, int steps);

private:
    int m_series = -1;
    std::optional<TimeMs> m_point;
};

} // namespace ui::charts
