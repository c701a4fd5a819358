#include "ui/charts/plot_gestures.h"

#include "ui/charts/range_model.h"

#include <QMouseEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui::charts {

namespace {

constexpr double clickReach = 10; // pixels: a shorter drag is a click
constexpr int leaveAfterMs = 500;
constexpr double notch = 120;      // of a wheel, in eighths of a degree
constexpr double panByNotch = 0.1; // of the span
constexpr double zoomByNotch = 1.1; // as RangeModel::zoomAt counts

} // namespace

PlotGestures::PlotGestures(RangeModel *range, const std::vector<ChartPane *> &panes) : m_range(range), m_panes(panes)
{
    m_leave.setSingleShot(true);
    m_leave.setInterval(leaveAfterMs);
    connect(&m_leave, &QTimer::timeout, this, &PlotGestures::pointedNowhere);
}

void PlotGestures::watch(ChartPane *pane)
{
    pane->viewport()->installEventFilter(this);
}

bool PlotGestures::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = std::find_if(m_panes.begin(), m_panes.end(), [watched](const ChartPane *each) { return each->viewport() == watched; });
    if (found == m_panes.end())
        return QObject::eventFilter(watched, event);
    ChartPane *pane = *found;
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseMove: move(pane, *static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonRelease: release(pane->plotScale(), *static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonDblClick: m_range->undo(); return true;
    case QEvent::Wheel: turnWheel(pane->plotScale(), *static_cast<QWheelEvent *>(event)); return true;
    case QEvent::Leave: m_leave.start(); return false;
    default: return false;
    }
}

void PlotGestures::press(const QMouseEvent &event)
{
    emit pressed();
    const bool pans = event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && (event.modifiers() & Qt::ShiftModifier));
    if ((event.button() != Qt::LeftButton && !pans) || isEmpty(m_range->span()))
        return;
    m_drag = pans ? Drag::Pan : Drag::Zoom;
    m_pressedAt = event.position();
    m_pressedSpan = m_range->span();
    m_range->beginGesture();
}

void PlotGestures::move(ChartPane *pane, const QMouseEvent &event)
{
    switch (m_drag) {
    case Drag::Pan: pan(pane->plotScale(), event.position().x()); break;
    case Drag::Zoom: showZoom(pane->plotScale(), event.position().x()); break;
    case Drag::None: point(pane, event.position()); break;
    }
}

void PlotGestures::pan(const PlotScale &scale, double x)
{
    const double pixels = m_pressedAt.x() - x;
    const auto by = static_cast<TimeMs>(pixels / std::max(scale.plot.width(), 1.0) * static_cast<double>(length(m_pressedSpan)));
    const Span bound = united(m_range->limits(), m_pressedSpan);
    const TimeMs from = std::clamp(m_pressedSpan.from + by, bound.from, std::max(bound.from, bound.to - length(m_pressedSpan)));
    m_range->set({from, from + length(m_pressedSpan)});
}

void PlotGestures::showZoom(const PlotScale &scale, double x)
{
    if (std::abs(x - m_pressedAt.x()) < clickReach)
        return;
    const TimeMs a = scale.time(m_pressedAt.x());
    const TimeMs b = scale.time(x);
    for (ChartPane *each : m_panes)
        each->setZoomBand(Span{std::min(a, b), std::max(a, b)});
}

void PlotGestures::release(const PlotScale &paneScale, const QMouseEvent &event)
{
    if (m_drag == Drag::None || (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton))
        return;
    const PlotScale scale = paneScale; // as it was under the button: the range changes below
    const double x = event.position().x();
    const bool click = std::abs(x - m_pressedAt.x()) < clickReach;
    if (m_drag == Drag::Zoom && !click) {
        const double left = std::clamp(std::min(m_pressedAt.x(), x), scale.plot.left(), scale.plot.right());
        const double right = std::clamp(std::max(m_pressedAt.x(), x), scale.plot.left(), scale.plot.right());
        m_range->set({scale.time(left), scale.time(right)});
    }
    const bool chooses = m_drag == Drag::Zoom && click && scale.plot.contains(event.position());
    endDrag();
    if (chooses)
        emit clicked(scale.time(x));
}

void PlotGestures::endDrag()
{
    if (m_drag == Drag::None)
        return;
    m_drag = Drag::None;
    for (ChartPane *each : m_panes)
        each->setZoomBand(std::nullopt);
    m_range->endGesture();
}

void PlotGestures::cancelDrag()
{
    m_range->cancelGesture();
    m_range->beginGesture();
    endDrag();
}

void PlotGestures::turnWheel(const PlotScale &scale, QWheelEvent &event)
{
    if (isEmpty(m_range->span()) || m_drag != Drag::None)
        return;
    const QPointF delta = event.angleDelta();
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    if (sideways || (event.modifiers() & Qt::ShiftModifier))
        m_range->panSmoothly(-(sideways ? delta.x() : delta.y()) / notch * panByNotch);
    else
        m_range->zoomAt(scale.time(std::clamp(event.position().x(), scale.plot.left(), scale.plot.right())), delta.y() / notch);
    event.accept();
}

void PlotGestures::pinch(const QPinchGesture &pinch)
{
    if (m_panes.empty() || pinch.scaleFactor() <= 0)
        return;
    const double x = m_panes.front()->mapFromGlobal(pinch.centerPoint().toPoint()).x();
    m_range->zoomAt(m_panes.front()->plotScale().time(x), std::log(pinch.scaleFactor()) / std::log(zoomByNotch));
}

void PlotGestures::point(ChartPane *pane, const QPointF &position)
{
    if (!pane->plotScale().plot.contains(position)) {
        if (!m_leave.isActive())
            m_leave.start();
        return;
    }
    m_leave.stop();
    emit pointed(pane, position);
}

} // namespace ui::charts
