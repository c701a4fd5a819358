#include "ui/telegrams/telegram_delegate.h"

#include "ui/icons.h"
#include "ui/marks.h"
#include "ui/paint.h"
#include "ui/telegrams/telegram_list_model.h"

#include <QPainter>

namespace ui {

void TelegramDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *row = index.data(TelegramListModel::RowRole).value<const TelegramRow *>();
    if (!row)
        return;
    drawCellGround(painter, option);
    painter->save();
    painter->setFont(option.font);
    const QRect inside = cellInside(option.rect);
    const QColor text = color(Token::Text, option.palette);
    const QColor secondary = color(Token::Secondary, option.palette);
    const QString words = index.data().toString();
    const auto column = static_cast<TelegramColumn>(index.column());
    if (!row->readable && (column == TelegramColumn::Medium || column == TelegramColumn::Security)) {
        drawWords(painter, inside, words, Qt::AlignLeft, secondary);
        painter->restore();
        return;
    }
    switch (column) {
    case TelegramColumn::Time:
    case TelegramColumn::Code:
    case TelegramColumn::Manufacturer: drawWords(painter, inside, words, Qt::AlignLeft, text); break;
    case TelegramColumn::Medium: {
        drawIcon(painter, QRect(inside.left(), inside.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon), mediumIcon(row->address), secondary);
        drawWords(painter, inside.adjusted(smallIcon + 6, 0, 0, 0), words, Qt::AlignLeft, text);
        break;
    }
    case TelegramColumn::Level:
        if (row->frame.rssiDbm) {
            drawSignalBars(painter, inside, quality::barsOf(*row->frame.rssiDbm), option.palette);
            drawWords(painter, inside.adjusted(signalBarsWidth + 6, 0, 0, 0), words, Qt::AlignLeft, text);
        }
        break;
    case TelegramColumn::Interval:
    case TelegramColumn::Length:
    case TelegramColumn::AccessNumber: drawWords(painter, inside, words, Qt::AlignRight, secondary); break;
    case TelegramColumn::Value: drawWords(painter, inside, words, Qt::AlignRight, text); break;
    case TelegramColumn::Security: drawChip(painter, inside.adjusted(-4, 0, 4, 0), verdictMark(row->security.verdict), words, option.font, option.palette); break;
    case TelegramColumn::Hex:
        painter->setFont(hexFont(option.font));
        drawWords(painter, inside, words, Qt::AlignLeft, secondary);
        break;
    }
    painter->restore();
}

} // namespace ui
