#include "core/store/store_file.h"

#include "core/store/sql_dialect.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace store {

QString historyFile(const QString &folder)
{
    return folder + QStringLiteral("/history.db");
}

QString ringFile(const QString &folder)
{
    return folder + QStringLiteral("/telegrams.db");
}

QString backupFolder(const QString &folder)
{
    return folder + QStringLiteral("/backups");
}

FileKind kindOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return FileKind::Missing;
    if (info.isDir())
        return FileKind::Other;
    if (!info.isFile()) // a folder above may not be entered
        throw SqlError(Trouble::CannotOpen, file);
    if (info.size() == 0)
        return FileKind::Empty;
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        throw SqlError(Trouble::CannotOpen, opened.errorString());
    return opened.read(16) == QByteArray("SQLite format 3\0", 16) ? FileKind::Sqlite : FileKind::Other;
}

int newestVersion(std::span<const Migration> migrations)
{
    return migrations.back().version;
}

int checkedVersion(Database &database, const QString &schema, std::span<const Migration> migrations)
{
    const int application = database.one(QStringLiteral("PRAGMA %1.application_id").arg(schema)).toInt();
    const int version = database.one(QStringLiteral("PRAGMA %1.user_version").arg(schema)).toInt();
    const bool hasTables = database.one(QStringLiteral("SELECT count(*) FROM %1.sqlite_master").arg(schema)).toInt() > 0;
    const bool hasOurs = database.one(QStringLiteral("SELECT count(*) FROM %1.sqlite_master WHERE name IN ('reading', 'series', 'heard')").arg(schema)).toInt() == 3;
    if (application != applicationId && (application != 0 || version != 0 || hasTables))
        throw SqlError(hasOurs ? Trouble::Damaged : Trouble::Foreign, QStringLiteral("application id %1").arg(application));
    if (version > newestVersion(migrations))
        throw SqlError(Trouble::Newer, QStringLiteral("schema %1, known up to %2").arg(version).arg(newestVersion(migrations)));
    if (version < 0 || (version == 0 && hasTables))
        throw SqlError(Trouble::Damaged, QStringLiteral("schema %1").arg(version));
    return version;
}

namespace {

// A statement that does not fit what is there: the schema is not what its number says.
void step(Database &database, const QString &schema, const Migration &migration)
{
    try {
        for (QString statement : statementsFor(Engine::Sqlite, migration.statements)) {
            if (schema != QLatin1String("main")) {
                statement.replace(QLatin1String("CREATE TABLE "), QStringLiteral("CREATE TABLE %1.").arg(schema));
                statement.replace(QLatin1String("CREATE INDEX "), QStringLiteral("CREATE INDEX %1.").arg(schema));
                statement.replace(QLatin1String("ALTER TABLE "), QStringLiteral("ALTER TABLE %1.").arg(schema));
            }
            database.run(statement);
        }
    } catch (const SqlError &error) {
        throw SqlError(error.trouble() == Trouble::None ? Trouble::Damaged : error.trouble(), error.detail());
    }
}

} // namespace

void upgrade(Database &database, const QString &schema, std::span<const Migration> migrations, const std::function<void(int)> &beforeEach)
{
    const bool isNew = checkedVersion(database, schema, migrations) == 0;
    for (const Migration &migration : migrations) {
        if (migration.version <= checkedVersion(database, schema, migrations))
            continue;
        if (!isNew)
            beforeEach(migration.version);
        Transaction transaction(database);
        // Another program may have done it while this one waited for the lock.
        if (checkedVersion(database, schema, migrations) >= migration.version)
            continue;
        step(database, schema, migration);
        database.run(QStringLiteral("PRAGMA %1.application_id = %2").arg(schema).arg(applicationId));
        database.run(QStringLiteral("PRAGMA %1.user_version = %2").arg(schema).arg(migration.version));
        transaction.commit();
    }
}

void setJournal(Database &database)
{
    database.run(QStringLiteral("PRAGMA journal_mode=WAL"));
    database.run(QStringLiteral("PRAGMA synchronous=NORMAL"));
    database.run(QStringLiteral("PRAGMA journal_size_limit=16777216"));
}

void checkAll(Database &database, const QString &schema)
{
    const QString said = database.one(QStringLiteral("PRAGMA %1.integrity_check(1)").arg(schema)).toString();
    if (said != QLatin1String("ok"))
        throw SqlError(Trouble::Damaged, said);
}

void checkQuickly(Database &database)
{
    QStringList tables;
    {
        Rows rows = database.select(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"));
        while (rows.next())
            tables += rows.text(0);
    }
    for (const QString &table : tables)
        database.one(QStringLiteral("SELECT * FROM \"%1\" LIMIT 1").arg(table));
}

void makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return;
    const QString above = QFileInfo(folder).path();
    if (above != folder)
        makeFolder(above);
    if (QDir().mkdir(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    else if (!QFileInfo(folder).isDir())
        throw SqlError(Trouble::CannotOpen, folder);
}

void makeFile(const QString &file)
{
    QFile made(file);
    if (!made.exists() && !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) && !made.exists())
        throw SqlError(Trouble::CannotOpen, made.errorString());
}

} // namespace store
