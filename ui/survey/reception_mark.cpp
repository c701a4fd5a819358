#include "ui/survey/reception_mark.h"

#include <QPainter>
#include <QPolygonF>

namespace ui {

Token receptionToken(quality::Reception reception)
{
    switch (reception) {
    case quality::Reception::Good: return Token::Good;
    case quality::Reception::Weak: return Token::Warn;
    case quality::Reception::Bad: return Token::Bad;
    case quality::Reception::Silent:
    case quality::Reception::Unknown: return Token::Secondary;
    }
    return Token::Secondary;
}

void drawReception(QPainter *painter, const QRect &rect, quality::Reception reception, const QPalette &palette)
{
    const QColor ink = color(receptionToken(reception), palette);
    const double size = qMin(rect.width(), rect.height());
    const QPointF middle = QRectF(rect).center();
    const double half = size * 0.32;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    switch (reception) {
    case quality::Reception::Good:
        painter->drawPolygon(QPolygonF{middle + QPointF(0, -half), middle + QPointF(half, half), middle + QPointF(-half, half)});
        break;
    case quality::Reception::Weak:
        painter->drawPolygon(QPolygonF{middle + QPointF(0, -half * 1.2), middle + QPointF(half * 1.2, 0), middle + QPointF(0, half * 1.2), middle + QPointF(-half * 1.2, 0)});
        break;
    case quality::Reception::Bad:
        painter->drawPolygon(QPolygonF{middle + QPointF(0, half), middle + QPointF(half, -half), middle + QPointF(-half, -half)});
        break;
    case quality::Reception::Silent:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(ink, size * 0.1));
        painter->drawEllipse(middle, half, half);
        break;
    case quality::Reception::Unknown: painter->drawRect(QRectF(middle.x() - half, middle.y() - size * 0.04, 2 * half, size * 0.08)); break;
    }
    painter->restore();
}

} // namespace ui
