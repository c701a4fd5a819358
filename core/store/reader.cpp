#include "core/store/reader.h"

#include "core/store/opener.h"
#include "core/store/server_opener.h"

namespace store {

void Reader::setLeave(StoreWorker::Leave leave)
{
    const std::lock_guard lock(m_mutex);
    m_leave = std::move(leave);
}

Tables &Reader::tables()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_leave.open)
            throw SqlError(m_leave.trouble, m_leave.detail.isEmpty() ? QStringLiteral("the history is not open") : m_leave.detail);
    }
    if (!m_tables) {
        m_database = m_options.server.isEmpty() ? openForReading(m_options.folder) : openServerForReading(m_options, m_cut).database;
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
