#pragma once

#include "ui/palette/palette_entries.h"

#include <QAbstractListModel>

namespace ui {

// The entries that answer what was typed, the best first; with nothing typed all of them in the order in which they came.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PlaceRole = Qt::UserRole, ShortcutRole, EnabledRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    void setQuery(const QString &query);
    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_entries[m_found[static_cast<std::size_t>(row)]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteEntry> m_entries;
    std::vector<std::size_t> m_found; // places in m_entries
    QString m_query;
};

} // namespace ui
