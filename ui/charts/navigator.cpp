#include "ui/charts/navigator.h"

#include "ui/accessible_role.h"
#include "ui/charts/calendar_ticks.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/range_model.h"
#include "ui/charts/series_style.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ui::charts {

namespace {

constexpr int pictureHeight = 40;
constexpr int above = 6;
constexpr double handleWidth = 7;
constexpr double handleHeight = 15;
constexpr double handleReach = 8;      // half of what the mouse can hit
constexpr double labelRoom = 200;      // pixels between two labels
constexpr double leastWindow = 4;      // pixels; a shorter one is drawn so wide

} // namespace

Navigator::Navigator(RangeModel *range, QWidget *parent) : QWidget(parent), m_range(range)
{
    setObjectName(QStringLiteral("chartNavigator"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Chart);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(range, &RangeModel::changed, this, [this] {
        update();
        say();
    });
    connect(range, &RangeModel::stateChanged, this, qOverload<>(&QWidget::update));
    say();
}

void Navigator::setOverview(const ShownSeries &overview)
{
    m_overview = overview;
    update();
}

void Navigator::setSideMargins(int left, int right)
{
    m_left = left;
    m_right = right;
    update();
}

QSize Navigator::sizeHint() const
{
    return {200, above + pictureHeight + 4};
}

QRectF Navigator::plot() const
{
    return QRectF(rect()).adjusted(m_left, above, -m_right, -4);
}

Span Navigator::shown() const
{
    return united(m_range->limits(), m_range->span());
}

double Navigator::xOf(TimeMs at) const
{
    const Span all = shown();
    return isEmpty(all) ? plot().left() : plot().left() + static_cast<double>(at - all.from) / static_cast<double>(length(all)) * plot().width();
}

TimeMs Navigator::timeAt(double x) const
{
    const Span all = shown();
    return all.from + static_cast<TimeMs>((x - plot().left()) / std::max(plot().width(), 1.0) * static_cast<double>(length(all)));
}

QRectF Navigator::windowRect() const
{
    double left = xOf(m_range->span().from);
    double right = xOf(m_range->span().to);
    if (right - left < leastWindow) {
        left = std::min(left, plot().right() - leastWindow);
        right = left + leastWindow;
    }
    return {left, plot().top(), right - left, plot().height()};
}

void Navigator::drawOverview(QPainter &painter) const
{
    const QRectF area = plot();
    const QColor ink = seriesColour(m_overview.info.medium, m_overview.slot, palette());
    QPolygonF outline;
    double greatest = 0;
    for (const Column &column : m_overview.columns)
        greatest = std::max(greatest, column.amount ? bytes::toDouble(*column.amount) : 0.0);
    const auto flush = [&] {
        if (outline.size() > 1) {
            QPolygonF closed = outline;
            closed.prepend({outline.first().x(), area.bottom()});
            closed.append({outline.last().x(), area.bottom()});
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(color(Token::Surface, palette()), ink, 0.35));
            painter.drawPolygon(closed);
            painter.setPen(QPen(ink, 1));
            painter.drawPolyline(outline);
        }
        outline.clear();
    };
    for (const Column &column : m_overview.columns) {
        if (!column.amount || greatest <= 0) {
            flush();
            continue;
        }
        const double y = area.bottom() - bytes::toDouble(*column.amount) / greatest * (area.height() - 4);
        outline << QPointF(xOf(column.span.from), y) << QPointF(xOf(column.span.to), y);
    }
    if (m_overview.line && !m_overview.line->empty()) {
        const Span all = shown();
        const auto extremes = m_overview.line->extremes(all);
        const double range = std::max(extremes->greatest - extremes->least, 1e-9);
        for (const QPointF &point : m_overview.line->points(all, static_cast<int>(area.width())))
            outline << QPointF(xOf(static_cast<TimeMs>(point.x())), area.bottom() - 2 - (point.y() - extremes->least) / range * (area.height() - 6));
    }
    flush();
}

void Navigator::drawHandle(QPainter &painter, double x, bool focused) const
{
    const QRectF handle(std::round(x) - handleWidth / 2, plot().center().y() - handleHeight / 2, handleWidth, handleHeight);
    painter.setPen(QPen(color(focused ? Token::Accent : Token::Secondary, palette()), focused ? 2 : 1));
    painter.setBrush(color(Token::Surface, palette()));
    painter.drawRoundedRect(handle, 2, 2);
    painter.setPen(color(Token::Secondary, palette()));
    for (const double dx : {-1.0, 1.0})
        painter.drawLine(QPointF(handle.center().x() + dx, handle.top() + 4), QPointF(handle.center().x() + dx, handle.bottom() - 4));
}

void Navigator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = plot();
    painter.fillRect(rect(), color(Token::Surface, palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(area);
    drawOverview(painter);
    painter.restore();
    painter.setFont(secondaryFont(font()));
    for (const Tick &tick : calendarTicks(shown(), area.width(), labelRoom, m_range->zone())) {
        const double x = std::round(xOf(tick.at)) + 0.5;
        painter.setPen(color(Token::Line, palette()));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(color(Token::Secondary, palette()));
        if (x + 4 + painter.fontMetrics().horizontalAdvance(tick.label) < area.right())
            painter.drawText(QPointF(x + 4, area.top() + painter.fontMetrics().ascent()), tick.label);
    }
    painter.setPen(color(Token::Line, palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isEmpty(m_range->span()))
        return;
    const QRectF window = windowRect();
    QColor mask = color(Token::Accent, palette());
    mask.setAlphaF(isDark(palette()) ? 0.28F : 0.2F);
    painter.fillRect(window, mask);
    painter.setPen(QPen(color(Token::Accent, palette()), 1));
    painter.drawRect(window.adjusted(0.5, 0.5, -0.5, -0.5));
    drawHandle(painter, window.left(), hasFocus() && m_focused == Grip::From);
    drawHandle(painter, window.right(), hasFocus() && m_focused == Grip::To);
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

Navigator::Grip Navigator::gripAt(double x) const
{
    const QRectF window = windowRect();
    const double toFrom = std::abs(x - window.left());
    const double toTo = std::abs(x - window.right());
    if (std::min(toFrom, toTo) <= handleReach && (window.width() > 3 * handleReach || x < window.left() || x > window.right()))
        return toFrom < toTo ? Grip::From : Grip::To;
    return x >= window.left() && x <= window.right() ? Grip::Window : Grip::None;
}

void Navigator::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_range->hasData())
        return;
    const double x = event->position().x();
    m_grip = gripAt(x);
    m_pressedAt = x;
    m_range->beginGesture();
    if (m_grip == Grip::None) {
        centreAt(x);
        m_grip = Grip::Window;
    }
    m_pressedSpan = m_range->span();
}

void Navigator::centreAt(double x)
{
    const Span bound = m_range->limits();
    const TimeMs wide = length(m_range->span());
    const TimeMs from = std::max(std::min(timeAt(x) - wide / 2, bound.to - wide), bound.from);
    m_range->set({from, from + wide});
}

void Navigator::moveTo(double x)
{
    const Span all = shown();
    const auto by = static_cast<TimeMs>((x - m_pressedAt) / std::max(plot().width(), 1.0) * static_cast<double>(length(all)));
    if (m_grip == Grip::Window) {
        const Span bound = united(m_range->limits(), m_pressedSpan);
        const TimeMs from = std::clamp(m_pressedSpan.from + by, bound.from, std::max(bound.from, bound.to - length(m_pressedSpan)));
        m_range->set({from, from + length(m_pressedSpan)});
        return;
    }
    const Span edges = m_grip == Grip::From ? Span{m_pressedSpan.from + by, m_pressedSpan.to} : Span{m_pressedSpan.from, m_pressedSpan.to + by};
    const TimeMs moved = std::clamp(m_grip == Grip::From ? edges.from : edges.to, all.from, all.to);
    const TimeMs other = m_grip == Grip::From ? edges.to : edges.from;
    m_range->set({std::min(moved, other), std::max(moved, other)}); // edges may pass each other
}

void Navigator::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip != Grip::None) {
        moveTo(event->position().x());
        return;
    }
    const Grip grip = gripAt(event->position().x());
    setCursor(grip == Grip::From || grip == Grip::To ? Qt::SizeHorCursor : grip == Grip::Window ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void Navigator::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_grip == Grip::None)
        return;
    m_grip = Grip::None;
    m_range->endGesture();
}

void Navigator::moveEdge(Grip edge, TimeMs to)
{
    const Span bound = shown();
    const Span span = m_range->span();
    const TimeMs moved = std::clamp(to, bound.from, bound.to);
    m_range->set(edge == Grip::From ? Span{moved, span.to} : Span{span.from, moved});
}

void Navigator::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right) {
        QWidget::keyPressEvent(event);
        return;
    }
    const TimeMs step = std::max<TimeMs>(length(m_range->span()) / (event->modifiers() & Qt::ControlModifier ? 5 : 50), minuteMs);
    const TimeMs by = key == Qt::Key_Left ? -step : step;
    moveEdge(m_focused, (m_focused == Grip::From ? m_range->span().from : m_range->span().to) + by);
}

void Navigator::focusInEvent(QFocusEvent *event)
{
    m_focused = event->reason() == Qt::BacktabFocusReason ? Grip::To : Grip::From;
    say();
    QWidget::focusInEvent(event);
    update();
}

// Tab goes from one edge to the other before it leaves.
bool Navigator::focusNextPrevChild(bool next)
{
    const Grip other = next ? Grip::To : Grip::From;
    if (hasFocus() && m_focused != other) {
        m_focused = other;
        say();
        update();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void Navigator::say()
{
    const TimeMs edge = m_focused == Grip::From ? m_range->span().from : m_range->span().to;
    const QString name = m_focused == Grip::From ? tr("Start of the view") : tr("End of the view");
    setAccessibleName(tr("Navigator"));
    setAccessibleDescription(isEmpty(m_range->span()) ? QString() : name + QStringLiteral(": ") + momentText(edge, m_range->zone()));
    if (hasFocus()) {
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
    }
}

void Navigator::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QWidget::changeEvent(event);
}

} // namespace ui::charts
