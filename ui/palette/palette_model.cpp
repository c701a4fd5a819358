#include "ui/palette/palette_model.h"

#include "ui/icons.h"

#include <algorithm>

namespace ui {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    setQuery(QString());
}

void PaletteModel::setQuery(const QString &query)
{
    beginResetModel();
    m_query = query;
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const auto rank = rankOf(m_entries[i], query))
            ranked.emplace_back(query.trimmed().isEmpty() ? 0 : *rank, i);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_found.clear();
    for (const auto &[rank, place] : ranked)
        m_found.push_back(place);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry &found = entry(index.row());
    switch (role) {
    case Qt::DisplayRole: return found.text;
    case Qt::DecorationRole: return found.checked ? icon("check", Token::Accent) : found.icon;
    case Qt::AccessibleTextRole: {
        QStringList words{found.text, found.place, found.shortcut};
        if (!found.enabled)
            words += tr("not possible now");
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    case PlaceRole: return found.place;
    case ShortcutRole: return found.shortcut;
    case EnabledRole: return found.enabled;
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return entry(index.row()).enabled ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::ItemIsSelectable;
}

} // namespace ui
