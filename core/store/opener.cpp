#include "core/store/opener.h"

#include "core/store/backup.h"
#include "core/store/rescue.h"
#include "core/store/store_file.h"

#include <QFileInfo>
#include <QTimeZone>

namespace store {

namespace {

// Read through completely at every start; a larger one is read through once a day, before its backup.
constexpr qint64 checkedWhenOpened = 16'000'000;

class Opener {
public:
    Opener(const StoreOptions &options, FileClaim &claim, TimeMs now, Check check, const std::function<void(Condition)> &progress)
        : m_options(options), m_claim(claim), m_now(now), m_check(check), m_progress(progress), m_file(historyFile(options.folder))
    {
    }

    Opened open();

private:
    [[nodiscard]] bool mustBeRestored() const;
    [[nodiscard]] bool isChecked(const QString &file) const { return m_check == Check::Everything || QFileInfo(file).size() <= checkedWhenOpened; }
    void openMain();
    void repair();
    void attachRing();
    void tryRing();
    void chooseZone();

    const StoreOptions &m_options;
    FileClaim &m_claim;
    TimeMs m_now;
    Check m_check;
    const std::function<void(Condition)> &m_progress;
    QString m_file;
    Opened m_opened;
};

// A database that is gone, empty or without its first page, while there are backups of it: it was more once.
bool Opener::mustBeRestored() const
{
    const FileKind kind = kindOf(m_file);
    return kind != FileKind::Sqlite && !QFileInfo(m_file).isDir() && !allBackups(m_options.folder).isEmpty();
}

void Opener::openMain()
{
    if (kindOf(m_file) == FileKind::Other)
        throw SqlError(Trouble::Foreign, m_file);
    makeFile(m_file);
    m_opened.database = std::make_unique<Database>(m_file, Database::Access::ReadWrite);
    Database &database = *m_opened.database;
    const int version = checkedVersion(database, QStringLiteral("main"), historyMigrations());
    if (version > 0 && isChecked(m_file))
        checkAll(database, QStringLiteral("main"));
    setJournal(database);
    checkQuickly(database);
    if (version > 0 && version < newestVersion(historyMigrations()))
        m_progress(Condition::Upgrading);
    upgrade(database, QStringLiteral("main"), historyMigrations(),
            [this, &database](int next) { writeBackup(database, backupBeforeUpgrade(m_options.folder, next, m_now)); });
}

void Opener::repair()
{
    m_opened.database.reset();
    if (!m_opened.alone)
        throw SqlError(Trouble::Damaged, QStringLiteral("another program has the history open"));
    m_progress(Condition::Rescuing);
    m_opened.rescue = rescue(m_options.folder, m_now);
}

void Opener::tryRing()
{
    const QString file = ringFile(m_options.folder);
    const FileKind kind = kindOf(file);
    if (kind == FileKind::Other)
        throw SqlError(Trouble::Damaged, file);
    makeFile(file);
    Database &database = *m_opened.database;
    database.run(QStringLiteral("ATTACH DATABASE ? AS ring"), {file});
    database.run(QStringLiteral("PRAGMA ring.journal_mode=WAL"));
    database.run(QStringLiteral("PRAGMA ring.synchronous=NORMAL"));
    const int version = checkedVersion(database, QStringLiteral("ring"), ringMigrations());
    if (version > 0 && isChecked(file))
        checkAll(database, QStringLiteral("ring"));
    upgrade(database, QStringLiteral("ring"), ringMigrations(), [](int) {}); // no backup: the ring forgets by itself
}

// What is in the ring can be heard again; a damaged one is put aside and begun anew.
void Opener::attachRing()
{
    try {
        tryRing();
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::Damaged && error.trouble() != Trouble::Foreign)
            throw;
        if (!m_opened.alone)
            throw SqlError(Trouble::Damaged, QStringLiteral("another program has the history open"));
        m_opened.database = std::make_unique<Database>(m_file, Database::Access::ReadWrite);
        setJournal(*m_opened.database);
        if (!m_opened.rescue)
            m_opened.rescue.emplace();
        m_opened.rescue->ringFile = putRingAside(m_options.folder, m_now);
        tryRing();
    }
}

void Opener::chooseZone()
{
    Database &database = *m_opened.database;
    const QByteArray wanted = resolvedZone(m_options.zone);
    const QByteArray stored = zoneOf(database);
    // While another program writes, its hours and days are kept.
    m_opened.zone = stored.isEmpty() || m_opened.alone ? wanted : stored;
    if (m_opened.zone == stored)
        return;
    Transaction transaction(database);
    database.run(QStringLiteral("INSERT INTO meta (name, value) VALUES ('zone', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"), {QString::fromLatin1(m_opened.zone)});
    transaction.commit();
}

Opened Opener::open()
{
    makeFolder(m_options.folder);
    m_opened.alone = m_claim.makeAlone();
    try {
        if (mustBeRestored())
            repair();
        try {
            openMain();
        } catch (const SqlError &error) {
            if (error.trouble() != Trouble::Damaged || m_opened.rescue)
                throw;
            repair();
            openMain();
        }
        attachRing();
        chooseZone();
    } catch (...) {
        m_claim.share();
        throw;
    }
    m_claim.share();
    return std::move(m_opened);
}

} // namespace

Opened openHistory(const StoreOptions &options, FileClaim &claim, TimeMs now, Check check, const std::function<void(Condition)> &progress)
{
    return Opener(options, claim, now, check, progress).open();
}

std::unique_ptr<Database> openForReading(const QString &folder)
{
    const QString file = historyFile(folder);
    if (kindOf(file) != FileKind::Sqlite)
        throw SqlError(QFileInfo::exists(file) ? Trouble::Foreign : Trouble::CannotOpen, file);
    std::unique_ptr<Database> database;
    const auto open = [&](Database::Access access) {
        database = std::make_unique<Database>(file, access);
        return checkedVersion(*database, QStringLiteral("main"), historyMigrations());
    };
    int version = 0;
    try {
        version = open(Database::Access::ReadOnly);
    } catch (const SqlError &error) {
        // The journal's index cannot be made in a folder that may not be written; without a journal none is needed.
        const bool noIndex = error.trouble() == Trouble::CannotOpen || error.trouble() == Trouble::ReadOnly;
        if (!noIndex || QFileInfo(file + QStringLiteral("-wal")).size() > 0)
            throw;
        version = open(Database::Access::ReadOnlyImmutable);
    }
    if (version < newestVersion(historyMigrations()))
        throw SqlError(Trouble::CannotOpen, QStringLiteral("schema %1 must be upgraded first").arg(version));
    if (kindOf(ringFile(folder)) == FileKind::Sqlite) {
        try {
            database->run(QStringLiteral("ATTACH DATABASE ? AS ring"), {ringFile(folder)});
        } catch (const SqlError &) {
            // Questions about raw telegrams fail, all others are answered.
        }
    }
    return database;
}

QByteArray zoneOf(Database &database)
{
    return database.one(QStringLiteral("SELECT value FROM meta WHERE name = 'zone'")).toString().toLatin1();
}

QByteArray resolvedZone(const QByteArray &wanted)
{
    const QByteArray zone = wanted.isEmpty() ? QTimeZone::systemTimeZoneId() : wanted;
    return QTimeZone(zone).isValid() ? zone : QByteArray("UTC");
}

} // namespace store
