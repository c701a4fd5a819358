#include "core/store/history_copy.h"

#include "core/store/columns.h"
#include "core/store/opener.h"
#include "core/store/server_session.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <span>

namespace store {

namespace {

constexpr std::size_t readingsAtOnce = 20'000; // read from the file before they are cut into pieces
const QString source = QStringLiteral("copy");

class Copy {
public:
    Copy(Database &from, ServerSession &to) : m_from(from, zoneOf(from)), m_to(to) {}

    bool run(const std::function<bool(std::uint64_t, std::uint64_t)> &progress);
    [[nodiscard]] const Copied &copied() const { return m_copied; }

private:
    void commit(const std::vector<wmbus::Address> &devices, const std::function<void(Changes &)> &work);
    void copyBatches();
    void copyDevice(const Device &device);
    void copyHeard(const Device &device, qint64 id);
    void copyEvents(const wmbus::Address &device);
    void copySeries(const Series &series);
    void copyReadings(const Series &series, std::vector<Reading> readings);

    Tables m_from;
    ServerSession &m_to;
    std::map<BatchId, BatchId> m_batches; // there, by their number here
    Copied m_copied;
};

// What another program holds up for too long is tried again.
void Copy::commit(const std::vector<wmbus::Address> &devices, const std::function<void(Changes &)> &work)
{
    for (int attempt = 1;; ++attempt) {
        Changes changes;
        try {
            m_to.commit(source, devices, [&work](const ServerSession::Numbers &before, Changes &made) {
                work(made);
                return before;
            }, changes);
            return;
        } catch (const SqlError &error) {
            if (error.trouble() != Trouble::Busy || attempt == 10)
                throw;
        }
    }
}

// Told by when they were begun and their number here, so that the next attempt finds them.
void Copy::copyBatches()
{
    Database &database = *m_to.opened().database;
    for (const Batch &batch : m_from.batches.all()) {
        const QString owner = QStringLiteral("copy-%1-%2").arg(batch.at).arg(batch.id);
        const auto find = [&] { return database.one(QStringLiteral("SELECT id FROM batch WHERE owner = ?"), {owner}).toLongLong(); };
        BatchId there = find();
        if (there == 0) {
            commit({}, [&](Changes &) {
                there = find();
                if (there == 0)
                    there = m_to.tables().batches.begin(batch.at, batch.source, owner);
                m_to.tables().batches.finish(there);
            });
        }
        m_batches[batch.id] = there;
    }
}

void Copy::copyHeard(const Device &device, qint64 id)
{
    if (!device.firstHeard)
        return;
    m_to.opened().database->run(QStringLiteral("INSERT INTO heard (device, first_at, last_at, telegrams) VALUES (?,?,?,?) ON CONFLICT (device) DO UPDATE SET"
                                              " first_at = least(excluded.first_at, heard.first_at), last_at = greatest(excluded.last_at, heard.last_at), telegrams = greatest(excluded.telegrams, heard.telegrams)"),
                               {id, qint64{*device.firstHeard}, qint64{*device.lastHeard}, static_cast<qint64>(device.telegrams)});
    // Times and the latest telegram as a listener would tell them.
    m_to.tables().devices.heardLatest(id, *device.lastHeard, device.latest);
}

void Copy::copyDevice(const Device &device)
{
    commit({device.entry.address}, [&](Changes &) {
        const qint64 id = m_to.tables().devices.idOf(device.entry.address);
        DeviceEntry nothing;
        nothing.address = device.entry.address;
        if (m_to.tables().devices.entryOf(device.entry.address) == nothing)
            m_to.tables().devices.save(device.entry);
        copyHeard(device, id);
    });
    copyEvents(device.entry.address);
    ++m_copied.devices;
}

void Copy::copyEvents(const wmbus::Address &device)
{
    const std::vector<Event> here = m_from.events.read(device, allTime);
    if (here.empty())
        return;
    std::uint64_t added = 0;
    commit({device}, [&](Changes &) {
        added = 0;
        std::vector<Event> there = m_to.tables().events.read(device, allTime);
        for (Event event : here) {
            const auto same = std::find_if(there.begin(), there.end(), [&event](const Event &other) {
                Event asOurs = other;
                asOurs.id = event.id;
                return asOurs == event;
            });
            if (same != there.end()) {
                there.erase(same);
                continue;
            }
            (void)m_to.tables().events.add(event);
            ++added;
        }
    });
    m_copied.events += added;
}

void Copy::copyReadings(const Series &series, std::vector<Reading> readings)
{
    for (Reading &reading : readings) {
        if (reading.batch != 0)
            reading.batch = m_batches[reading.batch];
    }
    std::span<const Reading> rest(readings);
    while (!rest.empty()) {
        const auto piece = rest.first(Importer::pieceOf(rest));
        Appended appended;
        commit({series.key.device}, [&](Changes &changes) { appended = m_to.importer().append(series.key, series.kind, piece, changes); });
        m_copied.readings.stored += appended.stored;
        m_copied.readings.alreadyThere += appended.alreadyThere;
        m_copied.readings.conflicting += appended.conflicting;
        rest = rest.subspan(piece.size());
    }
}

void Copy::copySeries(const Series &series)
{
    commit({series.key.device}, [&](Changes &) { (void)m_to.tables().series.idOf(series.key, series.kind, m_to.tables().zone); });
    TimeMs from = earliestTime;
    for (;;) {
        std::vector<Reading> readings;
        m_from.readings.each(series.id, {from, latestTime + 1}, [&readings](const Reading &reading) {
            readings.push_back(reading);
            return readings.size() < readingsAtOnce;
        });
        if (readings.empty())
            break;
        from = readings.back().at + 1;
        copyReadings(series, std::move(readings));
    }
    ++m_copied.series;
}

bool Copy::run(const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
    copyBatches();
    for (const Device &device : m_from.devices.all())
        copyDevice(device);
    const std::vector<Series> all = m_from.series.all();
    for (const Series &series : all) {
        if (!progress(m_copied.series, all.size()))
            return false;
        copySeries(series);
    }
    return progress(m_copied.series, all.size());
}

} // namespace

Answer<Copied> copyHistory(const StoreOptions &from, const StoreOptions &to, const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
    try {
        StoreOptions server = to;
        if (!server.clock)
            server.clock = [] { return TimeMs{QDateTime::currentMSecsSinceEpoch()}; };
        const std::unique_ptr<Database> here = openForReading(from.folder);
        ServerSession there(openServer(server, nullptr, [] {}));
        Copy copy(*here, there);
        (void)copy.run(progress);
        return copy.copied();
    } catch (const SqlError &error) {
        return bytes::unexpected(Failure{error.trouble(), error.detail()});
    }
}

} // namespace store
