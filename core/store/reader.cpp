#include "core/store/reader.h"

#include "core/store/opener.h"

namespace store {

void Reader::may(bool open)
{
    m_may = open;
    if (!open)
        drop();
}

Tables &Reader::tables()
{
    if (!m_may)
        throw SqlError(Trouble::CannotOpen, QStringLiteral("the history is not open"));
    if (!m_tables) {
        m_database = openForReading(m_folder);
        m_tables = std::make_unique<Tables>(*m_database, zoneOf(*m_database));
    }
    return *m_tables;
}

void Reader::drop()
{
    m_tables.reset();
    m_database.reset();
}

} // namespace store
