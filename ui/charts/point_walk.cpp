#include "ui/charts/point_walk.h"

#include <QPointF>

#include <algorithm>

namespace ui::charts {

std::vector<Span> pointsInSight(const ShownSeries &shown, const Span &view, double plotWidth)
{
    std::vector<Span> points;
    for (const Column &column : shown.columns) {
        if (overlaps(column.span, view))
            points.push_back(column.span);
    }
    if (shown.line && shown.info.drawing != Drawing::Columns) {
        for (const QPointF &point : shown.line->points(view, static_cast<int>(plotWidth) / 4)) {
            const auto at = static_cast<TimeMs>(point.x());
            if (holds(view, at))
                points.push_back({at, at});
        }
    }
    return points;
}

bool PointWalk::toSeries(bool next, int seriesCount)
{
    const int wanted = m_series + (next ? 1 : -1);
    if (wanted < -1 || wanted >= seriesCount) {
        m_series = -1;
        return false;
    }
    m_series = wanted;
    m_point.reset();
    return true;
}

const Span &PointWalk::toPoint(const std::vector<Span> &points, int steps)
{
    std::size_t at = points.size() - 1;
    if (m_point) {
        const auto found = std::lower_bound(points.begin(), points.end(), *m_point, [](const Span &span, TimeMs time) { return span.from < time; });
        const auto index = found == points.end() ? points.size() - 1 : static_cast<std::size_t>(found - points.begin());
        at = (index + points.size() + static_cast<std::size_t>(steps + static_cast<int>(points.size()))) % points.size();
    }
    m_point = points[at].from;
    return points[at];
}

} // namespace ui::charts
