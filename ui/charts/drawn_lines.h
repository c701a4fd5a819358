#pragma once

#include "ui/charts/pane_content.h"
#include "ui/charts/plot_item.h"

#include <QList>
#include <QPointF>

#include <vector>

class QChart;
class QLineSeries;
class QValueAxis;

namespace ui::charts {

class ValueAxes;

// The lines of a pane as Qt Charts draws them: with as many points as there are pixels, and each cut into pieces where nothing was received.
class DrawnLines {
public:
    // All of them outlive this.
    DrawnLines(QChart *chart, QValueAxis *time, const ValueAxes &values, const PlotState &state);

    // Those of `content` that are lines or steps, in the present palette. `content` stays until it is replaced here.
    void setContent(const PaneContent &content);
    // What is in sight now. `rangeFollows`: the range of the time axis changes next, and with it Qt Charts lays everything out.
    void fill(bool rangeFollows);
    [[nodiscard]] qsizetype points() const;

private:
    struct Drawn {
        const PaneSeries *series;
        std::vector<QLineSeries *> pieces; // one between each two gaps
    };
    void clear();
    void fill(Drawn &line, bool rangeFollows);
    [[nodiscard]] std::vector<Span> cutsOf(const PaneSeries &series) const;
    [[nodiscard]] QLineSeries *addPiece(const PaneSeries &series);

    QChart *m_chart;
    QValueAxis *m_time;
    const ValueAxes &m_values;
    const PlotState &m_state;
    const PaneContent *m_content = nullptr;
    std::vector<Drawn> m_lines;
};

} // namespace ui::charts
