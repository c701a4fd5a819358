#include "store_fixture.h"

#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/migrations/migration.h"
#include "core/store/roll_up.h"
#include "core/store/store_file.h"

using namespace store;
using namespace store::testing;

namespace {

// The database that this text describes, as the sqlite3 shell would make it.
void make(const QString &file, const QString &script)
{
    QFile text(script);
    QVERIFY(text.open(QIODevice::ReadOnly));
    Database database(file, Database::Access::ReadWrite);
    QString statement;
    for (const QString &line : QString::fromUtf8(text.readAll()).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("--")))
            continue;
        statement += line + QLatin1Char('\n');
        if (line.endsWith(QLatin1Char(';'))) {
            database.run(statement);
            statement.clear();
        }
    }
}

QString schemaOf(const QString &file, const QString &condition = QStringLiteral("1"))
{
    Database database(file, Database::Access::ReadOnly);
    QStringList tables;
    Rows rows = database.select(QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND %1 ORDER BY name").arg(condition));
    while (rows.next())
        tables += rows.text(0).simplified();
    return tables.join(QLatin1Char('\n'));
}

} // namespace

// Databases of every older version, kept as text, come to the newest one with all that was in them.
class TestMigrations : public QObject {
    Q_OBJECT

private slots:
    void numbersHaveNoGap();
    void everyOlderVersionHasItsFile();
    void older_data();
    void older();
    void withoutRoomForTheBackupNothingIsChanged();
};

void TestMigrations::numbersHaveNoGap()
{
    for (const auto migrations : {historyMigrations(), ringMigrations()}) {
        int version = 0;
        for (const Migration &migration : migrations)
            QCOMPARE(migration.version, ++version);
    }
}

void TestMigrations::everyOlderVersionHasItsFile()
{
    for (int version = 1; version < newestVersion(historyMigrations()); ++version)
        QVERIFY(QFileInfo::exists(QStringLiteral(OLDER_DIR "/version-%1.sql").arg(version)));
}

void TestMigrations::older_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < newestVersion(historyMigrations()); ++version)
        QTest::addRow("version %d", version) << version;
}

void TestMigrations::older()
{
    QFETCH(int, version);
    const QTemporaryDir dir;
    const QString file = historyFile(dir.path());
    make(file, QStringLiteral(OLDER_DIR "/version-%1.sql").arg(version));
    const QString oldSchema = schemaOf(file);
    {
        StoreOptions looking = optionsFor(dir.path());
        looking.readOnly = true;
        QCOMPARE(openStore(looking)->status().trouble, Trouble::CannotOpen); // not upgraded just by looking
        QCOMPARE(schemaOf(file), oldSchema);
    }
    auto store = openStore(optionsFor(dir.path()));
    QCOMPARE(store->status().condition, Condition::Ready);
    QVERIFY(!store->status().rescue);

    const auto devices = devicesIn(*store);
    QCOMPARE(devices.size(), std::size_t{2});
    QCOMPARE(devices[0].entry.name, std::string("Gas Keller"));
    QCOMPARE(devices[0].entry.address, gasMeter());
    QVERIFY(devices[0].entry.mine);
    QCOMPARE(devices[0].entry.parameters.setMeter, (bytes::ScaledValue{235400, -3}));
    QCOMPARE(devices[0].entry.parameters.maxMeter, (bytes::ScaledValue{99999999, -3}));
    QCOMPARE(devices[0].entry.parameters.more.at("POLL_INTERVAL"), std::string("5"));
    QCOMPARE(devices[0].telegrams, std::uint64_t{25});
    QCOMPARE(devices[0].latest->rssiDbm, std::optional(-74));
    QCOMPARE(devices[0].latest->linkMode, std::optional(bytes::LinkMode::T2));

    const auto series = seriesIn(*store);
    QCOMPARE(series.size(), std::size_t{2});
    const auto readings = readingsIn(*store, series[0].id).inside;
    QCOMPARE(readings.size(), std::size_t{100});
    QCOMPARE(readings.front(), (Reading{1774738800000, {806170, -2}, 0, 0}));
    QCOMPARE(readings[50].flags, flag::rejected);
    // 2026-03-29 has 23 hours: the roll-ups are there at once, and in the table soon.
    const auto days = bucketsIn(*store, series[0].id, BucketSize::Day);
    QCOMPARE(days, bucketsOf(readings, Calendar(berlin), BucketSize::Day));
    QCOMPARE(days.front().end - days.front().start, 23 * hourMs);

    const auto events = valueOf<std::vector<Event>>([&](Asker a, auto h) { store->events({}, allTime, a, h); });
    QCOMPARE(events.size(), std::size_t{version >= 3 ? 1U : 0U});
    if (version >= 3)
        QCOMPARE(events.front(), (Event{7, gasMeter(), 1774740000000, EventKind::SetMeter, "METER", std::nullopt, bytes::ScaledValue{235400, -3}, "abgelesen"}));

    // A backup before each step, each of the form it had then; the new schema is that of a new file.
    const QDir backups(backupFolder(dir.path()));
    for (int step = version + 1; step <= newestVersion(historyMigrations()); ++step) {
        const QStringList found = backups.entryList({QStringLiteral("history-before-%1-*.db").arg(step)});
        QCOMPARE(found.size(), 1);
        Database backup(backups.filePath(found.front()), Database::Access::ReadOnly);
        QCOMPARE(backup.one(QStringLiteral("PRAGMA user_version")).toInt(), step - 1);
        QCOMPARE(backup.one(QStringLiteral("SELECT count(*) FROM reading")).toInt(), 101);
    }
    const QTemporaryDir fresh;
    (void)openStore(optionsFor(fresh.path()));
    const QString unchanged = QStringLiteral("name NOT IN ('series', 'reading')"); // ALTER TABLE keeps the text before it
    QCOMPARE(schemaOf(file, unchanged), schemaOf(historyFile(fresh.path()), unchanged));
    QCOMPARE(schemaOf(file), schemaOf(historyFile(fresh.path())));
}

// The backup cannot be made because a file lies where its folder should be.
void TestMigrations::withoutRoomForTheBackupNothingIsChanged()
{
    const QTemporaryDir dir;
    const QString file = historyFile(dir.path());
    make(file, QStringLiteral(OLDER_DIR "/version-1.sql"));
    QFile obstacle(backupFolder(dir.path()));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    const QString oldSchema = schemaOf(file);
    auto store = openStore(optionsFor(dir.path()));
    QCOMPARE(store->status().condition, Condition::InMemory);
    QCOMPARE(schemaOf(file), oldSchema);
    store->record(observed(5000, 1));
    QVERIFY(obstacle.remove());
    QVERIFY(waitFor(*store, Condition::Ready));
    QCOMPARE(readingsIn(*store, seriesIn(*store).front().id).inside.size(), std::size_t{101});
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
