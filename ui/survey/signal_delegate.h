#pragma once

#include "ui/table_delegate.h"

namespace ui {

// Cells of the signal table: the verdict with its shape, the strip of the last hours.
class SignalDelegate : public TableDelegate {
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
