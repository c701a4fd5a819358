#include "core/store/delivery_table.h"

namespace store {

qint64 DeliveryTable::jobs(const QString &source)
{
    return m_database.one(QStringLiteral("SELECT jobs FROM delivery WHERE source = ?"), {source}).toLongLong();
}

void DeliveryTable::setJobs(const QString &source, qint64 last)
{
    m_database.run(QStringLiteral("INSERT INTO delivery (source, jobs, pieces, ring_bytes) VALUES (?,?,0,0) ON CONFLICT (source) DO UPDATE SET jobs = excluded.jobs"), {source, last});
}

DeliveryTable::Numbers DeliveryTable::lock(const QString &source)
{
    const QString sql = QStringLiteral("SELECT jobs, pieces FROM delivery WHERE source = ? FOR UPDATE");
    for (int i = 0; i < 2; ++i) {
        {
            Rows rows = m_database.select(sql, {source});
            if (rows.next())
                return {rows.integer(0), rows.integer(1)};
        }
        m_database.run(QStringLiteral("INSERT INTO delivery (source, jobs, pieces, ring_bytes) VALUES (?,0,0,0) ON CONFLICT DO NOTHING"), {source});
    }
    return {};
}

void DeliveryTable::set(const QString &source, const Numbers &numbers, qint64 moreRingBytes)
{
    m_database.run(QStringLiteral("UPDATE delivery SET jobs = ?, pieces = ?, ring_bytes = ring_bytes + ? WHERE source = ?"),
                   {numbers.jobs, numbers.pieces, moreRingBytes, source});
}

} // namespace store
