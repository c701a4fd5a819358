#include "store_fixture.h"

#include "core/store/history_copy.h"

#include <QProcess>

using namespace store;
using namespace store::testing;

// Roles with no more rights than they need, and TLS, with the files and sentences that users get.
class TestServerAccess : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void unpreparedDatabaseSaysSo();
    void writerNeedsNoRightToMakeTables();
    void readerReadsOnly();
    void passwords();
    void passwordFileForOthersIsRefused();
    void encrypted_data();
    void encrypted();
    void copyIsExactAndGoesOn();

private:
    [[nodiscard]] QString address(const QString &user, const QString &more = {}, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("postgresql://%1@%2:%3/meterscope%4").arg(user, host).arg(m_cluster->port()).arg(more);
    }
    [[nodiscard]] StoreOptions options(const QString &server) const;
    void makeCertificates();
    void openssl(const QStringList &arguments);
    [[nodiscard]] QString file(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

    QTemporaryDir m_dir;
    std::unique_ptr<::testing::PostgresCluster> m_cluster;
};

StoreOptions TestServerAccess::options(const QString &server) const
{
    StoreOptions options;
    options.folder = m_dir.filePath(QStringLiteral("data"));
    options.server = server;
    options.zone = berlin;
    options.writeEvery = 5;
    options.retryEvery = 50;
    options.backupsKept = 0;
    return options;
}

void TestServerAccess::openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    QVERIFY(process.waitForFinished(30'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

// An authority of our own, the server's certificate of it for the name "localhost", and another authority.
void TestServerAccess::makeCertificates()
{
    for (const char *name : {"ca", "other"}) {
        openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                 QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("3"), QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(QLatin1String(name)),
                 QStringLiteral("-keyout"), m_dir.filePath(QStringLiteral("%1.key").arg(QLatin1String(name))), QStringLiteral("-out"), m_dir.filePath(QStringLiteral("%1.pem").arg(QLatin1String(name)))});
    }
    openssl({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"), file("server.key"), QStringLiteral("-out"), file("server.csr")});
    openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), file("server.csr"), QStringLiteral("-CA"), file("ca.pem"), QStringLiteral("-CAkey"), file("ca.key"),
             QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QStringLiteral("3"), QStringLiteral("-out"), file("server.pem")});
}

void TestServerAccess::initTestCase()
{
    makeCertificates();
    for (const char *name : {"server.key", "server.pem"})
        QFile::setPermissions(file(name), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
    m_cluster = std::make_unique<::testing::PostgresCluster>(QStringLiteral("password_encryption = 'scram-sha-256'\n"), QStringLiteral("local all all trust\nhost all postgres 127.0.0.1/32 trust\n"
                                                                        "host all with_password 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n"));
    QVERIFY2(m_cluster->isGood(), qPrintable(m_cluster->trouble()));
    for (const char *name : {"server.key", "server.pem"}) {
        m_cluster->give(file(name));
        m_cluster->psql(QStringLiteral("ALTER SYSTEM SET %1 = '%2'").arg(QLatin1String(name) == QLatin1String("server.key") ? QStringLiteral("ssl_key_file") : QStringLiteral("ssl_cert_file"), file(name)));
    }
    m_cluster->psql(QStringLiteral("ALTER SYSTEM SET ssl = on"));
    m_cluster->psql(QStringLiteral("SELECT pg_reload_conf()"));
    m_cluster->psql({}, QStringLiteral("postgres"), {QStringLiteral("-f"), QStringLiteral(POSTGRESQL_DIR "/1-roles.sql")});
    QVERIFY2(m_cluster->psqlErrors().isEmpty(), qPrintable(m_cluster->psqlErrors()));
    m_cluster->psql(QStringLiteral("CREATE ROLE anna LOGIN IN ROLE meterscope_owner; ALTER ROLE anna IN DATABASE meterscope SET role TO meterscope_owner;"
                                   "CREATE ROLE cellar LOGIN IN ROLE meterscope_writer; CREATE ROLE guest LOGIN IN ROLE meterscope_reader;"
                                   "CREATE ROLE with_password LOGIN PASSWORD 'Zähler 1' IN ROLE meterscope_writer; CREATE ROLE stranger LOGIN"));
    QVERIFY2(m_cluster->psqlErrors().isEmpty(), qPrintable(m_cluster->psqlErrors()));
}

void TestServerAccess::unpreparedDatabaseSaysSo()
{
    auto store = openStore(options(address(QStringLiteral("cellar"))));
    QCOMPARE(store->status().trouble, Trouble::NotPrepared);
    store->record(observed(1000, 1)); // waits in the spool
    QTRY_COMPARE(store->status().spooled, std::uint64_t{1});
    auto looking = options(address(QStringLiteral("guest")));
    looking.readOnly = true;
    QCOMPARE(openStore(looking)->status().trouble, Trouble::NotPrepared);
    QCOMPARE(openStore(options(address(QStringLiteral("stranger"))))->status().trouble, Trouble::ServerDenies);
    store.reset();

    auto owner = openStore(options(address(QStringLiteral("anna"))));
    QCOMPARE(owner->status().condition, Condition::Ready);
    QTRY_COMPARE(seriesIn(*owner).size(), std::size_t{1}); // what had waited
    m_cluster->psql({}, QStringLiteral("meterscope"), {QStringLiteral("-U"), QStringLiteral("anna"), QStringLiteral("-f"), QStringLiteral(POSTGRESQL_DIR "/2-grants.sql")});
    QVERIFY2(m_cluster->psqlErrors().isEmpty(), qPrintable(m_cluster->psqlErrors()));
}

// Everything that the program does in its life.
void TestServerAccess::writerNeedsNoRightToMakeTables()
{
    auto store = openStore(options(address(QStringLiteral("cellar"))));
    QCOMPARE(store->status().condition, Condition::Ready);
    for (int i = 0; i < 50; ++i)
        store->record({waterMeter(), i * 60'000, frameAt(i * 60'000, static_cast<std::uint8_t>(i)), {meterValue(i, -2, {0, true})}});
    store->record({waterMeter(), 30, frameAt(30, 0, 2), {meterValue(0)}});
    DeviceEntry entry;
    entry.address = waterMeter();
    entry.name = "Wasser";
    entry.keepTelegrams = true;
    entry.parameters.more["A"] = "1";
    store->saveDevice(entry);
    const EventId event = valueOf<EventId>([&](Asker a, auto h) { store->addEvent({0, waterMeter(), 5, EventKind::Note, {}, {}, {}, "x"}, a, h); });
    store->removeEvent(event);
    SeriesId series = 0;
    for (const Series &one : seriesIn(*store)) {
        if (one.key.device == waterMeter())
            series = one.id;
    }
    store->setFlags(series, {60'000}, flag::rejected, 0);
    const BatchId batch = valueOf<BatchId>([&](Asker a, auto h) { store->beginBatch("b", a, h); });
    const SeriesReadings import{{waterMeter(), "METER", "m3"}, SeriesKind::Counter, {{99, {2, 0}, 0, 0}}};
    QCOMPARE(valueOf<Appended>([&](Asker a, auto h) { store->appendReadings(batch, {import}, a, h); }).stored, std::uint64_t{1});
    QCOMPARE(valueOf<std::uint64_t>([&](Asker a, auto h) { store->removeBatch(batch, a, h); }), std::uint64_t{1});
    QCOMPARE(readingsIn(*store, series).inside.size(), std::size_t{50});
    entry.keepTelegrams = false;
    store->saveDevice(entry);
    m_cluster->psql(QStringLiteral("UPDATE meta SET value = '0' WHERE name = 'ring_megabytes'"), QStringLiteral("meterscope"));
    store->setRingLimits(1, 1);
    QTRY_COMPARE(statisticsOf(*store).telegrams, std::uint64_t{0});
    QCOMPARE(store->status().condition, Condition::Ready);
    QCOMPARE(store->status().dropped, std::uint64_t{0});
    // And no more than that.
    for (const char *statement : {"CREATE TABLE x (a int)", "DROP TABLE reading", "UPDATE meta SET value = '1'", "DELETE FROM device", "TRUNCATE reading", "ALTER TABLE reading ADD COLUMN x int"}) {
        m_cluster->psql(QLatin1String(statement), QStringLiteral("meterscope"), {QStringLiteral("-U"), QStringLiteral("cellar")});
        QVERIFY2(!m_cluster->psqlErrors().isEmpty(), statement);
    }
}

void TestServerAccess::readerReadsOnly()
{
    StoreOptions looking = options(address(QStringLiteral("guest")));
    looking.readOnly = true;
    auto store = openStore(looking);
    QCOMPARE(store->status().condition, Condition::Ready);
    QCOMPARE(devicesIn(*store).size(), std::size_t{2});
    store.reset();
    // A reader who records: what he hears waits, and he is told why.
    auto writing = openStore(options(address(QStringLiteral("guest"))));
    writing->record(observed(9'000'000, 1));
    QTRY_COMPARE(writing->status().trouble, Trouble::NoRight);
    QTRY_COMPARE(writing->status().spooled, std::uint64_t{1});
    m_cluster->psql(QStringLiteral("INSERT INTO event (device, at, kind, data_point, text) VALUES (1, 1, 7, '', '')"), QStringLiteral("meterscope"), {QStringLiteral("-U"), QStringLiteral("guest")});
    QVERIFY(m_cluster->psqlErrors().contains(QStringLiteral("permission denied")));
    writing.reset();
    auto store2 = openStore(options(address(QStringLiteral("cellar"))));
    QTRY_COMPARE(valueOf<std::vector<Device>>([&](Asker a, auto h) { store2->devices(a, h); }).front().lastHeard.has_value(), true);
}

void TestServerAccess::passwords()
{
    auto without = openStore(options(address(QStringLiteral("with_password"))));
    QCOMPARE(without->status().trouble, Trouble::ServerDenies);
    without.reset();
    QFile secret(file("secret"));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("Zähler 1\nsecond line\n");
    secret.close();
    secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    StoreOptions with = options(address(QStringLiteral("with_password")));
    with.serverPasswordFile = secret.fileName();
    QCOMPARE(openStore(with)->status().condition, Condition::Ready);
    // libpq's own file.
    QFile pgpass(file("pgpass"));
    QVERIFY(pgpass.open(QIODevice::WriteOnly));
    pgpass.write("127.0.0.1:*:meterscope:with_password:Zähler 1\n");
    pgpass.close();
    pgpass.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(openStore(options(address(QStringLiteral("with_password"), QStringLiteral("?passfile=") + pgpass.fileName())))->status().condition, Condition::Ready);
}

void TestServerAccess::passwordFileForOthersIsRefused()
{
    StoreOptions with = options(address(QStringLiteral("with_password")));
    with.serverPasswordFile = file("secret");
    QVERIFY(QFile::setPermissions(with.serverPasswordFile, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    auto store = openStore(with);
    QCOMPARE(store->status().trouble, Trouble::ServerDenies);
    QVERIFY2(store->status().detail.contains(QStringLiteral("chmod 600")), qPrintable(store->status().detail));
}

void TestServerAccess::encrypted_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("own authority, right name") << QStringLiteral("localhost") << QStringLiteral("ca.pem") << Trouble::None;
    QTest::newRow("own authority, another name") << QStringLiteral("127.0.0.1") << QStringLiteral("ca.pem") << Trouble::Untrusted;
    QTest::newRow("another authority") << QStringLiteral("localhost") << QStringLiteral("other.pem") << Trouble::Untrusted;
    QTest::newRow("no file of an authority") << QStringLiteral("localhost") << QStringLiteral("none.pem") << Trouble::Untrusted;
}

void TestServerAccess::encrypted()
{
    QFETCH(QString, host);
    QFETCH(QString, authority);
    QFETCH(Trouble, trouble);
    auto store = openStore(options(address(QStringLiteral("cellar"), QStringLiteral("?sslmode=verify-full&hostaddr=127.0.0.1&sslrootcert=") + m_dir.filePath(authority), host)));
    QVERIFY2(store->status().trouble == trouble, qPrintable(store->status().detail));
    QCOMPARE(store->status().condition, trouble == Trouble::None ? Condition::Ready : Condition::Spooling);
    if (trouble == Trouble::None)
        QVERIFY(m_cluster->psql(QStringLiteral("SELECT count(*) FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE s.ssl AND a.usename = 'cellar'")).toInt() > 0);
}

void TestServerAccess::copyIsExactAndGoesOn()
{
    StoreOptions here = options({});
    here.folder = m_dir.filePath(QStringLiteral("local"));
    const TimeMs start = store::testing::local(2026, 1, 1);
    std::vector<Reading> readings;
    Device device;
    std::vector<Event> events;
    {
        auto store = openStore(here);
        DeviceEntry entry;
        entry.address = {0x18C4, 0x12345678, 1, 3};
        entry.name = "Übernommen";
        entry.mine = true;
        entry.parameters.more["X"] = "1";
        store->saveDevice(entry);
        for (int i = 0; i < 3000; ++i) {
            const TimeMs at = start + i * 40 * minuteMs;
            store->record({entry.address, at, i % 100 == 0 ? std::optional(frameAt(at, static_cast<std::uint8_t>(i))) : std::nullopt,
                           {{"METER", "m3", SeriesKind::Counter, {i, -3}, i % 50 == 3 ? flag::stale : std::uint8_t{0}, {}}}});
        }
        const SeriesId id = seriesIn(*store).front().id;
        store->setFlags(id, {start}, flag::corrected, 0);
        (void)valueOf<EventId>([&](Asker a, auto h) { store->addEvent({0, entry.address, 5, EventKind::SetMeter, "METER", {}, bytes::ScaledValue{1, -2}, "ü"}, a, h); });
        const BatchId batch = valueOf<BatchId>([&](Asker a, auto h) { store->beginBatch("alt.log", a, h); });
        (void)valueOf<Appended>([&](Asker a, auto h) { store->appendReadings(batch, {{{entry.address, "METER", "m3"}, SeriesKind::Counter, {{start - dayMs, {7, 0}, 0, 0}}}}, a, h); });
        (void)valueOf<Batch>([&](Asker a, auto h) { store->finishBatch(batch, a, h); });
        readings = readingsIn(*store, id).inside;
        device = devicesIn(*store).front();
        events = valueOf<std::vector<Event>>([&](Asker a, auto h) { store->events({}, allTime, a, h); });
    }
    const StoreOptions server = options(address(QStringLiteral("cellar")));
    // Cut off, then begun again; then once more.
    (void)copyHistory(here, server, [](std::uint64_t, std::uint64_t) { return false; });
    const auto copied = copyHistory(here, server, [](std::uint64_t, std::uint64_t) { return true; });
    QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().detail));
    QCOMPARE(copied->readings, (Appended{3001, 0, 0}));
    const auto again = copyHistory(here, server, [](std::uint64_t, std::uint64_t) { return true; });
    QCOMPARE(again->readings, (Appended{0, 3001, 0}));
    QCOMPARE(again->events, std::uint64_t{0});

    auto store = openStore(server);
    const auto devices = devicesIn(*store);
    const auto there = std::find_if(devices.begin(), devices.end(), [&device](const Device &one) { return one.entry.address == device.entry.address; });
    QVERIFY(there != devices.end());
    QCOMPARE(*there, device);
    const auto of = valueOf<std::vector<Series>>([&](Asker a, auto h) { store->seriesOf(device.entry.address, a, h); });
    auto theirs = readingsIn(*store, of.front().id).inside;
    QCOMPARE(theirs.size(), readings.size());
    const BatchId batch = theirs.front().batch;
    QVERIFY(batch != 0);
    for (Reading &reading : theirs)
        reading.batch = reading.batch == batch ? readings.front().batch : reading.batch;
    QCOMPARE(theirs, readings);
    auto eventsThere = valueOf<std::vector<Event>>([&](Asker a, auto h) { store->events(device.entry.address, allTime, a, h); });
    QCOMPARE(eventsThere.size(), std::size_t{1});
    eventsThere.front().id = events.front().id;
    QCOMPARE(eventsThere, events);
    // The import can be taken back there.
    QCOMPARE(valueOf<std::uint64_t>([&](Asker a, auto h) { store->removeBatch(batch, a, h); }), std::uint64_t{1});
}

QTEST_GUILESS_MAIN(TestServerAccess)
#include "tst_server_access.moc"
