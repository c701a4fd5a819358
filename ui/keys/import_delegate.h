#pragma once

#include "ui/table_delegate.h"

namespace ui {

// Paints the preview of an import: a box to check in front, the outcome as icon and words.
class ImportDelegate : public TableDelegate {
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
