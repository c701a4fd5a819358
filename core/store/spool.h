#pragma once

#include "core/store/database.h"
#include "core/store/jobs.h"

#include <memory>

namespace store {

// A job that waits for the server.
struct SpoolEntry {
    qint64 id = 0;   // grows; of one source without repetition
    QString source;  // which opening of the spool wrote it: table delivery of the server knows how far that one got
    QString server;  // of jobs that name numbers of a server: which one's (HistoryStore never says those of another); else empty
    Job job;
};

// spool-N.db: what was recorded and is not known to be on the server. Numbers and the source are what makes each job arrive exactly
// once: the server remembers them in the transaction that stores the job.
class Spool {
public:
    static constexpr int format = 1;

    // Makes the file when there is none. Throws SqlError; Newer when a later version of the program wrote it.
    explicit Spool(const QString &file);
    ~Spool();
    Spool(const Spool &) = delete;
    Spool &operator=(const Spool &) = delete;

    // A new source, known to nobody; of jobs that are appended from now on.
    [[nodiscard]] QString begin();
    // Numbers of the jobs, in their order. `server`: see SpoolEntry.
    [[nodiscard]] std::vector<qint64> append(const std::vector<const Job *> &jobs, const QString &source, const QString &server);

    // The oldest, all of one source. What cannot be read is taken out and counted.
    [[nodiscard]] std::vector<SpoolEntry> read(std::size_t most);
    void remove(const QString &source, qint64 through);
    [[nodiscard]] std::uint64_t observations();
    [[nodiscard]] std::uint64_t unreadable() const { return m_unreadable; }

    // Sources of earlier openings, which nobody continues; forgotten when what they left is done.
    [[nodiscard]] QStringList earlierSources(const QString &present);
    void forget(const QString &source);

    // Closes and removes the file: nothing is in it.
    void removeFile();

    // Whoever holds it is the only one that uses the file; see spool_folder.h.
    void hold(int lock) { m_lock = lock; }

private:
    QString m_file;
    std::unique_ptr<Database> m_database;
    std::uint64_t m_unreadable = 0;
    int m_lock = -1;
};

} // namespace store
