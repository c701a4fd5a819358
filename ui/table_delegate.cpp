#include "ui/table_delegate.h"

#include "ui/theme.h"

#include <QPainter>
#include <QTreeView>

namespace ui {

void drawCellGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    QColor ground = color(Token::Surface, option.palette);
    if (option.state & QStyle::State_Selected)
        ground = selectedGround(option.palette);
    else if (option.state & QStyle::State_MouseOver)
        ground = hoverGround(option.palette);
    painter->fillRect(option.rect, ground);
    if (qobject_cast<const QTreeView *>(option.widget))
        return; // lines that start at each indentation would draw stairs
    const QColor hairline = mixed(ground, color(Token::Line, option.palette), 0.6);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), hairline);
}

QRect cellInside(const QRect &cell)
{
    return cell.adjusted(gap, 0, -gap, -1);
}

void drawWords(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment, const QColor &ink)
{
    painter->setPen(ink);
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    drawCellGround(painter, cell);
    const bool plain = !(cell.state & (QStyle::State_Selected | QStyle::State_MouseOver));
    if (plain && cell.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(cell.rect.adjusted(0, 0, 0, -1), cell.backgroundBrush);
    painter->save();
    painter->setFont(cell.font);
    const QVariant ink = index.data(Qt::ForegroundRole);
    QRect inside = cellInside(cell.rect);
    if (!cell.icon.isNull()) {
        cell.icon.paint(painter, QRect(inside.left(), inside.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon));
        inside.setLeft(inside.left() + smallIcon + 6);
    }
    drawWords(painter, inside, cell.text, cell.displayAlignment & Qt::AlignHorizontal_Mask, ink.isValid() ? ink.value<QColor>() : color(Token::Text, cell.palette));
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = qobject_cast<const QTreeView *>(option.widget) ? rowHeight(option.font) - 4 : rowHeight(option.font);
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * gap, height};
}

std::optional<QVariant> headerBesidesWords(Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal)
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QVariant();
    return std::nullopt;
}

} // namespace ui
