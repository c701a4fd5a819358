#pragma once

#include "core/store/database.h"
#include "core/store/store_worker.h"
#include "core/store/tables.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace store {

// Owns the connection that answers questions. Lives in a thread of its own, in which every function is called but setLeave().
class Reader : public QObject {
public:
    struct Question {
        std::function<bool()> wanted;                  // still; of any thread
        std::function<void(Tables &tables)> answer;    // throws what SQL throws
        std::function<void(const SqlError &why)> fail; // there will be no answer
    };

    // `cut` ends what a connection to a server waits for.
    Reader(StoreOptions options, std::shared_ptr<ServerCut> cut) : m_options(std::move(options)), m_cut(std::move(cut)) {}

    // Of any thread: without leave no further question is answered, and drop() ends the connection there is. Questions that waited for it
    // are answered soon after it is given.
    void setLeave(StoreWorker::Leave leave);

    // Now, or when there is leave. Opens the connection when there is none.
    void ask(Question question);
    // The connection is made anew for the next question.
    void drop();

private:
    // Takes the question when it has to wait.
    [[nodiscard]] StoreWorker::Leave leaveFor(Question &question);
    void askWaiting();
    [[nodiscard]] Tables &tables();

    StoreOptions m_options;
    std::shared_ptr<ServerCut> m_cut;
    std::mutex m_mutex;
    StoreWorker::Leave m_leave{StoreWorker::Leave::Kind::Refused, {Trouble::CannotOpen, QStringLiteral("the history is not open")}}; // guarded
    std::vector<Question> m_waiting; // guarded
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
};

} // namespace store
