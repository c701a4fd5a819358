#pragma once

#include "core/cuxd/setup_edit.h"
#include "ui/cuxd/cuxd_input.h"

#include <QAbstractTableModel>

namespace ui {

// The 16 places of a stick: slot, meter, masked key.
class SlotModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Slot, Meter, Key, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const cuxd::StickSetup &setup, const CuxdInput &input);
    [[nodiscard]] const std::optional<cuxd::SetKey> &at(int row) const { return m_setup.places[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    [[nodiscard]] QString nameOf(const wmbus::Address &meter) const;

    cuxd::StickSetup m_setup;
    CuxdInput m_input;
};

} // namespace ui
