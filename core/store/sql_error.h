#pragma once

#include "core/store/store_status.h"

#include <QSqlError>
#include <QString>

#include <exception>

namespace store {

// What SQL statements throw. Stays inside core/store: caught where a transaction ends.
class SqlError : public std::exception {
public:
    SqlError(Trouble trouble, QString detail) : m_trouble(trouble), m_detail(std::move(detail)) {}
    // None: no fault of the file, the disk or the server, but of the statement or its values.
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] const QString &detail() const { return m_detail; }
    const char *what() const noexcept override { return "SQL statement failed"; }

private:
    Trouble m_trouble;
    QString m_detail;
};

// The transaction was being committed when the server went away: it may or may not have happened.
class CommitInDoubt : public SqlError {
public:
    using SqlError::SqlError;
};

// What the drivers say, as our error.
[[nodiscard]] SqlError sqliteError(const QSqlError &error);
[[nodiscard]] SqlError postgresError(const QSqlError &error);
// Why there was no connection. libpq gives a text and no number: it must be the English one.
[[nodiscard]] SqlError connectError(const QString &text);

} // namespace store
