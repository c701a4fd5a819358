#include "ui/charts/value_axes.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/column_item.h"
#include "ui/theme.h"

#include <QChart>
#include <QFontMetrics>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <limits>

namespace ui::charts {

namespace {

constexpr int intervalHeight = 48; // pixels between two lines of the grid, at least
constexpr int emptyMargin = 16;

QString axisFormat(int decimals)
{
    return QStringLiteral("%.%1f").arg(decimals);
}

} // namespace

ValueAxes::ValueAxes(QChart *chart, QValueAxis *time, PlotState &state) : m_state(state)
{
    for (const Side side : {Side::Left, Side::Right}) {
        auto *axis = new QValueAxis;
        chart->addAxis(axis, side == Side::Left ? Qt::AlignLeft : Qt::AlignRight);
        axis->setLineVisible(false);
        axis->setGridLineVisible(side == Side::Left);
        m_axes[static_cast<std::size_t>(side)] = axis;
        // An axis belongs to a series in Qt Charts; columns are none.
        auto *carrier = new QLineSeries;
        carrier->append(0, 0);
        carrier->append(1, 1);
        carrier->setVisible(false);
        chart->addSeries(carrier);
        carrier->attachAxis(time);
        carrier->attachAxis(axis);
    }
}

void ValueAxes::dress()
{
    for (QValueAxis *axis : m_axes) {
        axis->setLabelsFont(secondaryFont(m_state.font));
        axis->setLabelsColor(color(Token::Secondary, m_state.palette));
        axis->setGridLinePen(QPen(color(Token::Line, m_state.palette), 1));
    }
}

void ValueAxes::setShown(const std::array<QString, 2> &units)
{
    for (std::size_t i = 0; i < m_axes.size(); ++i) {
        m_shown[i] = !units[i].isEmpty();
        m_axes[i]->setVisible(m_shown[i]);
    }
}

ValueAxes::Needs ValueAxes::needsOf(Side side, const ColumnItem &columns, const std::vector<PaneSeries> &all) const
{
    const ColumnItem::Extremes ofColumns = columns.extremes(side, m_state.scale.span);
    Needs needs{ofColumns.any, ofColumns.least, ofColumns.greatest, false};
    for (const PaneSeries &series : all) {
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
int ValueAxes::intervalsFor(const std::array<Needs, 2> &sides) const
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

// Under a hand an axis that fits is left alone.
AxisScale ValueAxes::scaleFor(const Needs &needs, const AxisScale &shown, int intervals) const
{
    const AxisScale wanted = axisScale(needs.least, needs.greatest, intervals, needs.fromZero);
    if (!m_state.moving)
        return wanted;
    if (shown.least <= wanted.least && shown.greatest >= wanted.greatest)
        return shown;
    return axisScale(std::min(shown.least, wanted.least), std::max(shown.greatest, wanted.greatest), std::max(2, qRound((wanted.greatest - wanted.least) / wanted.step)), false);
}

void ValueAxes::fit(const ColumnItem &columns, const std::vector<PaneSeries> &series)
{
    const std::array<Needs, 2> needs{needsOf(Side::Left, columns, series), needsOf(Side::Right, columns, series)};
    const int intervals = intervalsFor(needs);
    for (std::size_t i = 0; i < m_axes.size(); ++i) {
        AxisScale &shown = m_state.scale.axes[i];
        const AxisScale wanted = scaleFor(needs[i], shown, intervals);
        if (wanted == shown)
            continue;
        shown = wanted;
        m_axes[i]->setLabelFormat(axisFormat(wanted.decimals));
        m_axes[i]->setTickCount(qRound((wanted.greatest - wanted.least) / wanted.step) + 1);
        m_axes[i]->setRange(wanted.least, wanted.greatest);
    }
}

int ValueAxes::wantedMargin(Side side, const QFont &font) const
{
    if (!m_shown[static_cast<std::size_t>(side)])
        return emptyMargin;
    const AxisScale &axis = m_state.scale.axes[static_cast<std::size_t>(side)];
    const QFontMetrics metrics(secondaryFont(font));
    int widest = 0;
    for (const double value : {axis.least, axis.greatest, axis.greatest - axis.step})
        widest = std::max(widest, metrics.horizontalAdvance(roundedText(value, axis.decimals)));
    return (widest + 20) / 8 * 8 + 8; // in steps, so that the plot does not twitch with every digit
}

} // namespace ui::charts
