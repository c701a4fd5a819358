#pragma once

#include "ui/table_delegate.h"

namespace ui {

// Cells of the telegram list: bars, chips, values with their unit, hex in a fixed-pitch face.
class TelegramDelegate : public TableDelegate {
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
