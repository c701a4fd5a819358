#include "ui/charts/calendar_axis.h"

#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace ui::charts {

namespace {

constexpr int tickLength = 5;

} // namespace

void CalendarAxis::setTicks(std::vector<Tick> ticks)
{
    m_ticks = std::move(ticks);
    update();
}

int CalendarAxis::heightFor(const QFont &font)
{
    return QFontMetrics(secondaryFont(font)).height() + tickLength + 4;
}

double CalendarAxis::roomFor(const QFont &font)
{
    return std::max(70.0, QFontMetrics(secondaryFont(font)).averageCharWidth() * 10.0);
}

void CalendarAxis::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF &plot = scale().plot;
    const QPalette &palette = state().palette;
    const QColor line = mixed(color(Token::Line, palette), color(Token::Secondary, palette), 0.5);
    QFont plain = secondaryFont(state().font);
    QFont strong = plain;
    strong.setBold(true);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(line);
    painter->drawLine(QPointF(plot.left(), plot.bottom()), QPointF(plot.right(), plot.bottom()));
    double freeFrom = -1e9;
    for (const Tick &tick : m_ticks) {
        const double x = std::round(scale().x(tick.at));
        if (x < plot.left() - 1 || x > plot.right() + 1)
            continue;
        painter->setPen(line);
        painter->drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + tickLength));
        if (!m_labelled)
            continue;
        painter->setFont(tick.strong ? strong : plain);
        painter->setPen(color(tick.strong ? Token::Text : Token::Secondary, palette));
        const double width = painter->fontMetrics().horizontalAdvance(tick.label);
        const double left = std::clamp(x - width / 2, boundingRect().left(), std::max(boundingRect().left(), boundingRect().right() - width));
        if (left < freeFrom)
            continue;
        painter->drawText(QPointF(left, plot.bottom() + tickLength + 2 + painter->fontMetrics().ascent()), tick.label);
        freeFrom = left + width + 8;
    }
    painter->restore();
}

} // namespace ui::charts
