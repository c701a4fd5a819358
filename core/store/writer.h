#pragma once

#include "core/store/history_store.h"
#include "core/store/importer.h"
#include "core/store/opener.h"
#include "core/store/recorder.h"

#include <QTimer>

#include <deque>
#include <variant>

namespace store {

template <class T>
using Reply = std::function<void(Answer<T>)>; // called in the writer's thread, once

// What a user or the radio wants written. One after the other, in the order they came.
struct AddEvent {
    Event event;
    Reply<EventId> reply;
};
struct RemoveEvent {
    EventId event = 0;
};
struct ChangeFlags {
    SeriesId series = 0;
    std::vector<TimeMs> times;
    std::uint8_t set = 0;
    std::uint8_t clear = 0;
};
using Job = std::variant<Observation, DeviceEntry, AddEvent, RemoveEvent, ChangeFlags>;

// Work in pieces, between which jobs are written.
struct BeginBatch {
    std::string source;
    Reply<BatchId> reply;
};
struct AppendReadings {
    BatchId batch = 0;
    std::vector<SeriesReadings> readings;
    Reply<Appended> reply;
    std::size_t series = 0; // where the next piece begins
    std::size_t offset = 0;
    bool sorted = false;
    Appended done;
};
struct FinishBatch {
    BatchId batch = 0;
    Reply<Batch> reply;
};
struct RemoveBatch {
    BatchId batch = 0;
    Reply<std::uint64_t> reply; // may be empty
    std::uint64_t removed = 0;
};
using Bulk = std::variant<BeginBatch, AppendReadings, FinishBatch, RemoveBatch>;

// Owns the connection that writes. Lives in a thread of its own; every function is called there.
class Writer : public QObject {
    Q_OBJECT

public:
    explicit Writer(StoreOptions options);
    ~Writer() override;

    // Must be called, and have ended, before anything else replaces or moves files: closes all other connections of this program.
    std::function<void(bool open)> readersMay;

    void open();
    void add(Job job);
    void add(Bulk bulk);
    // Writes all jobs that wait, now. What cannot be written keeps waiting.
    void flush();
    void setRingLimits(TelegramRing::Limits limits);
    // The daily copy has found damage.
    void takeDamage(const QString &detail);
    void setBackupTrouble(const QString &detail);
    void close();

signals:
    void statusChanged(const store::Status &status);
    void committed(const store::Changes &changes);

private:
    void attempt(Check check);
    void opened(Opened opened);
    void fail(Trouble trouble, const QString &detail);
    void failBulk();
    void reopen();
    void becomeReady();
    void become(Condition condition, Trouble trouble = Trouble::None, const QString &detail = {});
    void report();

    template <class Work>
    void commit(Work work);
    void forgetAll();
    bool writeJobs(std::size_t count);
    void dropFront(const QString &why);
    void write(Job &job, Changes &changes);
    void write(const Observation &observation, Changes &changes);
    void write(const DeviceEntry &entry, Changes &changes);
    void write(AddEvent &add, Changes &changes);
    void write(const RemoveEvent &remove, Changes &changes);
    void write(const ChangeFlags &change, Changes &changes);

    void work();
    bool workPiece(BeginBatch &begin);
    bool workPiece(AppendReadings &append);
    bool workPiece(FinishBatch &finish);
    bool workPiece(RemoveBatch &remove);
    void moreWork();
    void makeRoom();

    StoreOptions m_options;
    TelegramRing::Limits m_ringLimits;
    std::unique_ptr<FileClaim> m_claim;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<Importer> m_importer;
    qint64 m_dataVersion = 0; // of SQLite: differs when another connection has written

    Status m_status;
    std::deque<Job> m_jobs;
    std::uint64_t m_jobBytes = 0;
    std::deque<Bulk> m_bulk;
    QTimer m_writeTimer;
    QTimer m_retryTimer;
    QTimer m_workTimer;
    bool m_pruneDue = true;
    bool m_rebuildDue = true;
    int m_sincePrune = 0;
};

} // namespace store

Q_DECLARE_METATYPE(store::Changes)
