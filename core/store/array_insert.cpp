#include "core/store/array_insert.h"

namespace store {

ArrayInsert::ArrayInsert(const QString &table, const QString &columns)
{
    const qsizetype count = columns.count(QLatin1Char(',')) + 1;
    m_arrays.assign(static_cast<std::size_t>(count), QStringLiteral("{"));
    QStringList arrays;
    for (qsizetype i = 0; i < count; ++i)
        arrays += QStringLiteral("CAST(? AS BIGINT[])");
    m_sql = QStringLiteral("INSERT INTO %1 (%2) SELECT * FROM unnest(%3)").arg(table, columns, arrays.join(QStringLiteral(", ")));
}

void ArrayInsert::add(const QVariantList &row)
{
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (m_rows > 0)
            m_arrays[i] += QLatin1Char(',');
        const QVariant &value = row[static_cast<qsizetype>(i)];
        m_arrays[i] += value.isNull() ? QStringLiteral("NULL") : QString::number(value.toLongLong());
    }
    ++m_rows;
}

void ArrayInsert::write(Database &database)
{
    if (m_rows == 0)
        return;
    QVariantList values;
    for (QString &array : m_arrays)
        values << QVariant(std::exchange(array, QStringLiteral("{")) + QLatin1Char('}'));
    m_rows = 0;
    database.run(m_sql, values);
}

} // namespace store
