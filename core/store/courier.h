#pragma once

#include "core/store/bulk_queue.h"
#include "core/store/server_session.h"
#include "core/store/spool.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>

namespace store {

// How it stands with the server.
struct ServerState {
    Condition condition = Condition::Opening; // Opening, Upgrading, Ready, or Spooling with a trouble
    Trouble trouble = Trouble::None;
    QString detail;
    QByteArray zone;
    QString identity; // empty until the first connection
    TimeMs clockOff = 0;
    std::uint64_t unfit = 0; // observations that did not fit the schema, or could not be read in the spool
    bool operator==(const ServerState &) const = default;
};

// Takes jobs from the spool to the server, in their order and exactly once, and does the work in bulk there. Lives in a thread of its own,
// which waits for the server as long as it takes; every function is called there.
class Courier : public QObject {
    Q_OBJECT

public:
    Courier(StoreOptions options, std::shared_ptr<ServerCut> cut, const std::atomic<bool> &ending);
    ~Courier() override;

    // The spool that jobs of `source` come into, and those that others left. Connects.
    void begin(const QString &spoolFile, const QString &source, std::vector<std::unique_ptr<Spool>> left);
    // Of events that are in the spool by now.
    void await(std::map<qint64, Reply<EventId>> replies);
    void add(Bulk bulk);
    // There is more in the spool.
    void work();
    // Takes over what is in the spool, for a second at most, then calls `then`.
    void settle(const std::function<void()> &then);
    // The ring may be over its limits.
    void checkRing();
    void end();

signals:
    void stateChanged(const store::ServerState &state);
    void committed(const store::Changes &changes);
    void delivered(); // something left the spool

private:
    void connectNow();
    void resolveDoubt();
    void takeBackImports();
    void become(Condition condition, Trouble trouble = Trouble::None, const QString &detail = {});
    void fail(const SqlError &error);
    [[nodiscard]] Spool *spoolAtTurn();
    [[nodiscard]] bool workOnce();
    [[nodiscard]] bool deliver();
    void deliver(Spool &spool, std::vector<SpoolEntry> &entries);
    void send(std::vector<SpoolEntry> &entries, Changes &changes);
    void sendOneByOne(std::vector<SpoolEntry> &entries, Changes &changes);
    void answer(qint64 id);
    void workPiece();
    [[nodiscard]] bool prune();
    [[nodiscard]] bool rebuild();
    void poll();

    StoreOptions m_options;
    std::shared_ptr<ServerCut> m_cut;
    const std::atomic<bool> &m_ending;
    ServerState m_state;
    std::unique_ptr<ServerSession> m_session;
    std::unique_ptr<Spool> m_own;
    QString m_source;
    std::vector<std::unique_ptr<Spool>> m_left;
    std::map<qint64, Reply<EventId>> m_replies; // by numbers of the own spool
    std::map<qint64, EventId> m_given;          // numbers that the server gave, perhaps: the transaction may be in doubt
    BulkQueue m_bulk;
    qint64 m_pieces = 0;                        // of the own source, committed
    std::optional<Piece> m_doubt;               // committed or not
    std::size_t m_jobsAtOnce;
    QTimer m_workTimer;
    QTimer m_retryTimer;
    QTimer m_pollTimer;
    bool m_pruneDue = true;
    bool m_rebuildDue = true;
};

} // namespace store
