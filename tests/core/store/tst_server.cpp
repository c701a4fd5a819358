#include "store_fixture.h"

#include "core/store/roll_up.h"
#include "core/store/spool_format.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdlib>
#include <set>

using namespace store;
using namespace store::testing;

namespace {

// A listener of its own: own folder with its own spool, one server for all.
struct Listener {
    explicit Listener(const QString &address, TimeMs clockOff = 0) : options(make(dir.path(), address, clockOff)), store(openStore(options)) {}
    static StoreOptions make(const QString &folder, const QString &address, TimeMs clockOff)
    {
        StoreOptions options;
        options.folder = folder;
        options.server = address;
        options.zone = berlin;
        options.writeEvery = 5;
        options.retryEvery = 50;
        options.pollEvery = 50;
        options.backupsKept = 0;
        options.clock = [clockOff] { return TimeMs{QDateTime::currentMSecsSinceEpoch()} + clockOff; };
        return options;
    }
    void openAgain()
    {
        store.reset();
        store = openStore(options);
    }
    // All that was recorded is on the server; a question alone waits for that a second at most.
    [[nodiscard]] bool settle()
    {
        (void)seriesIn(*store); // by way of the spool
        return QTest::qWaitFor([this] { return spooled() == 0; }, patience);
    }
    [[nodiscard]] int spooled() const
    {
        Database spool(dir.path() + QStringLiteral("/spool-1.db"), Database::Access::ReadOnly);
        return spool.one(QStringLiteral("SELECT count(*) FROM job")).toInt();
    }

    QTemporaryDir dir;
    StoreOptions options;
    std::unique_ptr<HistoryStore> store;
};

std::vector<Reading> meterReadings(HistoryStore &store, const wmbus::Address &device = gasMeter())
{
    for (const Series &series : seriesIn(store)) {
        if (series.key.device == device && series.key.dataPoint == "METER")
            return readingsIn(store, series.id).inside;
    }
    return {};
}

std::set<std::int64_t> numbersIn(const std::vector<Reading> &readings)
{
    std::set<std::int64_t> numbers;
    for (const Reading &reading : readings)
        numbers.insert(reading.value.mantissa);
    return numbers;
}

Observation heard(TimeMs at, std::uint8_t number, std::uint32_t stick, int rssi, std::vector<Value> values)
{
    return {gasMeter(), at, frameAt(at, number, stick, rssi), std::move(values)};
}

std::uint64_t dropped(const HistoryStore &store)
{
    return store.status().dropped + store.status().droppedTelegrams;
}

} // namespace

// Several programs, one server, and a server that goes away.
class TestServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void twoListenersOneReading();
    void clocksThatDiffer_data();
    void clocksThatDiffer();
    void whoHasTheKeyStoresWhatOthersCouldNotRead();
    void lateListenerAddsNothingTwice();
    void awayFromTheStart();
    void eventsGetTheirNumberWhenTheServerIsBack();
    void importGoesOnWhenTheServerIsBack();
    void killedServerLosesNothing();
    void lostAnswerToCommit();
    void frozenServerStallsNobody();
    void concurrentRollUps();
    void othersAreSeen();
    void copiedSpoolIsDeliveredOnce();
    void spoolGoesToTheFileWhenTheServerIsLeft();
    void newerAndForeignAreRefused();
    void twoProgramsMakeTheTables();

private:
    [[nodiscard]] QString address() const { return addressFor(m_folder->path()); }
    QString sql(const QString &statement) const { return cluster().psql(QStringLiteral("SET search_path = %1; ").arg(schemaFor(m_folder->path())) + statement).section(QLatin1Char('\n'), 1); }

    std::unique_ptr<QTemporaryDir> m_folder; // stands for a schema
};

void TestServer::initTestCase()
{
    qputenv("METERSCOPE_TEST_ENGINE", "postgresql");
    QVERIFY2(cluster().isGood(), qPrintable(cluster().trouble()));
}

void TestServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestServer::twoListenersOneReading()
{
    Listener one(address());
    Listener other(address());
    const TimeMs start = local(2026, 11, 22, 10);
    for (int i = 0; i < 40; ++i) {
        const TimeMs at = start + i * 16'000;
        one.store->record(heard(at, static_cast<std::uint8_t>(i), 1, -70, {meterValue(i)}));
        other.store->record(heard(at + 30, static_cast<std::uint8_t>(i), 2, -85, {meterValue(i)}));
    }
    QVERIFY(one.settle());
    QVERIFY(other.settle());
    QCOMPARE(meterReadings(*one.store).size(), std::size_t{40});
    QCOMPARE(devicesIn(*other.store).size(), std::size_t{1});
    QCOMPARE(devicesIn(*other.store).front().telegrams, std::uint64_t{40});
    const auto telegrams = valueOf<std::vector<Telegram>>([&](Asker a, auto h) { one.store->telegrams({}, allTime, 1000, a, h); });
    QCOMPARE(telegrams.size(), std::size_t{40});
    for (const Telegram &telegram : telegrams) {
        QCOMPARE(telegram.others.size(), std::size_t{1});
        const std::set<int> levels{*telegram.frame.rssiDbm, *telegram.others.front().rssiDbm};
        QCOMPARE(levels, (std::set<int>{-70, -85}));
    }
}

void TestServer::clocksThatDiffer_data()
{
    QTest::addColumn<qint64>("off");
    QTest::newRow("7 s ahead") << qint64{7000};
    QTest::newRow("an hour behind") << qint64{-3'600'000};
    QTest::newRow("half a second: nothing is changed") << qint64{500};
}

void TestServer::clocksThatDiffer()
{
    QFETCH(qint64, off);
    Listener right(address());
    Listener wrong(address(), off);
    const TimeMs found = wrong.store->status().clockOff;
    QVERIFY2(std::abs(found - (std::abs(off) < 1000 ? 0 : off)) < 500, qPrintable(QString::number(found)));
    const TimeMs at = local(2026, 11, 22, 10);
    right.store->record(heard(at, 1, 1, -70, {meterValue(5)}));
    QVERIFY(right.settle());
    wrong.store->record(heard(at + off + 40, 1, 2, -80, {meterValue(5)}));
    QVERIFY(wrong.settle());
    const auto telegrams = valueOf<std::vector<Telegram>>([&](Asker a, auto h) { right.store->telegrams({}, allTime, 10, a, h); });
    QCOMPARE(telegrams.size(), std::size_t{1});
    QCOMPARE(telegrams.front().others.size(), std::size_t{1});
    QCOMPARE(meterReadings(*right.store).size(), std::size_t{1});
}

void TestServer::whoHasTheKeyStoresWhatOthersCouldNotRead()
{
    Listener without(address());
    Listener with(address());
    const TimeMs at = local(2026, 11, 22, 10);
    const Value rssi{"RSSI", "dBm", SeriesKind::Gauge, {-70, 0}, 0, {900'000, false}};
    without.store->record(heard(at, 1, 1, -70, {rssi}));
    QVERIFY(without.settle());
    with.store->record(heard(at + 100, 1, 2, -80, {meterValue(5), rssi}));
    with.store->record(heard(at + 150, 1, 3, -81, {meterValue(5), rssi}));
    QVERIFY(with.settle());
    const auto readings = meterReadings(*without.store);
    QCOMPARE(readings.size(), std::size_t{1});
    QCOMPARE(readings.front().at, at); // of the telegram, whoever read it
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM reading")), QStringLiteral("2"));
}

// A listener that was cut off delivers what others have stored already and the ring has forgotten.
void TestServer::lateListenerAddsNothingTwice()
{
    Listener one(address());
    Listener other(address());
    const TimeMs start = local(2026, 11, 22, 10);
    for (int i = 0; i < 60; ++i)
        one.store->record(heard(start + i * 16'000, static_cast<std::uint8_t>(i), 1, -70, {meterValue(i / 5, -2, {0, true}), {"FLOW", "m3/h", SeriesKind::Gauge, {i, 0}, 0, {}}}));
    QVERIFY(one.settle());
    const QString before = sql(QStringLiteral("SELECT count(*) FROM reading"));
    sql(QStringLiteral("DELETE FROM telegram"));
    for (int i = 0; i < 60; ++i)
        other.store->record(heard(start + i * 16'000 + 45, static_cast<std::uint8_t>(i), 2, -80, {meterValue(i / 5, -2, {0, true}), {"FLOW", "m3/h", SeriesKind::Gauge, {i, 0}, 0, {}}}));
    QVERIFY(other.settle());
    // The youngest is not late: it is one reading more, as of a stick that heard it again.
    QVERIFY2(sql(QStringLiteral("SELECT count(*) FROM reading")).toInt() <= before.toInt() + 2, qPrintable(sql(QStringLiteral("SELECT count(*) FROM reading"))));
}

void TestServer::awayFromTheStart()
{
    (void)schemaFor(m_folder->path());
    const QString where = address();
    cluster().kill();
    Listener listener(where);
    QCOMPARE(listener.store->status().condition, Condition::Spooling);
    QCOMPARE(listener.store->status().trouble, Trouble::ServerAway);
    for (int i = 0; i < 100; ++i)
        listener.store->record(observed(1000 * i, i));
    QTRY_COMPARE(listener.store->status().spooled, std::uint64_t{100});
    const auto answer = answerTo<std::vector<Series>>([&](Asker a, auto h) { listener.store->series(a, h); });
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().trouble, Trouble::ServerAway);
    // The program ends and begins again before the server is back.
    listener.openAgain();
    for (int i = 100; i < 150; ++i)
        listener.store->record(observed(1000 * i, i));
    QTRY_COMPARE(listener.store->status().spooled, std::uint64_t{150});
    QVERIFY(cluster().start());
    QVERIFY(waitFor(*listener.store, Condition::Ready));
    QTRY_COMPARE(meterReadings(*listener.store).size(), std::size_t{150});
    const auto readings = meterReadings(*listener.store);
    for (int i = 0; i < 150; ++i)
        QCOMPARE(readings[static_cast<std::size_t>(i)].value.mantissa, std::int64_t{i});
    QCOMPARE(listener.store->status().spooled, std::uint64_t{0});
}

void TestServer::eventsGetTheirNumberWhenTheServerIsBack()
{
    Listener listener(address());
    cluster().kill();
    QVERIFY(waitFor(*listener.store, Condition::Spooling));
    std::optional<Answer<EventId>> id;
    QObject context;
    const Event event{0, gasMeter(), 5000, EventKind::Note, {}, std::nullopt, std::nullopt, "während der Server weg war"};
    listener.store->addEvent(event, &context, [&id](const Answer<EventId> &answer) { id = answer; });
    DeviceEntry entry;
    entry.address = gasMeter();
    entry.name = "Gas";
    listener.store->saveDevice(entry);
    QVERIFY(cluster().start());
    QTRY_VERIFY_WITH_TIMEOUT(id.has_value(), patience);
    QVERIFY(*id && **id > 0);
    const auto events = valueOf<std::vector<Event>>([&](Asker a, auto h) { listener.store->events({}, allTime, a, h); });
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events.front().id, **id);
    QCOMPARE(devicesIn(*listener.store).front().entry, entry);
    // Numbers of the server come back to it.
    listener.store->removeEvent(**id);
    QVERIFY(valueOf<std::vector<Event>>([&](Asker a, auto h) { listener.store->events({}, allTime, a, h); }).empty());
}

void TestServer::importGoesOnWhenTheServerIsBack()
{
    Listener listener(address());
    SeriesReadings import{{gasMeter(), "METER", "m3"}, SeriesKind::Counter, {}};
    for (int i = 0; i < 60'000; ++i)
        import.readings.push_back({local(2020, 1, 1) + i * hourMs, {i, -1}, 0, 0});
    const BatchId batch = valueOf<BatchId>([&](Asker a, auto h) { listener.store->beginBatch("a.log", a, h); });
    std::optional<Answer<Appended>> appended;
    QObject context;
    listener.store->appendReadings(batch, {import}, &context, [&appended](const auto &answer) { appended = answer; });
    for (int i = 0; i < 4 && !appended; ++i) {
        QTest::qWait(60); // somewhere within it
        cluster().kill();
        QVERIFY(cluster().start());
    }
    QTRY_VERIFY_WITH_TIMEOUT(appended.has_value(), patience);
    QVERIFY2(*appended, qPrintable(*appended ? QString() : appended->error().detail));
    QCOMPARE(**appended, (Appended{60'000, 0, 0}));
    const Batch finished = valueOf<Batch>([&](Asker a, auto h) { listener.store->finishBatch(batch, a, h); });
    QCOMPARE(finished.readings, std::uint64_t{60'000});
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM reading")), QStringLiteral("60000"));
}

// 50 telegrams a second; more rounds in tests/system/kill_postgres.py.
void TestServer::killedServerLosesNothing()
{
    Listener listener(address());
    QTimer timer;
    int number = 0;
    connect(&timer, &QTimer::timeout, this, [&] {
        const TimeMs at = 1'000'000'000 + number * 1000;
        wmbus::RadioFrame frame = frameAt(at, static_cast<std::uint8_t>(number));
        frame.data.push_back(static_cast<std::uint8_t>(number >> 8));
        listener.store->record({gasMeter(), at, frame, {meterValue(number)}});
        ++number;
    });
    timer.start(20);
    QRandomGenerator random(7);
    for (int round = 0; round < 5; ++round) {
        QTest::qWait(random.bounded(20, 300));
        cluster().kill();
        QTest::qWait(random.bounded(5, 120));
        QVERIFY(cluster().start());
    }
    QTest::qWait(100);
    timer.stop();
    QVERIFY(waitFor(*listener.store, Condition::Ready));
    QTRY_COMPARE_WITH_TIMEOUT(meterReadings(*listener.store).size(), static_cast<std::size_t>(number), patience);
    QCOMPARE(numbersIn(meterReadings(*listener.store)).size(), static_cast<std::size_t>(number));
    QCOMPARE(statisticsOf(*listener.store).telegrams, static_cast<std::uint64_t>(number));
    QCOMPARE(devicesIn(*listener.store).front().telegrams, static_cast<std::uint64_t>(number));
    QCOMPARE(dropped(*listener.store), std::uint64_t{0});
}

// The server has stored it and dies before it says so: what is in the spool still must not be stored again.
void TestServer::lostAnswerToCommit()
{
    Listener listener(address());
    for (int i = 0; i < 10; ++i)
        listener.store->record(heard(i * 60'000, static_cast<std::uint8_t>(i), 1, -70, {meterValue(i)}));
    QVERIFY(listener.settle());
    QCOMPARE(sql(QStringLiteral("SELECT max(jobs) FROM delivery")), QStringLiteral("10"));
    const QString source = sql(QStringLiteral("SELECT source FROM delivery WHERE jobs = 10"));
    listener.store.reset();
    // As it would be if the answer had been lost: the jobs are in the spool still.
    {
        Database spool(listener.dir.filePath(QStringLiteral("spool-1.db")), Database::Access::ReadWrite);
        for (int i = 1; i <= 10; ++i) {
            const Job again = heard((i - 1) * 60'000, static_cast<std::uint8_t>(i - 1), 9, -50, {meterValue(1000 + i)});
            spool.run(QStringLiteral("INSERT INTO job (id, source, server, kind, data) VALUES (?,?,'',0,?)"), {i, source, toBytes(again)});
        }
    }
    listener.openAgain();
    listener.store->record(observed(3'600'000, 77));
    QTRY_COMPARE(meterReadings(*listener.store).size(), std::size_t{11});
    QCOMPARE(numbersIn(meterReadings(*listener.store)), (std::set<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 77}));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM hearing")), QStringLiteral("0"));
}

void TestServer::frozenServerStallsNobody()
{
    Listener listener(address());
    listener.options.silentAfter = 1500;
    listener.openAgain();
    listener.store->record(observed(1000, 1));
    QVERIFY(listener.settle());
    cluster().freeze();
    QElapsedTimer clock;
    clock.start();
    for (int i = 2; i <= 200; ++i)
        listener.store->record(observed(1000 * i, i));
    std::optional<Answer<std::vector<Series>>> answer;
    QObject context;
    listener.store->series(&context, [&answer](const auto &given) { answer = given; });
    QVERIFY2(clock.elapsed() < 500, "recording and asking must return at once");
    // What is recorded is on the disk of this computer, whatever the server does.
    QTRY_COMPARE(QFileInfo::exists(listener.dir.filePath(QStringLiteral("spool-1.db"))), true);
    QTRY_VERIFY(listener.spooled() >= 199);
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), patience);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().trouble, Trouble::ServerAway);
    QVERIFY(waitFor(*listener.store, Condition::Spooling));
    cluster().thaw();
    QVERIFY(waitFor(*listener.store, Condition::Ready));
    QTRY_COMPARE(meterReadings(*listener.store).size(), std::size_t{200});
    // And a program ends while the server says nothing.
    cluster().freeze();
    listener.store->record(observed(999'000, 201));
    clock.restart();
    listener.store.reset();
    QVERIFY2(clock.elapsed() < 15'000, "ending must not wait for the server");
    cluster().thaw();
    listener.store = openStore(listener.options);
    QTRY_COMPARE_WITH_TIMEOUT(meterReadings(*listener.store).size(), std::size_t{201}, patience);
}

void TestServer::concurrentRollUps()
{
    std::vector<std::unique_ptr<Listener>> listeners;
    for (int i = 0; i < 4; ++i)
        listeners.push_back(std::make_unique<Listener>(address()));
    const TimeMs start = local(2026, 10, 24, 22);
    const std::vector<wmbus::Address> devices{gasMeter(), waterMeter(), {0x18C4, 0x11111111, 1, 3}, {0x18C4, 0x22222222, 1, 3}};
    QRandomGenerator random(3);
    for (int i = 0; i < 300; ++i) {
        for (std::size_t who = 0; who < listeners.size(); ++who) {
            // Each writes to all devices, in another order.
            for (std::size_t d = 0; d < devices.size(); ++d) {
                const wmbus::Address &device = devices[(d + who) % devices.size()];
                const TimeMs at = start + i * 60'000 + static_cast<TimeMs>(who) * 7 + random.bounded(3000) * 11;
                listeners[who]->store->record({device, at, std::nullopt, {{"METER", "m3", SeriesKind::Counter, {random.bounded(1000), -1}, 0, {0, true}}}});
            }
        }
        if (i % 20 == 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    for (auto &listener : listeners)
        QVERIFY(listener->settle());
    HistoryStore &store = *listeners.front()->store;
    const Calendar calendar(berlin);
    const auto series = seriesIn(store);
    QCOMPARE(series.size(), devices.size());
    QCOMPARE(devicesIn(store).size(), devices.size());
    for (const Series &one : series) {
        const auto readings = readingsIn(store, one.id).inside;
        QVERIFY(readings.size() > 900);
        for (const BucketSize size : {BucketSize::Hour, BucketSize::Day})
            QCOMPARE(bucketsIn(store, one.id, size), bucketsOf(readings, calendar, size));
    }
    for (auto &listener : listeners)
        QCOMPARE(dropped(*listener->store), std::uint64_t{0});
}

void TestServer::othersAreSeen()
{
    Listener one(address());
    Listener other(address());
    QVERIFY(one.settle());
    QSignalSpy readings(one.store.get(), &HistoryStore::readingsChanged);
    QSignalSpy devices(one.store.get(), &HistoryStore::devicesChanged);
    other.store->record(observed(1000, 1));
    QTRY_VERIFY(readings.count() > 0);
    QTRY_VERIFY(devices.count() > 0);
    QCOMPARE(meterReadings(*one.store).size(), std::size_t{1});
}

// A data folder that was copied to another computer while something waited in it.
void TestServer::copiedSpoolIsDeliveredOnce()
{
    (void)schemaFor(m_folder->path());
    const QString where = address();
    cluster().kill();
    Listener one(where);
    for (int i = 0; i < 30; ++i)
        one.store->record(heard(60'000 * i, static_cast<std::uint8_t>(i), 1, -70, {meterValue(i)}));
    QTRY_COMPARE(one.store->status().spooled, std::uint64_t{30});
    one.store.reset();
    Listener copy(where);
    copy.store.reset();
    for (const QString &file : QDir(one.dir.path()).entryList(QDir::Files)) {
        QFile::remove(copy.dir.filePath(file));
        QVERIFY(QFile::copy(one.dir.filePath(file), copy.dir.filePath(file)));
    }
    QVERIFY(cluster().start());
    one.store = openStore(one.options);
    copy.store = openStore(copy.options);
    one.store->record(observed(9'000'000, 100));
    copy.store->record(observed(9'060'000, 101));
    QTRY_COMPARE(meterReadings(*one.store).size(), std::size_t{32});
    QCOMPARE(statisticsOf(*copy.store).telegrams, std::uint64_t{30});
    QCOMPARE(devicesIn(*copy.store).front().telegrams, std::uint64_t{30});
}

void TestServer::spoolGoesToTheFileWhenTheServerIsLeft()
{
    (void)schemaFor(m_folder->path());
    const QString where = address();
    cluster().kill();
    Listener listener(where);
    for (int i = 0; i < 30; ++i)
        listener.store->record(observed(60'000 * i, i));
    QTRY_COMPARE(listener.store->status().spooled, std::uint64_t{30});
    listener.options.server.clear();
    listener.openAgain();
    QTRY_COMPARE(meterReadings(*listener.store).size(), std::size_t{30});
    QTRY_VERIFY(!QFileInfo::exists(listener.dir.filePath(QStringLiteral("spool-1.db"))));
    QVERIFY(cluster().start());
}

void TestServer::newerAndForeignAreRefused()
{
    { Listener first(address()); QCOMPARE(first.store->status().condition, Condition::Ready); }
    sql(QStringLiteral("UPDATE meta SET value = '99' WHERE name = 'schema'"));
    Listener listener(address());
    QCOMPARE(listener.store->status().condition, Condition::Spooling);
    QCOMPARE(listener.store->status().trouble, Trouble::Newer);
    listener.store->record(observed(1000, 1));
    QTRY_COMPARE(listener.store->status().spooled, std::uint64_t{1});
    sql(QStringLiteral("UPDATE meta SET value = '5' WHERE name = 'schema'"));
    QTRY_COMPARE_WITH_TIMEOUT(listener.store->status().condition, Condition::Ready, patience);
    QCOMPARE(meterReadings(*listener.store).size(), std::size_t{1});

    const QTemporaryDir theirs;
    cluster().psql(QStringLiteral("CREATE TABLE %1.device (a int)").arg(schemaFor(theirs.path())));
    Listener foreign(addressFor(theirs.path()));
    QCOMPARE(foreign.store->status().trouble, Trouble::Foreign);
    Listener nonsense(QStringLiteral("postgresql://127.0.0.1:%1/nowhere?user=postgres").arg(cluster().port()));
    QCOMPARE(nonsense.store->status().trouble, Trouble::ServerDenies);
    Listener none(QStringLiteral("postgresql://x:y@db/m"));
    QCOMPARE(none.store->status().trouble, Trouble::BadAddress);
}

void TestServer::twoProgramsMakeTheTables()
{
    std::vector<std::unique_ptr<HistoryStore>> stores;
    std::vector<std::unique_ptr<QTemporaryDir>> folders;
    for (int i = 0; i < 5; ++i) {
        folders.push_back(std::make_unique<QTemporaryDir>());
        stores.push_back(std::make_unique<HistoryStore>(Listener::make(folders.back()->path(), address(), 0)));
    }
    for (auto &store : stores)
        store->open();
    for (auto &store : stores) {
        QVERIFY(waitFor(*store, Condition::Ready));
        QCOMPARE(store->zone(), berlin);
    }
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM meta WHERE name = 'identity'")), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
