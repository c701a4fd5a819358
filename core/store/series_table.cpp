#include "core/store/series_table.h"

#include "core/store/columns.h"
#include "core/store/device_table.h"

namespace store {

namespace {

const QString selectSeries = QStringLiteral("SELECT s.id, d.address, s.data_point, s.unit, s.kind FROM series s JOIN device d ON d.id = s.device ");

SeriesKind kindFrom(qint64 number)
{
    return number == static_cast<qint64>(SeriesKind::Counter) ? SeriesKind::Counter
        : number == static_cast<qint64>(SeriesKind::State)    ? SeriesKind::State
                                                              : SeriesKind::Gauge;
}

} // namespace

SeriesId SeriesTable::idOf(const SeriesKey &key, SeriesKind kind, const QByteArray &zone)
{
    const auto known = m_ids.find(key);
    if (known != m_ids.end())
        return known->second;
    const qint64 device = m_devices.idOf(key.device);
    const QVariant there = m_database.one(QStringLiteral("SELECT id FROM series WHERE device = ? AND data_point = ? AND unit = ?"),
                                          {device, column(key.dataPoint), column(key.unit)});
    const SeriesId id = there.isValid()
        ? there.toLongLong()
        : m_database.one(QStringLiteral("INSERT INTO series (device, data_point, unit, kind, zone) VALUES (?,?,?,?,?) RETURNING id"),
                         {device, column(key.dataPoint), column(key.unit), static_cast<int>(kind), QString::fromLatin1(zone)}).toLongLong();
    m_ids.emplace(key, id);
    m_devicesOf.emplace(id, key.device);
    return id;
}

std::optional<wmbus::Address> SeriesTable::deviceOf(SeriesId series)
{
    const auto known = m_devicesOf.find(series);
    if (known != m_devicesOf.end())
        return known->second;
    const QVariant address = m_database.one(QStringLiteral("SELECT d.address FROM series s JOIN device d ON d.id = s.device WHERE s.id = ?"), {qint64{series}});
    if (!address.isValid())
        return std::nullopt;
    return m_devicesOf.emplace(series, addressFrom(address.toString())).first->second;
}

std::vector<SeriesId> SeriesTable::knownOf(const wmbus::Address &device) const
{
    std::vector<SeriesId> series;
    for (const auto &[id, address] : m_devicesOf) {
        if (address == device)
            series.push_back(id);
    }
    return series;
}

std::vector<Series> SeriesTable::seriesFrom(Rows &rows)
{
    std::vector<Series> series;
    while (rows.next())
        series.push_back({rows.integer(0), {addressFrom(rows.text(1)), rows.utf8(2), rows.utf8(3)}, kindFrom(rows.integer(4))});
    return series;
}

std::vector<Series> SeriesTable::all()
{
    Rows rows = m_database.select(selectSeries + QStringLiteral("ORDER BY d.id, s.id"));
    return seriesFrom(rows);
}

std::vector<Series> SeriesTable::of(const wmbus::Address &device)
{
    Rows rows = m_database.select(selectSeries + QStringLiteral("WHERE d.address = ? ORDER BY s.id"), {addressColumn(device)});
    return seriesFrom(rows);
}

std::vector<SeriesId> SeriesTable::withOtherZone(const QByteArray &zone)
{
    std::vector<SeriesId> ids;
    Rows rows = m_database.select(QStringLiteral("SELECT id FROM series WHERE zone <> ? ORDER BY id"), {QString::fromLatin1(zone)});
    while (rows.next())
        ids.push_back(rows.integer(0));
    return ids;
}

QByteArray SeriesTable::zoneOf(SeriesId series)
{
    return m_database.one(QStringLiteral("SELECT zone FROM series WHERE id = ?"), {qint64{series}}).toString().toLatin1();
}

void SeriesTable::setZone(SeriesId series, const QByteArray &zone)
{
    m_database.run(QStringLiteral("UPDATE series SET zone = ? WHERE id = ?"), {zone.isNull() ? QStringLiteral("") : QString::fromLatin1(zone), qint64{series}});
}

} // namespace store
