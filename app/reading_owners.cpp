#include "app/reading_owners.h"

#include "core/history/import/made_up.h"
#include "core/text/medium_text.h"
#include "ui/main_window.h"

#include <QLocale>

#include <algorithm>

namespace app {

namespace {

ui::TimePoint timeOf(store::TimeMs at)
{
    return ui::TimePoint(std::chrono::milliseconds(at));
}

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString meterName(const store::DeviceEntry &entry)
{
    const QString id = QString::fromStdString(wmbus::idText(entry.address.id));
    return entry.name.empty() ? text::mediumName(entry.address) + QLatin1Char(' ') + id : QStringLiteral("%1 (%2)").arg(QString::fromStdString(entry.name), id);
}

} // namespace

ReadingOwners::ReadingOwners(const House &house, store::HistoryStore &store)
    : m_house(house), m_store(store)
{
}

ReadingOwners::~ReadingOwners() = default;

void ReadingOwners::open()
{
    if (m_dialog || m_transfer)
        return;
    m_store.devices(this, [this](const store::Answer<std::vector<store::Device>> &devices) {
        if (!devices)
            return;
        m_store.series(this, [this, known = *devices](const store::Answer<std::vector<store::Series>> &series) {
            if (series && !m_dialog)
                collect(known, *series);
        });
    });
}

void ReadingOwners::collect(const std::vector<store::Device> &devices, const std::vector<store::Series> &series)
{
    m_devices.clear();
    m_meters.clear();
    m_names.clear();
    m_meterNames.clear();
    std::vector<store::DeviceEntry> meters;
    for (const store::Device &device : devices) {
        if (!history::isMadeUp(device.entry.address))
            meters.push_back(device.entry);
    }
    std::stable_sort(meters.begin(), meters.end(), [](const store::DeviceEntry &a, const store::DeviceEntry &b) {
        return a.mine != b.mine ? a.mine : QString::localeAwareCompare(meterName(a), meterName(b)) < 0;
    });
    for (const store::DeviceEntry &meter : meters) {
        m_meters.push_back(meter.address);
        m_meterNames += meterName(meter);
    }
    for (const store::Device &device : devices) {
        const store::DeviceEntry &entry = device.entry;
        if (!history::isMadeUp(entry.address))
            continue;
        ui::UnclaimedReadings name;
        name.name = entry.name.empty() ? QString::fromStdString(wmbus::idText(entry.address.id)) : QString::fromStdString(entry.name);
        const auto owner = history::givenTo(entry);
        const auto found = owner ? std::find(m_meters.begin(), m_meters.end(), *owner) : m_meters.end();
        if (found != m_meters.end())
            name.owner = static_cast<int>(found - m_meters.begin());
        for (const store::Series &one : series) {
            if (one.key.device == entry.address)
                name.dataPoints += QString::fromStdString(one.key.dataPoint);
        }
        if (name.dataPoints.isEmpty())
            continue;
        m_devices.push_back(entry.address);
        m_names.push_back(std::move(name));
    }
    askSpans(series);
}

// From when until when; names whose import was taken back have no readings and are left out.
void ReadingOwners::askSpans(const std::vector<store::Series> &series)
{
    std::vector<store::SeriesId> ids;
    std::vector<std::size_t> rows;
    for (const store::Series &one : series) {
        const auto device = std::find(m_devices.begin(), m_devices.end(), one.key.device);
        if (device == m_devices.end())
            continue;
        ids.push_back(one.id);
        rows.push_back(static_cast<std::size_t>(device - m_devices.begin()));
    }
    m_store.readings(ids, {store::earliestTime, store::earliestTime}, this, [this, ids, rows](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
        for (std::size_t i = 0; spans && i < spans->size(); ++i) {
            auto &first = m_names[rows[i]].first;
            if (const auto &after = (*spans)[i].after)
                first = first ? std::min(*first, timeOf(after->at)) : timeOf(after->at);
        }
        m_store.lastReadings(ids, store::latestTime, this, [this, rows](const store::Answer<std::vector<std::optional<store::Reading>>> &last) {
            for (std::size_t i = 0; last && i < last->size(); ++i) {
                auto &latest = m_names[rows[i]].last;
                if ((*last)[i])
                    latest = latest ? std::max(*latest, timeOf((*last)[i]->at)) : timeOf((*last)[i]->at);
            }
            show();
        });
    });
}

void ReadingOwners::show()
{
    for (std::size_t row = m_names.size(); row-- > 0;) {
        if (!m_names[row].first && m_names[row].owner < 0) {
            m_names.erase(m_names.begin() + static_cast<std::ptrdiff_t>(row));
            m_devices.erase(m_devices.begin() + static_cast<std::ptrdiff_t>(row));
        }
    }
    m_dialog = new ui::OwnerDialog(m_names, m_meterNames, &m_house.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ui::OwnerDialog::chosen, this, [this](const std::vector<std::pair<int, int>> &chosen) {
        std::deque<Change> changes;
        m_undo.clear();
        const auto meterAt = [this](int index) { return index < 0 ? std::nullopt : std::optional(m_meters[static_cast<std::size_t>(index)]); };
        for (const auto &[name, meter] : chosen) {
            const wmbus::Address device = m_devices[static_cast<std::size_t>(name)];
            changes.push_back({device, meterAt(meter)});
            m_undo.push_back({device, meterAt(m_names[static_cast<std::size_t>(name)].owner)});
        }
        work(std::move(changes));
    });
    m_dialog->open();
}

void ReadingOwners::work(std::deque<Change> changes)
{
    m_changes = std::move(changes);
    m_stored = m_different = 0;
    m_transfer = std::make_unique<history::ReadingTransfer>(m_store);
    connect(m_transfer.get(), &history::ReadingTransfer::finished, this, &ReadingOwners::told);
    next();
}

void ReadingOwners::next()
{
    if (!m_changes.empty()) {
        const Change change = m_changes.front();
        m_changes.pop_front();
        if (change.meter)
            m_transfer->give(change.device, *change.meter);
        else
            m_transfer->takeBack(change.device);
        return;
    }
    m_transfer.release()->deleteLater(); // we are in its signal
    const auto said = [stored = m_stored, different = static_cast<int>(m_different)] {
        const QString sentence = stored == 0 ? tr("The readings belong to nobody again.") : tr("%1 readings assigned to their meters.").arg(number(stored));
        if (different == 0)
            return sentence;
        return sentence + QLatin1Char('\n') + tr("%n reading(s) differ from one that the meter has at the same moment; the meter's stays.", nullptr, different);
    };
    if (m_undo.empty()) {
        m_house.window.showNotice(said, ui::NoticeBar::Kind::Done);
    } else {
        m_house.window.showNotice(said, ui::NoticeBar::Kind::Done, [] { return tr("Undo"); }, [this] {
            if (!m_transfer)
                work({m_undo.begin(), m_undo.end()});
            m_undo.clear();
        });
    }
    emit done(true);
}

void ReadingOwners::told(const history::TransferReport &report)
{
    if (report.failure) {
        m_transfer.release()->deleteLater();
        m_changes.clear();
        m_house.window.showNotice([detail = report.failure->detail] { return tr("The readings could not be assigned: %1").arg(detail); });
        emit done(false);
        return;
    }
    m_stored += report.appended.stored;
    m_different += report.appended.conflicting;
    next();
}

} // namespace app
