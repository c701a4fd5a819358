#pragma once

#include "core/store/jobs.h"
#include "core/store/recorder.h"
#include "core/store/telegram_ring.h"

#include <QObject>

namespace store {

// Who writes a history: into a file of this computer (Writer), or by way of a spool into a server (Spooler). Lives in a thread of its own;
// every function is called there.
class StoreWorker : public QObject {
    Q_OBJECT

public:
    // Whether questions are answered. Soon: files are about to be opened or moved, and another leave follows; who asks waits for it.
    struct Leave {
        enum class Kind : std::uint8_t { Soon, Given, Refused };
        Kind kind = Kind::Soon;
        Failure failure; // of Refused: why
    };
    // Must be called, and have ended, before anything else replaces or moves files: closes all other connections of this program.
    std::function<void(const Leave &leave)> readersMay;

    virtual void open() = 0;
    virtual void add(Job job) = 0;
    virtual void add(Bulk bulk) = 0;
    // Calls `then` in some thread of the store, once what was added before can be read, or that cannot be waited for.
    virtual void settle(std::function<void()> then) = 0;
    virtual void setRingLimits(TelegramRing::Limits limits) = 0;
    // The daily copy has found damage, or failed.
    virtual void takeDamage(const QString &detail) = 0;
    virtual void setBackupTrouble(const QString &detail) = 0;
    // Writes what waits, as far as that is possible.
    virtual void close() = 0;

signals:
    void statusChanged(const store::Status &status);
    void committed(const store::Changes &changes);
};

} // namespace store
