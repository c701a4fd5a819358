#include "ui/keys/import_preview_model.h"

#include "core/keys/key_findings.h"
#include "core/text/key_store_text.h"
#include "ui/keys/key_words.h"
#include "ui/keys/secret_text.h"
#include "ui/table_delegate.h"

#include <algorithm>
#include <unordered_map>

namespace ui {

namespace {

// Rows by the meter's number, so that a thousand lines do not look at each other.
class ByNumber {
public:
    explicit ByNumber(const std::vector<keys::KeyEntry> &entries) : m_entries(entries)
    {
        for (std::size_t i = 0; i < entries.size(); ++i)
            m_index.emplace(entries[i].meters.id, i);
    }
    [[nodiscard]] std::optional<std::size_t> find(const wmbus::AddressPattern &meters) const
    {
        const auto [from, to] = m_index.equal_range(meters.id);
        for (auto it = from; it != to; ++it) {
            if (keys::sameMeter(m_entries[it->second].meters, meters))
                return it->second;
        }
        return std::nullopt;
    }

private:
    const std::vector<keys::KeyEntry> &m_entries;
    std::unordered_multimap<std::uint32_t, std::size_t> m_index;
};

ImportRow judged(const keys::ImportedKey &imported, const std::vector<keys::KeyEntry> &stored, const ByNumber &index, const reception::KeyEvidence &evidence)
{
    ImportRow row;
    row.line = imported.line;
    row.entry = imported.entry;
    row.entry.meters = evidence.completed(imported.entry.meters);
    const auto before = index.find(row.entry.meters);
    if (before && stored[*before].key == row.entry.key) {
        row.outcome = ImportOutcome::Known;
        return row;
    }
    row.replaces = before.has_value();
    row.trial = evidence.trial(row.entry.meters, row.entry.key);
    row.outcome = ImportOutcome::NotHeard;
    if (row.trial.good()) {
        row.outcome = ImportOutcome::Fits;
    } else if (row.trial.heard()) {
        const reception::KeyTrial reversed = evidence.trial(row.entry.meters, row.entry.key.reversed());
        row.outcome = reversed.good() ? ImportOutcome::FitsReversed : ImportOutcome::DoesNotFit;
        if (reversed.good())
            row.trial = reversed;
    }
    // A key that nothing has proven does not push out one that is there.
    row.wanted = row.outcome == ImportOutcome::Fits || (row.outcome == ImportOutcome::NotHeard && !row.replaces);
    return row;
}

// Of several lines for one meter the one that fits is taken, else the first.
void findTwice(std::vector<ImportRow> &rows)
{
    std::unordered_multimap<std::uint32_t, std::size_t> chosen;
    const auto chooseAll = [&](bool fitting) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            ImportRow &row = rows[i];
            if (row.outcome == ImportOutcome::Invalid || (row.outcome == ImportOutcome::Fits) != fitting)
                continue;
            const auto [from, to] = chosen.equal_range(row.entry.meters.id);
            const bool twice = std::any_of(from, to, [&](const auto &other) { return keys::sameMeter(rows[other.second].entry.meters, row.entry.meters); });
            if (twice) {
                row.outcome = ImportOutcome::Twice;
                row.wanted = false;
            } else {
                chosen.emplace(row.entry.meters.id, i);
            }
        }
    };
    chooseAll(true);
    chooseAll(false);
}

} // namespace

QString outcomeText(const ImportRow &row)
{
    QString text;
    switch (row.outcome) {
    case ImportOutcome::Fits:
    case ImportOutcome::DoesNotFit:
    case ImportOutcome::NotHeard: text = verdictWords(row.trial); break;
    case ImportOutcome::FitsReversed: return ImportPreviewModel::tr("fits the other way round, %1 of %2").arg(row.trial.fits).arg(row.trial.tried);
    case ImportOutcome::Known: return ImportPreviewModel::tr("stored already");
    case ImportOutcome::Twice: return ImportPreviewModel::tr("meter twice in the file");
    case ImportOutcome::Invalid: return text::badLineSentence(row.bad);
    }
    return row.replaces ? ImportPreviewModel::tr("%1; replaces the old one").arg(text) : text;
}

Mark outcomeMark(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Fits: return {"lock-closed", Token::Good};
    case ImportOutcome::NotHeard: return {"clock", Token::Secondary};
    case ImportOutcome::FitsReversed: return {"refresh", Token::Warn};
    case ImportOutcome::DoesNotFit: return {"key-crossed", Token::Bad};
    case ImportOutcome::Known: return {"check", Token::Secondary};
    case ImportOutcome::Twice: return {"copy", Token::Warn};
    case ImportOutcome::Invalid: return {"cross", Token::Bad};
    }
    return {"info", Token::Secondary};
}

void ImportPreviewModel::show(const keys::ImportedKeys &imported, const std::vector<keys::KeyEntry> &stored, const reception::KeyEvidence &evidence)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(imported.keys.size() + imported.badLines.size());
    const ByNumber index(stored);
    for (const keys::ImportedKey &key : imported.keys)
        m_rows.push_back(judged(key, stored, index, evidence));
    findTwice(m_rows);
    for (const keys::BadLine &bad : imported.badLines) {
        ImportRow row;
        row.line = bad.line;
        row.bad = bad;
        row.outcome = ImportOutcome::Invalid;
        if (bad.meters)
            row.entry.meters = *bad.meters;
        m_rows.push_back(row);
    }
    // What cannot be imported stands on top, where it is seen; the rest as in the file.
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const ImportRow &a, const ImportRow &b) {
        const bool isBad = a.outcome == ImportOutcome::Invalid;
        return isBad != (b.outcome == ImportOutcome::Invalid) ? isBad : a.line < b.line;
    });
    endResetModel();
    setReversedWanted(m_reversedWanted);
    emit wantedChanged();
}

void ImportPreviewModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_reversedWanted = false;
    endResetModel();
    emit wantedChanged();
}

void ImportPreviewModel::setReversedWanted(bool wanted)
{
    m_reversedWanted = wanted;
    for (ImportRow &row : m_rows) {
        if (row.outcome == ImportOutcome::FitsReversed)
            row.wanted = wanted;
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, importColumnCount - 1));
    emit wantedChanged();
}

int ImportPreviewModel::count(ImportOutcome outcome) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [outcome](const ImportRow &row) { return row.outcome == outcome; }));
}

int ImportPreviewModel::wanted() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const ImportRow &row) { return row.wanted; }));
}

QString ImportPreviewModel::summary() const
{
    QStringList parts;
    const auto add = [&](ImportOutcome outcome, const QString &words) {
        if (count(outcome) > 0)
            parts += words;
    };
    add(ImportOutcome::Fits, tr("%n fit(s)", nullptr, count(ImportOutcome::Fits)));
    add(ImportOutcome::NotHeard, tr("%n not heard yet", nullptr, count(ImportOutcome::NotHeard)));
    add(ImportOutcome::FitsReversed, tr("%n fit(s) the other way round", nullptr, count(ImportOutcome::FitsReversed)));
    add(ImportOutcome::DoesNotFit, tr("%n do(es) not fit", nullptr, count(ImportOutcome::DoesNotFit)));
    add(ImportOutcome::Known, tr("%n stored already", nullptr, count(ImportOutcome::Known)));
    add(ImportOutcome::Twice, tr("%n twice in the file", nullptr, count(ImportOutcome::Twice)));
    add(ImportOutcome::Invalid, tr("%n invalid", nullptr, count(ImportOutcome::Invalid)));
    return parts.join(QStringLiteral(", "));
}

std::vector<keys::KeyEntry> ImportPreviewModel::merged(std::vector<keys::KeyEntry> stored, std::chrono::sys_seconds now) const
{
    const std::vector<keys::KeyEntry> before = stored;
    const ByNumber index(before);
    for (const ImportRow &row : m_rows) {
        if (!row.wanted || row.outcome == ImportOutcome::Invalid)
            continue;
        keys::KeyEntry entry = row.entry;
        if (row.outcome == ImportOutcome::FitsReversed)
            entry.key = entry.key.reversed();
        entry.since = now;
        if (const auto at = index.find(entry.meters)) {
            if (entry.name.empty())
                entry.name = before[*at].name;
            if (!entry.slot)
                entry.slot = before[*at].slot;
            stored[*at] = entry;
        } else {
            stored.push_back(entry);
        }
    }
    return stored;
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : importColumnCount;
}

QString ImportPreviewModel::cell(const ImportRow &row, ImportColumn column) const
{
    const bool bad = row.outcome == ImportOutcome::Invalid;
    switch (column) {
    case ImportColumn::Line: return QString::number(row.line);
    case ImportColumn::Name: return bad ? QString() : QString::fromStdString(row.entry.name);
    case ImportColumn::Code: return bad && !row.bad.meters ? QStringLiteral("–") : QString::fromStdString(wmbus::idText(row.entry.meters.id));
    case ImportColumn::Address: return bad ? QString() : cuxdAddress(row.entry.meters);
    case ImportColumn::Key: return bad ? QString() : maskedKey(row.entry.key);
    case ImportColumn::Outcome: return outcomeText(row);
    }
    return {};
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ImportRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<ImportColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell(row, column);
    case Qt::AccessibleTextRole: return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') + cell(row, column);
    case Qt::CheckStateRole:
        if (column == ImportColumn::Line && row.outcome != ImportOutcome::Invalid)
            return row.wanted ? Qt::Checked : Qt::Unchecked;
        return {};
    case RowRole: return QVariant::fromValue(&row);
    default: return {};
    }
}

bool ImportPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[static_cast<std::size_t>(index.row())].wanted = value.toInt() == Qt::Checked;
    emit dataChanged(index, index);
    emit wantedChanged();
    return true;
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool checkable = index.isValid() && index.row() < rowCount() && index.column() == static_cast<int>(ImportColumn::Line)
        && m_rows[static_cast<std::size_t>(index.row())].outcome != ImportOutcome::Invalid;
    flags.setFlag(Qt::ItemIsUserCheckable, checkable);
    return flags;
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (const auto other = headerBesidesWords(orientation, role))
        return *other;
    switch (static_cast<ImportColumn>(section)) {
    case ImportColumn::Line: return tr("Line");
    case ImportColumn::Name: return tr("Meter");
    case ImportColumn::Code: return tr("Number");
    case ImportColumn::Address: return tr("Address");
    case ImportColumn::Key: return tr("Key");
    case ImportColumn::Outcome: return tr("Outcome");
    }
    return {};
}

} // namespace ui
