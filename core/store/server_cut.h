#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>

class QSqlDriver;

namespace store {

// Ends what a connection to a server waits for: libpq waits without end for a server that is there and does not answer. May be called
// from any thread; the statement that runs fails with Trouble::ServerAway, and so do all later ones.
class ServerCut {
public:
    ServerCut() = default;
    ~ServerCut() { forget(); }
    ServerCut(const ServerCut &) = delete;
    ServerCut &operator=(const ServerCut &) = delete;

    void cut();
    // How long the statement that runs has been running, in milliseconds; 0 when none does, or one that may take long.
    [[nodiscard]] std::int64_t waitsSince() const;

    // Of the connection's thread: which connection it is, until it is closed.
    void watch(QSqlDriver &driver);
    void forget();
    void began();
    void ended() { m_began = 0; }
    void setPatient(bool patient) { m_patient = patient; }

private:
    std::mutex m_mutex;
    std::atomic<std::int64_t> m_began{0}; // of a steady clock, ms
    std::atomic<bool> m_patient{false};
    int m_socket = -1; // a second name of the connection's socket, so that it never is another file
};

} // namespace store
