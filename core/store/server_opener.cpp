#include "core/store/server_opener.h"

#include "core/store/migrations/migration.h"
#include "core/store/opener.h"
#include "core/store/store_file.h"

#include <QElapsedTimer>
#include <QFile>
#include <QUuid>

#include <algorithm>
#include <limits>

namespace store {

namespace {

constexpr int upgradeLock = applicationId; // of pg_advisory_xact_lock
const QString schemaName = QStringLiteral("schema");
const QString ringSchemaName = QStringLiteral("ring_schema");
const QString applicationName = QStringLiteral("meterscope");

QString metaOf(Database &database, const QString &name)
{
    return database.one(QStringLiteral("SELECT value FROM meta WHERE name = ?"), {name}).toString();
}

void setMeta(Database &database, const QString &name, const QString &value)
{
    database.run(QStringLiteral("INSERT INTO meta (name, value) VALUES (?,?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"), {name, value});
}

// By the search path, as all other statements find them.
bool hasTable(Database &database, const char *name)
{
    return database.one(QStringLiteral("SELECT to_regclass('%1') IS NOT NULL").arg(QLatin1String(name))).toBool();
}

struct Versions {
    int history = 0;
    int ring = 0;
    [[nodiscard]] bool areNewest() const { return history == newestVersion(historyMigrations()) && ring == newestVersion(ringMigrations()); }
};

// Throws Foreign and Newer.
Versions versionsIn(Database &database)
{
    if (!hasTable(database, "meta")) {
        for (const char *name : {"device", "series", "reading", "event", "telegram"}) {
            if (hasTable(database, name))
                throw SqlError(Trouble::Foreign, QStringLiteral("table %1").arg(QLatin1String(name)));
        }
        return {};
    }
    if (!hasTable(database, "reading") || metaOf(database, QStringLiteral("application")) != applicationName)
        throw SqlError(Trouble::Foreign, QStringLiteral("table meta"));
    const Versions versions{metaOf(database, schemaName).toInt(), metaOf(database, ringSchemaName).toInt()};
    if (versions.history > newestVersion(historyMigrations()) || versions.ring > newestVersion(ringMigrations()))
        throw SqlError(Trouble::Newer, QStringLiteral("schema %1.%2, known up to %3.%4").arg(versions.history).arg(versions.ring).arg(newestVersion(historyMigrations())).arg(newestVersion(ringMigrations())));
    return versions;
}

void run(Database &database, std::span<const Migration> migrations, int from)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= from)
            continue;
        for (const QString &statement : statementsFor(Engine::Postgres, migration.statements))
            database.run(statement);
    }
}

// All steps in one transaction: PostgreSQL takes back tables like rows.
void upgradeServer(Database &database, const StoreOptions &options)
{
    Transaction transaction(database);
    database.run(QStringLiteral("SET LOCAL lock_timeout = 0"));
    database.one(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(upgradeLock));
    const Versions versions = versionsIn(database); // another program may have done it meanwhile
    run(database, historyMigrations(), versions.history);
    run(database, ringMigrations(), versions.ring);
    setMeta(database, QStringLiteral("application"), applicationName);
    setMeta(database, schemaName, QString::number(newestVersion(historyMigrations())));
    setMeta(database, ringSchemaName, QString::number(newestVersion(ringMigrations())));
    if (versions.history == 0) {
        setMeta(database, QStringLiteral("zone"), QString::fromLatin1(resolvedZone(options.zone)));
        setMeta(database, QStringLiteral("identity"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        setMeta(database, QLatin1String(ringDaysName), QString::number(std::max<TimeMs>(1, options.ringAge / dayMs)));
        setMeta(database, QLatin1String(ringMegabytesName), QString::number(std::max<std::uint64_t>(1, options.ringBytes / 1'000'000)));
    }
    transaction.commit();
}

void prepare(Database &database, const StoreOptions &options)
{
    try {
        upgradeServer(database, options);
    } catch (const SqlError &error) {
        if (error.trouble() == Trouble::NoRight)
            throw SqlError(Trouble::NotPrepared, error.detail());
        // A statement that does not fit what is there: the tables are not what their number says.
        throw SqlError(error.trouble() == Trouble::None ? Trouble::Foreign : error.trouble(), error.detail());
    }
}

// Half of the way there and back is taken for the way there; of three questions the quickest answer counts.
TimeMs clockOffOf(Database &database, const StoreOptions &options)
{
    TimeMs off = 0;
    qint64 quickest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer way;
        way.start();
        const qint64 theirs = database.one(QStringLiteral("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)")).toLongLong();
        if (way.elapsed() >= quickest)
            continue;
        quickest = way.elapsed();
        off = options.clock() - quickest / 2 - theirs;
    }
    return off;
}

// Of systemd's credentials the mask looks like rights of the group: an access list guards them.
QString passwordIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SqlError(Trouble::ServerDenies, path + QStringLiteral(": ") + file.errorString());
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const bool isCredential = !credentials.isEmpty() && path.startsWith(credentials + QLatin1Char('/'));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (!isCredential && (file.permissions() & others) != 0)
        throw SqlError(Trouble::ServerDenies, path + QStringLiteral(" can be read by others (chmod 600)"));
    const QByteArray line = file.readLine(4096);
    return QString::fromUtf8(line).section(QLatin1Char('\n'), 0, 0).section(QLatin1Char('\r'), 0, 0);
}

OpenedServer connectTo(const StoreOptions &options, Database::Access access, std::shared_ptr<ServerCut> cut)
{
    auto address = ServerAddress::parse(options.server);
    if (!address)
        throw SqlError(Trouble::BadAddress, {});
    if (!options.serverPasswordFile.isEmpty())
        address->password = passwordIn(options.serverPasswordFile);
    OpenedServer opened;
    opened.database = std::make_unique<Database>(*address, access, std::move(cut));
    return opened;
}

void readMeta(OpenedServer &opened)
{
    opened.zone = zoneOf(*opened.database);
    opened.identity = metaOf(*opened.database, QStringLiteral("identity"));
}

} // namespace

OpenedServer openServer(const StoreOptions &options, std::shared_ptr<ServerCut> cut, const std::function<void()> &upgrading)
{
    OpenedServer opened = connectTo(options, Database::Access::ReadWrite, cut);
    if (!versionsIn(*opened.database).areNewest()) {
        upgrading();
        if (cut)
            cut->setPatient(true);
        prepare(*opened.database, options);
        if (cut)
            cut->setPatient(false);
    }
    readMeta(opened);
    opened.clockOff = clockOffOf(*opened.database, options);
    return opened;
}

OpenedServer openServerForReading(const StoreOptions &options, std::shared_ptr<ServerCut> cut)
{
    OpenedServer opened = connectTo(options, Database::Access::ReadOnly, std::move(cut));
    if (!versionsIn(*opened.database).areNewest())
        throw SqlError(Trouble::NotPrepared, QStringLiteral("older tables"));
    readMeta(opened);
    return opened;
}

} // namespace store
