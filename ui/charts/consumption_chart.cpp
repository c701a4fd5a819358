#include "ui/charts/consumption_chart.h"

#include "ui/accessible_role.h"
#include "ui/charts/calendar_axis.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/navigator.h"
#include "ui/charts/pane_content.h"
#include "ui/charts/plot_gestures.h"
#include "ui/charts/range_keys.h"
#include "ui/charts/range_model.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPinchGesture>
#include <QVBoxLayout>

namespace ui::charts {

ConsumptionChart::ConsumptionChart(RangeModel *range, QWidget *parent)
    : QWidget(parent), m_range(range), m_gestures(std::make_unique<PlotGestures>(range, m_panes)), m_column(new QVBoxLayout(this)), m_navigator(new Navigator(range, this)),
      m_empty(new QLabel(this))
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
    connect(m_gestures.get(), &PlotGestures::pressed, this, [this] { setFocus(Qt::MouseFocusReason); });
    connect(m_gestures.get(), &PlotGestures::pointed, this, [this](ChartPane *pane, const QPointF &at) { showHover(snapped(visibleSeries(), pane->plotScale().time(at.x())), pane, at.y()); });
    connect(m_gestures.get(), &PlotGestures::pointedNowhere, this, [this] { showHover(std::nullopt, nullptr, 0); });
    connect(m_gestures.get(), &PlotGestures::clicked, this, [this](TimeMs at) {
        if (const auto bucket = snapped(visibleSeries(), at))
            emit bucketChosen(*bucket);
    });
    connect(range, &RangeModel::changed, this, &ConsumptionChart::schedule);
    connect(range, &RangeModel::settled, this, &ConsumptionChart::schedule);
    arrangePanes();
}

ConsumptionChart::~ConsumptionChart() = default;

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
    m_walk.stop();
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

void ConsumptionChart::arrangePanes()
{
    std::vector<PaneContent> contents = paneContents(*m_data, visibleSeries(), m_range->zone());
    while (m_panes.size() < contents.size())
        addPane();
    while (m_panes.size() > contents.size()) {
        delete m_panes.back();
        m_panes.pop_back();
    }
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        m_panes[i]->setLabelled(i + 1 == m_panes.size());
        m_panes[i]->setContent(std::move(contents[i]));
    }
    m_column->activate();
    updateView();
}

void ConsumptionChart::addPane()
{
    auto *pane = new ChartPane(this);
    pane->setObjectName(QStringLiteral("chartPane%1").arg(m_panes.size()));
    m_gestures->watch(pane);
    m_column->insertWidget(static_cast<int>(m_panes.size()), pane, 1);
    pane->show();
    m_panes.push_back(pane);
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
        if (const auto *pinch = static_cast<QPinchGesture *>(static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture)); pinch && !m_panes.empty()) {
            m_gestures->pinch(*pinch);
            return true;
        }
    }
    // Keys that mean the chart here, and something else in the window.
    if (event->type() == QEvent::ShortcutOverride && isWindowsToo(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ConsumptionChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_gestures->isDragging()) {
            m_gestures->cancelDrag();
            return;
        }
        if (m_walk.isWalking() || m_hover || m_selected) {
            m_walk.stop();
            m_selected.reset();
            m_hover ? showHover(std::nullopt, nullptr, 0) : selectBucket(std::nullopt);
            return;
        }
    }
    if (!(m_walk.isWalking() && event->modifiers() == Qt::NoModifier && walkKey(event->key())) && !takeRangeKey(*m_range, *event))
        QWidget::keyPressEvent(event);
}

bool ConsumptionChart::walkKey(int key)
{
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        walkPoints(key == Qt::Key_Left ? -1 : 1);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_hover) {
        emit bucketChosen(m_hover->span);
        return true;
    }
    return false;
}

bool ConsumptionChart::focusNextPrevChild(bool next)
{
    return (hasFocus() && walkSeries(next)) || QWidget::focusNextPrevChild(next);
}

bool ConsumptionChart::walkSeries(bool next)
{
    if (!m_walk.toSeries(next, static_cast<int>(visibleSeries().size())))
        return false;
    if (m_walk.isWalking())
        walkPoints(0);
    else
        showHover(std::nullopt, nullptr, 0);
    return true;
}

void ConsumptionChart::walkPoints(int steps)
{
    const std::vector<LegendEntry> visible = visibleSeries();
    if (!m_walk.isWalking() || m_walk.series() >= static_cast<int>(visible.size()))
        return;
    const ShownSeries &shown = *visible[static_cast<std::size_t>(m_walk.series())].shown;
    const std::vector<Span> points = pointsInSight(shown, m_range->span(), plotWidth());
    if (points.empty()) {
        say(tr("%1: no values in this view").arg(shown.info.name));
        return;
    }
    showHover(m_walk.toPoint(points, steps), nullptr, 0);
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
    m_walk.stop();
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
