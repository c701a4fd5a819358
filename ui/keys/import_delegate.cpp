#include "ui/keys/import_delegate.h"

#include "ui/icons.h"
#include "ui/keys/import_preview_model.h"

#include <QPainter>
#include <QWidget>

namespace ui {

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    drawCellGround(painter, option);
    const auto *row = index.data(ImportPreviewModel::RowRole).value<const ImportRow *>();
    if (!row)
        return;
    painter->save();
    painter->setFont(option.font);
    QRect inside = cellInside(option.rect);
    const QColor text = color(Token::Text, option.palette);
    const QColor secondary = color(Token::Secondary, option.palette);
    const QString words = index.data().toString();
    switch (static_cast<ImportColumn>(index.column())) {
    case ImportColumn::Line:
        if (index.flags() & Qt::ItemIsUserCheckable) {
            QStyleOptionViewItem box = option;
            initStyleOption(&box, index);
            const QStyle *style = option.widget->style();
            box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
            box.state.setFlag(QStyle::State_On, row->wanted);
            box.state.setFlag(QStyle::State_Off, !row->wanted);
            style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
        }
        drawWords(painter, inside, words, Qt::AlignRight, secondary);
        break;
    case ImportColumn::Name:
    case ImportColumn::Code: drawWords(painter, inside, words, Qt::AlignLeft, row->wanted ? text : secondary); break;
    case ImportColumn::Address:
    case ImportColumn::Key:
        painter->setFont(hexFont(option.font));
        drawWords(painter, inside, words, Qt::AlignLeft, secondary);
        break;
    case ImportColumn::Outcome: {
        const Mark mark = outcomeMark(row->outcome);
        drawIcon(painter, QRect(inside.left(), inside.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon), mark.icon, color(mark.token, option.palette));
        drawWords(painter, inside.adjusted(smallIcon + 6, 0, 0, 0), words, Qt::AlignLeft, color(mark.token, option.palette));
        break;
    }
    }
    painter->restore();
}

} // namespace ui
