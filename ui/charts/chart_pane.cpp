#include "ui/charts/chart_pane.h"

#include "ui/charts/calendar_axis.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/series_style.h"
#include "ui/theme.h"

#include <QChart>
#include <QEvent>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QLegend>
#include <QResizeEvent>
#include <QValueAxis>
#include <QWheelEvent>

namespace ui::charts {

namespace {

constexpr int topMargin = 26; // the units stand there
constexpr double markReach = 8;

// Between the chart's own grid and its lines.
constexpr double bandsAt = 0.5;
constexpr double columnsAt = 3.5;
constexpr double marksAt = 20;
constexpr double hoverAt = 30;

std::vector<Bar> barsOf(const std::vector<Column> &columns)
{
    std::vector<Bar> bars;
    bars.reserve(columns.size());
    for (const Column &column : columns) {
        Bar bar;
        bar.span = column.span;
        bar.known = column.amount.has_value();
        bar.value = column.amount ? bytes::toDouble(*column.amount) : 0.0;
        bar.estimated = static_cast<float>(estimatedShare(column));
        bars.push_back(bar);
    }
    return bars;
}

// What is compared with stands in the place of the bucket it is compared to.
std::vector<Bar> comparedBars(const ShownSeries &shown)
{
    std::vector<Bar> bars = barsOf(shown.compared);
    for (std::size_t i = 0; i < bars.size() && i < shown.columns.size(); ++i)
        bars[i].span = shown.columns[i].span;
    return bars;
}

// Nothing but the plot, and the axis of time, which is not seen: CalendarAxis is.
QChart *bareChart(QValueAxis *time)
{
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setLocalizeNumbers(true);
    chart->setAcceptHoverEvents(false);
    chart->addAxis(time, Qt::AlignBottom);
    time->setVisible(false);
    time->setTickCount(2);
    return chart;
}

} // namespace

ChartPane::ChartPane(QWidget *parent)
    : QGraphicsView(parent), m_time(new QValueAxis), m_chart(bareChart(m_time)), m_values(m_chart, m_time, m_state), m_lines(m_chart, m_time, m_values, m_state)
{
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(FullViewportUpdate);
    setOptimizationFlag(DontSavePainterState);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumHeight(120);

    scene()->addItem(m_chart);
    m_bands = new BandItem(m_state, m_chart);
    m_columns = new ColumnItem(m_state, m_chart);
    m_marks = new MarkItem(m_state, m_chart);
    m_calendar = new CalendarAxis(m_state, m_chart);
    m_zoomBand = new ZoomBand(m_state, m_chart);
    m_crosshair = new Crosshair(m_state, m_chart);
    m_box = new HoverBox(m_state, m_chart);
    m_bands->setZValue(bandsAt);
    m_columns->setZValue(columnsAt);
    m_calendar->setZValue(columnsAt + 0.1);
    m_marks->setZValue(marksAt);
    m_zoomBand->setZValue(marksAt + 1);
    m_crosshair->setZValue(hoverAt);
    m_box->setZValue(hoverAt + 1);
    dress();
}

ChartPane::~ChartPane() = default;

void ChartPane::dress()
{
    m_state.palette = palette();
    m_state.font = font();
    const QColor ground = color(Token::Surface, palette());
    setBackgroundBrush(ground);
    m_chart->setLocale(QLocale());
    m_values.dress();
    makeColumns();
    m_lines.setContent(m_content);
    place();
}

void ChartPane::setContent(PaneContent content)
{
    m_content = std::move(content);
    makeColumns();
    m_lines.setContent(m_content);
    std::vector<BandItem::Hole> holes;
    for (const Gap &gap : m_content.gaps)
        holes.push_back({gap.span, tr("no reception %1").arg(spanText(gap.span, m_content.zone))});
    m_bands->setBands(m_content.nights, std::move(holes));
    m_marks->setMarks(m_content.marks);
    m_values.setShown(m_content.units);
    m_values.fit(*m_columns, m_content.series);
    m_lines.fill(false);
    m_chart->layout()->activate();
    viewport()->update();
}

void ChartPane::makeColumns()
{
    std::vector<BarSeries> bars;
    for (const PaneSeries &series : m_content.series) {
        if (series.shown->info.drawing != Drawing::Columns)
            continue;
        BarSeries one;
        one.bars = barsOf(series.shown->columns);
        one.compared = comparedBars(*series.shown);
        one.colour = seriesColour(series.shown->info.medium, series.shown->slot, palette());
        one.pattern = seriesPattern(series.position);
        one.side = series.side;
        bars.push_back(std::move(one));
    }
    m_columns->setSeries(std::move(bars), m_content.stacked);
}

void ChartPane::setLabelled(bool labelled)
{
    m_labelled = labelled;
    m_calendar->setLabelled(labelled);
    place();
}

void ChartPane::setView(const Span &span, const std::vector<Tick> &ticks, bool moving)
{
    const bool spanChanges = span != m_state.scale.span;
    const bool rests = m_state.moving && !moving;
    m_state.scale.span = span;
    m_state.moving = moving;
    setRenderHint(QPainter::Antialiasing, !moving);
    m_calendar->setTicks(ticks);
    if (!isEmpty(span)) {
        m_values.fit(*m_columns, m_content.series);
        if (spanChanges || rests)
            m_lines.fill(spanChanges);
        if (spanChanges)
            m_time->setRange(static_cast<double>(span.from), static_cast<double>(span.to));
        m_chart->layout()->activate(); // now and not with the next event: exports have none
    }
    viewport()->update();
}

int ChartPane::wantedMargin(Side side) const
{
    return m_values.wantedMargin(side, font());
}

void ChartPane::setSideMargins(int left, int right)
{
    if (m_margins == std::array{left, right})
        return;
    m_margins = {left, right};
    place();
}

void ChartPane::place()
{
    const QRectF all(QPointF(0, 0), QSizeF(viewport()->size()));
    setSceneRect(all);
    m_chart->resize(all.size());
    const int below = m_labelled ? CalendarAxis::heightFor(font()) + 2 : 8;
    m_state.scale.plot = all.adjusted(m_margins[0], topMargin, -m_margins[1], -below);
    m_chart->setPlotArea(m_state.scale.plot);
    m_chart->layout()->invalidate(); // a new plot area alone leaves Qt Charts' axes where they were
    for (PlotItem *item : std::initializer_list<PlotItem *>{m_bands, m_columns, m_marks, m_calendar, m_zoomBand, m_crosshair, m_box})
        item->setBounds(all);
    if (!isEmpty(m_state.scale.span)) {
        m_values.fit(*m_columns, m_content.series);
        m_lines.fill(false);
    }
    m_chart->layout()->activate();
}

void ChartPane::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setFont(secondaryFont(font()));
    painter->setPen(color(Token::Secondary, palette()));
    const QRectF above(8, 4, viewport()->width() - 16, topMargin - 8);
    const double half = above.width() / 2 - 8;
    const QFontMetrics metrics(painter->font());
    painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_content.units[0], Qt::ElideRight, static_cast<int>(half)));
    painter->drawText(above, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(m_content.units[1], Qt::ElideRight, static_cast<int>(half)));
}

void ChartPane::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    place();
}

// The chart's business.
void ChartPane::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChartPane::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        dress();
}

void ChartPane::showHover(const std::optional<Hover> &hover, bool withBox, double pointerY)
{
    m_crosshair->setAt(hover ? std::optional(hover->span.from + length(hover->span) / 2) : std::nullopt);
    if (hover && withBox)
        m_box->show(*hover, pointerY);
    else
        m_box->clear();
}

void ChartPane::highlight(int series, std::optional<TimeMs> bucket)
{
    int column = -1;
    for (int i = 0, seen = 0; i < static_cast<int>(m_content.series.size()); ++i) {
        if (m_content.series[static_cast<std::size_t>(i)].shown->info.drawing != Drawing::Columns)
            continue;
        if (i == series)
            column = seen;
        ++seen;
    }
    if (bucket)
        m_columns->setHovered(column, *bucket);
    else
        m_columns->clearHovered();
}

void ChartPane::setZoomBand(std::optional<Span> span)
{
    m_zoomBand->setBand(span);
}

std::vector<Mark> ChartPane::marksNear(double x) const
{
    return m_marks->marksNear(x, markReach);
}

const std::vector<Tick> &ChartPane::ticks() const
{
    return m_calendar->ticks();
}

qsizetype ChartPane::pointsDrawn() const
{
    return m_lines.points();
}

} // namespace ui::charts
