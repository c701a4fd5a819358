#pragma once

#include "core/store/database.h"

#include <QStringList>

#include <vector>

namespace store {

// Many rows of whole numbers for PostgreSQL: one array for each column, so that the statement does not grow with the rows. Much faster than
// VALUES with a placeholder for each number, which the server reads as text one by one.
class ArrayInsert {
public:
    // INSERT INTO `table` (`columns`, separated by ", "); all of them are BIGINT or INTEGER.
    ArrayInsert(const QString &table, const QString &columns);

    // A row: numbers, or an invalid QVariant for NULL.
    void add(const QVariantList &row);
    // Writes all that was added.
    void write(Database &database);

private:
    QString m_sql;
    std::vector<QString> m_arrays;
    std::size_t m_rows = 0;
};

} // namespace store
