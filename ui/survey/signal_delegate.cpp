#include "ui/survey/signal_delegate.h"

#include "ui/survey/reception_mark.h"
#include "ui/survey/signal_model.h"
#include "ui/theme.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int cellWidth = 2;
constexpr int cellHeight = 10;

void drawPresence(QPainter *painter, const QRect &rect, const PresenceStrip &strip, const QPalette &palette)
{
    const QColor heard = color(Token::Accent, palette);
    const QColor absent = mixed(color(Token::Surface, palette), color(Token::Secondary, palette), 0.3);
    const int top = rect.center().y() - cellHeight / 2;
    const int step = std::min(cellWidth + 1, std::max(2, rect.width() / presenceCells));
    for (int i = 0; i < presenceCells; ++i) {
        const QRect cell(rect.left() + i * step, top, step - 1, cellHeight);
        switch (strip[static_cast<std::size_t>(i)]) {
        case Presence::Before: break;
        case Presence::Heard: painter->fillRect(cell, heard); break;
        case Presence::Absent: painter->fillRect(cell.adjusted(0, cellHeight - 2, 0, 0), absent); break;
        case Presence::Deaf: painter->fillRect(cell, QBrush(absent, Qt::Dense5Pattern)); break;
        }
    }
}

} // namespace

void SignalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto column = static_cast<SignalColumn>(index.column());
    if (column != SignalColumn::Reception && column != SignalColumn::Presence) {
        TableDelegate::paint(painter, option, index);
        return;
    }
    drawCellGround(painter, option);
    const auto *row = index.data(SignalModel::RowRole).value<const SignalRow *>();
    if (!row)
        return;
    painter->save();
    painter->setFont(option.font);
    const QRect inside = cellInside(option.rect);
    if (column == SignalColumn::Presence) {
        drawPresence(painter, inside, row->presence, option.palette);
    } else {
        drawReception(painter, QRect(inside.left(), inside.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon), row->reception, option.palette);
        drawWords(painter, inside.adjusted(smallIcon + 6, 0, 0, 0), index.data().toString(), Qt::AlignLeft, color(receptionToken(row->reception), option.palette));
    }
    painter->restore();
}

} // namespace ui
