#pragma once

#include <QStyledItemDelegate>

namespace ui {

// Paints the key table and the preview of an import: verdicts as chips, keys and addresses in the fixed face.
class KeyDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
