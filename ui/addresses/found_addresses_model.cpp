#include "ui/addresses/found_addresses_model.h"

#include "ui/addresses/address_texts.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int showEveryMs = 250;

} // namespace

FoundAddressesModel::FoundAddressesModel(Clock clock, QObject *parent) : QAbstractTableModel(parent), m_clock(std::move(clock))
{
    m_timer.setInterval(showEveryMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FoundAddressesModel::flush);
}

void FoundAddressesModel::show(const SightingPtr &sighting)
{
    const TimePoint heardAt = sighting->frame.heardAt.value_or(m_clock());
    const auto [place, isNew] = m_index.try_emplace(sighting->telegram.meter(), m_live.size());
    if (isNew) {
        m_live.emplace_back(sighting, heardAt);
        m_isChanged.push_back(0);
        mark(m_live.back());
    } else {
        m_live[place->second].take(sighting, heardAt);
    }
    ++m_recorded;
    touch(place->second);
    if (m_paused) {
        ++m_waiting;
        emit waitingChanged();
    } else {
        showSoon();
    }
}

void FoundAddressesModel::recall(const SightingPtr &latest, TimePoint firstHeard, TimePoint lastHeard, std::uint64_t count)
{
    const auto [place, isNew] = m_index.try_emplace(latest->telegram.meter(), m_live.size());
    if (isNew) {
        m_live.push_back(AddressRow::recalled(latest, firstHeard, lastHeard, count));
        m_isChanged.push_back(0);
        mark(m_live.back());
    } else {
        AddressRow &row = m_live[place->second];
        row.firstHeard = std::min(row.firstHeard, firstHeard);
        row.count += count;
    }
    touch(place->second);
    showSoon();
}

std::unordered_map<wmbus::Address, std::uint64_t> FoundAddressesModel::counts() const
{
    std::unordered_map<wmbus::Address, std::uint64_t> counts;
    for (const AddressRow &row : m_live)
        counts[row.address] = row.count;
    return counts;
}

void FoundAddressesModel::showSoon()
{
    if (!m_paused && !m_timer.isActive())
        m_timer.start();
}

void FoundAddressesModel::showOther(const wmbus::Address &meter, const wmbus::RadioFrame &frame)
{
    const auto place = m_index.find(meter);
    if (place == m_index.end())
        return;
    m_live[place->second].takeOther(frame);
    touch(place->second);
    showSoon();
}

void FoundAddressesModel::showSignal(const wmbus::Address &meter, std::shared_ptr<const quality::MeterSignal> signal)
{
    const auto place = m_index.find(meter);
    if (place == m_index.end())
        return;
    std::shared_ptr<const quality::MeterSignal> &known = m_live[place->second].signal;
    if (known && *known == *signal)
        return;
    known = std::move(signal);
    touch(place->second);
    showSoon();
}

void FoundAddressesModel::takeAgain(const SightingPtr &sighting)
{
    const wmbus::Address &meter = sighting->telegram.meter();
    if (!m_index.contains(meter))
        rename(sighting->telegram.link.sender, meter, sighting->frame);
    const auto place = m_index.find(meter);
    if (place == m_index.end())
        return;
    const std::size_t i = place->second;
    if (m_live[i].latest->frame == sighting->frame) {
        m_live[i].latest = sighting;
        touch(i);
    }
    if (m_paused && i < m_shown.size() && m_shown[i].latest->frame == sighting->frame) {
        m_shown[i].latest = sighting;
        emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), addressColumnCount - 1));
    }
}

// The long header's address may have been encrypted: what was known by its sender is known by its meter now.
void FoundAddressesModel::rename(const wmbus::Address &from, const wmbus::Address &to, const wmbus::RadioFrame &frame)
{
    const auto place = m_index.find(from);
    if (place == m_index.end() || !(m_live[place->second].latest->frame == frame))
        return;
    const std::size_t i = place->second;
    m_index.erase(place);
    m_index.emplace(to, i);
    m_live[i].address = to;
    mark(m_live[i]);
    touch(i);
}

void FoundAddressesModel::touch(std::size_t index)
{
    if (m_isChanged[index] != 0)
        return;
    m_isChanged[index] = 1;
    m_changed.push_back(index);
}

void FoundAddressesModel::flush()
{
    if (m_paused)
        return;
    m_timer.stop();
    lookForSharedNames();
    showChanged();
    showNew();
    emit flushed();
}

void FoundAddressesModel::showChanged()
{
    std::sort(m_changed.begin(), m_changed.end());
    const std::size_t shown = m_shown.size();
    std::size_t from = 0;
    while (from < m_changed.size() && m_changed[from] < shown) {
        std::size_t to = from; // last of a run without gaps
        while (to + 1 < m_changed.size() && m_changed[to + 1] == m_changed[to] + 1 && m_changed[to + 1] < shown)
            ++to;
        const std::size_t first = m_changed[from];
        const std::size_t last = m_changed[to];
        for (std::size_t i = first; i <= last; ++i)
            m_shown[i] = m_live[i];
        emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), addressColumnCount - 1));
        from = to + 1;
    }
    for (const std::size_t i : m_changed)
        m_isChanged[i] = 0;
    m_changed.clear();
}

void FoundAddressesModel::showNew()
{
    if (m_live.size() == m_shown.size())
        return;
    beginInsertRows({}, static_cast<int>(m_shown.size()), static_cast<int>(m_live.size()) - 1);
    m_shown.insert(m_shown.end(), m_live.begin() + static_cast<std::ptrdiff_t>(m_shown.size()), m_live.end());
    endInsertRows();
}

void FoundAddressesModel::clear()
{
    beginResetModel();
    m_live.clear();
    m_shown.clear();
    m_index.clear();
    m_changed.clear();
    m_isChanged.clear();
    m_recorded = 0;
    m_waiting = 0;
    endResetModel();
    emit waitingChanged();
    emit flushed();
}

void FoundAddressesModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    m_waiting = 0;
    if (paused)
        m_timer.stop();
    else
        flush();
    emit waitingChanged();
}

std::optional<QString> FoundAddressesModel::knownName(const wmbus::Address &address) const
{
    std::optional<QString> name;
    for (const KnownMeter &known : m_known) {
        if (known.meters.matches(address) && (!name || name->isEmpty()))
            name = known.name;
    }
    return name;
}

void FoundAddressesModel::setKnownMeters(std::vector<KnownMeter> meters)
{
    m_known = std::move(meters);
    for (std::size_t i = 0; i < m_live.size(); ++i) {
        mark(m_live[i]);
        touch(i);
    }
    flush();
}

void FoundAddressesModel::mark(AddressRow &row)
{
    const QString before = row.name;
    row.known = false;
    row.mine = false;
    row.name.clear();
    row.medium.clear();
    row.offset.reset();
    for (const KnownMeter &known : m_known) {
        if (!known.meters.matches(row.address))
            continue;
        row.known = true;
        row.mine = row.mine || known.mine;
        if (row.name.isEmpty())
            row.name = known.name;
        if (row.medium.empty())
            row.medium = known.medium;
        if (!row.offset)
            row.offset = known.offset;
    }
    m_namesChanged = m_namesChanged || row.name != before;
}

// Only when a name came or went: most meters have none.
void FoundAddressesModel::lookForSharedNames()
{
    if (!std::exchange(m_namesChanged, false))
        return;
    QHash<QString, int> meters;
    for (const AddressRow &row : m_live)
        ++meters[row.name];
    for (std::size_t i = 0; i < m_live.size(); ++i) {
        AddressRow &row = m_live[i];
        const bool shared = !row.name.isEmpty() && meters.value(row.name) > 1;
        if (row.nameShared != shared) {
            row.nameShared = shared;
            touch(i);
        }
    }
}

int FoundAddressesModel::rowOf(const wmbus::Address &address) const
{
    const auto found = m_index.find(address);
    return found == m_index.end() || found->second >= m_shown.size() ? -1 : static_cast<int>(found->second);
}

int FoundAddressesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FoundAddressesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : addressColumnCount;
}

QVariant FoundAddressesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AddressRow &shown = row(index.row());
    const auto column = static_cast<AddressColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return cellText(shown, column, m_clock());
    case Qt::ToolTipRole: return cellToolTip(shown, column, m_clock());
    case Qt::AccessibleTextRole: return cellAccessibleText(shown, column, m_clock());
    case Qt::TextAlignmentRole: return isNumberColumn(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole: return sortValue(shown, column);
    case RowRole: return QVariant::fromValue(&shown);
    default: return {};
    }
}

QVariant FoundAddressesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= addressColumnCount)
        return {};
    const auto column = static_cast<AddressColumn>(section);
    switch (role) {
    case Qt::DisplayRole: return columnTitle(column);
    case Qt::ToolTipRole: return columnHint(column);
    case Qt::TextAlignmentRole: return isNumberColumn(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

void FoundAddressesModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, addressColumnCount - 1);
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, addressColumnCount - 1));
}

} // namespace ui
