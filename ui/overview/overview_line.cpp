#include "ui/overview/overview_line.h"

#include "ui/icons.h"
#include "ui/table_delegate.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace ui {

OverviewLine::OverviewLine(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void OverviewLine::setWords(const Words &words)
{
    if (words == m_words)
        return;
    m_words = words;
    QStringList said{words.name, words.remark, words.unit.isEmpty() ? words.value : words.value + QLatin1Char(' ') + words.unit};
    said.removeAll(QString());
    setText(said.join(QStringLiteral(", ")));
    setAccessibleName(text());
    setToolTip(text());
    update();
}

QSize OverviewLine::sizeHint() const
{
    return {160, rowHeight(font())};
}

bool OverviewLine::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void OverviewLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor quiet = color(Token::Secondary, palette());
    if (underMouse() || isDown())
        painter.fillRect(rect(), hoverGround(palette()));
    QRect inside = rect().adjusted(gap, 0, -gap, 0);
    drawIcon(&painter, QRect(inside.left(), inside.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon), m_words.icon, color(m_words.ink, palette()));
    inside.setLeft(inside.left() + smallIcon + gap);

    const QFontMetrics metrics(font());
    if (!m_words.unit.isEmpty()) {
        drawWords(&painter, inside, m_words.unit, Qt::AlignRight, quiet);
        inside.setRight(inside.right() - metrics.horizontalAdvance(m_words.unit) - 4);
    }
    drawWords(&painter, inside, m_words.value, Qt::AlignRight, m_words.isStale ? quiet : color(Token::Text, palette()));
    if (!m_words.value.isEmpty())
        inside.setRight(inside.right() - metrics.horizontalAdvance(m_words.value) - wideGap);

    const int nameWidth = std::min(metrics.horizontalAdvance(m_words.name) + 1, inside.width());
    drawWords(&painter, QRect(inside.topLeft(), QSize(nameWidth, inside.height())), m_words.name, Qt::AlignLeft, color(Token::Text, palette()));
    inside.setLeft(inside.left() + nameWidth + gap);
    if (inside.width() > 3 * gap) {
        painter.setFont(secondaryFont(font()));
        drawWords(&painter, inside, m_words.remark, Qt::AlignLeft, quiet);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

} // namespace ui
