#pragma once

#include <QStyledItemDelegate>

#include <optional>

namespace ui {

// Cells of the plain tables and trees: the ground and hairline of drawCellGround(), rows of 28 px, text elided; font, ink and ground as the model says.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// Background of a table cell and the hairline below it; shared by all tables.
void drawCellGround(QPainter *painter, const QStyleOptionViewItem &option);
// The part of the cell that text may use.
[[nodiscard]] QRect cellInside(const QRect &cell);
// One line of text in `rect`, elided where it does not fit.
void drawWords(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment, const QColor &ink);

// What the header of left-aligned words answers; nothing where the word of the section is asked for.
[[nodiscard]] std::optional<QVariant> headerBesidesWords(Qt::Orientation orientation, int role);

} // namespace ui
