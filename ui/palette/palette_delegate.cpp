#include "ui/palette/palette_delegate.h"

#include "ui/palette/palette_model.h"
#include "ui/table_delegate.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace ui {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    drawCellGround(painter, option);
    const bool enabled = index.data(PaletteModel::EnabledRole).toBool();
    const QColor quiet = color(Token::Secondary, option.palette);
    painter->save();
    painter->setFont(option.font);
    QRect inside = cellInside(option.rect);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(inside.left(), inside.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    inside.setLeft(inside.left() + smallIcon + gap);

    const QFontMetrics metrics = painter->fontMetrics();
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    drawWords(painter, inside, shortcut, Qt::AlignRight, quiet);
    if (!shortcut.isEmpty())
        inside.setRight(inside.right() - metrics.horizontalAdvance(shortcut) - wideGap);

    // What it does is whole; where it is found takes what is left.
    const QString text = index.data(Qt::DisplayRole).toString();
    const int textWidth = std::min(metrics.horizontalAdvance(text) + 1, inside.width());
    drawWords(painter, QRect(inside.topLeft(), QSize(textWidth, inside.height())), text, Qt::AlignLeft, enabled ? color(Token::Text, option.palette) : quiet);
    inside.setLeft(inside.left() + textWidth + gap + 4);
    if (inside.width() > 2 * wideGap) {
        painter->setFont(secondaryFont(option.font));
        drawWords(painter, inside, index.data(PaletteModel::PlaceRole).toString(), Qt::AlignLeft, quiet);
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

} // namespace ui
