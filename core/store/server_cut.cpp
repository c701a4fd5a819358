#include "core/store/server_cut.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QVariant>

#include <chrono>

#include <sys/socket.h>
#include <unistd.h>

namespace store {

namespace {

using SocketOf = int (*)(const void *connection);

// QPSQL has loaded libpq, and the program itself is not linked with it: it runs without.
SocketOf socketFunction()
{
    static const auto function = reinterpret_cast<SocketOf>(QLibrary::resolve(QStringLiteral("pq"), 5, "PQsocket"));
    return function;
}

std::int64_t steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// libpq writes what a server says besides its answers to standard error, which is where `serve` has its log.
void quieten(void *connection)
{
    using Processor = void (*)(void *, const char *);
    using Set = Processor (*)(void *, Processor, void *);
    static const auto set = reinterpret_cast<Set>(QLibrary::resolve(QStringLiteral("pq"), 5, "PQsetNoticeProcessor"));
    if (set != nullptr)
        set(connection, [](void *, const char *) {}, nullptr);
}

} // namespace

void ServerCut::watch(QSqlDriver &driver)
{
    forget();
    const QVariant handle = driver.handle();
    const SocketOf socketOf = socketFunction();
    // Qt 6 names the structure, Qt 5 and the documentation its synonym.
    const QByteArray type = handle.typeName();
    if ((type != "pg_conn*" && type != "PGconn*") || socketOf == nullptr)
        return;
    void *connection = *static_cast<void *const *>(handle.constData());
    quieten(connection);
    const std::lock_guard lock(m_mutex);
    m_socket = ::dup(socketOf(connection));
}

void ServerCut::forget()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

void ServerCut::began()
{
    m_began = steadyMs();
}

std::int64_t ServerCut::waitsSince() const
{
    const std::int64_t began = m_began;
    return began == 0 || m_patient ? 0 : steadyMs() - began;
}

void ServerCut::cut()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

} // namespace store
