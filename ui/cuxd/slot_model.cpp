#include "ui/cuxd/slot_model.h"

#include "core/cuxd/masking.h"
#include "core/text/medium_text.h"
#include "ui/table_delegate.h"
#include "ui/theme.h"

#include <QApplication>

namespace ui {

void SlotModel::show(const cuxd::StickSetup &setup, const CuxdInput &input)
{
    if (setup == m_setup && input == m_input)
        return;
    m_setup = setup;
    m_input = input;
    emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

QString SlotModel::nameOf(const wmbus::Address &meter) const
{
    for (const CuxdMeter &known : m_input.meters) {
        if (known.address == meter && !known.name.isEmpty())
            return known.name;
    }
    return text::mediumName(meter);
}

int SlotModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(cuxd::SetKey::slotCount);
}

int SlotModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant SlotModel::data(const QModelIndex &index, int role) const
{
    const auto &key = at(index.row());
    if (role == Qt::ForegroundRole && !key)
        return color(Token::Secondary, QApplication::palette());
    if (role == Qt::ToolTipRole && key)
        return QString::fromStdString(wmbus::cuxdText(key->meter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Slot: return QStringLiteral("%1").arg(index.row(), 2, 16, QLatin1Char('0')).toUpper();
    case Meter: return key ? QStringLiteral("%1 · %2").arg(nameOf(key->meter), QString::fromStdString(wmbus::idText(key->meter.id))) : tr("free");
    case Key: return key ? QString::fromStdString(cuxd::maskedKey(key->key)) : QString();
    case Columns: break;
    }
    return {};
}

QVariant SlotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (const auto other = headerBesidesWords(orientation, role))
        return *other;
    switch (static_cast<Column>(section)) {
    case Slot: return tr("Slot");
    case Meter: return tr("Meter");
    case Key: return tr("Key");
    case Columns: break;
    }
    return {};
}

void SlotModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

} // namespace ui
