#pragma once

#include "ui/table_delegate.h"

namespace ui {

// Paints the key table and the preview of an import: verdicts as chips, keys and addresses in the fixed face.
class KeyDelegate : public TableDelegate {
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
