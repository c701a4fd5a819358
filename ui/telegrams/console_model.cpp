#include "ui/telegrams/console_model.h"

#include "ui/addresses/address_texts.h"
#include "ui/format.h"
#include "ui/telegrams/console_texts.h"

namespace ui {

namespace {

constexpr int showEveryMs = 250;

} // namespace

ConsoleModel::ConsoleModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_timer.setInterval(showEveryMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConsoleModel::flush);
}

void ConsoleModel::append(ConsoleRow row)
{
    m_pending.push_back(std::move(row));
    if (!m_timer.isActive())
        m_timer.start();
}

void ConsoleModel::flush()
{
    if (m_pending.empty())
        return;
    if (m_pending.size() > capacity)
        m_pending.erase(m_pending.begin(), m_pending.end() - static_cast<std::ptrdiff_t>(capacity));
    if (const std::size_t after = m_rows.size() + m_pending.size(); after > capacity) {
        const auto surplus = static_cast<std::ptrdiff_t>(after - capacity);
        beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + surplus);
        endRemoveRows();
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(m_pending.size()) - 1);
    m_rows.insert(m_rows.end(), m_pending.begin(), m_pending.end());
    m_pending.clear();
    endInsertRows();
    emit flushed();
}

void ConsoleModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_pending.clear();
    endResetModel();
}

int ConsoleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConsoleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString ConsoleModel::text(int row) const
{
    const ConsoleRow &shown = m_rows[static_cast<std::size_t>(row)];
    return QStringLiteral("%1 [%2] %3 %4").arg(clockText(shown.at), shortPort(shown.port.toStdString()), shown.fromStick ? QStringLiteral("-->") : QStringLiteral("<--"), consoleLine(shown.message, shown.fromStick));
}

QVariant ConsoleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConsoleRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return consoleToolTip(row.message, row.fromStick);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn: return clockTextMs(row.at);
    case PortColumn: return shortPort(row.port.toStdString());
    case DirectionColumn: return row.fromStick ? tr("from the stick") : tr("to the stick");
    case LineColumn: return consoleLine(row.message, row.fromStick);
    case MeaningColumn: return consoleMeaning(row.message, row.fromStick);
    default: return {};
    }
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case PortColumn: return tr("Stick");
    case DirectionColumn: return tr("Direction");
    case LineColumn: return tr("As in CUxD's terminal");
    case MeaningColumn: return tr("Meaning");
    default: return {};
    }
}

void ConsoleModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

} // namespace ui
