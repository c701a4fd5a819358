#include "core/store/spool.h"

#include "core/store/spool_format.h"
#include "core/store/store_file.h"

#include <QFile>
#include <QUuid>

#include <unistd.h>

namespace store {

namespace {

constexpr int spoolApplication = 0x4D535053; // "MSPS"

bool isOfServer(const Job &job)
{
    return std::holds_alternative<RemoveEvent>(job) || std::holds_alternative<ChangeFlags>(job);
}

} // namespace

Spool::Spool(const QString &file) : m_file(file)
{
    makeFile(file);
    m_database = std::make_unique<Database>(file, Database::Access::ReadWrite);
    const int written = m_database->one(QStringLiteral("PRAGMA user_version")).toInt();
    const int application = m_database->one(QStringLiteral("PRAGMA application_id")).toInt();
    if (written > format)
        throw SqlError(Trouble::Newer, file);
    if (application != spoolApplication && (application != 0 || written != 0))
        throw SqlError(Trouble::Foreign, file);
    setJournal(*m_database);
    if (written == format)
        return;
    Transaction transaction(*m_database);
    m_database->run(QStringLiteral("CREATE TABLE IF NOT EXISTS source (name TEXT NOT NULL PRIMARY KEY)"));
    m_database->run(QStringLiteral("CREATE TABLE IF NOT EXISTS job (id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, server TEXT NOT NULL, kind INTEGER NOT NULL, data BLOB NOT NULL)"));
    m_database->run(QStringLiteral("PRAGMA application_id = %1").arg(spoolApplication));
    m_database->run(QStringLiteral("PRAGMA user_version = %1").arg(format));
    transaction.commit();
}

Spool::~Spool()
{
    m_database.reset();
    if (m_lock >= 0)
        ::close(m_lock);
}

QString Spool::begin()
{
    const QString source = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_database->run(QStringLiteral("INSERT INTO source (name) VALUES (?)"), {source});
    return source;
}

std::vector<qint64> Spool::append(const std::vector<const Job *> &jobs, const QString &source, const QString &server)
{
    std::vector<qint64> ids;
    Transaction transaction(*m_database);
    for (const Job *job : jobs) {
        ids.push_back(m_database->one(QStringLiteral("INSERT INTO job (source, server, kind, data) VALUES (?,?,?,?) RETURNING id"),
                                      {source, isOfServer(*job) ? server : QStringLiteral(""), static_cast<int>(job->index()), toBytes(*job)}).toLongLong());
    }
    transaction.commit();
    return ids;
}

std::vector<SpoolEntry> Spool::read(std::size_t most)
{
    std::vector<SpoolEntry> entries;
    std::vector<qint64> damaged;
    {
        Rows rows = m_database->select(QStringLiteral("SELECT id, source, server, data FROM job ORDER BY id LIMIT ?"), {static_cast<qint64>(most)});
        while (rows.next()) {
            auto job = jobFrom(rows.bytes(3));
            if (!job) {
                damaged.push_back(rows.integer(0));
                continue;
            }
            if (!entries.empty() && entries.front().source != rows.text(1))
                break;
            entries.push_back({rows.integer(0), rows.text(1), rows.text(2), std::move(*job)});
        }
    }
    for (const qint64 id : damaged)
        m_unreadable += static_cast<std::uint64_t>(m_database->run(QStringLiteral("DELETE FROM job WHERE id = ?"), {id}));
    if (entries.empty() && !damaged.empty())
        return read(most);
    return entries;
}

void Spool::remove(const QString &source, qint64 through)
{
    m_database->run(QStringLiteral("DELETE FROM job WHERE id <= ? AND source = ?"), {through, source});
}

std::uint64_t Spool::observations()
{
    return m_database->one(QStringLiteral("SELECT count(*) FROM job WHERE kind = 0")).toULongLong();
}

QStringList Spool::earlierSources(const QString &present)
{
    QStringList sources;
    Rows rows = m_database->select(QStringLiteral("SELECT name FROM source WHERE name <> ?"), {present});
    while (rows.next())
        sources += rows.text(0);
    return sources;
}

void Spool::forget(const QString &source)
{
    m_database->run(QStringLiteral("DELETE FROM source WHERE name = ?"), {source});
}

void Spool::removeFile()
{
    m_database.reset();
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(m_file + QLatin1String(end));
}

} // namespace store
