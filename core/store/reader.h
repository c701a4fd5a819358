#pragma once

#include "core/store/database.h"
#include "core/store/store_worker.h"
#include "core/store/tables.h"

#include <QObject>

#include <memory>
#include <mutex>

namespace store {

// Owns the connection that answers questions. Lives in a thread of its own, in which every function is called but setLeave().
class Reader : public QObject {
public:
    // `cut` ends what a connection to a server waits for.
    Reader(StoreOptions options, std::shared_ptr<ServerCut> cut) : m_options(std::move(options)), m_cut(std::move(cut)) {}

    // Of any thread: without leave there is no connection from the next question on, and drop() ends the one there is.
    void setLeave(StoreWorker::Leave leave);

    // The tables, opened when they are not. Throws SqlError.
    [[nodiscard]] Tables &tables();
    // The connection is made anew for the next question.
    void drop();

private:
    StoreOptions m_options;
    std::shared_ptr<ServerCut> m_cut;
    std::mutex m_mutex;
    StoreWorker::Leave m_leave;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
};

} // namespace store
