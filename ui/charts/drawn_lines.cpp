#include "ui/charts/drawn_lines.h"

#include "ui/charts/series_style.h"
#include "ui/charts/value_axes.h"

#include <QChart>
#include <QLineSeries>
#include <QSignalBlocker>
#include <QValueAxis>

#include <algorithm>

namespace ui::charts {

namespace {

constexpr std::size_t mostPieces = 24;
constexpr qsizetype wideUpTo = 600; // points: a wide pen costs time for each

// A new pen lays the line out once more: only when it is another one.
void setWidth(QLineSeries *piece, int width)
{
    if (piece->pen().width() == width)
        return;
    QPen pen = piece->pen();
    pen.setWidth(width);
    piece->setPen(pen);
}

// A state keeps its value up to the next: two points a change.
std::vector<QList<QPointF>> piecesOf(const QList<QPointF> &points, const std::vector<Span> &cuts, bool steps)
{
    std::vector<QList<QPointF>> pieces(1);
    std::size_t cut = 0;
    for (const QPointF &point : points) {
        while (cut < cuts.size() && point.x() >= static_cast<double>(cuts[cut].to)) {
            if (!pieces.back().isEmpty())
                pieces.emplace_back();
            ++cut;
        }
        if (steps && !pieces.back().isEmpty())
            pieces.back().append({point.x(), pieces.back().constLast().y()});
        pieces.back().append(point);
    }
    return pieces;
}

} // namespace

DrawnLines::DrawnLines(QChart *chart, QValueAxis *time, const ValueAxes &values, const PlotState &state) : m_chart(chart), m_time(time), m_values(values), m_state(state)
{
}

void DrawnLines::clear()
{
    for (const Drawn &line : m_lines) {
        for (QLineSeries *piece : line.pieces) {
            m_chart->removeSeries(piece);
            delete piece;
        }
    }
    m_lines.clear();
}

void DrawnLines::setContent(const PaneContent &content)
{
    clear();
    m_content = &content;
    for (const PaneSeries &series : content.series) {
        if (series.shown->info.drawing != Drawing::Columns && series.shown->line && !series.shown->line->empty())
            m_lines.push_back({&series, {}});
    }
    fill(false);
}

QLineSeries *DrawnLines::addPiece(const PaneSeries &series)
{
    auto *piece = new QLineSeries;
    QPen pen(seriesLine(seriesColour(series.shown->info.medium, series.shown->slot, m_state.palette), m_state.palette), 1);
    pen.setCosmetic(true);
    pen.setStyle(seriesDash(series.position));
    piece->setPen(pen);
    m_chart->addSeries(piece);
    piece->attachAxis(m_time);
    piece->attachAxis(m_values.axis(series.side));
    return piece;
}

std::vector<Span> DrawnLines::cutsOf(const PaneSeries &series) const
{
    std::vector<Span> cuts;
    for (const Gap &gap : m_content->gaps) {
        if (gap.series == series.shown->info.id && overlaps(gap.span, m_state.scale.span) && cuts.size() + 1 < mostPieces)
            cuts.push_back(gap.span);
    }
    return cuts;
}

void DrawnLines::fill(bool rangeFollows)
{
    for (Drawn &line : m_lines)
        fill(line, rangeFollows);
}

void DrawnLines::fill(Drawn &line, bool rangeFollows)
{
    const ShownSeries &shown = *line.series->shown;
    // Under a hand every second pixel is enough for the eye and half the work.
    const int pixels = static_cast<int>(m_state.scale.plot.width()) / (m_state.moving ? 2 : 1);
    const QList<QPointF> points = shown.line->points(m_state.scale.span, std::max(pixels, 1));
    const std::vector<QList<QPointF>> pieces = piecesOf(points, cutsOf(*line.series), shown.info.drawing == Drawing::Steps);
    while (line.pieces.size() < pieces.size())
        line.pieces.push_back(addPiece(*line.series));
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

qsizetype DrawnLines::points() const
{
    qsizetype points = 0;
    for (const Drawn &line : m_lines) {
        for (const QLineSeries *piece : line.pieces)
            points += piece->count();
    }
    return points;
}

} // namespace ui::charts
