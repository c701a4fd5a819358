// How fast the history is, beside the same work done with SQLite's own C interface and nothing else, in the same run on the same disk.
//   bench_store [FOLDER] [READINGS]
// FOLDER: where the databases are made (default: a temporary one); READINGS: how many are imported (default 1,000,000).
#include "core/store/history_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

using namespace store;

constexpr TimeMs interval = 15 * minuteMs;
constexpr int seriesCount = 50;
const TimeMs start = QDateTime(QDate(2016, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

wmbus::Address meter(int number)
{
    return {0x18C4, static_cast<std::uint32_t>(0x10000000 + number), 1, 3};
}

Reading readingAt(std::int64_t number)
{
    return {start + number * interval, {806170 + number * 3, -2}, 0, 0};
}

template <class T, class Ask>
T wait(Ask ask)
{
    QEventLoop loop;
    T result{};
    ask(Asker(&loop), Handler<T>([&](const Answer<T> &answer) {
        if (!answer) {
            std::fprintf(stderr, "failed: %s\n", qPrintable(answer.error().detail));
            std::exit(1);
        }
        result = *answer;
        loop.quit();
    }));
    loop.exec();
    return result;
}

std::unique_ptr<HistoryStore> opened(const QString &folder)
{
    StoreOptions options;
    options.folder = folder;
    options.zone = "Europe/Berlin";
    options.backupsKept = 0;
    auto store = std::make_unique<HistoryStore>(options);
    store->open();
    return store;
}

void line(const char *what, double amount, const char *unit, double milliseconds)
{
    std::printf("%-62s %12.0f %-14s %10.1f ms\n", what, amount, unit, milliseconds);
    std::fflush(stdout);
}

void perSecond(const char *what, std::int64_t count, qint64 nanoseconds)
{
    line(what, 1e9 * static_cast<double>(count) / static_cast<double>(nanoseconds), "/s", static_cast<double>(nanoseconds) / 1e6);
}

class Plain {
public:
    explicit Plain(const QString &file)
    {
        check(sqlite3_open(file.toUtf8().constData(), &m_database));
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=NORMAL");
    }
    ~Plain() { sqlite3_close(m_database); }
    Plain(const Plain &) = delete;
    Plain &operator=(const Plain &) = delete;

    void run(const char *sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }
    // Steps through all rows and reads all columns; the answer is the number of rows.
    int readAll(const char *sql, sqlite3_int64 series)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
        sqlite3_bind_int64(statement, 1, series);
        int rows = 0;
        sqlite3_int64 all = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                all += sqlite3_column_int64(statement, column);
            ++rows;
        }
        sqlite3_finalize(statement);
        return all == 42 ? 0 : rows;
    }
    void insertReadings(std::int64_t count)
    {
        run("CREATE TABLE reading (series BIGINT NOT NULL, at BIGINT NOT NULL, mantissa BIGINT NOT NULL, exponent INTEGER NOT NULL,"
            " flags INTEGER NOT NULL, batch BIGINT, PRIMARY KEY (series, at)) WITHOUT ROWID");
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, "INSERT INTO reading VALUES (?,?,?,?,?,?)", -1, &statement, nullptr));
        run("BEGIN");
        for (std::int64_t i = 0; i < count; ++i) {
            const Reading reading = readingAt(i % (count / seriesCount));
            sqlite3_bind_int64(statement, 1, 1 + i / (count / seriesCount));
            sqlite3_bind_int64(statement, 2, reading.at);
            sqlite3_bind_int64(statement, 3, reading.value.mantissa);
            sqlite3_bind_int64(statement, 4, reading.value.exponent);
            sqlite3_bind_int64(statement, 5, 8);
            sqlite3_bind_int64(statement, 6, 1);
            sqlite3_step(statement);
            sqlite3_reset(statement);
            if (i % 20'000 == 19'999) {
                run("COMMIT");
                run("BEGIN");
            }
        }
        run("COMMIT");
        sqlite3_finalize(statement);
    }

private:
    void check(int code)
    {
        if (code != SQLITE_OK) {
            std::fprintf(stderr, "sqlite3: %s\n", sqlite3_errmsg(m_database));
            std::exit(1);
        }
    }
    sqlite3 *m_database = nullptr;
};

void import(HistoryStore &store, std::int64_t count)
{
    const BatchId batch = wait<BatchId>([&](Asker a, auto h) { store.beginBatch("bench", a, h); });
    QElapsedTimer timer;
    timer.start();
    std::int64_t stored = 0;
    for (int series = 0; series < seriesCount; ++series) {
        SeriesReadings readings{{meter(series), "METER", "m3"}, SeriesKind::Counter, {}};
        for (std::int64_t i = 0; i < count / seriesCount; ++i)
            readings.readings.push_back(readingAt(i));
        stored += static_cast<std::int64_t>(wait<Appended>([&](Asker a, auto h) { store.appendReadings(batch, {std::move(readings)}, a, h); }).stored);
    }
    perSecond("import, with hour and day roll-ups", stored, timer.nsecsElapsed());
    (void)wait<Batch>([&](Asker a, auto h) { store.finishBatch(batch, a, h); });
}

void live(HistoryStore &store)
{
    constexpr std::int64_t count = 50'000;
    QElapsedTimer timer;
    timer.start();
    const TimeMs now = start + 20 * 366 * dayMs;
    for (std::int64_t i = 0; i < count; ++i) {
        Observation observation{meter(static_cast<int>(i % seriesCount)), now + i * 20, wmbus::RadioFrame(), {{"METER", "m3", SeriesKind::Counter, {i, -2}, 0, {}}}};
        observation.frame->data.assign(40, static_cast<std::uint8_t>(i));
        observation.frame->heardAt = std::chrono::system_clock::time_point(std::chrono::milliseconds(observation.at));
        store.record(std::move(observation));
    }
    (void)wait<std::vector<Series>>([&](Asker a, auto h) { store.series(a, h); });
    perSecond("telegrams recorded: ring, device, reading, roll-ups", count, timer.nsecsElapsed());
}

void questions(HistoryStore &store)
{
    const auto series = wait<std::vector<Series>>([&](Asker a, auto h) { store.series(a, h); });
    const SeriesId id = series[seriesCount / 2].id;
    const TimeRange ten{start, start + 3653 * dayMs};
    QElapsedTimer timer;
    for (const auto &[size, what] : {std::pair(BucketSize::Day, "day buckets of ten years"), std::pair(BucketSize::Hour, "hour buckets of ten years")}) {
        timer.start();
        const auto buckets = wait<std::vector<std::vector<Bucket>>>([&, s = size](Asker a, auto h) { store.buckets({id}, s, ten, a, h); });
        line(what, static_cast<double>(buckets.front().size()), "buckets", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    timer.start();
    const auto spans = wait<std::vector<ReadingSpan>>([&](Asker a, auto h) { store.readings({id}, allTime, a, h); });
    line("all readings of one series", static_cast<double>(spans.front().inside.size()), "readings", static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

void plainQuestions(const QString &file)
{
    Plain plain(file);
    QElapsedTimer timer;
    const auto measure = [&](const char *what, const char *sql) {
        timer.start();
        const int rows = plain.readAll(sql, seriesCount / 2 + 1);
        line(what, rows, "rows", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    };
    measure("  sqlite3 C: the same rows of bucket_day", "SELECT * FROM bucket_day WHERE series = ?");
    measure("  sqlite3 C: the same rows of bucket_hour", "SELECT * FROM bucket_hour WHERE series = ?");
    measure("  sqlite3 C: days computed from the readings (UTC, no first, last)",
            "SELECT at / 86400000, min(mantissa), max(mantissa), sum(mantissa), count(*) FROM reading WHERE series = ? GROUP BY 1");
    measure("  sqlite3 C: all readings of one series", "SELECT * FROM reading WHERE series = ?");
}

void opening(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    auto store = opened(folder);
    const double returned = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const auto devices = wait<std::vector<Device>>([&](Asker a, auto h) { store->devices(a, h); });
    line("open() returns", 0, "", returned);
    line("opened, all devices answered", static_cast<double>(devices.size()), "devices", static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTemporaryDir scratch;
    const QString folder = arguments.value(1, scratch.path());
    const std::int64_t count = arguments.value(2, QStringLiteral("1000000")).toLongLong() / seriesCount * seriesCount;
    std::printf("SQLite %s, %lld readings of %d series\n", sqlite3_libversion(), static_cast<long long>(count), seriesCount);
    {
        auto store = opened(folder + QStringLiteral("/history"));
        import(*store, count);
        live(*store);
        questions(*store);
    }
    plainQuestions(folder + QStringLiteral("/history/history.db"));
    {
        const std::int64_t few = std::min<std::int64_t>(count, 1'000'000);
        Plain plain(folder + QStringLiteral("/plain.db"));
        QElapsedTimer timer;
        timer.start();
        plain.insertReadings(few);
        perSecond("  sqlite3 C: readings into the same table, no roll-ups", few, timer.nsecsElapsed());
    }
    opening(folder + QStringLiteral("/history"));
    return 0;
}
