#include "core/store/bucket_table.h"

#include "core/store/array_insert.h"
#include "core/store/columns.h"

namespace store {

namespace {

constexpr std::size_t rowsAtOnce = 50;
constexpr int columnCount = 19;

QString table(BucketSize size)
{
    return size == BucketSize::Hour ? QStringLiteral("bucket_hour") : QStringLiteral("bucket_day");
}

const QString columnNames = QStringLiteral(
    "start, first_at, first_mantissa, first_exponent, last_at, last_mantissa, last_exponent, min_mantissa, min_exponent,"
    " max_mantissa, max_exponent, sum_mantissa, sum_exponent, count, falls, left_out, longest_gap, flags");

QString insertOf(BucketSize size, std::size_t rows)
{
    const QString row = QLatin1Char('(') + placeholders(columnCount) + QLatin1Char(')');
    QString sql = QStringLiteral("INSERT INTO %1 (series, %2) VALUES ").arg(table(size), columnNames) + row;
    for (std::size_t i = 1; i < rows; ++i)
        sql += QLatin1Char(',') + row;
    return sql;
}

QString replaceOf(BucketSize size)
{
    QStringList sets;
    for (const QString &name : columnNames.split(QStringLiteral(", "))) {
        const QString column = name.trimmed();
        if (column != QLatin1String("start"))
            sets += QStringLiteral("%1 = excluded.%1").arg(column);
    }
    return insertOf(size, 1) + QStringLiteral(" ON CONFLICT (series, start) DO UPDATE SET ") + sets.join(QStringLiteral(", "));
}

void appendRow(QVariantList &values, SeriesId series, const Bucket &bucket)
{
    values << QVariant(qint64{series}) << QVariant(qint64{bucket.start}) << QVariant(qint64{bucket.firstAt});
    append(values, bucket.first);
    values << QVariant(qint64{bucket.lastAt});
    append(values, bucket.last);
    append(values, bucket.min);
    append(values, bucket.max);
    append(values, bucket.sum);
    values << QVariant(qint64{bucket.count}) << QVariant(qint64{bucket.falls}) << QVariant(qint64{bucket.leftOut})
           << QVariant(qint64{bucket.longestGap}) << QVariant(int{bucket.flags});
}

// One text for each size, made once for each caller: `make` is a lambda, whose type is its own.
template <class Make>
const QString &textFor(BucketSize size, Make make)
{
    static const QString hour = make(BucketSize::Hour);
    static const QString day = make(BucketSize::Day);
    return size == BucketSize::Hour ? hour : day;
}

} // namespace

Bucket BucketTable::bucketFrom(const Rows &rows, BucketSize size) const
{
    Bucket bucket;
    bucket.start = rows.integer(0);
    bucket.end = m_calendar.bucket(size, bucket.start).to;
    bucket.firstAt = rows.integer(1);
    bucket.first = scaledFrom(rows, 2);
    bucket.lastAt = rows.integer(4);
    bucket.last = scaledFrom(rows, 5);
    bucket.min = scaledFrom(rows, 7);
    bucket.max = scaledFrom(rows, 9);
    bucket.sum = optionalScaledFrom(rows, 11);
    bucket.count = static_cast<std::uint32_t>(rows.integer(13));
    bucket.falls = static_cast<std::uint32_t>(rows.integer(14));
    bucket.leftOut = static_cast<std::uint32_t>(rows.integer(15));
    bucket.longestGap = rows.integer(16);
    bucket.flags = static_cast<std::uint8_t>(rows.integer(17));
    return bucket;
}

std::optional<Bucket> BucketTable::find(SeriesId series, BucketSize size, TimeMs start)
{
    const QString &sql = textFor(size, [](BucketSize s) { return QStringLiteral("SELECT %1 FROM %2 WHERE series = ? AND start = ?").arg(columnNames, table(s)); });
    Rows rows = m_database.select(sql, {qint64{series}, qint64{start}});
    return rows.next() ? std::optional(bucketFrom(rows, size)) : std::nullopt;
}

void BucketTable::put(SeriesId series, BucketSize size, const Bucket &bucket)
{
    QVariantList values;
    appendRow(values, series, bucket);
    m_database.run(textFor(size, [](BucketSize s) { return replaceOf(s); }), values);
}

void BucketTable::insertNew(SeriesId series, BucketSize size, std::span<const Bucket> buckets)
{
    if (m_database.isServer()) {
        ArrayInsert rows(table(size), QStringLiteral("series, ") + columnNames);
        for (const Bucket &bucket : buckets) {
            QVariantList values;
            appendRow(values, series, bucket);
            rows.add(values);
        }
        rows.write(m_database);
        return;
    }
    while (!buckets.empty()) {
        const std::size_t count = buckets.size() >= rowsAtOnce ? rowsAtOnce : 1;
        QVariantList values;
        values.reserve(static_cast<qsizetype>(count * columnCount));
        for (const Bucket &bucket : buckets.first(count))
            appendRow(values, series, bucket);
        const QString &sql = count == 1 ? textFor(size, [](BucketSize s) { return insertOf(s, 1); })
                                        : textFor(size, [](BucketSize s) { return insertOf(s, rowsAtOnce); });
        m_database.run(sql, values);
        buckets = buckets.subspan(count);
    }
}

void BucketTable::remove(SeriesId series, BucketSize size, const TimeRange &starts)
{
    const QString &sql = textFor(size, [](BucketSize s) { return QStringLiteral("DELETE FROM %1 WHERE series = ? AND start >= ? AND start < ?").arg(table(s)); });
    m_database.run(sql, {qint64{series}, qint64{starts.from}, qint64{starts.to}});
}

void BucketTable::removeAll(SeriesId series)
{
    remove(series, BucketSize::Hour, allTime);
    remove(series, BucketSize::Day, allTime);
}

bool BucketTable::each(SeriesId series, BucketSize size, const TimeRange &starts, const std::function<bool(const Bucket &)> &each)
{
    const QString &sql = textFor(size, [](BucketSize s) {
        return QStringLiteral("SELECT %1 FROM %2 WHERE series = ? AND start >= ? AND start < ? ORDER BY start").arg(columnNames, table(s));
    });
    Rows rows = m_database.select(sql, {qint64{series}, qint64{starts.from}, qint64{starts.to}});
    while (rows.next()) {
        if (!each(bucketFrom(rows, size)))
            return false;
    }
    return true;
}

} // namespace store
