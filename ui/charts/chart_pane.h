#pragma once

#include "ui/charts/band_item.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/column_item.h"
#include "ui/charts/drawn_lines.h"
#include "ui/charts/hover_items.h"
#include "ui/charts/pane_content.h"
#include "ui/charts/plot_item.h"
#include "ui/charts/value_axes.h"

#include <QGraphicsView>

#include <array>
#include <vector>

class QChart;
class QValueAxis;

namespace ui::charts {

class CalendarAxis;
struct Tick;

// One picture with one time axis and at most two units. Axes and lines are Qt Charts', which is fed with as many points as there are
// pixels and never with data; columns, bands, time axis, crosshair and tooltip are items of our own on top of it.
class ChartPane : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartPane(QWidget *parent = nullptr);
    ~ChartPane() override;

    void setContent(PaneContent content);
    // Whether the labels of the time axis are drawn here or below another pane.
    void setLabelled(bool labelled);
    // `moving`: thin and quick, the value axes only grow; otherwise they fit what is in sight.
    void setView(const Span &span, const std::vector<Tick> &ticks, bool moving);
    // Room that the labels of the value axes need, and what they get.
    [[nodiscard]] int wantedMargin(Side side) const;
    void setSideMargins(int left, int right);

    void showHover(const std::optional<Hover> &hover, bool withBox, double pointerY);
    void highlight(int series, std::optional<TimeMs> bucket); // of PaneContent::series, -1 for all
    void setZoomBand(std::optional<Span> span);

    [[nodiscard]] const PlotScale &plotScale() const { return m_state.scale; }
    [[nodiscard]] const PaneContent &content() const { return m_content; }
    [[nodiscard]] const ColumnItem &columns() const { return *m_columns; }
    [[nodiscard]] std::vector<Mark> marksNear(double x) const;
    [[nodiscard]] const std::vector<Tick> &ticks() const;
    [[nodiscard]] const std::optional<Hover> &hover() const { return m_box->hover(); }
    [[nodiscard]] bool isMerged() const { return m_columns->isMerged(); }
    // As many points as Qt Charts draws now: for the tests of the decimator's promise.
    [[nodiscard]] qsizetype pointsDrawn() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void dress();
    void place();
    void makeColumns();

    PlotState m_state;
    PaneContent m_content;
    QValueAxis *m_time;
    QChart *m_chart;
    ValueAxes m_values;
    DrawnLines m_lines;
    BandItem *m_bands;
    ColumnItem *m_columns;
    MarkItem *m_marks;
    CalendarAxis *m_calendar;
    ZoomBand *m_zoomBand;
    Crosshair *m_crosshair;
    HoverBox *m_box;
    std::array<int, 2> m_margins{48, 16};
    bool m_labelled = true;
};

} // namespace ui::charts
