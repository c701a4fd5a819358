#include "ui/charts/consumption_chart.h"

#include "ui/accessible_role.h"
#include "ui/charts/calendar_axis.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/navigator.h"
#include "ui/charts/range_model.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace ui::charts {

namespace {

constexpr double clickReach = 10; // pixels: a shorter drag is a click
constexpr int leaveAfterMs = 500;
constexpr double notch = 120;
constexpr double panByKey = 0.1;
constexpr double keyNotches = 4; // of one press of + or -

} // namespace

ConsumptionChart::ConsumptionChart(RangeModel *range, QWidget *parent)
    : QWidget(parent), m_range(range), m_column(new QVBoxLayout(this)), m_navigator(new Navigator(range, this)), m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("consumptionChart"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Chart);
    grabGesture(Qt::PinchGesture);
    m_column->setContentsMargins(2, 2, 2, 2); // the focus ring
    m_column->setSpacing(0);
    m_column->addWidget(m_navigator);
    m_empty->setObjectName(QStringLiteral("chartEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();
    m_update.setSingleShot(true);
    m_update.setInterval(0);
    connect(&m_update, &QTimer::timeout, this, &ConsumptionChart::updateView);
    m_leave.setSingleShot(true);
    m_leave.setInterval(leaveAfterMs);
    connect(&m_leave, &QTimer::timeout, this, [this] { showHover(std::nullopt, nullptr, 0); });
    connect(range, &RangeModel::changed, this, &ConsumptionChart::schedule);
    connect(range, &RangeModel::settled, this, &ConsumptionChart::schedule);
    arrangePanes();
}

void ConsumptionChart::schedule()
{
    if (!m_update.isActive())
        m_update.start();
}

void ConsumptionChart::flush()
{
    m_update.stop();
    updateView();
}

void ConsumptionChart::setData(std::shared_ptr<const ChartData> data)
{
    const std::shared_ptr<const ChartData> before = std::exchange(m_data, std::move(data)); // panes point into it
    arrangePanes();
    refreshHover();
}

// The values under the pointer may be others now; a bucket that moved out of sight has none.
void ConsumptionChart::refreshHover()
{
    if (m_hover)
        showHover(holds(m_range->span(), m_hover->span.from) ? std::optional(m_hover->span) : std::nullopt, nullptr, 0);
}

void ConsumptionChart::setOverview(const ShownSeries &overview)
{
    m_navigator->setOverview(overview);
}

void ConsumptionChart::setHidden(const QSet<QString> &hidden)
{
    m_hidden = hidden;
    m_focusedSeries = -1;
    arrangePanes();
}

void ConsumptionChart::setNavigatorShown(bool shown)
{
    m_navigator->setVisible(shown);
}

std::vector<LegendEntry> ConsumptionChart::visibleSeries() const
{
    return legendEntries(*m_data, m_hidden);
}

// Two units a pane, in the order of the legend: "m³" left, "kWh" right, what comes third below.
void ConsumptionChart::arrangePanes()
{
    const std::vector<LegendEntry> visible = visibleSeries();
    std::vector<QString> units;
    std::vector<bool> hasColumns;
    for (const LegendEntry &entry : visible) {
        const auto found = std::find(units.begin(), units.end(), entry.shown->info.unit);
        const auto index = static_cast<std::size_t>(found - units.begin());
        if (found == units.end()) {
            units.push_back(entry.shown->info.unit);
            hasColumns.push_back(false);
        }
        hasColumns[index] = hasColumns[index] || entry.shown->info.drawing == Drawing::Columns;
    }
    // Volume to the left, as everybody knows it, when it shares a pane with energy.
    if (units.size() >= 2 && units[1] == QStringLiteral("m³")) {
        std::swap(units[0], units[1]);
        const bool first = hasColumns[0];
        hasColumns[0] = hasColumns[1];
        hasColumns[1] = first;
    }
    const std::size_t wanted = std::max<std::size_t>((units.size() + 1) / 2, 1);
    while (m_panes.size() < wanted) {
        auto *pane = new ChartPane(this);
        pane->setObjectName(QStringLiteral("chartPane%1").arg(m_panes.size()));
        pane->viewport()->installEventFilter(this);
        m_column->insertWidget(static_cast<int>(m_panes.size()), pane, 1);
        pane->show();
        m_panes.push_back(pane);
    }
    while (m_panes.size() > wanted) {
        delete m_panes.back();
        m_panes.pop_back();
    }
    for (std::size_t p = 0; p < m_panes.size(); ++p) {
        ChartPane::Content content;
        content.stacked = m_data->stacked;
        content.nights = m_data->nights;
        content.zone = m_range->zone();
        for (const LegendEntry &entry : visible) {
            const auto unit = static_cast<std::size_t>(std::find(units.begin(), units.end(), entry.shown->info.unit) - units.begin());
            if (unit / 2 != p)
                continue;
            content.series.push_back({entry.shown, unit % 2 == 0 ? Side::Left : Side::Right, entry.position});
            content.units[unit % 2] = hasColumns[unit] ? perBucket(units[unit], m_data->bucketing) : units[unit].isEmpty() ? entry.shown->info.name : units[unit];
            for (const Gap &gap : m_data->gaps) {
                if (gap.series == entry.shown->info.id)
                    content.gaps.push_back(gap);
            }
        }
        for (const Mark &mark : m_data->marks) {
            if (concerns(mark, visible))
                content.marks.push_back(mark);
        }
        m_panes[p]->setLabelled(p + 1 == m_panes.size());
        m_panes[p]->setContent(std::move(content));
    }
    m_column->activate();
    updateView();
}

void ConsumptionChart::updateView()
{
    const bool moving = !m_range->isSettled();
    const Span &span = m_range->span();
    const std::vector<Tick> ticks = calendarTicks(span, plotWidth(), CalendarAxis::roomFor(font()), m_range->zone());
    for (ChartPane *pane : m_panes)
        pane->setView(span, ticks, moving);
    if (!moving)
        alignMargins();
    if (m_hover && !holds(span, m_hover->span.from))
        refreshHover();
    ++m_redraws;
}

void ConsumptionChart::alignMargins()
{
    int left = 0;
    int right = 0;
    for (const ChartPane *pane : m_panes) {
        left = std::max(left, pane->wantedMargin(Side::Left));
        right = std::max(right, pane->wantedMargin(Side::Right));
    }
    const double before = plotWidth();
    for (ChartPane *pane : m_panes)
        pane->setSideMargins(left, right);
    m_navigator->setSideMargins(left, right);
    placeEmptyText();
    if (before != plotWidth())
        emit plotWidthChanged();
}

double ConsumptionChart::plotWidth() const
{
    return m_panes.empty() ? 0.0 : m_panes.front()->plotScale().plot.width();
}

bool ConsumptionChart::isMerged() const
{
    return std::any_of(m_panes.begin(), m_panes.end(), [](const ChartPane *pane) { return pane->isMerged(); });
}

void ConsumptionChart::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, color(Token::Secondary, palette()));
    m_empty->setPalette(ink);
    m_empty->setFont(titleFont(font()));
    placeEmptyText();
}

void ConsumptionChart::placeEmptyText()
{
    if (m_panes.empty())
        return;
    const QRect plot = m_panes.front()->plotScale().plot.toRect().translated(m_panes.front()->pos());
    m_empty->setGeometry(plot.adjusted(gap, gap, -gap, -gap));
    m_empty->raise();
}

bool ConsumptionChart::eventFilter(QObject *watched, QEvent *event)
{
    const auto pane = std::find_if(m_panes.begin(), m_panes.end(), [watched](const ChartPane *p) { return p->viewport() == watched; });
    if (pane == m_panes.end())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: mousePressed(*pane, static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseMove: mouseMoved(*pane, static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonRelease: mouseReleased(*pane, static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonDblClick: m_range->undo(); return true;
    case QEvent::Wheel: wheelTurned(*pane, static_cast<QWheelEvent *>(event)); return true;
    case QEvent::Leave: m_leave.start(); return false;
    default: return false;
    }
}

void ConsumptionChart::mousePressed(ChartPane *pane, QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier));
    if ((event->button() != Qt::LeftButton && !pans) || isEmpty(m_range->span()))
        return;
    m_drag = pans ? Drag::Pan : Drag::Zoom;
    m_dragPane = pane;
    m_pressedAt = event->position();
    m_pressedSpan = m_range->span();
    m_range->beginGesture();
}

void ConsumptionChart::mouseMoved(ChartPane *pane, QMouseEvent *event)
{
    const PlotScale &scale = pane->plotScale();
    if (m_drag == Drag::Pan) {
        const double pixels = m_pressedAt.x() - event->position().x();
        const auto by = static_cast<TimeMs>(pixels / std::max(scale.plot.width(), 1.0) * static_cast<double>(length(m_pressedSpan)));
        const Span bound = united(m_range->limits(), m_pressedSpan);
        const TimeMs from = std::clamp(m_pressedSpan.from + by, bound.from, std::max(bound.from, bound.to - length(m_pressedSpan)));
        m_range->set({from, from + length(m_pressedSpan)});
        return;
    }
    if (m_drag == Drag::Zoom) {
        if (std::abs(event->position().x() - m_pressedAt.x()) < clickReach)
            return;
        const TimeMs a = scale.time(m_pressedAt.x());
        const TimeMs b = scale.time(event->position().x());
        for (ChartPane *each : m_panes)
            each->setZoomBand(Span{std::min(a, b), std::max(a, b)});
        return;
    }
    hoverAt(pane, event->position());
}

void ConsumptionChart::mouseReleased(ChartPane *pane, QMouseEvent *event)
{
    if (m_drag == Drag::None || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return;
    const bool click = std::abs(event->position().x() - m_pressedAt.x()) < clickReach;
    const PlotScale scale = pane->plotScale();
    if (m_drag == Drag::Zoom && !click) {
        const double left = std::clamp(std::min(m_pressedAt.x(), event->position().x()), scale.plot.left(), scale.plot.right());
        const double right = std::clamp(std::max(m_pressedAt.x(), event->position().x()), scale.plot.left(), scale.plot.right());
        m_range->set({scale.time(left), scale.time(right)});
    }
    const bool chooses = m_drag == Drag::Zoom && click && scale.plot.contains(event->position());
    endDrag();
    if (!chooses)
        return;
    if (const auto bucket = snapped(visibleSeries(), scale.time(event->position().x())))
        emit bucketChosen(*bucket);
}

void ConsumptionChart::endDrag()
{
    if (m_drag == Drag::None)
        return;
    m_drag = Drag::None;
    for (ChartPane *each : m_panes)
        each->setZoomBand(std::nullopt);
    m_range->endGesture();
}

void ConsumptionChart::wheelTurned(ChartPane *pane, QWheelEvent *event)
{
    if (isEmpty(m_range->span()) || m_drag != Drag::None)
        return;
    const QPointF delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()) || (event->modifiers() & Qt::ShiftModifier)) {
        const double turned = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
        m_range->panSmoothly(-turned / notch * panByKey);
    } else {
        m_range->zoomAt(pane->plotScale().time(std::clamp(event->position().x(), pane->plotScale().plot.left(), pane->plotScale().plot.right())), delta.y() / notch);
    }
    event->accept();
}

void ConsumptionChart::hoverAt(ChartPane *pane, const QPointF &position)
{
    const PlotScale &scale = pane->plotScale();
    if (!scale.plot.contains(position)) {
        if (!m_leave.isActive())
            m_leave.start();
        return;
    }
    m_leave.stop();
    showHover(snapped(visibleSeries(), scale.time(position.x())), pane, position.y());
}

void ConsumptionChart::showHover(const std::optional<Span> &at, ChartPane *boxIn, double y)
{
    const std::optional<Hover> before = m_hover;
    m_hover = at ? std::optional(hoverFor(visibleSeries(), *at, *m_data, m_range->zone(), palette())) : std::nullopt;
    if (m_hover && m_hover->rows.empty())
        m_hover.reset();
    if (!m_hover && !before)
        return;
    for (ChartPane *pane : m_panes) {
        const bool withBox = boxIn ? pane == boxIn : pane == m_panes.front();
        pane->showHover(m_hover, withBox, boxIn ? y : pane->plotScale().plot.center().y());
        const bool bucket = m_hover && !isEmpty(m_hover->span) && !pane->isMerged();
        pane->highlight(-1, bucket ? std::optional(m_hover->span.from) : m_selected ? std::optional(m_selected->from) : std::nullopt);
        pane->viewport()->update();
    }
}

void ConsumptionChart::selectBucket(const std::optional<Span> &bucket)
{
    m_selected = bucket;
    for (ChartPane *pane : m_panes)
        pane->highlight(-1, bucket ? std::optional(bucket->from) : std::nullopt);
}

bool ConsumptionChart::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture) {
        auto *gesture = static_cast<QGestureEvent *>(event);
        if (auto *pinch = static_cast<QPinchGesture *>(gesture->gesture(Qt::PinchGesture)); pinch && !m_panes.empty()) {
            const double x = m_panes.front()->mapFromGlobal(pinch->centerPoint().toPoint()).x();
            const double factor = pinch->scaleFactor();
            if (factor > 0)
                m_range->zoomAt(m_panes.front()->plotScale().time(x), std::log(factor) / std::log(1.1));
            return true;
        }
    }
    // Keys that mean the chart here, and something else in the window.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && (key->key() == Qt::Key_Space || (key->key() >= Qt::Key_0 && key->key() <= Qt::Key_7))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool ConsumptionChart::rangeKey(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool alt = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Left: alt ? m_range->undo() : control ? m_range->movePeriods(-1) : m_range->panSmoothly(-panByKey); return true;
    case Qt::Key_Right: alt ? m_range->redo() : control ? m_range->movePeriods(1) : m_range->panSmoothly(panByKey); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_range->zoom(keyNotches); return true;
    case Qt::Key_Minus: m_range->zoom(-keyNotches); return true;
    case Qt::Key_Home: m_range->toStart(); return true;
    case Qt::Key_End: m_range->toEnd(); return true;
    case Qt::Key_0: m_range->choose(Preset::All); return true;
    case Qt::Key_Space:
        if (m_range->showsNow())
            m_range->setGlued(!m_range->isGlued());
        else
            m_range->toEnd();
        return true;
    default: break;
    }
    const int number = event->key() - Qt::Key_1;
    if (number < 0 || number >= static_cast<int>(presets.size()) || control || alt)
        return false;
    const Preset preset = presets[static_cast<std::size_t>(number)];
    if (m_range->isAvailable(preset))
        m_range->choose(preset);
    return true;
}

void ConsumptionChart::keyPressEvent(QKeyEvent *event)
{
    const bool walks = m_focusedSeries >= 0 && event->modifiers() == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape) {
        if (m_drag != Drag::None) {
            m_range->cancelGesture();
            m_range->beginGesture();
            endDrag();
            return;
        }
        if (m_focusedSeries >= 0 || m_hover) {
            m_focusedSeries = -1;
            m_focusedPoint.reset();
            showHover(std::nullopt, nullptr, 0);
            return;
        }
    }
    if (walks && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        walkPoints(event->key() == Qt::Key_Left ? -1 : 1);
        return;
    }
    if (walks && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_hover) {
        emit bucketChosen(m_hover->span);
        return;
    }
    if (!rangeKey(event))
        QWidget::keyPressEvent(event);
}

bool ConsumptionChart::focusNextPrevChild(bool next)
{
    return (hasFocus() && walkSeries(next)) || QWidget::focusNextPrevChild(next);
}

// Tab: chart, first series, second series ... and on.
bool ConsumptionChart::walkSeries(bool next)
{
    const std::vector<LegendEntry> visible = visibleSeries();
    const int wanted = m_focusedSeries + (next ? 1 : -1);
    if (wanted < -1 || wanted >= static_cast<int>(visible.size())) {
        m_focusedSeries = -1;
        return false;
    }
    m_focusedSeries = wanted;
    if (wanted < 0) {
        showHover(std::nullopt, nullptr, 0);
        return true;
    }
    m_focusedPoint.reset();
    walkPoints(0);
    return true;
}

// The points in sight, one after the other, round at the ends.
void ConsumptionChart::walkPoints(int step)
{
    const std::vector<LegendEntry> visible = visibleSeries();
    if (m_focusedSeries < 0 || m_focusedSeries >= static_cast<int>(visible.size()))
        return;
    const ShownSeries &shown = *visible[static_cast<std::size_t>(m_focusedSeries)].shown;
    std::vector<Span> points;
    for (const Column &column : shown.columns) {
        if (overlaps(column.span, m_range->span()))
            points.push_back(column.span);
    }
    if (shown.line && shown.info.drawing != Drawing::Columns) {
        for (const QPointF &point : shown.line->points(m_range->span(), static_cast<int>(plotWidth()) / 4)) {
            const auto at = static_cast<TimeMs>(point.x());
            if (holds(m_range->span(), at))
                points.push_back({at, at});
        }
    }
    if (points.empty()) {
        say(tr("%1: no values in this view").arg(shown.info.name));
        return;
    }
    std::size_t at = points.size() - 1;
    if (m_focusedPoint) {
        const auto found = std::lower_bound(points.begin(), points.end(), *m_focusedPoint, [](const Span &span, TimeMs time) { return span.from < time; });
        const auto index = found == points.end() ? points.size() - 1 : static_cast<std::size_t>(found - points.begin());
        at = (index + points.size() + static_cast<std::size_t>(step + static_cast<int>(points.size()))) % points.size();
    }
    m_focusedPoint = points[at].from;
    showHover(points[at], nullptr, 0);
    if (m_hover)
        say(shown.info.name + QStringLiteral(". ") + sentenceOf(*m_hover));
}

void ConsumptionChart::say(const QString &what)
{
    setAccessibleDescription(what);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void ConsumptionChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ConsumptionChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_focusedSeries = -1;
    update();
}

void ConsumptionChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface, palette()));
    if (!hasFocus())
        return;
    painter.setPen(QPen(color(Token::Accent, palette()), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void ConsumptionChart::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted(event->globalPos());
}

void ConsumptionChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_column->activate();
    updateView();
    emit plotWidthChanged();
}

void ConsumptionChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setEmptyText(m_empty->text());
    if (event->type() == QEvent::LanguageChange)
        arrangePanes();
}

void ConsumptionChart::renderPanes(QPainter *painter, const QRectF &target)
{
    double top = target.top();
    const double scale = target.width() / std::max(width(), 1);
    for (ChartPane *pane : m_panes) {
        const QRectF place(target.left() + pane->x() * scale, top, pane->width() * scale, pane->height() * scale);
        pane->render(painter, place, pane->viewport()->rect());
        top += place.height();
    }
}

} // namespace ui::charts
