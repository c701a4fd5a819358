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
#include <QLineSeries>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <limits>

namespace ui::charts {

namespace {

constexpr int topMargin = 26;     // the units stand there
constexpr int intervalHeight = 48; // pixels between two lines of the grid, at least
constexpr std::size_t mostPieces = 24;
constexpr double markReach = 8;
constexpr qsizetype wideUpTo = 600; // points: a wide pen costs time for each

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

QString axisFormat(int decimals)
{
    return QStringLiteral("%.%1f").arg(decimals);
}

} // namespace

ChartPane::ChartPane(QWidget *parent) : QGraphicsView(parent), m_chart(new QChart), m_time(new QValueAxis)
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
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setLocalizeNumbers(true);
    m_chart->setAcceptHoverEvents(false);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_time->setVisible(false);
    m_time->setTickCount(2);
    for (const Side side : {Side::Left, Side::Right}) {
        auto *axis = new QValueAxis;
        m_chart->addAxis(axis, side == Side::Left ? Qt::AlignLeft : Qt::AlignRight);
        axis->setLineVisible(false);
        axis->setGridLineVisible(side == Side::Left);
        m_values[static_cast<std::size_t>(side)] = axis;
        // An axis belongs to a series in Qt Charts; columns are none.
        auto *carrier = new QLineSeries;
        carrier->append(0, 0);
        carrier->append(1, 1);
        carrier->setVisible(false);
        m_chart->addSeries(carrier);
        carrier->attachAxis(m_time);
        carrier->attachAxis(axis);
    }
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
    for (QValueAxis *axis : m_values) {
        axis->setLabelsFont(secondaryFont(font()));
        axis->setLabelsColor(color(Token::Secondary, palette()));
        axis->setGridLinePen(QPen(color(Token::Line, palette()), 1));
    }
    makeColumns();
    makeLines();
    place();
}

void ChartPane::setContent(Content content)
{
    m_content = std::move(content);
    makeColumns();
    makeLines();
    std::vector<BandItem::Hole> holes;
    for (const Gap &gap : m_content.gaps)
        holes.push_back({gap.span, tr("no reception %1").arg(spanText(gap.span, m_content.zone))});
    m_bands->setBands(m_content.nights, std::move(holes));
    m_marks->setMarks(m_content.marks);
    for (const Side side : {Side::Left, Side::Right})
        m_values[static_cast<std::size_t>(side)]->setVisible(!m_content.units[static_cast<std::size_t>(side)].isEmpty());
    scaleAxes();
    for (LineShown &line : m_lines)
        fillLine(line, false);
    m_chart->layout()->activate();
    viewport()->update();
}

void ChartPane::makeColumns()
{
    std::vector<BarSeries> bars;
    for (const Series &series : m_content.series) {
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

void ChartPane::clearLines()
{
    for (const LineShown &line : m_lines) {
        for (QLineSeries *piece : line.pieces) {
            m_chart->removeSeries(piece);
            delete piece;
        }
    }
    m_lines.clear();
}

void ChartPane::makeLines()
{
    clearLines();
    for (std::size_t i = 0; i < m_content.series.size(); ++i) {
        const ShownSeries &shown = *m_content.series[i].shown;
        if (shown.info.drawing != Drawing::Columns && shown.line && !shown.line->empty())
            m_lines.push_back({i, {}});
    }
    for (LineShown &line : m_lines)
        fillLine(line, false);
}

// A new pen lays the line out once more: only when it is another one.
void ChartPane::setWidth(QLineSeries *piece, int width)
{
    if (piece->pen().width() == width)
        return;
    QPen pen = piece->pen();
    pen.setWidth(width);
    piece->setPen(pen);
}

QLineSeries *ChartPane::addPiece(const LineShown &line)
{
    const Series &series = m_content.series[line.series];
    auto *piece = new QLineSeries;
    QPen pen(seriesLine(seriesColour(series.shown->info.medium, series.shown->slot, palette()), palette()), 1);
    pen.setCosmetic(true);
    pen.setStyle(seriesDash(series.position));
    piece->setPen(pen);
    m_chart->addSeries(piece);
    piece->attachAxis(m_time);
    piece->attachAxis(m_values[static_cast<std::size_t>(series.side)]);
    return piece;
}

// Cut where nothing was received. A state keeps its value up to the next: two points a change.
void ChartPane::fillLine(LineShown &line, bool rangeFollows)
{
    const ShownSeries &shown = *m_content.series[line.series].shown;
    // Under a hand every second pixel is enough for the eye and half the work.
    const int pixels = static_cast<int>(m_state.scale.plot.width()) / (m_state.moving ? 2 : 1);
    const QList<QPointF> points = shown.line->points(m_state.scale.span, std::max(pixels, 1));
    std::vector<Span> cuts;
    for (const Gap &gap : m_content.gaps) {
        if (gap.series == shown.info.id && overlaps(gap.span, m_state.scale.span) && cuts.size() + 1 < mostPieces)
            cuts.push_back(gap.span);
    }
    std::vector<QList<QPointF>> pieces(1);
    std::size_t cut = 0;
    for (const QPointF &point : points) {
        while (cut < cuts.size() && point.x() >= static_cast<double>(cuts[cut].to)) {
            if (!pieces.back().isEmpty())
                pieces.emplace_back();
            ++cut;
        }
        if (shown.info.drawing == Drawing::Steps && !pieces.back().isEmpty())
            pieces.back().append({point.x(), pieces.back().constLast().y()});
        pieces.back().append(point);
    }
    while (line.pieces.size() < pieces.size())
        line.pieces.push_back(addPiece(line));
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
        const QList<QPointF> content = i < pieces.size() ? pieces[i] : QList<QPointF>();
        if (content.isEmpty() && line.pieces[i]->count() == 0)
            continue;
        setWidth(line.pieces[i], !m_state.moving && content.size() <= wideUpTo ? 2 : 1);
        // Qt Charts lays every point out anew on each signal: when the range changes next, that one is enough.
        if (rangeFollows) {
            const QSignalBlocker quiet(line.pieces[i]);
            line.pieces[i]->replace(content);
        } else {
            line.pieces[i]->replace(content);
        }
    }
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
        scaleAxes();
        if (spanChanges || rests) {
            for (LineShown &line : m_lines)
                fillLine(line, spanChanges);
        }
        if (spanChanges)
            m_time->setRange(static_cast<double>(span.from), static_cast<double>(span.to));
        m_chart->layout()->activate(); // now and not with the next event: exports have none
    }
    viewport()->update();
}

ChartPane::Needs ChartPane::needsOf(Side side) const
{
    const ColumnItem::Extremes columns = m_columns->extremes(side, m_state.scale.span);
    Needs needs{columns.any, columns.least, columns.greatest, false};
    for (const Series &series : m_content.series) {
        needs.fromZero = needs.fromZero || (series.side == side && series.shown->info.drawing == Drawing::Columns);
        if (series.side != side || series.shown->info.drawing == Drawing::Columns || !series.shown->line)
            continue;
        if (const auto found = series.shown->line->extremes(m_state.scale.span)) {
            needs.least = needs.any ? std::min(needs.least, found->least) : found->least;
            needs.greatest = needs.any ? std::max(needs.greatest, found->greatest) : found->greatest;
            needs.any = true;
        }
    }
    return needs.any ? needs : Needs{false, 0, 1, true};
}

// The number of intervals of both axes, whose lines stand side by side: of those that look alike the one that leaves least room empty.
int ChartPane::intervalsFor(const std::array<Needs, 2> &sides) const
{
    const AxisScale &shown = m_state.scale.axes.front();
    if (m_state.moving)
        return std::max(2, qRound((shown.greatest - shown.least) / shown.step));
    const int most = std::clamp(static_cast<int>(m_state.scale.plot.height()) / intervalHeight, 2, 8);
    int best = most;
    double bestRoom = std::numeric_limits<double>::max();
    for (int count = most; count >= std::max(2, most - 2); --count) {
        double room = 1;
        for (const Needs &side : sides) {
            const AxisScale scale = axisScale(side.least, side.greatest, count, side.fromZero);
            room *= side.any ? scale.greatest - scale.least : 1;
        }
        if (room < bestRoom * (1 - 1e-9)) {
            best = count;
            bestRoom = room;
        }
    }
    return best;
}

void ChartPane::scaleAxes()
{
    const std::array<Needs, 2> needs{needsOf(Side::Left), needsOf(Side::Right)};
    const int count = intervalsFor(needs);
    for (const Side side : {Side::Left, Side::Right}) {
        const Needs &need = needs[static_cast<std::size_t>(side)];
        AxisScale &shown = m_state.scale.axes[static_cast<std::size_t>(side)];
        AxisScale wanted = axisScale(need.least, need.greatest, count, need.fromZero);
        // Under a hand an axis that fits is left alone, so that what is looked at keeps its height.
        if (m_state.moving && shown.least <= wanted.least && shown.greatest >= wanted.greatest)
            continue;
        if (m_state.moving)
            wanted = axisScale(std::min(shown.least, wanted.least), std::max(shown.greatest, wanted.greatest), std::max(2, qRound((wanted.greatest - wanted.least) / wanted.step)), false);
        if (wanted == shown)
            continue;
        shown = wanted;
        QValueAxis *axis = m_values[static_cast<std::size_t>(side)];
        axis->setLabelFormat(axisFormat(wanted.decimals));
        axis->setTickCount(qRound((wanted.greatest - wanted.least) / wanted.step) + 1);
        axis->setRange(wanted.least, wanted.greatest);
    }
}

int ChartPane::wantedMargin(Side side) const
{
    if (m_content.units[static_cast<std::size_t>(side)].isEmpty())
        return 16;
    const AxisScale &axis = m_state.scale.axes[static_cast<std::size_t>(side)];
    const QFontMetrics metrics(secondaryFont(font()));
    int widest = 0;
    for (const double value : {axis.least, axis.greatest, axis.greatest - axis.step})
        widest = std::max(widest, metrics.horizontalAdvance(roundedText(value, axis.decimals)));
    return (widest + 20) / 8 * 8 + 8; // in steps, so that the plot does not twitch with every digit
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
        scaleAxes();
        for (LineShown &line : m_lines)
            fillLine(line, false);
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
    qsizetype points = 0;
    for (const LineShown &line : m_lines) {
        for (const QLineSeries *piece : line.pieces)
            points += piece->count();
    }
    return points;
}

} // namespace ui::charts
