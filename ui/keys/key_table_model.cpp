#include "ui/keys/key_table_model.h"

#include "core/cuxd/key_table.h"
#include "core/keys/key_findings.h"
#include "core/text/key_store_text.h"
#include "core/text/time_text.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/secret_text.h"
#include "ui/table_delegate.h"

#include <algorithm>

namespace ui {

namespace {

QString slotText(std::uint8_t slot)
{
    return QStringLiteral("%1").arg(slot, 2, 16, QLatin1Char('0')).toUpper();
}

QString sinceText(const keys::KeyEntry &entry)
{
    if (!entry.since)
        return QStringLiteral("–");
    //: Date, see QDate::toString.
    return text::toDateTime(*entry.since).toString(KeyTableModel::tr("yyyy-MM-dd"));
}

} // namespace

KeyTableModel::KeyTableModel(keys::KeyStore &store, const reception::KeyEvidence &evidence, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_evidence(evidence)
{
    connect(&m_store, &keys::KeyStore::entriesChanged, this, &KeyTableModel::refresh);
}

void KeyTableModel::setKnown(IsKnown known)
{
    m_known = std::move(known);
    refresh();
}

void KeyTableModel::setNames(NameOf names)
{
    m_names = std::move(names);
    refresh();
}

QString KeyTableModel::nameFor(const std::string &ofKey, const wmbus::AddressPattern &meters) const
{
    return ofKey.empty() && m_names ? m_names(meters) : QString::fromStdString(ofKey);
}

const reception::KeyVerdict &KeyTableModel::verdictOf(std::size_t entry)
{
    const keys::KeyEntry &key = m_store.entries()[entry];
    const std::uint64_t heard = m_evidence.heard(key.meters);
    Judged &judged = m_judged[entry];
    if (judged.key != key.key || judged.meters != key.meters || judged.heard != heard || heard == 0)
        judged = {key.key, key.meters, heard, heard == 0 ? reception::KeyVerdict() : m_evidence.verdict(key.meters, key.key)};
    return judged.verdict;
}

std::vector<KeyRow> KeyTableModel::makeRows()
{
    const auto &entries = m_store.entries();
    m_judged.resize(entries.size());
    std::vector<KeyRow> rows;
    rows.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        KeyRow row;
        row.meters = entries[i].meters;
        row.entry = i;
        row.name = nameFor(entries[i].name, entries[i].meters);
        row.verdict = verdictOf(i);
        rows.push_back(std::move(row));
    }
    givePlaces(rows);
    addFindings(rows);
    const wmbus::KeyRing ring = m_store.keyRing();
    for (const reception::KeyEvidence::Meter &meter : m_evidence.meters()) {
        if (!ring.find(meter.address).empty() || !ring.find(meter.sender).empty() || (m_known && m_known(meter.address)))
            continue;
        KeyRow row;
        row.meters = patternOf(meter.address);
        row.name = nameFor({}, row.meters);
        row.waiting = meter.heard;
        rows.push_back(std::move(row));
    }
    return rows;
}

// The places as an export to CUxD would fill them.
void KeyTableModel::givePlaces(std::vector<KeyRow> &rows)
{
    const auto &entries = m_store.entries();
    std::vector<cuxd::KeyTableRow> wanted;
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const wmbus::AddressPattern &meters = entries[i].meters;
        rows[i].slotWanted = entries[i].slot.has_value();
        if (!meters.manufacturer || !meters.version || !meters.type)
            continue;
        wanted.push_back({{*meters.manufacturer, meters.id, *meters.version, *meters.type}, {}, {}, entries[i].slot});
        indices.push_back(i);
    }
    const cuxd::KeyTable table = cuxd::fillSlots(wanted);
    m_withoutPlace = static_cast<int>(table.leftOver.size());
    for (const cuxd::SetKey &set : table.keys) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (wanted[i].meter == set.meter && !rows[indices[i]].slot) {
                rows[indices[i]].slot = set.slot;
                break;
            }
        }
    }
}

void KeyTableModel::addFindings(std::vector<KeyRow> &rows) const
{
    const auto &entries = m_store.entries();
    for (const keys::KeyFinding &finding : keys::findingsIn(entries))
        rows[finding.row].findings += text::findingSentence(finding.kind, titleOf(entries[finding.earlier]));
}

void KeyTableModel::refresh()
{
    std::vector<KeyRow> rows = makeRows();
    if (rows == m_rows) {
        // The key itself, its date or its source may be another one.
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, keyColumnCount - 1));
    } else if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, keyColumnCount - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    emit refreshed();
}

const keys::KeyEntry *KeyTableModel::entryOf(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto entry = m_rows[static_cast<std::size_t>(row)].entry;
    return entry && *entry < m_store.entries().size() ? &m_store.entries()[*entry] : nullptr;
}

int KeyTableModel::rowOf(const wmbus::Address &address) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&address](const KeyRow &row) { return row.meters.matches(address); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int KeyTableModel::missing() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const KeyRow &row) { return !row.entry; }));
}

int KeyTableModel::placesTaken() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const KeyRow &row) { return row.slot.has_value(); }));
}

int KeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : keyColumnCount;
}

QString KeyTableModel::cell(const KeyRow &row, KeyColumn column) const
{
    const keys::KeyEntry *entry = row.entry && *row.entry < m_store.entries().size() ? &m_store.entries()[*row.entry] : nullptr;
    const QString none = QStringLiteral("–");
    switch (column) {
    case KeyColumn::Name: return row.name.isEmpty() ? none : row.name;
    case KeyColumn::Code: return QString::fromStdString(wmbus::idText(row.meters.id));
    case KeyColumn::Address: {
        const QString address = cuxdAddress(row.meters);
        return address.isEmpty() ? none : address;
    }
    case KeyColumn::Key: return entry ? maskedKey(entry->key) : none;
    case KeyColumn::Verdict: return entry ? verdictWords(row.verdict.trial) : tr("missing, %1").arg(waitingWords(row.waiting));
    case KeyColumn::Since: return entry ? sinceText(*entry) : none;
    case KeyColumn::Slot: return row.slot ? slotText(*row.slot) : entry ? tr("computer") : none;
    case KeyColumn::Source: return entry ? sourceOf(*entry) : tr("enter…");
    }
    return {};
}

QString KeyTableModel::toolTip(const KeyRow &row, KeyColumn column) const
{
    switch (column) {
    case KeyColumn::Name:
    case KeyColumn::Code: return describedMeter(row.meters);
    case KeyColumn::Address: return cuxdAddress(row.meters).isEmpty() ? tr("The whole address is known as soon as the meter is heard.") : tr("As CUxD writes it: the bytes on air");
    case KeyColumn::Key:
    case KeyColumn::Verdict:
        if (!row.entry)
            return tr("Double click to enter the key");
        return (QStringList(verdictSentence(row.verdict)) + row.findings).join(QLatin1Char('\n'));
    case KeyColumn::Slot:
        return row.slot ? (row.slotWanted ? tr("Place in the stick, as chosen") : tr("Place in the stick, the next one that is free"))
               : row.entry ? tr("A stick holds sixteen keys. The computer decrypts this meter.")
                           : QString();
    case KeyColumn::Since:
    case KeyColumn::Source: return cell(row, column);
    }
    return {};
}

QVariant KeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const KeyRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<KeyColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell(row, column);
    case Qt::ToolTipRole: return toolTip(row, column);
    case Qt::AccessibleTextRole: return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') + cell(row, column);
    case RowRole: return QVariant::fromValue(&row);
    case SortRole:
        if (column == KeyColumn::Since) {
            const keys::KeyEntry *entry = entryOf(index.row());
            return entry && entry->since ? QVariant::fromValue<qlonglong>(entry->since->time_since_epoch().count()) : QVariant();
        }
        if (column == KeyColumn::Slot)
            return row.slot ? int(*row.slot) : 99;
        if (column == KeyColumn::Verdict) // what needs attention first
            return !row.entry ? 1 : !row.verdict.trial.heard() ? 2 : row.verdict.trial.good() ? 3 : 0;
        return cell(row, column);
    default: return {};
    }
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (const auto other = headerBesidesWords(orientation, role))
        return *other;
    switch (static_cast<KeyColumn>(section)) {
    case KeyColumn::Name: return tr("Meter");
    case KeyColumn::Code: return tr("Number");
    case KeyColumn::Address: return tr("Address");
    case KeyColumn::Key: return tr("Key");
    case KeyColumn::Verdict: return tr("Verdict");
    case KeyColumn::Since: return tr("Since");
    case KeyColumn::Slot: return tr("Place");
    case KeyColumn::Source: return tr("Source");
    }
    return {};
}

void KeyTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, keyColumnCount - 1);
    refresh(); // findings are sentences
}

} // namespace ui
