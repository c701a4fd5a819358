#include "core/store/database.h"

#include "core/store/english_messages.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace store {

namespace {

// QSqlQuery makes and hashes a name for each value that is bound by its position, which costs more than SQLite's whole work. So all values
// have names, made once.
const QString &nameOf(qsizetype position)
{
    constexpr qsizetype most = 1000;
    static const QStringList names = [] {
        QStringList list;
        for (qsizetype i = 0; i < most; ++i)
            list += QStringLiteral(":v%1").arg(i);
        return list;
    }();
    return names.at(position);
}

// None of our statements has a question mark in a text.
QString withNames(const QString &sql)
{
    QString named;
    named.reserve(sql.size() * 2);
    qsizetype values = 0;
    for (const QChar c : sql) {
        if (c == QLatin1Char('?'))
            named += nameOf(values++);
        else
            named += c;
    }
    return named;
}

// What PostgreSQL's PREPARE takes; the rest (BEGIN, SET, CREATE ...) has no values.
bool canBePrepared(const QString &sql)
{
    for (const char *word : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}) {
        if (sql.startsWith(QLatin1String(word)))
            return true;
    }
    return false;
}

// PostgreSQL's texts cannot hold U+0000.
QVariant withoutNull(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString || !value.toString().contains(QChar(0)))
        return value;
    return QVariant(value.toString().replace(QChar(0), QChar(QChar::ReplacementCharacter)));
}

QString connectionName()
{
    static std::atomic<unsigned> number{0};
    return QStringLiteral("store-%1").arg(++number);
}

} // namespace

Rows::~Rows()
{
    m_query->finish();
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    // The driver says "no more rows" also when a step failed.
    if (m_query->lastError().isValid())
        throw m_engine == Engine::Sqlite ? sqliteError(m_query->lastError()) : postgresError(m_query->lastError());
    return false;
}

Database::Database(const QString &file, Access access) : m_engine(Engine::Sqlite), m_file(file), m_name(connectionName())
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    QString name = file;
    if (access != Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::ReadOnlyImmutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        name = QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
    }
    m_database.setConnectOptions(options);
    m_database.setDatabaseName(name);
    try {
        if (!m_database.isValid())
            throw SqlError(Trouble::NoDriver, m_database.lastError().text());
        if (!m_database.open())
            fail(m_database.lastError());
        run(QStringLiteral("PRAGMA trusted_schema=OFF"));
        run(QStringLiteral("PRAGMA cell_size_check=ON"));
        run(QStringLiteral("PRAGMA temp_store=MEMORY"));
    } catch (...) {
        close();
        throw;
    }
}

Database::Database(const ServerAddress &server, Access access, std::shared_ptr<ServerCut> cut) : m_engine(Engine::Postgres), m_name(connectionName()), m_cut(std::move(cut))
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    m_database.setHostName(server.host);
    m_database.setPort(server.port == 0 ? -1 : server.port);
    m_database.setDatabaseName(server.database);
    m_database.setUserName(server.user);
    m_database.setPassword(server.password);
    m_database.setConnectOptions(server.connectOptions());
    try {
        if (!m_database.isValid())
            throw SqlError(Trouble::NoDriver, m_database.lastError().text());
        {
            const EnglishMessages english;
            if (!m_database.open())
                throw connectError(m_database.lastError().databaseText());
        }
        if (m_cut)
            m_cut->watch(*m_database.driver());
        // A laptop that falls asleep must not hold up the others; and nobody is waited for without end.
        run(QStringLiteral("SET idle_in_transaction_session_timeout = '15s'"));
        run(QStringLiteral("SET lock_timeout = '10s'"));
        if (access != Access::ReadWrite)
            run(QStringLiteral("SET default_transaction_read_only = on"));
    } catch (...) {
        close();
        throw;
    }
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_cut)
        m_cut->forget();
    if (m_engine == Engine::Sqlite)
        m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    // QPSQL frees each statement at the server, and warns of each when that is gone: without the driver it does neither.
    m_statements.clear();
}

void Database::fail(const QSqlError &error) const
{
    throw m_engine == Engine::Sqlite ? sqliteError(error) : postgresError(error);
}

QSqlQuery &Database::prepared(const QString &sql)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        // QPSQL would hand over a forward-only answer row by row, and lose it when another statement runs meanwhile.
        fresh->setForwardOnly(m_engine == Engine::Sqlite);
        if (m_engine == Engine::Sqlite || canBePrepared(sql)) {
            if (m_cut)
                m_cut->began();
            const bool good = fresh->prepare(withNames(sql));
            if (m_cut)
                m_cut->ended();
            if (!good) {
                const QSqlError error = fresh->lastError();
                m_statements.erase(sql);
                fail(error);
            }
        }
        statement = std::move(fresh);
    }
    return *statement;
}

QSqlQuery &Database::exec(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql);
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(nameOf(i), m_engine == Engine::Postgres ? withoutNull(values[i]) : values[i]);
    if (!execute(query, sql)) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(error);
    }
    return query;
}

bool Database::execute(QSqlQuery &query, const QString &sql) const
{
    if (m_engine == Engine::Sqlite)
        return query.exec();
    if (m_cut)
        m_cut->began();
    const bool good = canBePrepared(sql) ? query.exec() : query.exec(sql);
    if (m_cut)
        m_cut->ended();
    return good;
}

qint64 Database::run(const QString &sql, std::initializer_list<QVariant> values)
{
    return run(sql, QVariantList(values));
}

qint64 Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = exec(sql, values);
    const qint64 changed = query.numRowsAffected();
    query.finish();
    return changed;
}

Rows Database::select(const QString &sql, std::initializer_list<QVariant> values)
{
    return {&exec(sql, QVariantList(values)), m_engine};
}

Rows Database::select(const QString &sql, const QVariantList &values)
{
    return {&exec(sql, values), m_engine};
}

QVariant Database::one(const QString &sql, std::initializer_list<QVariant> values)
{
    QSqlQuery &query = exec(sql, QVariantList(values));
    const Rows rows(&query, m_engine);
    return query.next() ? query.value(0) : QVariant();
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run(m_database.isServer() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (!m_open || !m_database.isOpen())
        return;
    try {
        m_database.run(QStringLiteral("ROLLBACK"));
    } catch (const SqlError &) {
        // SQLite has rolled back by itself already, and a server does when the connection goes.
    }
}

void Transaction::commit()
{
    try {
        m_database.run(QStringLiteral("COMMIT"));
    } catch (const SqlError &error) {
        if (!m_database.isServer() || error.trouble() != Trouble::ServerAway)
            throw;
        m_open = false;
        throw CommitInDoubt(error.trouble(), error.detail());
    }
    m_open = false;
}

} // namespace store
