#include "core/store/reading_store.h"

#include "core/store/array_insert.h"
#include "core/store/columns.h"

namespace store {

namespace {

// Rows in one INSERT: enough that what Qt and SQLite spend on a statement hardly counts, and few enough for SQLite's 32766 values.
constexpr std::size_t rowsAtOnce = 100;

QVariant batchColumn(BatchId batch)
{
    return batch == 0 ? QVariant() : QVariant(qint64{batch});
}

Reading readingFrom(const Rows &rows)
{
    return {rows.integer(0), scaledFrom(rows, 1), static_cast<std::uint8_t>(rows.integer(3)), rows.isNull(4) ? 0 : rows.integer(4)};
}

QString insertOf(std::size_t rows)
{
    QString sql = QStringLiteral("INSERT INTO reading (series, at, mantissa, exponent, flags, batch) VALUES ");
    for (std::size_t i = 0; i < rows; ++i)
        sql += i == 0 ? QLatin1String("(?,?,?,?,?,?)") : QLatin1String(",(?,?,?,?,?,?)");
    return sql;
}

void appendRow(QVariantList &values, SeriesId series, const Reading &reading)
{
    values << QVariant(qint64{series}) << QVariant(qint64{reading.at});
    append(values, reading.value);
    values << QVariant(int{reading.flags}) << batchColumn(reading.batch);
}

const QString columns = QStringLiteral("SELECT at, mantissa, exponent, flags, batch FROM reading WHERE series = ? ");

} // namespace

bool ReadingStore::insert(SeriesId series, const Reading &reading)
{
    QVariantList values;
    appendRow(values, series, reading);
    static const QString sql = insertOf(1) + QStringLiteral(" ON CONFLICT DO NOTHING");
    return m_database.run(sql, values) > 0;
}

void ReadingStore::insertNew(SeriesId series, std::span<const Reading> readings)
{
    if (m_database.isServer()) {
        ArrayInsert rows(QStringLiteral("reading"), QStringLiteral("series, at, mantissa, exponent, flags, batch"));
        for (const Reading &reading : readings) {
            QVariantList values;
            appendRow(values, series, reading);
            rows.add(values);
        }
        rows.write(m_database);
        return;
    }
    static const QString many = insertOf(rowsAtOnce);
    static const QString single = insertOf(1);
    while (!readings.empty()) {
        const std::size_t count = readings.size() >= rowsAtOnce ? rowsAtOnce : 1;
        QVariantList values;
        values.reserve(static_cast<qsizetype>(count * 6));
        for (const Reading &reading : readings.first(count))
            appendRow(values, series, reading);
        m_database.run(count == 1 ? single : many, values);
        readings = readings.subspan(count);
    }
}

void ReadingStore::move(SeriesId series, TimeMs from, TimeMs to)
{
    m_database.run(QStringLiteral("UPDATE reading SET at = ? WHERE series = ? AND at = ?"), {qint64{to}, qint64{series}, qint64{from}});
}

void ReadingStore::setFlags(SeriesId series, TimeMs at, std::uint8_t set, std::uint8_t clear)
{
    m_database.run(QStringLiteral("UPDATE reading SET flags = (flags | CAST(? AS INTEGER)) & ~ CAST(? AS INTEGER) WHERE series = ? AND at = ?"),
                   {int{set}, int{clear}, qint64{series}, qint64{at}});
}

std::uint64_t ReadingStore::removeBatch(SeriesId series, const TimeRange &range, BatchId batch)
{
    return static_cast<std::uint64_t>(m_database.run(QStringLiteral("DELETE FROM reading WHERE series = ? AND at >= ? AND at < ? AND batch = ?"),
                                                     {qint64{series}, qint64{range.from}, qint64{range.to}, qint64{batch}}));
}

bool ReadingStore::handOver(const QString &sql, SeriesId series, const TimeRange &range, const std::function<bool(const Reading &)> &each)
{
    Rows rows = m_database.select(sql, {qint64{series}, qint64{range.from}, qint64{range.to}});
    while (rows.next()) {
        if (!each(readingFrom(rows)))
            return false;
    }
    return true;
}

bool ReadingStore::each(SeriesId series, const TimeRange &range, const std::function<bool(const Reading &)> &each)
{
    static const QString sql = columns + QStringLiteral("AND at >= ? AND at < ? ORDER BY at");
    return handOver(sql, series, range, each);
}

bool ReadingStore::eachBackward(SeriesId series, const TimeRange &range, const std::function<bool(const Reading &)> &each)
{
    static const QString sql = columns + QStringLiteral("AND at >= ? AND at < ? ORDER BY at DESC");
    return handOver(sql, series, range, each);
}

std::vector<Reading> ReadingStore::read(SeriesId series, const TimeRange &range)
{
    std::vector<Reading> readings;
    each(series, range, [&readings](const Reading &reading) {
        readings.push_back(reading);
        return true;
    });
    return readings;
}

std::optional<Reading> ReadingStore::first(const QString &sql, SeriesId series, TimeMs at)
{
    Rows rows = m_database.select(sql, {qint64{series}, qint64{at}});
    return rows.next() ? std::optional(readingFrom(rows)) : std::nullopt;
}

std::optional<Reading> ReadingStore::at(SeriesId series, TimeMs at)
{
    static const QString sql = columns + QStringLiteral("AND at = ?");
    return first(sql, series, at);
}

std::optional<Reading> ReadingStore::before(SeriesId series, TimeMs at)
{
    static const QString sql = columns + QStringLiteral("AND at < ? AND (flags & %1) = 0 ORDER BY at DESC LIMIT 1").arg(flag::leftOut);
    return first(sql, series, at);
}

std::optional<Reading> ReadingStore::from(SeriesId series, TimeMs at)
{
    static const QString sql = columns + QStringLiteral("AND at >= ? AND (flags & %1) = 0 ORDER BY at LIMIT 1").arg(flag::leftOut);
    return first(sql, series, at);
}

std::vector<Reading> ReadingStore::youngest(SeriesId series, int count)
{
    static const QString sql = columns + QStringLiteral("ORDER BY at DESC LIMIT ?");
    std::vector<Reading> readings;
    Rows rows = m_database.select(sql, {qint64{series}, count});
    while (rows.next())
        readings.push_back(readingFrom(rows));
    return readings;
}

std::optional<TimeRange> ReadingStore::span(SeriesId series)
{
    // Two looks at the ends of the key; min() and max() in one statement would walk through all of it.
    const QVariant first = m_database.one(QStringLiteral("SELECT min(at) FROM reading WHERE series = ?"), {qint64{series}});
    if (!first.isValid() || first.isNull())
        return std::nullopt;
    const QVariant last = m_database.one(QStringLiteral("SELECT max(at) FROM reading WHERE series = ?"), {qint64{series}});
    return TimeRange{first.toLongLong(), last.toLongLong() + 1};
}

} // namespace store
