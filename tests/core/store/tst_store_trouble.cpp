#include "store_fixture.h"

#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/store_file.h"

#include <QDirIterator>
#include <QRandomGenerator>

#include <atomic>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace store;
using namespace store::testing;

namespace {

constexpr int kept = 400; // readings, one an hour

// A history with `kept` readings, closed.
void fill(const QString &folder, int count = kept, int from = 0)
{
    auto store = openStore(optionsFor(folder));
    QCOMPARE(store->status().condition, Condition::Ready);
    for (int i = from; i < from + count; ++i)
        store->record({gasMeter(), i * hourMs, frameAt(i * hourMs, static_cast<std::uint8_t>(i)), {meterValue(i)}});
    (void)seriesIn(*store);
}

std::vector<Reading> wantedReadings(int count = kept)
{
    std::vector<Reading> wanted;
    for (int i = 0; i < count; ++i)
        wanted.push_back({i * hourMs, {i, -2}, 0, 0});
    return wanted;
}

SeriesId meterSeries(HistoryStore &store)
{
    for (const Series &series : seriesIn(store)) {
        if (series.key.dataPoint == "METER")
            return series.id;
    }
    return 0;
}

std::vector<Reading> allReadings(HistoryStore &store)
{
    return readingsIn(store, meterSeries(store)).inside;
}

void change(const QString &file, const std::function<void(QByteArray &)> &how)
{
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadWrite));
    QByteArray content = opened.readAll();
    how(content);
    opened.seek(0);
    opened.write(content);
    opened.resize(content.size());
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryList({pattern}, QDir::Files);
}

// A folder whose files may be read and nothing else, while this exists. Permissions mean nothing to root, so root plays somebody else here.
class ForbiddenFolder {
public:
    explicit ForbiddenFolder(const QString &path) : m_path(path), m_files(QDir(path).entryList(QDir::Files)), m_user(geteuid())
    {
        forbid(true);
        if (m_user == 0 && seteuid(65534) != 0)
            qFatal("root cannot play somebody else");
    }
    ~ForbiddenFolder()
    {
        if (m_user == 0 && seteuid(0) != 0)
            qFatal("root cannot be root again");
        forbid(false);
    }
    Q_DISABLE_COPY_MOVE(ForbiddenFolder)

private:
    void forbid(bool forbidden) const
    {
        const auto read = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const auto write = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        const auto enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        for (const QString &file : m_files)
            QFile::setPermissions(QDir(m_path).filePath(file), forbidden ? read : read | write);
        QFile::setPermissions(m_path, forbidden ? read | enter : read | write | enter);
    }

    QString m_path;
    QStringList m_files;
    uid_t m_user;
};

} // namespace

// Files that are not what they should be, disks that are full, two programs at once.
class TestStoreTrouble : public QObject {
    Q_OBJECT

private slots:
    void refusedFilesStayUntouched_data();
    void refusedFilesStayUntouched();
    void damageIsRescued_data();
    void damageIsRescued();
    void damageWithoutBackupSavesWhatCanBeRead();
    void randomFlipsNeverEmptyTheHistory();
    void goneFileIsRestored_data();
    void goneFileIsRestored();
    void damagedRingCostsNoReading();
    void damageMetWhileRunning();
    void fullDisk_data();
    void fullDisk();
    void readOnlyFolder();
    void questionsDuringRetriesAreAnswered();
    void questionsBeforeOpeningFail();
    void readOnlyOptionChangesNothing();
    void memoryIsLimited();
    void twoWriters();
    void damagedFileIsNotTakenFromAnotherProgram();
    void backupsRotate();
    void damagedDatabaseMakesNoBackup();
    void filesAreForTheUserAlone();
};

void TestStoreTrouble::refusedFilesStayUntouched_data()
{
    QTest::addColumn<QByteArray>("content"); // empty: a history that is changed by `sql`
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("text") << QByteArray("meine Zählerstände\n") << QString() << Trouble::Foreign;
    QTest::newRow("one byte") << QByteArray("S") << QString() << Trouble::Foreign;
    QTest::newRow("another program's database") << QByteArray() << QStringLiteral("CREATE TABLE notes (a)") << Trouble::Foreign;
    QTest::newRow("newer version") << QByteArray() << QStringLiteral("PRAGMA user_version = 99") << Trouble::Newer;
}

void TestStoreTrouble::refusedFilesStayUntouched()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sql);
    QFETCH(Trouble, trouble);
    const QTemporaryDir dir;
    const QString file = historyFile(dir.path());
    if (trouble == Trouble::Newer)
        fill(dir.path());
    if (content.isEmpty()) {
        Database database(file, Database::Access::ReadWrite);
        database.run(sql);
    } else {
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(content);
    }
    const QByteArray before = contentOf(file);
    {
        auto store = openStore(optionsFor(dir.path()));
        QCOMPARE(store->status().condition, Condition::Refused);
        QCOMPARE(store->status().trouble, trouble);
        store->record(observed(1000, 1));
        const auto answer = answerTo<std::vector<Series>>([&](Asker a, auto h) { store->series(a, h); });
        QVERIFY(answer && !*answer);
        const auto batch = answerTo<BatchId>([&](Asker a, auto h) { store->beginBatch("x", a, h); });
        QVERIFY(batch && !*batch);
        QCOMPARE(batch->error().trouble, trouble);
        // Put right while the program runs: what was heard meanwhile is there.
        if (trouble != Trouble::Newer) {
            QVERIFY(QFile::rename(file, file + QStringLiteral(".theirs")));
            QVERIFY(waitFor(*store, Condition::Ready));
            QCOMPARE(allReadings(*store).size(), std::size_t{1});
        }
    }
    QCOMPARE(contentOf(trouble == Trouble::Newer ? file : file + QStringLiteral(".theirs")), before);
}

void TestStoreTrouble::damageIsRescued_data()
{
    using Change = std::function<void(QByteArray &)>;
    QTest::addColumn<Change>("how");
    QTest::newRow("cut in half") << Change([](QByteArray &c) { c.truncate(c.size() / 2); });
    QTest::newRow("last page gone") << Change([](QByteArray &c) { c.truncate(c.size() - 4096); });
    QTest::newRow("cut inside the header") << Change([](QByteArray &c) { c.truncate(50); });
    QTest::newRow("header zeroed") << Change([](QByteArray &c) { c.replace(0, 100, QByteArray(100, '\0')); });
    QTest::newRow("first page random") << Change([](QByteArray &c) { for (int i = 100; i < 4096; ++i) c[i] = static_cast<char>(i * 37); });
    QTest::newRow("pages of zeros in the middle") << Change([](QByteArray &c) { c.replace(c.size() / 2 / 4096 * 4096, 8192, QByteArray(8192, '\0')); });
    QTest::newRow("every page from the third on flipped") << Change([](QByteArray &c) { for (qsizetype i = 8192; i < c.size(); i += 64) c[i] = static_cast<char>(~c[i]); });
    QTest::newRow("wrong page size") << Change([](QByteArray &c) { c[16] = 3; c[17] = 7; });
    QTest::newRow("the application's number changed") << Change([](QByteArray &c) { c[70] = static_cast<char>(c[70] ^ 4); });
    QTest::newRow("an older schema number") << Change([](QByteArray &c) { c[63] = 1; });
}

// There is a backup of the first half; the damaged file has the whole.
void TestStoreTrouble::damageIsRescued()
{
    using Change = std::function<void(QByteArray &)>;
    QFETCH(Change, how);
    const QTemporaryDir dir;
    fill(dir.path(), kept / 2);
    {
        auto store = openStore(optionsFor(dir.path()));
        QVERIFY(QFileInfo::exists(valueOf<QString>([&](Asker a, auto h) { store->backUp(a, h); })));
    }
    fill(dir.path(), kept / 2, kept / 2);
    change(historyFile(dir.path()), how);
    const QByteArray damaged = contentOf(historyFile(dir.path()));
    auto store = openStore(optionsFor(dir.path()));
    QCOMPARE(store->status().condition, Condition::Ready);
    QVERIFY(store->status().rescue.has_value());
    const Rescue rescue = *store->status().rescue;
    QVERIFY(!rescue.backup.isEmpty());
    QCOMPARE(contentOf(rescue.damagedFile).size(), damaged.size());
    const std::vector<Reading> readings = allReadings(*store);
    QVERIFY2(readings.size() >= kept / 2, qPrintable(QString::number(readings.size())));
    QCOMPARE(std::vector<Reading>(readings.begin(), readings.begin() + kept / 2), wantedReadings(kept / 2));
    // It goes on.
    store->record(observed(kept * hourMs * 2, 1));
    QCOMPARE(allReadings(*store).size(), readings.size() + 1);
    // Roll-ups fit what is there now, before and after they are rebuilt.
    const auto hours = bucketsIn(*store, meterSeries(*store), BucketSize::Hour);
    QCOMPARE(hours.size(), readings.size() + 1);
}

void TestStoreTrouble::damageWithoutBackupSavesWhatCanBeRead()
{
    const QTemporaryDir dir;
    fill(dir.path(), 20'000);
    // One page of readings in the middle.
    change(historyFile(dir.path()), [](QByteArray &c) {
        const QByteArray page(4096, '\x55');
        c.replace(c.size() / 4 / 4096 * 4096, 4096, page);
    });
    auto store = openStore(optionsFor(dir.path()));
    QCOMPARE(store->status().condition, Condition::Ready);
    QVERIFY(store->status().rescue.has_value());
    QVERIFY(store->status().rescue->backup.isEmpty());
    const std::vector<Reading> readings = allReadings(*store);
    QVERIFY2(readings.size() > 19'000, qPrintable(QString::number(readings.size())));
    for (const Reading &reading : readings)
        QCOMPARE(reading.value, (bytes::ScaledValue{reading.at / hourMs, -2}));
    QCOMPARE(filesIn(dir.path(), QStringLiteral("history.damaged-*.db")).size(), 1);
}

// Whatever bytes change: the program runs, and either the readings are there or the user is told.
void TestStoreTrouble::randomFlipsNeverEmptyTheHistory()
{
    const QTemporaryDir original;
    fill(original.path());
    {
        auto store = openStore(optionsFor(original.path()));
        (void)valueOf<QString>([&](Asker a, auto h) { store->backUp(a, h); });
    }
    QRandomGenerator random(20261122);
    for (int round = 0; round < 30; ++round) {
        const QTemporaryDir dir;
        QDir().mkpath(backupFolder(dir.path()));
        QVERIFY(QFile::copy(historyFile(original.path()), historyFile(dir.path())));
        const QString backup = allBackups(original.path()).front();
        QVERIFY(QFile::copy(backup, backupFolder(dir.path()) + QLatin1Char('/') + QFileInfo(backup).fileName()));
        change(historyFile(dir.path()), [&random, round](QByteArray &content) {
            for (int flip = 0; flip < 1 + round; ++flip)
                content[random.bounded(static_cast<int>(content.size()))] = static_cast<char>(random.bounded(256));
        });
        auto store = openStore(optionsFor(dir.path()));
        const Status status = store->status();
        QVERIFY(status.condition == Condition::Ready || status.condition == Condition::Refused);
        if (status.condition == Condition::Ready)
            QVERIFY2(allReadings(*store).size() >= kept - 100, qPrintable(QStringLiteral("round %1: %2").arg(round).arg(allReadings(*store).size())));
    }
}

void TestStoreTrouble::goneFileIsRestored_data()
{
    QTest::addColumn<bool>("empty");
    QTest::newRow("deleted") << false;
    QTest::newRow("empty") << true;
}

void TestStoreTrouble::goneFileIsRestored()
{
    QFETCH(bool, empty);
    const QTemporaryDir dir;
    fill(dir.path());
    {
        auto store = openStore(optionsFor(dir.path()));
        (void)valueOf<QString>([&](Asker a, auto h) { store->backUp(a, h); });
    }
    if (empty)
        change(historyFile(dir.path()), [](QByteArray &content) { content.clear(); });
    else
        QVERIFY(QFile::remove(historyFile(dir.path())));
    auto store = openStore(optionsFor(dir.path()));
    QCOMPARE(store->status().condition, Condition::Ready);
    QVERIFY(!store->status().rescue->backup.isEmpty());
    QCOMPARE(allReadings(*store), wantedReadings());
}

void TestStoreTrouble::damagedRingCostsNoReading()
{
    const QTemporaryDir dir;
    fill(dir.path());
    change(ringFile(dir.path()), [](QByteArray &content) { content.replace(0, 5000, QByteArray(5000, 'x')); });
    auto store = openStore(optionsFor(dir.path()));
    QCOMPARE(store->status().condition, Condition::Ready);
    QVERIFY(QFileInfo::exists(store->status().rescue->ringFile));
    QVERIFY(store->status().rescue->damagedFile.isEmpty());
    QCOMPARE(allReadings(*store), wantedReadings());
    store->record({gasMeter(), 1, frameAt(1, 1), {}});
    QCOMPARE(statisticsOf(*store).telegrams, std::uint64_t{1});
}

// The file is damaged under the program's feet; the pages it needs next are no longer what they were. More of them than SQLite keeps in memory.
void TestStoreTrouble::damageMetWhileRunning()
{
    const QTemporaryDir dir;
    fill(dir.path(), 60'000);
    auto store = openStore(optionsFor(dir.path()));
    QCOMPARE(store->status().condition, Condition::Ready);
    change(historyFile(dir.path()), [](QByteArray &content) {
        for (qsizetype page = 60; page < 120; ++page)
            content.replace(page * 4096, 4096, QByteArray(4096, '\x55'));
    });
    const SeriesId series = meterSeries(*store);
    const auto answer = answerTo<std::vector<ReadingSpan>>([&](Asker a, auto h) { store->readings({series}, allTime, a, h); });
    QVERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().trouble, Trouble::Damaged);
    store->record(observed(100'000 * hourMs, 5));
    QTRY_VERIFY_WITH_TIMEOUT(store->status().rescue.has_value(), patience);
    QVERIFY(waitFor(*store, Condition::Ready));
    const std::vector<Reading> readings = allReadings(*store);
    QVERIFY2(readings.size() > 15'000, qPrintable(QString::number(readings.size())));
    QCOMPARE(readings.back().at, 100'000 * hourMs); // what was heard meanwhile
}

namespace {

// A disk that is full for a while.
class FullDisk {
public:
    virtual ~FullDisk() = default;
    [[nodiscard]] virtual QString folder() const = 0;
    virtual void fill() = 0;
    virtual void makeRoom() = 0;
};

// A limit of the system on how large a file may become, as a quota has it.
class LimitedFiles : public FullDisk {
public:
    LimitedFiles()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
    }
    ~LimitedFiles() override { setrlimit(RLIMIT_FSIZE, &m_before); }
    QString folder() const override { return m_dir.path(); }
    void fill() override
    {
        rlimit tight = m_before;
        tight.rlim_cur = 300'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    }
    void makeRoom() override { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    QTemporaryDir m_dir;
    rlimit m_before{};
};

// A real file system of two megabytes. Mounting one needs to be root.
class SmallFileSystem : public FullDisk {
public:
    SmallFileSystem() : m_mounted(mount("tmpfs", QFile::encodeName(m_dir.path()).constData(), "tmpfs", 0, "size=2m") == 0) {}
    ~SmallFileSystem() override
    {
        if (m_mounted)
            umount2(QFile::encodeName(m_dir.path()).constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    QString folder() const override { return m_dir.path(); }
    void fill() override
    {
        QFile file(m_dir.filePath(QStringLiteral("others.bin")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(64 * 1024, 'x')) == 64 * 1024) {
        }
    }
    void makeRoom() override { mount("tmpfs", QFile::encodeName(m_dir.path()).constData(), "tmpfs", MS_REMOUNT, "size=64m"); }

private:
    QTemporaryDir m_dir;
    bool m_mounted;
};

} // namespace

void TestStoreTrouble::fullDisk_data()
{
    QTest::addColumn<bool>("tmpfs");
    QTest::newRow("limited files") << false;
    QTest::newRow("small file system") << true;
}

void TestStoreTrouble::fullDisk()
{
    QFETCH(bool, tmpfs);
    std::unique_ptr<FullDisk> disk;
    if (tmpfs) {
        auto small = std::make_unique<SmallFileSystem>();
        if (!small->isMounted())
            QSKIP("only root may mount a file system");
        disk = std::move(small);
    } else {
        disk = std::make_unique<LimitedFiles>();
    }
    auto store = openStore(optionsFor(disk->folder()));
    QCOMPARE(store->status().condition, Condition::Ready);
    store->record(observed(0, 0));
    (void)seriesIn(*store);
    disk->fill();
    int recorded = 1;
    while (store->status().condition == Condition::Ready && recorded < 100'000) {
        for (int i = 0; i < 50; ++i, ++recorded)
            store->record(observed(recorded * 1000LL, recorded));
        QTest::qWait(1);
    }
    const Condition condition = store->status().condition;
    const Trouble trouble = store->status().trouble;
    for (int i = 0; i < 100; ++i, ++recorded)
        store->record(observed(recorded * 1000LL, recorded));
    // Still full at the next attempts, and questions are answered all the same.
    const auto answer = answerTo<std::vector<Series>>([&](Asker a, auto h) { store->series(a, h); });
    const bool waits = QTest::qWaitFor([&] { return store->status().waiting >= 100; }, patience);
    disk->makeRoom();
    QCOMPARE(condition, Condition::InMemory);
    QVERIFY(tmpfs ? trouble == Trouble::DiskFull : trouble == Trouble::DiskFull || trouble == Trouble::InputOutput);
    QVERIFY(answer && *answer);
    QVERIFY(waits);
    QVERIFY(waitFor(*store, Condition::Ready));
    QCOMPARE(store->status().trouble, Trouble::None);
    const std::vector<Reading> readings = allReadings(*store);
    QCOMPARE(readings.size(), static_cast<std::size_t>(recorded));
    for (int i = 0; i < recorded; ++i)
        QCOMPARE(readings[static_cast<std::size_t>(i)].value.mantissa, std::int64_t{i});
    QCOMPARE(store->status().dropped, std::uint64_t{0});
    QVERIFY(!store->status().rescue);
    store.reset(); // before its disk goes
}

void TestStoreTrouble::readOnlyFolder()
{
    const QTemporaryDir dir;
    fill(dir.path());
    auto forbidden = std::make_optional<ForbiddenFolder>(dir.path());
    auto store = openStore(optionsFor(dir.path()));
    const Status status = store->status();
    const std::vector<Reading> readable = allReadings(*store);
    store->record(observed(kept * hourMs, kept));
    (void)seriesIn(*store);
    forbidden.reset();
    QVERIFY2(status.condition == Condition::InMemory, qPrintable(QStringLiteral("%1 %2 %3").arg(static_cast<int>(status.condition)).arg(static_cast<int>(status.trouble)).arg(status.detail)));
    QVERIFY(status.trouble == Trouble::ReadOnly || status.trouble == Trouble::CannotOpen);
    QCOMPARE(readable, wantedReadings());
    QVERIFY(waitFor(*store, Condition::Ready));
    QCOMPARE(allReadings(*store), wantedReadings(kept + 1));
}

// Each attempt to write again closes what is read for a moment; a question that comes in just then waits for its end.
void TestStoreTrouble::questionsDuringRetriesAreAnswered()
{
    const QTemporaryDir dir;
    fill(dir.path());
    auto forbidden = std::make_optional<ForbiddenFolder>(dir.path());
    StoreOptions options = optionsFor(dir.path());
    options.retryEvery = 1; // nearly always at it
    auto store = openStore(options);
    const Condition condition = store->status().condition;
    constexpr int asked = 1000;
    int answered = 0;
    QStringList failures;
    QObject context;
    for (int i = 0; i < asked; ++i)
        store->series(Asker(&context), [&](const Answer<std::vector<Series>> &answer) {
            ++answered;
            if (!answer)
                failures += answer.error().detail;
        });
    const bool all = QTest::qWaitFor([&] { return answered == asked; }, patience);
    forbidden.reset();
    QCOMPARE(condition, Condition::InMemory);
    QVERIFY(all);
    QCOMPARE(failures, QStringList());
}

// Nobody waits for what perhaps never comes: the pictures of the tour have a history that is never opened.
void TestStoreTrouble::questionsBeforeOpeningFail()
{
    const QTemporaryDir dir;
    HistoryStore store(optionsFor(dir.path()));
    QObject context;
    std::optional<Trouble> trouble;
    store.devices(Asker(&context), [&trouble](const Answer<std::vector<Device>> &answer) { trouble = answer ? Trouble::None : answer.error().trouble; });
    QVERIFY(QTest::qWaitFor([&trouble] { return trouble.has_value(); }, patience));
    QCOMPARE(*trouble, Trouble::CannotOpen);
    store.open();
    std::optional<bool> answered;
    store.devices(Asker(&context), [&answered](const Answer<std::vector<Device>> &answer) { answered = answer.has_value(); });
    QVERIFY(QTest::qWaitFor([&answered] { return answered.has_value(); }, patience));
    QVERIFY(*answered);
}

void TestStoreTrouble::readOnlyOptionChangesNothing()
{
    const QTemporaryDir dir;
    fill(dir.path());
    const QByteArray before = contentOf(historyFile(dir.path()));
    StoreOptions options = optionsFor(dir.path());
    options.readOnly = true;
    {
        auto store = openStore(options);
        QCOMPARE(store->status().condition, Condition::Ready);
        QCOMPARE(store->zone(), berlin);
        QCOMPARE(allReadings(*store), wantedReadings());
        const auto backup = answerTo<QString>([&](Asker a, auto h) { store->backUp(a, h); });
        QVERIFY(backup && !*backup);
    }
    QCOMPARE(contentOf(historyFile(dir.path())), before);
    const QTemporaryDir nothing;
    options.folder = nothing.filePath(QStringLiteral("none"));
    auto store = openStore(options);
    QCOMPARE(store->status().trouble, Trouble::CannotOpen);
    QVERIFY(!QFileInfo::exists(options.folder));
}

void TestStoreTrouble::memoryIsLimited()
{
    const QTemporaryDir dir;
    QFile file(historyFile(dir.path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text");
    file.close();
    StoreOptions options = optionsFor(dir.path());
    options.memoryBytes = 500'000;
    auto store = openStore(options);
    DeviceEntry entry;
    entry.address = gasMeter();
    entry.name = "Gas";
    store->saveDevice(entry);
    for (int i = 0; i < 5000; ++i)
        store->record({gasMeter(), i * 1000LL, frameAt(i * 1000, static_cast<std::uint8_t>(i)), {meterValue(i)}});
    QVERIFY(file.remove());
    QVERIFY(waitFor(*store, Condition::Ready));
    const Status status = store->status();
    QVERIFY(status.dropped > 0 && status.droppedTelegrams > 0);
    const std::vector<Reading> readings = allReadings(*store);
    QCOMPARE(readings.size() + status.dropped, std::size_t{5000});
    QCOMPARE(readings.back().at, 4999 * 1000LL); // the oldest went
    QCOMPARE(devicesIn(*store).front().entry.name, std::string("Gas")); // what the user did never goes
}

void TestStoreTrouble::twoWriters()
{
    const QTemporaryDir dir;
    auto first = openStore(optionsFor(dir.path()));
    StoreOptions options = optionsFor(dir.path());
    options.zone = "Asia/Kathmandu"; // another idea of hours must not mix with the first one's
    auto second = openStore(options);
    QCOMPARE(second->status().condition, Condition::Ready);
    QCOMPARE(second->zone(), berlin);
    const TimeMs start = local(2026, 10, 24);
    for (int i = 0; i < 3000; ++i)
        (i % 3 == 0 ? first : second)->record(observed(start + i * minuteMs, i));
    (void)seriesIn(*first);
    (void)seriesIn(*second);
    const SeriesId series = meterSeries(*first);
    const std::vector<Reading> readings = allReadings(*second);
    QCOMPARE(readings.size(), std::size_t{3000});
    QCOMPARE(seriesIn(*second).size(), std::size_t{1});
    const Calendar calendar(berlin);
    for (const BucketSize size : {BucketSize::Hour, BucketSize::Day}) {
        std::uint64_t counted = 0;
        for (const Bucket &bucket : bucketsIn(*first, series, size)) {
            counted += bucket.count;
            QCOMPARE(bucket.start, calendar.bucket(size, bucket.firstAt).from);
        }
        QCOMPARE(counted, std::uint64_t{3000});
    }
}

void TestStoreTrouble::damagedFileIsNotTakenFromAnotherProgram()
{
    const QTemporaryDir dir;
    fill(dir.path());
    auto first = openStore(optionsFor(dir.path()));
    change(historyFile(dir.path()), [](QByteArray &content) { content.truncate(content.size() / 2); });
    auto second = openStore(optionsFor(dir.path()));
    QCOMPARE(second->status().condition, Condition::Refused);
    QCOMPARE(second->status().trouble, Trouble::Damaged);
    QCOMPARE(filesIn(dir.path(), QStringLiteral("history.damaged-*")).size(), 0);
    first.reset();
    // Alone now, at the next attempt.
    QVERIFY(waitFor(*second, Condition::Ready));
    QVERIFY(second->status().rescue.has_value());
}

void TestStoreTrouble::backupsRotate()
{
    const QTemporaryDir dir;
    const auto now = std::make_shared<std::atomic<TimeMs>>(local(2026, 11, 1, 12, 0, 0, "UTC"));
    StoreOptions options = optionsFor(dir.path());
    options.clock = [now] { return now->load(); };
    options.backupCheckEvery = 10;
    options.backupsKept = 7;
    auto store = openStore(options);
    store->record(observed(1000, 1));
    QStringList days;
    for (int day = 1; day <= 10; ++day) {
        const QString name = QStringLiteral("history-2026-11-%1.db").arg(day, 2, 10, QLatin1Char('0'));
        days += name;
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(backupFolder(dir.path()) + QLatin1Char('/') + name), patience);
        now->fetch_add(dayMs);
    }
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(backupFolder(dir.path()) + QStringLiteral("/history-2026-11-11.db")), patience);
    QTRY_COMPARE(filesIn(backupFolder(dir.path()), QStringLiteral("*")), days.mid(4) + QStringList(QStringLiteral("history-2026-11-11.db")));
    // A clock that falls back by a year makes one more and takes none but the oldest.
    now->store(local(2025, 1, 1, 12, 0, 0, "UTC"));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(backupFolder(dir.path()) + QStringLiteral("/history-2025-01-01.db")), patience);
    QTRY_COMPARE(filesIn(backupFolder(dir.path()), QStringLiteral("history-2026*")), days.mid(5) + QStringList(QStringLiteral("history-2026-11-11.db")));
    // Each one is a whole history.
    const QTemporaryDir other;
    QVERIFY(QFile::copy(backupFolder(dir.path()) + QStringLiteral("/history-2026-11-10.db"), historyFile(other.path())));
    auto restored = openStore(optionsFor(other.path()));
    QCOMPARE(allReadings(*restored).size(), std::size_t{1});
}

void TestStoreTrouble::damagedDatabaseMakesNoBackup()
{
    const QTemporaryDir dir;
    fill(dir.path(), 20'000);
    {
        auto store = openStore(optionsFor(dir.path()));
        (void)valueOf<QString>([&](Asker a, auto h) { store->backUp(a, h); });
        const QString good = dailyBackups(dir.path()).front();
        const QByteArray before = contentOf(good);
        change(historyFile(dir.path()), [](QByteArray &content) { content.replace(60 * 4096, 4096, QByteArray(4096, '\x55')); });
        const auto answer = answerTo<QString>([&](Asker a, auto h) { store->backUp(a, h); });
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().trouble, Trouble::Damaged);
        QCOMPARE(contentOf(good), before);
        QTRY_VERIFY_WITH_TIMEOUT(store->status().rescue.has_value() && store->status().condition == Condition::Ready, patience);
        QCOMPARE(allReadings(*store), wantedReadings(20'000));
    }
}

void TestStoreTrouble::filesAreForTheUserAlone()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("a/b"));
    auto store = openStore(optionsFor(folder));
    store->record({gasMeter(), 1, frameAt(1, 1), {meterValue(1)}});
    (void)valueOf<QString>([&](Asker a, auto h) { store->backUp(a, h); });
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    int seen = 0;
    QDirIterator files(dir.filePath(QStringLiteral("a")), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        QVERIFY2((info.permissions() & others) == QFile::Permissions(), qPrintable(info.filePath()));
        ++seen;
    }
    QVERIFY(seen >= 5);
}

QTEST_GUILESS_MAIN(TestStoreTrouble)
#include "tst_store_trouble.moc"
