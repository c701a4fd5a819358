#pragma once

#include "core/store/courier.h"
#include "core/store/job_queue.h"
#include "core/store/store_worker.h"

#include <QThread>
#include <QTimer>

namespace store {

// Writes what is recorded into the spool, within a quarter of a second and whatever the server does, and lets the courier take it there.
class Spooler : public StoreWorker {
    Q_OBJECT

public:
    // `readersCut` ends what the connection that answers questions waits for.
    Spooler(StoreOptions options, std::shared_ptr<ServerCut> readersCut);
    ~Spooler() override;

    void open() override;
    void add(Job job) override;
    void add(Bulk bulk) override;
    void settle(std::function<void()> then) override;
    // The server's tables say the limits; it is looked whether they hold.
    void setRingLimits(TelegramRing::Limits) override;
    void takeDamage(const QString &) override {}
    void setBackupTrouble(const QString &) override {}
    void close() override;

private:
    void openForReading();
    void openSpool();
    void flush();
    void write(std::size_t count);
    void onState(const ServerState &state);
    void watch();
    void report();
    template <class Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(m_courier, [c = m_courier, work = std::move(work)]() mutable { work(*c); }, Qt::QueuedConnection);
    }

    StoreOptions m_options;
    std::shared_ptr<ServerCut> m_readersCut;
    std::shared_ptr<ServerCut> m_cut; // of the courier
    std::atomic<bool> m_ending{false};
    QThread m_thread;
    Courier *m_courier;
    std::unique_ptr<Spool> m_spool; // null until it could be opened
    QString m_source;
    JobQueue m_jobs;
    ServerState m_state;
    Trouble m_spoolTrouble = Trouble::None;
    QString m_spoolDetail;
    Status m_status;
    QTimer m_writeTimer;
    QTimer m_retryTimer;
    QTimer m_watchTimer;
    int m_lock = -1;
    bool m_opened = false;
};

} // namespace store
