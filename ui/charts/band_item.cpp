#include "ui/charts/band_item.h"

#include "ui/charts/chart_texts.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace ui::charts {

namespace {

constexpr double leastNight = 3; // pixels; narrower shades are only noise
constexpr int flagPadding = 4;

} // namespace

void BandItem::setBands(std::vector<Span> nights, std::vector<Hole> gaps)
{
    m_nights = std::move(nights);
    m_gaps = std::move(gaps);
    update();
}

QRectF BandItem::rectOf(const Span &span) const
{
    const double left = std::max(scale().x(span.from), scale().plot.left());
    const double right = std::min(scale().x(span.to), scale().plot.right());
    return {left, scale().plot.top(), right - left, scale().plot.height()};
}

void BandItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QPalette &palette = state().palette;
    const QColor ground = color(Token::Surface, palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QColor night = mixed(ground, color(Token::Text, palette), isDark(palette) ? 0.06 : 0.035);
    for (const Span &span : m_nights) {
        if (overlaps(span, scale().span) && scale().x(span.to) - scale().x(span.from) >= leastNight)
            painter->fillRect(rectOf(span), night);
    }
    const QColor hatch = mixed(ground, color(Token::Secondary, palette), 0.35);
    painter->setFont(secondaryFont(state().font));
    const QFontMetrics metrics(painter->font());
    for (const Hole &gap : m_gaps) {
        if (!overlaps(gap.span, scale().span))
            continue;
        const QRectF rect = rectOf(gap.span);
        painter->fillRect(rect, QBrush(hatch, Qt::FDiagPattern));
        const int width = metrics.horizontalAdvance(gap.label) + 2 * flagPadding;
        if (width > rect.width())
            continue;
        const QRectF word(rect.center().x() - width / 2.0, rect.top() + 24, width, metrics.height() + 2);
        painter->fillRect(word, ground);
        painter->setPen(color(Token::Secondary, palette));
        painter->drawText(word, Qt::AlignCenter, gap.label);
    }
    painter->restore();
}

void MarkItem::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

std::vector<Mark> MarkItem::marksNear(double x, double within) const
{
    std::vector<Mark> found;
    for (const Mark &mark : m_marks) {
        if (holds(scale().span, mark.at) && std::abs(scale().x(mark.at) - x) <= within)
            found.push_back(mark);
    }
    return found;
}

void MarkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QPalette &palette = state().palette;
    const QColor ink = color(Token::Accent, palette);
    const QFont font = secondaryFont(state().font);
    const QFontMetrics metrics(font);
    painter->save();
    painter->setFont(font);
    double freeFrom = scale().plot.left();
    for (const Mark &mark : m_marks) {
        if (!holds(scale().span, mark.at))
            continue;
        const double x = std::round(scale().x(mark.at)) + 0.5;
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(ink, 1, Qt::DashLine));
        painter->drawLine(QPointF(x, scale().plot.top()), QPointF(x, scale().plot.bottom()));
        const QString words = markName(mark.kind);
        const double width = metrics.horizontalAdvance(words) + 2 * flagPadding;
        // Towards the right where there is room, else towards the left, else only a pennant.
        double left = x;
        if (left + width > scale().plot.right())
            left = x - width;
        painter->setRenderHint(QPainter::Antialiasing, true);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        if (left >= freeFrom && left >= scale().plot.left()) {
            const QRectF flag(left, scale().plot.top(), width, metrics.height() + 2);
            painter->drawRoundedRect(flag, 2, 2);
            painter->setPen(onAccent(palette));
            painter->drawText(flag, Qt::AlignCenter, words);
            freeFrom = left + width + 2;
        } else {
            painter->drawPolygon(QPolygonF{{x, scale().plot.top()}, {x + 8, scale().plot.top() + 4}, {x, scale().plot.top() + 8}});
        }
    }
    painter->restore();
}

} // namespace ui::charts
