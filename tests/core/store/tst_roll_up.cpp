#include "store_fixture.h"

#include "core/store/database.h"
#include "core/store/roll_up.h"
#include "core/store/store_file.h"

#include <QRandomGenerator>

using namespace store;
using namespace store::testing;

// Local hours and days, and roll-ups that are what the readings say, however the readings came.
class TestRollUp : public QObject {
    Q_OBJECT

private slots:
    void daysAndHours_data();
    void daysAndHours();
    void bucketsCutAllOfTime_data();
    void bucketsCutAllOfTime();
    void keptEqualsComputed_data();
    void keptEqualsComputed();
    void sumsSurviveDifferentDecimals();
    void fallsAndGaps();
    void anotherZoneRebuilds();
};

void TestRollUp::daysAndHours_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minutes"); // of the day
    QTest::addColumn<int>("hours");   // buckets
    QTest::newRow("Berlin, usual day") << berlin << QDate(2026, 11, 22) << 1440 << 24;
    QTest::newRow("Berlin, summer time begins") << berlin << QDate(2026, 3, 29) << 1380 << 23;
    QTest::newRow("Berlin, summer time ends") << berlin << QDate(2026, 10, 25) << 1500 << 25;
    QTest::newRow("UTC") << QByteArray("UTC") << QDate(2026, 10, 25) << 1440 << 24;
    QTest::newRow("Kathmandu, 5:45") << QByteArray("Asia/Kathmandu") << QDate(2026, 3, 29) << 1440 << 24;
    // 01:30 to 02:00 comes twice: an hour of 60 minutes and a half one of its own.
    QTest::newRow("Lord Howe, half an hour more") << QByteArray("Australia/Lord_Howe") << QDate(2026, 4, 5) << 1470 << 25;
    QTest::newRow("Lord Howe, half an hour less") << QByteArray("Australia/Lord_Howe") << QDate(2026, 10, 4) << 1410 << 24;
    QTest::newRow("Santiago, no midnight") << QByteArray("America/Santiago") << QDate(2026, 9, 6) << 1380 << 23;
}

void TestRollUp::daysAndHours()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, date);
    QFETCH(int, minutes);
    QFETCH(int, hours);
    const Calendar calendar(zone);
    const TimeMs noon = QDateTime(date, QTime(12, 0), QTimeZone(zone)).toMSecsSinceEpoch();
    const TimeRange day = calendar.day(noon);
    QCOMPARE((day.to - day.from) / minuteMs, TimeMs{minutes});
    int count = 0;
    for (TimeMs at = day.from; at < day.to; ++count) {
        const TimeRange hour = calendar.hour(at);
        QCOMPARE(hour.from, at);
        // Seen from any place inside it, also with a calendar that was just asked about another time.
        const Calendar other(zone);
        (void)other.hour(noon + 100 * dayMs);
        QCOMPARE(other.hour(hour.to - 1), hour);
        at = hour.to;
    }
    QCOMPARE(count, hours);
}

void TestRollUp::bucketsCutAllOfTime_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC", "America/New_York", "Pacific/Apia"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestRollUp::bucketsCutAllOfTime()
{
    QFETCH(QByteArray, zone);
    const Calendar calendar(zone);
    for (const BucketSize size : {BucketSize::Hour, BucketSize::Day}) {
        TimeMs at = calendar.bucket(size, local(2011, 12, 20)).from; // Apia skipped a whole day then
        const int count = size == BucketSize::Hour ? 20'000 : 2'000;
        for (int i = 0; i < count; ++i) {
            const TimeRange bucket = calendar.bucket(size, at);
            QCOMPARE(bucket.from, at);
            QVERIFY(bucket.to > bucket.from && bucket.to - bucket.from <= (size == BucketSize::Hour ? hourMs : 49 * hourMs));
            at = bucket.to;
        }
    }
}

void TestRollUp::keptEqualsComputed_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<uint>("seed");
    for (uint seed = 1; seed <= 4; ++seed) {
        for (const char *zone : {"Europe/Berlin", "Australia/Lord_Howe"})
            QTest::addRow("%s, seed %u", zone, seed) << QByteArray(zone) << seed;
    }
}

// Readings heard in order and out of order, thinned, imported, flagged, taken back; days around a change of summer time.
void TestRollUp::keptEqualsComputed()
{
    QFETCH(QByteArray, zone);
    QFETCH(uint, seed);
    const QTemporaryDir dir;
    StoreOptions options = optionsFor(dir.path());
    options.zone = zone;
    auto store = openStore(options);
    QRandomGenerator random(seed);
    const TimeMs start = local(2026, 10, 24, 12, 0, 0, zone) - (seed % 2) * 203 * dayMs;
    const auto value = [&random] { return bytes::ScaledValue{random.bounded(-50, 1000), -random.bounded(4)}; };
    TimeMs now = start;
    for (int i = 0; i < 400; ++i) {
        now += random.bounded(20 * 60'000);
        const TimeMs at = random.bounded(10) == 0 ? start + random.bounded(3'000'000) * 60LL : now; // some come late
        const auto flags = static_cast<std::uint8_t>(random.bounded(12) == 0 ? flag::rejected : random.bounded(12) == 0 ? flag::stale : 0);
        const bytes::ScaledValue number = random.bounded(3) == 0 ? bytes::ScaledValue{7, 0} : value();
        store->record({gasMeter(), at, std::nullopt, {{"METER", "m3", SeriesKind::Counter, number, flags, {0, true}}}});
        if (i % 97 == 0)
            (void)seriesIn(*store); // a commit in between
    }
    const SeriesId id = seriesIn(*store).front().id;
    std::vector<BatchId> batches;
    for (int batch = 0; batch < 3; ++batch) {
        batches.push_back(valueOf<BatchId>([&](Asker a, auto h) { store->beginBatch("x", a, h); }));
        SeriesReadings import{{gasMeter(), "METER", "m3"}, SeriesKind::Counter, {}};
        for (int i = 0; i < 300; ++i)
            import.readings.push_back({start - 5 * dayMs + random.bounded(14 * 24 * 60) * minuteMs, value(), 0, 0});
        (void)valueOf<Appended>([&](Asker a, auto h) { store->appendReadings(batches.back(), {import}, a, h); });
        (void)valueOf<Batch>([&](Asker a, auto h) { store->finishBatch(batches.back(), a, h); });
    }
    (void)valueOf<std::uint64_t>([&](Asker a, auto h) { store->removeBatch(batches[1], a, h); });
    std::vector<TimeMs> some;
    for (const Reading &reading : readingsIn(*store, id).inside) {
        if (random.bounded(9) == 0)
            some.push_back(reading.at);
    }
    store->setFlags(id, some, flag::rejected, 0);
    store->setFlags(id, {some.front(), some.back()}, 0, flag::rejected | flag::stale);
    for (int i = 0; i < 50; ++i)
        store->record({gasMeter(), now += random.bounded(1'000'000), std::nullopt, {{"METER", "m3", SeriesKind::Counter, value(), 0, {}}}});

    const std::vector<Reading> readings = readingsIn(*store, id).inside;
    QVERIFY(readings.size() > 700);
    const Calendar calendar(zone);
    for (const BucketSize size : {BucketSize::Hour, BucketSize::Day}) {
        const auto wanted = bucketsOf(readings, calendar, size);
        const auto kept = bucketsIn(*store, id, size);
        QCOMPARE(kept.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QVERIFY2(kept[i] == wanted[i], qPrintable(QStringLiteral("bucket %1: count %2 %3, left out %4 %5, gap %6 %7").arg(i).arg(kept[i].count).arg(wanted[i].count)
                                                          .arg(kept[i].leftOut).arg(wanted[i].leftOut).arg(kept[i].longestGap).arg(wanted[i].longestGap)));
        }
    }
}

void TestRollUp::sumsSurviveDifferentDecimals()
{
    const Calendar calendar("UTC");
    const std::vector<Reading> readings{{0, {15, -1}, 0, 0}, {1, {3, 3}, 0, 0}, {2, {-25, -3}, 0, 0}, {3, {1, 18}, 0, 0}};
    const auto buckets = bucketsOf(std::span(readings).first(3), calendar, BucketSize::Day);
    QVERIFY(bytes::sameNumber(*buckets.front().sum, {3001475, -3}));
    QCOMPARE(buckets.front().min, (bytes::ScaledValue{-25, -3}));
    QCOMPARE(buckets.front().max, (bytes::ScaledValue{3, 3}));
    // 10^18 and thousandths do not fit 64 bits together: no sum rather than a wrong one.
    QVERIFY(!bucketsOf(readings, calendar, BucketSize::Day).front().sum);
}

void TestRollUp::fallsAndGaps()
{
    const Calendar calendar("UTC");
    const std::vector<Reading> readings{{1000, {9, 0}, flag::rejected, 0}, {2000, {5, 0}, 0, 0}, {9000, {7, 0}, 0, 0}, {10'000, {6, 0}, 0, 0}, {11'000, {0, 0}, flag::stale, 0}, {12'000, {60, -1}, flag::estimated, 0}};
    const auto buckets = bucketsOf(readings, calendar, BucketSize::Hour);
    QCOMPARE(buckets.size(), std::size_t{1});
    const Bucket &bucket = buckets.front();
    QCOMPARE(bucket.count, 4U);
    QCOMPARE(bucket.leftOut, 2U);
    QCOMPARE(bucket.falls, 1U);
    QCOMPARE(bucket.longestGap, TimeMs{7000});
    QCOMPARE(bucket.firstAt, TimeMs{2000});
    QCOMPARE(bucket.lastAt, TimeMs{12'000});
    QCOMPARE(bucket.flags, flag::estimated);
    QVERIFY(bucketsOf(std::span(readings).first(1), calendar, BucketSize::Hour).empty());
}

void TestRollUp::anotherZoneRebuilds()
{
    const QTemporaryDir dir;
    const TimeMs start = local(2026, 1, 1);
    std::vector<Reading> readings;
    {
        auto store = openStore(optionsFor(dir.path()));
        for (int i = 0; i < 3000; ++i)
            store->record(observed(start + i * 40 * minuteMs, i));
        readings = readingsIn(*store, seriesIn(*store).front().id).inside;
    }
    StoreOptions options = optionsFor(dir.path());
    options.zone = "Asia/Kathmandu";
    if (onServer()) // many programs use it: who administers it says the zone
        cluster().psql(QStringLiteral("UPDATE %1.meta SET value = 'Asia/Kathmandu' WHERE name = 'zone'").arg(schemaFor(dir.path())));
    auto store = openStore(options);
    QCOMPARE(store->zone(), options.zone);
    const SeriesId id = seriesIn(*store).front().id;
    const Calendar calendar(options.zone);
    const TimeRange some{readings[100].at, readings[1000].at};
    for (const BucketSize size : {BucketSize::Hour, BucketSize::Day}) {
        const auto wanted = bucketsOf(readings, calendar, size);
        QCOMPARE(bucketsIn(*store, id, size), wanted); // whether rebuilt already or not
        std::vector<Bucket> within;
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(within), [&some](const Bucket &bucket) { return bucket.start >= some.from && bucket.start < some.to; });
        QCOMPARE(bucketsIn(*store, id, size, some), within);
    }
    // And in the table itself, in the end.
    const auto rebuilt = [&] {
        return look(dir.path(), QStringLiteral("SELECT zone FROM series")) == QLatin1String("Asia/Kathmandu")
            && look(dir.path(), QStringLiteral("SELECT count(*) FROM bucket_day")).toULongLong() == bucketsOf(readings, calendar, BucketSize::Day).size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(rebuilt(), patience);
    QCOMPARE(bucketsIn(*store, id, BucketSize::Day), bucketsOf(readings, calendar, BucketSize::Day));
}

QTEST_GUILESS_MAIN(TestRollUp)
#include "tst_roll_up.moc"
