#pragma once

#include "core/store/bulk_queue.h"
#include "core/store/job_queue.h"
#include "core/store/job_writer.h"
#include "core/store/opener.h"
#include "core/store/spool_folder.h"
#include "core/store/store_worker.h"

#include <QTimer>

namespace store {

// Owns the connection that writes the file.
class Writer : public StoreWorker {
    Q_OBJECT

public:
    explicit Writer(StoreOptions options);
    ~Writer() override;

    void open() override;
    void add(Job job) override;
    void add(Bulk bulk) override;
    void settle(std::function<void()> then) override;
    void setRingLimits(TelegramRing::Limits limits) override;
    void takeDamage(const QString &detail) override;
    void setBackupTrouble(const QString &detail) override;
    void close() override;

private:
    // The connection and what works on it.
    struct Session {
        Session(std::unique_ptr<Database> opened, const QByteArray &zone) : database(std::move(opened)), tables(*database, zone), recorder(tables), importer(tables), jobs(tables, recorder, importer) {}
        void forget();
        std::unique_ptr<Database> database;
        Tables tables;
        Recorder recorder;
        Importer importer;
        JobWriter jobs;
        qint64 dataVersion = 0; // of SQLite: differs when another connection has written
    };

    void attempt(Check check);
    void opened(Opened opened);
    void fail(Trouble trouble, const QString &detail);
    [[nodiscard]] Leave leaveNow() const;
    void failBulk();
    void reopen();
    void becomeReady();
    void become(Condition condition, Trouble trouble = Trouble::None, const QString &detail = {});
    void report();

    void flush();
    void commit(const std::function<void(Changes &)> &work);
    bool writeJobs(std::size_t count);
    void dropFront(const QString &why);

    void work();
    [[nodiscard]] bool workOnce();
    void workPiece();
    [[nodiscard]] bool takeFromSpool();
    void moreWork();

    StoreOptions m_options;
    TelegramRing::Limits m_ringLimits;
    std::unique_ptr<FileClaim> m_claim;
    std::unique_ptr<Session> m_session;
    Status m_status;
    JobQueue m_jobs;
    BulkQueue m_bulk;
    std::vector<std::unique_ptr<Spool>> m_spools; // of a time when the history was on a server
    std::uint64_t m_unfit = 0;                    // observations that did not fit the schema
    QTimer m_writeTimer;
    QTimer m_retryTimer;
    QTimer m_workTimer;
    bool m_pruneDue = true;
    bool m_rebuildDue = true;
};

} // namespace store
