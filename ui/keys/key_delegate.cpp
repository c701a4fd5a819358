#include "ui/keys/key_delegate.h"

#include "ui/icons.h"
#include "ui/keys/key_table_model.h"
#include "ui/paint.h"

#include <QPainter>

namespace ui {

namespace {

Mark markOf(const KeyRow &row)
{
    return row.entry ? trialMark(row.verdict.trial) : Mark{"key", Token::Warn};
}

} // namespace

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    drawCellGround(painter, option);
    const auto *row = index.data(KeyTableModel::RowRole).value<const KeyRow *>();
    if (!row)
        return;
    painter->save();
    painter->setFont(option.font);
    QRect inside = cellInside(option.rect);
    const QColor text = color(Token::Text, option.palette);
    const QColor secondary = color(Token::Secondary, option.palette);
    const QString words = index.data().toString();
    switch (static_cast<KeyColumn>(index.column())) {
    case KeyColumn::Name: drawWords(painter, inside, words, Qt::AlignLeft, row->name.isEmpty() ? secondary : text); break;
    case KeyColumn::Code: drawWords(painter, inside, words, Qt::AlignLeft, text); break;
    case KeyColumn::Key:
        if (!row->findings.isEmpty()) {
            drawIcon(painter, QRect(inside.right() - smallIcon + 1, inside.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon), "warning", color(Token::Warn, option.palette));
            inside.setRight(inside.right() - smallIcon - 4);
        }
        painter->setFont(hexFont(option.font));
        drawWords(painter, inside, words, Qt::AlignLeft, row->entry ? text : secondary);
        break;
    case KeyColumn::Address:
        painter->setFont(hexFont(option.font));
        drawWords(painter, inside, words, Qt::AlignLeft, secondary);
        break;
    case KeyColumn::Verdict: drawChip(painter, inside.adjusted(-4, 0, 4, 0), markOf(*row), words, option.font, option.palette); break;
    case KeyColumn::Since: drawWords(painter, inside, words, Qt::AlignLeft, secondary); break;
    case KeyColumn::Slot: drawWords(painter, inside, words, Qt::AlignLeft, row->slot && row->slotWanted ? text : secondary); break;
    case KeyColumn::Source: drawWords(painter, inside, words, Qt::AlignLeft, row->entry ? secondary : color(Token::Accent, option.palette)); break;
    }
    painter->restore();
}

} // namespace ui
