#include "core/store/questions.h"

#include "core/store/backup.h"
#include "core/store/roll_up.h"
#include "core/store/store_file.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace store::questions {

namespace {

// Asks not for every row.
class Patience {
public:
    explicit Patience(const GoOn &goOn) : m_goOn(goOn) {}
    bool operator()() { return ++m_rows % 256 != 0 || m_goOn(); }

private:
    const GoOn &m_goOn;
    std::uint32_t m_rows = 0;
};

// Of a series whose roll-ups have another zone's hours, or are being rebuilt.
std::vector<Bucket> computed(Tables &tables, SeriesId series, BucketSize size, const TimeRange &range, Patience &patience)
{
    const auto span = tables.readings.span(series);
    if (!span)
        return {};
    // Buckets that begin in the range: the one that holds `from` begins before it, unless it begins there.
    TimeRange whole{std::max(range.from, span->from), std::min(range.to, span->to)};
    if (whole.from >= whole.to)
        return {};
    whole = {tables.calendar.bucket(size, whole.from).from, tables.calendar.bucket(size, whole.to - 1).to};
    RollUp rollUp(tables.calendar, size);
    tables.readings.each(series, whole, [&](const Reading &reading) {
        rollUp.add(reading);
        return patience();
    });
    std::vector<Bucket> buckets = rollUp.take();
    std::erase_if(buckets, [&range](const Bucket &bucket) { return bucket.start < range.from || bucket.start >= range.to; });
    return buckets;
}

} // namespace

std::vector<ReadingSpan> readings(Tables &tables, const std::vector<SeriesId> &series, const TimeRange &range, const GoOn &goOn)
{
    std::vector<ReadingSpan> spans;
    Patience patience(goOn);
    for (const SeriesId id : series) {
        ReadingSpan span;
        span.before = tables.readings.before(id, range.from);
        const bool whole = tables.readings.each(id, range, [&](const Reading &reading) {
            span.inside.push_back(reading);
            return patience();
        });
        span.after = tables.readings.from(id, range.to);
        spans.push_back(std::move(span));
        if (!whole || !goOn())
            break;
    }
    return spans;
}

std::vector<std::vector<Bucket>> buckets(Tables &tables, const std::vector<SeriesId> &series, BucketSize size, const TimeRange &range, const GoOn &goOn)
{
    std::vector<std::vector<Bucket>> result;
    Patience patience(goOn);
    for (const SeriesId id : series) {
        if (tables.series.zoneOf(id) != tables.zone) {
            result.push_back(computed(tables, id, size, range, patience));
        } else {
            std::vector<Bucket> found;
            tables.buckets.each(id, size, range, [&](const Bucket &bucket) {
                found.push_back(bucket);
                return patience();
            });
            result.push_back(std::move(found));
        }
        if (!goOn())
            break;
    }
    return result;
}

std::vector<std::optional<Reading>> lastReadings(Tables &tables, const std::vector<SeriesId> &series, TimeMs at)
{
    const TimeMs after = at == std::numeric_limits<TimeMs>::max() ? at : at + 1;
    std::vector<std::optional<Reading>> result;
    result.reserve(series.size());
    for (const SeriesId id : series)
        result.push_back(tables.readings.before(id, after));
    return result;
}

std::vector<Reading> flaggedReadings(Tables &tables, SeriesId series, std::uint8_t flags, const TimeRange &range, const GoOn &goOn)
{
    std::vector<Reading> result;
    Patience patience(goOn);
    tables.readings.each(series, range, [&](const Reading &reading) {
        if ((reading.flags & flags) != 0)
            result.push_back(reading);
        return patience();
    });
    return result;
}

namespace {

// One walk through all readings instead of two looks at each series; there is no file to measure and no backup of ours.
Statistics statisticsOfServer(Tables &tables)
{
    Database &database = tables.database;
    Statistics result;
    result.devices = database.one(QStringLiteral("SELECT count(*) FROM device")).toULongLong();
    result.series = database.one(QStringLiteral("SELECT count(*) FROM series")).toULongLong();
    result.telegrams = tables.ring.count();
    result.databaseBytes = database.one(QStringLiteral("SELECT pg_database_size(current_database())")).toULongLong();
    Rows rows = database.select(QStringLiteral("SELECT count(*), min(at), max(at) FROM reading"));
    if (rows.next()) {
        result.readings = static_cast<std::uint64_t>(rows.integer(0));
        if (!rows.isNull(1)) {
            result.first = rows.integer(1);
            result.last = rows.integer(2);
        }
    }
    return result;
}

} // namespace

Statistics statistics(Tables &tables, const QString &folder)
{
    Database &database = tables.database;
    if (database.isServer())
        return statisticsOfServer(tables);
    Statistics result;
    result.devices = database.one(QStringLiteral("SELECT count(*) FROM device")).toULongLong();
    const std::vector<Series> all = tables.series.all();
    result.series = all.size();
    result.readings = database.one(QStringLiteral("SELECT count(*) FROM reading")).toULongLong();
    result.telegrams = tables.ring.count();
    for (const QString &file : {historyFile(folder), ringFile(folder)})
        result.databaseBytes += static_cast<std::uint64_t>(QFileInfo(file).size() + QFileInfo(file + QStringLiteral("-wal")).size());
    for (const Series &series : all) {
        if (const auto span = tables.readings.span(series.id)) {
            result.first = std::min(result.first.value_or(span->from), span->from);
            result.last = std::max(result.last.value_or(span->to - 1), span->to - 1);
        }
    }
    result.lastBackup = lastBackup(folder);
    return result;
}

} // namespace store::questions
