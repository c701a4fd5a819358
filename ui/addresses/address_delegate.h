#pragma once

#include "ui/clock.h"

#include <QStyledItemDelegate>

namespace ui {

// Paints the cells of the found addresses: bars and history, chips, values with their unit, ages that go pale.
class AddressDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    AddressDelegate(Clock clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Clock m_clock;
};

} // namespace ui
