#pragma once

#include <QtTest>

#include "core/store/calendar.h"
#include "core/store/database.h"
#include "core/store/history_store.h"

#include "tests/support/postgres_cluster.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <utility>

namespace store::testing {

inline constexpr int patience = 30'000; // ms; a test never waits for time, only for an answer

inline wmbus::Address gasMeter()
{
    return {0x18C4, 0x51601328, 1, 3};
}

inline wmbus::Address waterMeter()
{
    return {0x4CAE, 0x33225544, 0x68, 7};
}

inline const QByteArray berlin = "Europe/Berlin";

// 2026-03-29 01:30 as the wall clock of a zone shows it.
inline TimeMs local(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, const QByteArray &zone = berlin)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), QTimeZone(zone)).toMSecsSinceEpoch();
}

// With METERSCOPE_TEST_ENGINE=postgresql in the environment the same tests run against a server: one for the program, with a schema of
// its own in the place of each folder.
inline bool onServer()
{
    return qEnvironmentVariable("METERSCOPE_TEST_ENGINE") == QLatin1String("postgresql");
}

inline ::testing::PostgresCluster &cluster()
{
    static ::testing::PostgresCluster one;
    if (!one.isGood())
        qFatal("%s", qPrintable(one.trouble()));
    return one;
}

// Of the folder; made when it is asked for the first time.
inline QString schemaFor(const QString &folder)
{
    static QMap<QString, QString> known;
    QString &schema = known[folder];
    if (schema.isEmpty()) {
        schema = QStringLiteral("t%1").arg(known.size());
        cluster().psql(QStringLiteral("CREATE SCHEMA %1").arg(schema));
    }
    return schema;
}

inline QString addressFor(const QString &folder)
{
    return cluster().address() + QStringLiteral("?options=-csearch_path%3D") + schemaFor(folder);
}

// A single number or text out of the database of this folder, past the program.
inline QString look(const QString &folder, const QString &sql)
{
    if (onServer())
        return cluster().psql(QStringLiteral("SET search_path = %1; ").arg(schemaFor(folder)) + sql).section(QLatin1Char('\n'), -1);
    Database database(folder + QStringLiteral("/history.db"), Database::Access::ReadOnly);
    return database.one(sql).toString();
}

inline StoreOptions optionsFor(const QString &folder)
{
    StoreOptions options;
    options.folder = folder;
    if (onServer())
        options.server = addressFor(folder);
    options.pollEvery = 50;
    options.zone = berlin;
    options.writeEvery = 5;
    options.retryEvery = 20;
    options.backupsKept = 0; // none but those that a test asks for
    return options;
}

// What was answered to one question; empty when nothing came.
template <class T, class Ask>
std::optional<Answer<T>> answerTo(Ask ask)
{
    std::optional<Answer<T>> result;
    QObject context;
    ask(Asker(&context), Handler<T>([&result](const Answer<T> &answer) { result = answer; }));
    (void)QTest::qWaitFor([&result] { return result.has_value(); }, patience);
    return result;
}

// The answer itself; a default value and a failed test where there is none.
template <class T, class Ask>
T valueOf(Ask ask)
{
    const auto answer = answerTo<T>(ask);
    if (!answer) {
        QTest::qFail("no answer came", __FILE__, __LINE__);
        return T();
    }
    if (!*answer) {
        QTest::qFail(qPrintable(QStringLiteral("failed: %1 %2").arg(static_cast<int>(answer->error().trouble)).arg(answer->error().detail)), __FILE__, __LINE__);
        return T();
    }
    return **answer;
}

inline bool waitFor(const HistoryStore &store, Condition condition)
{
    return QTest::qWaitFor([&] { return store.status().condition == condition; }, patience);
}

inline std::unique_ptr<HistoryStore> openStore(StoreOptions options)
{
    auto store = std::make_unique<HistoryStore>(std::move(options));
    store->open();
    (void)QTest::qWaitFor([&] { return store->status().condition == Condition::Ready || store->status().condition == Condition::Refused || store->status().condition == Condition::InMemory || store->status().condition == Condition::Spooling; }, patience);
    return store;
}

inline std::vector<Series> seriesIn(HistoryStore &store)
{
    return valueOf<std::vector<Series>>([&](Asker a, auto h) { store.series(a, h); });
}

inline std::vector<Device> devicesIn(HistoryStore &store)
{
    return valueOf<std::vector<Device>>([&](Asker a, auto h) { store.devices(a, h); });
}

inline ReadingSpan readingsIn(HistoryStore &store, SeriesId series, TimeRange range = allTime)
{
    const auto spans = valueOf<std::vector<ReadingSpan>>([&](Asker a, auto h) { store.readings({series}, range, a, h); });
    return spans.empty() ? ReadingSpan() : spans.front();
}

inline std::vector<Bucket> bucketsIn(HistoryStore &store, SeriesId series, BucketSize size, TimeRange range = allTime)
{
    const auto buckets = valueOf<std::vector<std::vector<Bucket>>>([&](Asker a, auto h) { store.buckets({series}, size, range, a, h); });
    return buckets.empty() ? std::vector<Bucket>() : buckets.front();
}

inline Statistics statisticsOf(HistoryStore &store)
{
    return valueOf<Statistics>([&](Asker a, auto h) { store.statistics(a, h); });
}

inline Value meterValue(std::int64_t mantissa, std::int32_t exponent = -2, Thinning thinning = {})
{
    return {"METER", "m3", SeriesKind::Counter, {mantissa, exponent}, 0, thinning};
}

inline Observation observed(TimeMs at, std::int64_t mantissa, const wmbus::Address &device = gasMeter())
{
    return {device, at, std::nullopt, {meterValue(mantissa)}};
}

inline wmbus::RadioFrame frameAt(TimeMs at, std::uint8_t number, std::uint32_t stick = 1, int rssi = -70)
{
    wmbus::RadioFrame frame;
    frame.data = {0x0A, 0x44, 0xC4, 0x18, 0x28, 0x13, 0x60, 0x51, 0x01, 0x03, number};
    frame.heardAt = std::chrono::system_clock::time_point(std::chrono::milliseconds(at));
    frame.rssiDbm = rssi;
    frame.rssiRaw = 0x5E;
    frame.linkMode = bytes::LinkMode::T2;
    frame.port = "/dev/ttyUSB" + std::to_string(stick);
    frame.stickId = stick;
    return frame;
}

} // namespace store::testing
