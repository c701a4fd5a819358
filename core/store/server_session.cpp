#include "core/store/server_session.h"

#include "core/store/columns.h"
#include "core/store/opener.h"

#include <algorithm>

namespace store {

namespace {

constexpr int rebuildLock = 0x4D535052; // of pg_advisory_lock

QStringList columnsOf(std::vector<wmbus::Address> devices)
{
    QStringList texts;
    for (const wmbus::Address &device : devices)
        texts += addressColumn(device);
    texts.sort();
    texts.removeDuplicates();
    return texts;
}

} // namespace

ServerSession::ServerSession(OpenedServer opened)
    : m_opened(std::move(opened)), m_tables(*m_opened.database, m_opened.zone), m_recorder(m_tables), m_importer(m_tables), m_jobs(m_tables, m_recorder, m_importer)
{
}

void ServerSession::forget()
{
    m_tables.devices.forget();
    m_tables.series.forget();
    m_tables.rollUps.forget();
    m_recorder.forget();
    m_importer.forget();
    m_revisions.clear();
    (void)m_tables.ring.takeGrowth();
}

void ServerSession::forget(const wmbus::Address &device)
{
    for (const SeriesId series : m_tables.series.knownOf(device)) {
        m_tables.rollUps.forget(series);
        m_recorder.forget(series);
    }
}

// Rows are made in the order of their addresses and locked in the order of their numbers, by everybody.
std::vector<qint64> ServerSession::lockDevices(const std::vector<wmbus::Address> &devices)
{
    if (devices.empty())
        return {};
    Database &database = *m_opened.database;
    const QStringList addresses = columnsOf(devices);
    std::vector<qint64> ids;
    for (int i = 0; i < 2 && ids.size() < static_cast<std::size_t>(addresses.size()); ++i) {
        if (i == 1) {
            database.run(QStringLiteral("INSERT INTO device (address) SELECT a FROM unnest(CAST(? AS TEXT[])) AS a ORDER BY a ON CONFLICT (address) DO NOTHING"), {arrayColumn(addresses)});
            ids.clear();
        } else {
            // Nothing is locked yet when one of them must be made.
            const qint64 there = database.one(QStringLiteral("SELECT count(*) FROM device WHERE address = ANY(CAST(? AS TEXT[]))"), {arrayColumn(addresses)}).toLongLong();
            if (there < addresses.size())
                continue;
        }
        Rows rows = database.select(QStringLiteral("SELECT id, address, revision FROM device WHERE address = ANY(CAST(? AS TEXT[])) ORDER BY id FOR NO KEY UPDATE"), {arrayColumn(addresses)});
        while (rows.next()) {
            ids.push_back(rows.integer(0));
            const wmbus::Address device = addressFrom(rows.text(1));
            qint64 &known = m_revisions[device];
            if (known != rows.integer(2)) {
                forget(device);
                if (m_knowsAll)
                    m_touched.insert(device);
            }
            known = rows.integer(2) + 1;
        }
    }
    database.run(QStringLiteral("UPDATE device SET revision = revision + 1 WHERE id = ANY(CAST(? AS BIGINT[]))"), {arrayColumn(ids)});
    return ids;
}

void ServerSession::checkZone()
{
    if (zoneOf(*m_opened.database) != m_opened.zone)
        throw SqlError(Trouble::ServerAway, QStringLiteral("the time zone was changed"));
}

void ServerSession::commit(const QString &source, const std::vector<wmbus::Address> &devices, const std::function<Numbers(const Numbers &, Changes &)> &work, Changes &changes)
{
    try {
        Transaction transaction(*m_opened.database);
        checkZone();
        const Numbers before = m_tables.deliveries.lock(source);
        (void)lockDevices(devices);
        const Numbers after = work(before, changes);
        m_tables.rollUps.write();
        m_tables.deliveries.set(source, after, m_tables.ring.takeGrowth());
        transaction.commit();
    } catch (...) {
        forget();
        throw;
    }
}

Changes ServerSession::changesOfOthers()
{
    Changes changes;
    std::vector<std::pair<wmbus::Address, qint64>> now;
    {
        Rows rows = m_opened.database->select(QStringLiteral("SELECT address, revision FROM device"));
        while (rows.next())
            now.emplace_back(addressFrom(rows.text(0)), rows.integer(1));
    }
    for (const auto &[device, revision] : now) {
        qint64 &told = m_told[device];
        const auto own = m_revisions.find(device);
        const bool isOwn = own != m_revisions.end() && own->second == revision && !m_touched.contains(device);
        if (told == revision || isOwn) {
            told = revision;
            continue;
        }
        told = revision;
        if (!m_knowsAll)
            continue;
        changes.devices.insert(device);
        changes.events.insert(device);
        for (const Series &series : m_tables.series.of(device))
            changes.series.insert(series.id);
    }
    m_touched.clear();
    m_knowsAll = true;
    return changes;
}

bool ServerSession::mayRebuild()
{
    if (!m_rebuilds)
        m_rebuilds = m_opened.database->one(QStringLiteral("SELECT pg_try_advisory_lock(%1)").arg(rebuildLock)).toBool();
    return m_rebuilds;
}

TelegramRing::Limits ServerSession::ringLimits()
{
    const auto number = [this](const char *name) { return m_opened.database->one(QStringLiteral("SELECT value FROM meta WHERE name = ?"), {QLatin1String(name)}).toString().toDouble(); };
    return {static_cast<TimeMs>(number(ringDaysName) * static_cast<double>(dayMs)), static_cast<std::uint64_t>(std::max(0.0, number(ringMegabytesName)) * 1e6)};
}

std::optional<wmbus::Address> ServerSession::deviceOf(const Job &job)
{
    if (const auto *observation = std::get_if<Observation>(&job))
        return observation->device;
    if (const auto *entry = std::get_if<DeviceEntry>(&job))
        return entry->address;
    if (const auto *event = std::get_if<AddEvent>(&job))
        return event->event.device;
    if (const auto *remove = std::get_if<RemoveEvent>(&job))
        return m_tables.events.deviceOf(remove->event);
    return m_tables.series.deviceOf(std::get<ChangeFlags>(job).series);
}

} // namespace store
