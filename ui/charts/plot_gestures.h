#pragma once

#include "ui/charts/chart_pane.h"

#include <QObject>
#include <QTimer>

#include <vector>

class QMouseEvent;
class QPinchGesture;
class QWheelEvent;

namespace ui::charts {

class RangeModel;

// What mouse, wheel and fingers do on the panes of a chart, as changes of its range: dragging chooses a stretch to zoom to, with Shift or
// the middle button it moves; the wheel zooms at the pointer, sideways it moves; a double click goes back.
class PlotGestures : public QObject {
    Q_OBJECT

public:
    // `panes`, which share one time axis, outlives this and may change its content.
    PlotGestures(RangeModel *range, const std::vector<ChartPane *> &panes);

    void watch(ChartPane *pane);
    void pinch(const QPinchGesture &pinch);
    [[nodiscard]] bool isDragging() const { return m_drag != Drag::None; }
    // Gives the drag up: the view is where it was before.
    void cancelDrag();

signals:
    void pressed();
    // The pointer stands there, over the plot of this pane, with no button held.
    void pointed(ui::charts::ChartPane *pane, const QPointF &position);
    // It has been away from the plots for half a second.
    void pointedNowhere();
    void clicked(ui::charts::TimeMs at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag : std::uint8_t { None, Zoom, Pan };

    void press(const QMouseEvent &event);
    void move(ChartPane *pane, const QMouseEvent &event);
    void release(const PlotScale &scale, const QMouseEvent &event);
    void turnWheel(const PlotScale &scale, QWheelEvent &event);
    void pan(const PlotScale &scale, double x);
    void showZoom(const PlotScale &scale, double x);
    void point(ChartPane *pane, const QPointF &position);
    void endDrag();

    RangeModel *m_range;
    const std::vector<ChartPane *> &m_panes;
    QTimer m_leave;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    Span m_pressedSpan;
};

} // namespace ui::charts
