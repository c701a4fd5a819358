#include "core/store/batch_table.h"

#include "core/store/columns.h"

namespace store {

namespace {

const QString selectBatch = QStringLiteral("SELECT id, at, source, finished, readings FROM batch ");

std::vector<Batch> batchesFrom(Rows &rows)
{
    std::vector<Batch> batches;
    while (rows.next())
        batches.push_back({rows.integer(0), rows.integer(1), rows.utf8(2), rows.integer(3) != 0, static_cast<std::uint64_t>(rows.integer(4))});
    return batches;
}

} // namespace

BatchId BatchTable::begin(TimeMs at, const std::string &source, const QString &owner)
{
    return m_database.one(QStringLiteral("INSERT INTO batch (at, source, finished, readings, owner) VALUES (?,?,0,0,?) RETURNING id"),
                          {qint64{at}, column(source), column(owner.toStdString())}).toLongLong();
}

void BatchTable::extend(BatchId batch, SeriesId series, const TimeRange &range, std::uint64_t readings)
{
    m_database.run(QStringLiteral("INSERT INTO batch_part (batch, series, first_at, last_at) VALUES (?,?,?,?) ON CONFLICT (batch, series) DO UPDATE SET"
                                  " first_at = CASE WHEN excluded.first_at < batch_part.first_at THEN excluded.first_at ELSE batch_part.first_at END,"
                                  " last_at = CASE WHEN excluded.last_at > batch_part.last_at THEN excluded.last_at ELSE batch_part.last_at END"),
                   {qint64{batch}, qint64{series}, qint64{range.from}, qint64{range.to - 1}});
    m_database.run(QStringLiteral("UPDATE batch SET readings = readings + ? WHERE id = ?"), {static_cast<qint64>(readings), qint64{batch}});
}

void BatchTable::finish(BatchId batch)
{
    m_database.run(QStringLiteral("UPDATE batch SET finished = 1 WHERE id = ?"), {qint64{batch}});
}

std::optional<Batch> BatchTable::find(BatchId batch)
{
    Rows rows = m_database.select(selectBatch + QStringLiteral("WHERE id = ?"), {qint64{batch}});
    const std::vector<Batch> found = batchesFrom(rows);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Batch> BatchTable::all()
{
    Rows rows = m_database.select(selectBatch + QStringLiteral("ORDER BY id"));
    return batchesFrom(rows);
}

std::vector<BatchId> BatchTable::unfinished(const QString &owner)
{
    std::vector<BatchId> ids;
    Rows rows = m_database.select(QStringLiteral("SELECT id FROM batch WHERE finished = 0 AND owner = ? ORDER BY id"), {column(owner.toStdString())});
    while (rows.next())
        ids.push_back(rows.integer(0));
    return ids;
}

std::optional<BatchTable::Part> BatchTable::firstPart(BatchId batch)
{
    Rows rows = m_database.select(QStringLiteral("SELECT series, first_at, last_at FROM batch_part WHERE batch = ? ORDER BY series LIMIT 1"), {qint64{batch}});
    return rows.next() ? std::optional(Part{rows.integer(0), {rows.integer(1), rows.integer(2) + 1}}) : std::nullopt;
}

void BatchTable::removePart(BatchId batch, SeriesId series)
{
    m_database.run(QStringLiteral("DELETE FROM batch_part WHERE batch = ? AND series = ?"), {qint64{batch}, qint64{series}});
}

void BatchTable::remove(BatchId batch)
{
    m_database.run(QStringLiteral("DELETE FROM batch_part WHERE batch = ?"), {qint64{batch}});
    m_database.run(QStringLiteral("DELETE FROM batch WHERE id = ?"), {qint64{batch}});
}

} // namespace store
