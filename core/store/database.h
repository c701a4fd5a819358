#pragma once

#include "core/store/server_address.h"
#include "core/store/server_cut.h"
#include "core/store/sql_dialect.h"
#include "core/store/sql_error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <unordered_map>

namespace store {

// The rows of one running SELECT. The statement is free for the next use when this goes.
class Rows {
public:
    Rows(QSqlQuery *query, Engine engine) : m_query(query), m_engine(engine) {}
    ~Rows();
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    bool next();
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] std::string utf8(int column) const { return text(column).toStdString(); }

private:
    QSqlQuery *m_query;
    Engine m_engine;
};

// One connection, used in the thread that opened it, with the statements it has prepared. The engine's errors become SqlError.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly, ReadOnlyImmutable }; // the last: without journal and locks, for a folder that nobody writes

    // Opens, makes the file if there is none (not for reading), sets what every connection needs. Throws.
    Database(const QString &file, Access access);
    // Connects to a PostgreSQL server, which takes as long as its connect_timeout at most. `cut`, when given, ends what this connection
    // waits for, from any thread. Throws.
    Database(const ServerAddress &server, Access access, std::shared_ptr<ServerCut> cut = nullptr);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // A statement that gives no rows; the answer is the number of rows it changed.
    qint64 run(const QString &sql, std::initializer_list<QVariant> values = {});
    qint64 run(const QString &sql, const QVariantList &values);
    // Not nested with the same text.
    [[nodiscard]] Rows select(const QString &sql, std::initializer_list<QVariant> values = {});
    [[nodiscard]] Rows select(const QString &sql, const QVariantList &values);
    // The first column of the first row; invalid when there is none.
    QVariant one(const QString &sql, std::initializer_list<QVariant> values = {});

    [[nodiscard]] const QString &file() const { return m_file; } // empty of a server
    [[nodiscard]] Engine engine() const { return m_engine; }
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); } // no longer when the driver has noticed that the server is gone
    [[nodiscard]] bool isServer() const { return m_engine == Engine::Postgres; }

private:
    void close();
    [[noreturn]] void fail(const QSqlError &error) const;
    [[nodiscard]] bool execute(QSqlQuery &query, const QString &sql) const;
    QSqlQuery &prepared(const QString &sql);
    QSqlQuery &exec(const QString &sql, const QVariantList &values);

    Engine m_engine;
    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::shared_ptr<ServerCut> m_cut;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

// BEGIN (of SQLite IMMEDIATE) until commit(); taken back when it goes without.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    // Throws CommitInDoubt when the server went away meanwhile.
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace store
