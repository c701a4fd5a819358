#include "ui/paint.h"

#include "ui/icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ui {

namespace {

constexpr int chipIcon = 14;
constexpr int chipPadding = 6;
constexpr int leastSpan = 16; // dB from bottom to top: smaller changes are noise and stay small

struct Span {
    double bottom;
    double top;
};

// The bars say how high the level is; the line says how it changes, so it uses the height there is.
Span spanOf(const RssiHistory &history)
{
    int lowest = history.at(0);
    int highest = lowest;
    for (std::size_t i = 1; i < history.size(); ++i) {
        lowest = std::min(lowest, history.at(i));
        highest = std::max(highest, history.at(i));
    }
    const double half = std::max(highest - lowest, leastSpan) / 2.0;
    const double middle = (lowest + highest) / 2.0;
    return {middle - half, middle + half};
}

QPointF pointOf(const RssiHistory &history, std::size_t index, const QRectF &area, const Span &span)
{
    // The newest level stands at the right edge, so that short histories grow from there.
    const double step = area.width() / static_cast<double>(RssiHistory::capacity - 1);
    const double x = area.right() - step * static_cast<double>(history.size() - 1 - index);
    const double part = (span.top - history.at(index)) / (span.top - span.bottom);
    return {x, area.top() + part * area.height()};
}

} // namespace

void drawSignalBars(QPainter *painter, const QRect &rect, int bars, const QPalette &palette)
{
    const QColor filled = color(Token::Text, palette);
    const QColor empty = mixed(color(Token::Surface, palette), color(Token::Secondary, palette), 0.35);
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const int bottom = rect.center().y() + 7;
    for (int bar = 0; bar < 4; ++bar) {
        const int height = 4 + bar * 3;
        painter->setBrush(bar < bars ? filled : empty);
        painter->drawRect(rect.left() + bar * 5, bottom - height, 3, height);
    }
    painter->restore();
}

void drawSparkline(QPainter *painter, const QRect &rect, const RssiHistory &history, const QPalette &palette)
{
    if (history.size() == 0)
        return;
    const QRectF area = QRectF(rect).adjusted(1, 6, -3, -6);
    const Span span = spanOf(history);
    QPolygonF line;
    for (std::size_t i = 0; i < history.size(); ++i)
        line << pointOf(history, i, area, span);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Token::Secondary, palette), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Token::Accent, palette));
    painter->drawEllipse(line.last(), 2.0, 2.0);
    painter->restore();
}

int chipWidth(const QString &word, const QFont &font)
{
    return chipPadding + chipIcon + 4 + QFontMetrics(font).horizontalAdvance(word) + chipPadding + 2;
}

void drawChip(QPainter *painter, const QRect &rect, const Mark &mark, const QString &word, const QFont &font, const QPalette &palette)
{
    const QColor ink = color(mark.token, palette);
    const int height = std::min(rect.height() - 6, QFontMetrics(font).height() + 6);
    const int width = std::min(chipWidth(word, font), rect.width());
    const QRect chip(rect.left(), rect.center().y() - height / 2 + (height % 2 == 0 ? 1 : 0), width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(chipGround(ink, palette));
    painter->drawRoundedRect(chip, 4, 4);
    drawIcon(painter, QRect(chip.left() + chipPadding, chip.center().y() - chipIcon / 2 + 1, chipIcon, chipIcon), mark.icon, ink);
    painter->setPen(ink);
    painter->setFont(font);
    const QRect words = chip.adjusted(chipPadding + chipIcon + 4, 0, -2, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(word, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace ui
