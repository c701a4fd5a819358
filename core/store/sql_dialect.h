#pragma once

#include <QString>
#include <QStringList>

namespace store {

// The only words of the schema in which engines differ; everything else in core/store is SQL that SQLite (3.35 and later) and PostgreSQL
// read alike: positional values, ON CONFLICT, RETURNING, BIGINT. What is about the file (PRAGMA, VACUUM INTO, ATTACH) stands in
// database.cpp, store_file.cpp and backup.cpp.
//   {id}         a number the engine gives and never gives again
//   {blob}       bytes
//   {clustered}  the table lies in the order of its primary key
[[nodiscard]] inline QStringList statementsForSqlite(const char *text)
{
    QString sql = QString::fromLatin1(text).trimmed();
    sql.replace(QLatin1String("{id}"), QLatin1String("INTEGER PRIMARY KEY AUTOINCREMENT"));
    sql.replace(QLatin1String("{blob}"), QLatin1String("BLOB"));
    sql.replace(QLatin1String("{clustered}"), QLatin1String("WITHOUT ROWID"));
    return sql.split(QLatin1String(";\n"), Qt::SkipEmptyParts);
}

} // namespace store
