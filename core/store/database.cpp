#include "core/store/database.h"

#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace store {

namespace {

// Primary result codes of sqlite3.h; the driver gives them, or extended ones whose lowest byte they are.
Trouble troubleOf(int code)
{
    switch (code & 0xFF) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
        return Trouble::Busy;
    case 3:  // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return Trouble::CannotOpen;
    case 8:  // SQLITE_READONLY
        return Trouble::ReadOnly;
    case 7:  // SQLITE_NOMEM
    case 10: // SQLITE_IOERR
        return Trouble::InputOutput;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB: its first bytes have been looked at before, so it was one
        return Trouble::Damaged;
    case 13: // SQLITE_FULL
        return Trouble::DiskFull;
    default:
        return Trouble::None;
    }
}

[[noreturn]] void fail(const QSqlError &error)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known);
    throw SqlError(known ? troubleOf(code) : Trouble::None, error.text());
}

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
        fail(m_query->lastError());
    return false;
}

Database::Database(const QString &file, Access access) : m_file(file), m_name(connectionName())
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
        m_statements.clear();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery &Database::prepared(const QString &sql)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(withNames(sql))) {
            m_statements.erase(sql);
            fail(fresh->lastError());
        }
        statement = std::move(fresh);
    }
    return *statement;
}

QSqlQuery &Database::exec(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql);
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(nameOf(i), values[i]);
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(error);
    }
    return query;
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
    return Rows(&exec(sql, QVariantList(values)));
}

Rows Database::select(const QString &sql, const QVariantList &values)
{
    return Rows(&exec(sql, values));
}

QVariant Database::one(const QString &sql, std::initializer_list<QVariant> values)
{
    QSqlQuery &query = exec(sql, QVariantList(values));
    const Rows rows(&query);
    return query.next() ? query.value(0) : QVariant();
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.run(QStringLiteral("ROLLBACK"));
    } catch (const SqlError &) {
        // SQLite has rolled back by itself already.
    }
}

void Transaction::commit()
{
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace store
