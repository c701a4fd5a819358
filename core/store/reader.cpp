#include "core/store/reader.h"

#include "core/store/opener.h"
#include "core/store/server_opener.h"

#include <utility>

namespace store {

void Reader::setLeave(StoreWorker::Leave leave)
{
    const std::lock_guard lock(m_mutex);
    m_leave = std::move(leave);
    if (m_leave.kind != StoreWorker::Leave::Kind::Soon && !m_waiting.empty())
        QMetaObject::invokeMethod(this, [this] { askWaiting(); }, Qt::QueuedConnection);
}

StoreWorker::Leave Reader::leaveFor(Question &question)
{
    const std::lock_guard lock(m_mutex);
    if (m_leave.kind == StoreWorker::Leave::Kind::Soon)
        m_waiting.push_back(std::move(question));
    return m_leave;
}

void Reader::askWaiting()
{
    std::vector<Question> questions;
    {
        const std::lock_guard lock(m_mutex);
        questions = std::exchange(m_waiting, {});
    }
    for (Question &question : questions)
        ask(std::move(question));
}

void Reader::ask(Question question)
{
    const StoreWorker::Leave leave = leaveFor(question);
    if (leave.kind == StoreWorker::Leave::Kind::Soon)
        return;
    if (leave.kind == StoreWorker::Leave::Kind::Refused) {
        drop();
        question.fail(SqlError(leave.failure.trouble, leave.failure.detail));
        return;
    }
    for (int attempt = 1; question.wanted(); ++attempt) {
        try {
            question.answer(tables());
            return;
        } catch (const SqlError &error) {
            drop();
            // A server that was started anew has ended the connection, which nobody noticed until now.
            if (error.trouble() == Trouble::ServerAway && attempt == 1)
                continue;
            question.fail(error);
            return;
        }
    }
}

Tables &Reader::tables()
{
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
