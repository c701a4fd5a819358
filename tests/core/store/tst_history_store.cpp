#include "store_fixture.h"

using namespace store;
using namespace store::testing;

namespace {

// Of a server its administrator says them.
void limitOnServer(const QString &folder, TimeMs age, std::uint64_t bytes)
{
    if (!onServer())
        return;
    cluster().psql(QStringLiteral("UPDATE %1.meta SET value = '%2' WHERE name = 'ring_days'").arg(schemaFor(folder)).arg(static_cast<double>(age) / static_cast<double>(dayMs), 0, 'f', 9));
    cluster().psql(QStringLiteral("UPDATE %1.meta SET value = '%2' WHERE name = 'ring_megabytes'").arg(schemaFor(folder)).arg(static_cast<double>(bytes) / 1e6, 0, 'f', 9));
}

} // namespace

// What goes in comes out, through the threads and the file, also after closing and opening.
class TestHistoryStore : public QObject {
    Q_OBJECT

private slots:
    void readingsComeBackExactly_data();
    void readingsComeBackExactly();
    void neighboursStandOnBothSides();
    void devicesKeepWhatTheUserSaid();
    void whatWasHeardIsThereAfterTheNextStart();
    void twoSticksMakeOneTelegram();
    void unreadTelegramsAreThoseWithoutValues();
    void thinning_data();
    void thinning();
    void eventsCanBeTakenBack();
    void newestQuestionWins();
    void noAnswerForWhoIsGone();
    void importIsTakenBack();
    void importMergesWithWhatIsThere();
    void unfinishedImportIsTakenBackAtTheNextStart();
    void ringLimits_data();
    void ringLimits();
    void keptTelegramsStay();
    void impossibleTimesAreNotStored();
};

void TestHistoryStore::readingsComeBackExactly_data()
{
    QTest::addColumn<qint64>("mantissa");
    QTest::addColumn<int>("exponent");
    QTest::newRow("8061.70, its zero too") << qint64{806170} << -2;
    QTest::newRow("8061.7") << qint64{80617} << -1;
    QTest::newRow("zero with decimals") << qint64{0} << -3;
    QTest::newRow("below zero") << qint64{-5} << -3;
    QTest::newRow("thousands") << qint64{3} << 3;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << 0;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << -12;
    QTest::newRow("far exponent") << qint64{1} << -45;
}

void TestHistoryStore::readingsComeBackExactly()
{
    QFETCH(qint64, mantissa);
    QFETCH(int, exponent);
    const QTemporaryDir dir;
    const bytes::ScaledValue value{mantissa, exponent};
    const TimeMs at = local(2026, 11, 22, 6, 44);
    {
        auto store = openStore(optionsFor(dir.path()));
        QCOMPARE(store->status().condition, Condition::Ready);
        store->record({gasMeter(), at, std::nullopt, {{"METER", "m3", SeriesKind::Counter, value, flag::stale, {}}}});
        store->record({gasMeter(), at + 1, std::nullopt, {{"METER", "m3", SeriesKind::Counter, value, 0, {}}}});
        const auto series = seriesIn(*store);
        QCOMPARE(series.size(), std::size_t{1});
        QCOMPARE(series.front().key, (SeriesKey{gasMeter(), "METER", "m3"}));
        QCOMPARE(series.front().kind, SeriesKind::Counter);
        const ReadingSpan span = readingsIn(*store, series.front().id);
        QCOMPARE(span.inside, (std::vector<Reading>{{at, value, flag::stale, 0}, {at + 1, value, 0, 0}}));
    }
    auto again = openStore(optionsFor(dir.path()));
    const SeriesId id = seriesIn(*again).front().id;
    QCOMPARE(readingsIn(*again, id).inside, (std::vector<Reading>{{at, value, flag::stale, 0}, {at + 1, value, 0, 0}}));
    const auto buckets = bucketsIn(*again, id, BucketSize::Hour);
    QCOMPARE(buckets.size(), std::size_t{1});
    QCOMPARE(buckets.front().first, value);
    QCOMPARE(buckets.front().leftOut, 1U);
    QCOMPARE(buckets.front().count, 1U);
}

void TestHistoryStore::neighboursStandOnBothSides()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    for (int i = 0; i < 6; ++i)
        store->record(observed(1000 * i, i));
    const SeriesId id = seriesIn(*store).front().id;
    store->setFlags(id, {1000, 4000}, flag::rejected, 0);
    const ReadingSpan span = readingsIn(*store, id, {2000, 4000});
    QCOMPARE(span.before->at, TimeMs{0}); // 1000 was rejected
    QCOMPARE(span.inside.size(), std::size_t{2});
    QCOMPARE(span.after->at, TimeMs{5000});
    const auto last = valueOf<std::vector<std::optional<Reading>>>([&](Asker a, auto h) { store->lastReadings({id, 9999}, 4500, a, h); });
    QCOMPARE(last.size(), std::size_t{2});
    QCOMPARE(last[0]->at, TimeMs{3000});
    QVERIFY(!last[1]);
    const auto rejected = valueOf<std::vector<Reading>>([&](Asker a, auto h) { store->flaggedReadings(id, flag::rejected, allTime, a, h); });
    QCOMPARE(rejected.size(), std::size_t{2});
    store->setFlags(id, {1000}, 0, flag::rejected);
    QCOMPARE(readingsIn(*store, id, {2000, 4000}).before->at, TimeMs{1000});
}

void TestHistoryStore::devicesKeepWhatTheUserSaid()
{
    const QTemporaryDir dir;
    DeviceEntry entry;
    entry.address = gasMeter();
    entry.name = "Gas Keller \"Süd\" 'x'; DROP TABLE device";
    entry.medium = "gas";
    entry.note = "Zeile 1\nZeile 2";
    entry.photo = "photos/1.jpg";
    entry.mine = true;
    entry.parameters = {"ttyUSB0", "03601721", "energycam", false, bytes::ScaledValue{235400, -3}, bytes::ScaledValue{99999999, -3}, {{"POLL_INTERVAL", "5"}, {"MASTER", "0"}}};
    {
        auto store = openStore(optionsFor(dir.path()));
        QSignalSpy changed(store.get(), &HistoryStore::devicesChanged);
        store->saveDevice(entry);
        QCOMPARE(devicesIn(*store).front().entry, entry);
        QTRY_COMPARE(changed.count(), 1);
        entry.parameters.more.erase("MASTER");
        entry.parameters.maxMeter.reset();
        store->saveDevice(entry);
        store->record(observed(1000, 1));
    }
    auto store = openStore(optionsFor(dir.path()));
    const auto devices = devicesIn(*store);
    QCOMPARE(devices.size(), std::size_t{1});
    QCOMPARE(devices.front().entry, entry);
    QCOMPARE(*devices.front().firstHeard, TimeMs{1000});
}

void TestHistoryStore::whatWasHeardIsThereAfterTheNextStart()
{
    const QTemporaryDir dir;
    const auto frame = frameAt(70'000, 7);
    {
        auto store = openStore(optionsFor(dir.path()));
        store->record({gasMeter(), 50'000, frameAt(50'000, 5), {meterValue(1)}});
        store->record({gasMeter(), 70'000, frame, {}});
        store->record({waterMeter(), 60'000, std::nullopt, {}});
    }
    auto store = openStore(optionsFor(dir.path()));
    const auto devices = devicesIn(*store);
    QCOMPARE(devices.size(), std::size_t{2});
    const auto gas = std::find_if(devices.begin(), devices.end(), [](const Device &device) { return device.entry.address == gasMeter(); });
    QVERIFY(gas != devices.end());
    QCOMPARE(*gas->firstHeard, TimeMs{50'000});
    QCOMPARE(*gas->lastHeard, TimeMs{70'000});
    QCOMPARE(gas->telegrams, std::uint64_t{2});
    QCOMPARE(*gas->latest, frame);
    QVERIFY(!(gas == devices.begin() ? devices[1] : devices[0]).latest);
    const auto telegrams = valueOf<std::vector<Telegram>>([&](Asker a, auto h) { store->telegrams({}, allTime, 10, a, h); });
    QCOMPARE(telegrams.size(), std::size_t{2});
    QCOMPARE(telegrams.back().frame, frame);
    QCOMPARE(telegrams.back().device, gasMeter());
}

void TestHistoryStore::twoSticksMakeOneTelegram()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    const auto record = [&](TimeMs at, std::uint8_t number, std::uint32_t stick, int rssi) { store->record({gasMeter(), at, frameAt(at, number, stick, rssi), {meterValue(number)}}); };
    record(10'000, 1, 1, -70);
    record(10'040, 1, 2, -85); // the same, by the other stick
    record(10'050, 1, 3, -90); // and a third
    record(26'000, 1, 1, -71); // the same bytes again, 16 s later: a meter with a number that stands still
    record(26'500, 1, 1, -71); // by the same stick: sent twice
    record(26'600, 2, 2, -84); // another telegram
    const auto telegrams = valueOf<std::vector<Telegram>>([&](Asker a, auto h) { store->telegrams(gasMeter(), allTime, 10, a, h); });
    QCOMPARE(telegrams.size(), std::size_t{4});
    QCOMPARE(telegrams[0].others, (std::vector<Hearing>{{10'040, "/dev/ttyUSB2", 2, -85}, {10'050, "/dev/ttyUSB3", 3, -90}}));
    QVERIFY(telegrams[1].others.empty());
    QCOMPARE(devicesIn(*store).front().telegrams, std::uint64_t{4});
    QCOMPARE(readingsIn(*store, seriesIn(*store).front().id).inside.size(), std::size_t{4});
}

void TestHistoryStore::unreadTelegramsAreThoseWithoutValues()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    const auto record = [&](TimeMs at, std::uint8_t number, std::vector<Value> values) { store->record({gasMeter(), at, frameAt(at, number, 1, -70), std::move(values)}); };
    const Value level{"RSSI", "dBm", SeriesKind::Gauge, {-70, 0}, 0, {}};
    const Value counter{"COUNTER", "", SeriesKind::State, {7, 0}, 0, {}};
    record(10'000, 1, {});
    record(20'000, 2, {counter, level});
    record(30'000, 3, {meterValue(3), counter, level});
    record(40'000, 4, {level});
    const auto unread = [&store](std::uint64_t limit) {
        QList<qint64> times;
        for (const Telegram &telegram : valueOf<std::vector<Telegram>>([&](Asker a, auto h) { store->unreadTelegrams(limit, a, h); }))
            times += std::chrono::duration_cast<std::chrono::milliseconds>(telegram.frame.heardAt->time_since_epoch()).count();
        return times;
    };
    QCOMPARE(unread(10), (QList<qint64>{10'000, 20'000, 40'000}));
    QCOMPARE(unread(1), (QList<qint64>{40'000}));
}

void TestHistoryStore::thinning_data()
{
    using Times = QList<qint64>;
    QTest::addColumn<qint64>("distance");
    QTest::addColumn<bool>("merge");
    QTest::addColumn<QList<qint64>>("values"); // one every 16 s from 10:00
    QTest::addColumn<QList<qint64>>("kept");   // their places
    QTest::newRow("all") << qint64{0} << false << Times{1, 1, 1, 2} << Times{0, 1, 2, 3};
    QTest::newRow("first and last of equal ones") << qint64{0} << true << Times{1, 1, 1, 1, 2, 2, 2, 3} << Times{0, 3, 4, 6, 7};
    QTest::newRow("one in a minute") << qint64{60'000} << false << Times{1, 2, 3, 4, 5, 6, 7, 8, 9} << Times{0, 4, 8};
    QTest::newRow("pairs stay") << qint64{0} << true << Times{1, 1, 2, 2, 1, 1} << Times{0, 1, 2, 3, 4, 5};
}

void TestHistoryStore::thinning()
{
    QFETCH(qint64, distance);
    QFETCH(bool, merge);
    QFETCH(QList<qint64>, values);
    QFETCH(QList<qint64>, kept);
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    const TimeMs start = local(2026, 11, 22, 10);
    std::vector<Reading> wanted;
    for (qsizetype i = 0; i < values.size(); ++i) {
        store->record({gasMeter(), start + i * 16'000, std::nullopt, {meterValue(values[i], 0, {distance, merge})}});
        if (kept.contains(i))
            wanted.push_back({start + i * 16'000, {values[i], 0}, 0, 0});
    }
    const SeriesId id = seriesIn(*store).front().id;
    QCOMPARE(readingsIn(*store, id).inside, wanted);
    const auto buckets = bucketsIn(*store, id, BucketSize::Hour);
    QCOMPARE(buckets.size(), std::size_t{1});
    QCOMPARE(buckets.front().lastAt, wanted.back().at);
    QCOMPARE(buckets.front().count, static_cast<std::uint32_t>(wanted.size()));
}

void TestHistoryStore::eventsCanBeTakenBack()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    Event first{0, gasMeter(), 5000, EventKind::SetMeter, "METER", std::nullopt, bytes::ScaledValue{1, -2}, "ü"};
    Event second{0, waterMeter(), 4000, EventKind::MeterExchange, "METER", bytes::ScaledValue{999, 0}, bytes::ScaledValue{0, 0}, {}};
    first.id = valueOf<EventId>([&](Asker a, auto h) { store->addEvent(first, a, h); });
    second.id = valueOf<EventId>([&](Asker a, auto h) { store->addEvent(second, a, h); });
    QVERIFY(first.id > 0 && second.id > first.id);
    const auto read = [&](const wmbus::Address &device) { return valueOf<std::vector<Event>>([&](Asker a, auto h) { store->events(device, allTime, a, h); }); };
    QCOMPARE(read({}), (std::vector<Event>{second, first}));
    QCOMPARE(read(gasMeter()), (std::vector<Event>{first}));
    QSignalSpy changed(store.get(), &HistoryStore::eventsChanged);
    store->removeEvent(second.id);
    store->removeEvent(4711);
    QCOMPARE(read({}), (std::vector<Event>{first}));
    QTRY_COMPARE(changed.count(), 1);
}

void TestHistoryStore::newestQuestionWins()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    for (int i = 0; i < 1000; ++i)
        store->record(observed(1000 * i, i));
    const SeriesId id = seriesIn(*store).front().id;
    QObject context;
    QObject other;
    QList<int> answered;
    for (int i = 0; i < 20; ++i)
        store->readings({id}, {0, 1000 * i}, Asker(&context, 1), [&answered, i](const auto &) { answered += i; });
    store->readings({id}, {0, 1}, Asker(&context, 2), [&answered](const auto &) { answered += 100; });
    store->readings({id}, {0, 1}, Asker(&other, 1), [&answered](const auto &) { answered += 101; });
    store->readings({id}, {0, 1}, Asker(&context), [&answered](const auto &) { answered += 102; });
    (void)seriesIn(*store);
    QCOMPARE(answered, (QList<int>{19, 100, 101, 102}));
}

void TestHistoryStore::noAnswerForWhoIsGone()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    bool answered = false;
    {
        QObject context;
        store->series(&context, [&answered](const auto &) { answered = true; });
    }
    (void)seriesIn(*store);
    QVERIFY(!answered);
}

void TestHistoryStore::importIsTakenBack()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    const TimeMs start = local(2026, 1, 1);
    for (int i = 0; i < 10; ++i)
        store->record(observed(start + i * hourMs * 30, 1000 + i));
    const SeriesId id = seriesIn(*store).front().id;
    const auto readingsBefore = readingsIn(*store, id);
    const auto hoursBefore = bucketsIn(*store, id, BucketSize::Hour);
    const auto daysBefore = bucketsIn(*store, id, BucketSize::Day);

    const BatchId batch = valueOf<BatchId>([&](Asker a, auto h) { store->beginBatch("a.log", a, h); });
    SeriesReadings import{{gasMeter(), "METER", "m3"}, SeriesKind::Counter, {}};
    for (int i = 9'999; i >= 0; --i) // any order
        import.readings.push_back({start - hourMs * 5000 + i * hourMs / 2 + 7, {i, -1}, 0, 0});
    const auto appended = valueOf<Appended>([&](Asker a, auto h) { store->appendReadings(batch, {import}, a, h); });
    QCOMPARE(appended, (Appended{10'000, 0, 0}));
    const auto finished = valueOf<Batch>([&](Asker a, auto h) { store->finishBatch(batch, a, h); });
    QVERIFY(finished.finished);
    QCOMPARE(finished.readings, std::uint64_t{10'000});
    QCOMPARE(finished.source, std::string("a.log"));
    QCOMPARE(readingsIn(*store, id).inside.size(), std::size_t{10'010});
    QCOMPARE(readingsIn(*store, id, {start - hourMs * 5000, start - hourMs * 5000 + 8}).inside.front(), (Reading{start - hourMs * 5000 + 7, {0, -1}, flag::imported, batch}));

    QCOMPARE(valueOf<std::uint64_t>([&](Asker a, auto h) { store->removeBatch(batch, a, h); }), std::uint64_t{10'000});
    QCOMPARE(readingsIn(*store, id), readingsBefore);
    QCOMPARE(bucketsIn(*store, id, BucketSize::Hour), hoursBefore);
    QCOMPARE(bucketsIn(*store, id, BucketSize::Day), daysBefore);
    QVERIFY(valueOf<std::vector<Batch>>([&](Asker a, auto h) { store->batches(a, h); }).empty());
}

void TestHistoryStore::importMergesWithWhatIsThere()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    store->record(observed(1000, 100));
    store->record(observed(3000, 300));
    const BatchId batch = valueOf<BatchId>([&](Asker a, auto h) { store->beginBatch("b", a, h); });
    const SeriesReadings import{{gasMeter(), "METER", "m3"}, SeriesKind::Counter,
                                {{1000, {1, 0}, 0, 0},      // 1 = 100 x 10^-2: the same number
                                 {2000, {2, 0}, 0, 0},
                                 {2000, {2, 0}, 0, 0},      // twice in the file
                                 {2000, {5, 0}, 0, 0},      // and once different
                                 {3000, {4, 0}, 0, 0}}};    // another number than what was heard
    const SeriesReadings fresh{{waterMeter(), "METER", "m3"}, SeriesKind::Counter, {{5000, {1, 0}, 0, 0}}};
    const SeriesReadings empty{{waterMeter(), "NONE", ""}, SeriesKind::Gauge, {}};
    const auto appended = valueOf<Appended>([&](Asker a, auto h) { store->appendReadings(batch, {import, empty, fresh}, a, h); });
    QCOMPARE(appended, (Appended{2, 2, 2}));
    const SeriesId id = seriesIn(*store).front().id;
    const auto inside = readingsIn(*store, id).inside;
    QCOMPARE(inside.size(), std::size_t{3});
    QCOMPARE(inside[0].value, (bytes::ScaledValue{100, -2}));
    QCOMPARE(inside[1].batch, batch);
    QCOMPARE(inside[2].value, (bytes::ScaledValue{300, -2}));
    QCOMPARE(devicesIn(*store).size(), std::size_t{2});
}

void TestHistoryStore::unfinishedImportIsTakenBackAtTheNextStart()
{
    const QTemporaryDir dir;
    {
        auto store = openStore(optionsFor(dir.path()));
        store->record(observed(1000, 100));
        const BatchId batch = valueOf<BatchId>([&](Asker a, auto h) { store->beginBatch("b", a, h); });
        const SeriesReadings import{{gasMeter(), "METER", "m3"}, SeriesKind::Counter, {{2000, {2, 0}, 0, 0}}};
        QCOMPARE(valueOf<Appended>([&](Asker a, auto h) { store->appendReadings(batch, {import}, a, h); }).stored, std::uint64_t{1});
    }
    auto store = openStore(optionsFor(dir.path()));
    QTRY_COMPARE(readingsIn(*store, seriesIn(*store).front().id).inside.size(), std::size_t{1});
    QTRY_VERIFY(valueOf<std::vector<Batch>>([&](Asker a, auto h) { store->batches(a, h); }).empty());
}

void TestHistoryStore::ringLimits_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<int>("left");
    // 75 bytes each, one a second
    QTest::newRow("bytes") << qint64{dayMs} << quint64{7500} << 100;
    QTest::newRow("age") << qint64{50'000} << quint64{1'000'000} << 51;
    QTest::newRow("both, the narrower one") << qint64{200'000} << quint64{750} << 10;
    QTest::newRow("neither") << qint64{dayMs} << quint64{1'000'000} << 300;
}

void TestHistoryStore::ringLimits()
{
    QFETCH(qint64, age);
    QFETCH(quint64, bytes);
    QFETCH(int, left);
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    for (int i = 0; i < 300; ++i)
        store->record({gasMeter(), i * 1000, frameAt(i * 1000, static_cast<std::uint8_t>(i)), {}});
    QCOMPARE(statisticsOf(*store).telegrams, std::uint64_t{300});
    limitOnServer(dir.path(), age, bytes);
    store->setRingLimits(age, bytes);
    QTRY_COMPARE(statisticsOf(*store).telegrams, static_cast<std::uint64_t>(left));
    const auto telegrams = valueOf<std::vector<Telegram>>([&](Asker a, auto h) { store->telegrams(gasMeter(), allTime, 1000, a, h); });
    QCOMPARE(telegrams.front().frame.heardAt->time_since_epoch(), std::chrono::milliseconds((300 - left) * 1000));
    QCOMPARE(devicesIn(*store).front().telegrams, std::uint64_t{300});
}

void TestHistoryStore::keptTelegramsStay()
{
    const QTemporaryDir dir;
    StoreOptions options = optionsFor(dir.path());
    options.ringBytes = 750;
    auto store = openStore(options);
    limitOnServer(dir.path(), options.ringAge, options.ringBytes);
    DeviceEntry entry;
    entry.address = gasMeter();
    entry.keepTelegrams = true;
    store->saveDevice(entry);
    for (int i = 0; i < 1000; ++i)
        store->record({i < 20 ? gasMeter() : waterMeter(), i * 1000, frameAt(i * 1000, static_cast<std::uint8_t>(i)), {}});
    QTRY_COMPARE(statisticsOf(*store).telegrams, std::uint64_t{30});
    entry.keepTelegrams = false;
    store->saveDevice(entry);
    store->setRingLimits(dayMs, 750);
    QTRY_COMPARE(statisticsOf(*store).telegrams, std::uint64_t{10});
}

void TestHistoryStore::impossibleTimesAreNotStored()
{
    const QTemporaryDir dir;
    auto store = openStore(optionsFor(dir.path()));
    store->record(observed(std::numeric_limits<TimeMs>::max(), 1));
    store->record(observed(std::numeric_limits<TimeMs>::min(), 1));
    store->record(observed(1000, 1));
    const BatchId batch = valueOf<BatchId>([&](Asker a, auto h) { store->beginBatch("b", a, h); });
    const SeriesReadings import{{gasMeter(), "METER", "m3"}, SeriesKind::Counter, {{std::numeric_limits<TimeMs>::max(), {2, 0}, 0, 0}, {earliestTime, {2, 0}, 0, 0}, {latestTime, {2, 0}, 0, 0}}};
    QCOMPARE(valueOf<Appended>([&](Asker a, auto h) { store->appendReadings(batch, {import}, a, h); }), (Appended{2, 0, 1}));
    QCOMPARE(readingsIn(*store, seriesIn(*store).front().id).inside.size(), std::size_t{3});
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_history_store.moc"
