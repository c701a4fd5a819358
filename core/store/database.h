#pragma once

#include "core/store/store_status.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <exception>
#include <initializer_list>
#include <memory>
#include <unordered_map>

namespace store {

// What SQL statements throw. Stays inside core/store: caught where a transaction ends.
class SqlError : public std::exception {
public:
    SqlError(Trouble trouble, QString detail) : m_trouble(trouble), m_detail(std::move(detail)) {}
    // None: no fault of the file or the disk, but of the statement or its values.
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] const QString &detail() const { return m_detail; }
    const char *what() const noexcept override { return "SQL statement failed"; }

private:
    Trouble m_trouble;
    QString m_detail;
};

// The rows of one running SELECT. The statement is free for the next use when this goes.
class Rows {
public:
    explicit Rows(QSqlQuery *query) : m_query(query) {}
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
};

// One connection, used in the thread that opened it, with the statements it has prepared. SQLite's errors become SqlError.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly, ReadOnlyImmutable }; // the last: without journal and locks, for a folder that nobody writes

    // Opens, makes the file if there is none (not for reading), sets what every connection needs. Throws.
    Database(const QString &file, Access access);
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

    [[nodiscard]] const QString &file() const { return m_file; }

private:
    QSqlQuery &prepared(const QString &sql);
    QSqlQuery &exec(const QString &sql, const QVariantList &values);

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

// BEGIN IMMEDIATE until commit(); taken back when it goes without.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace store
