#include "app/cli/service_notice.h"

#include <cstddef>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace cli {

ServiceNotice::ServiceNotice() : m_name(qgetenv("NOTIFY_SOCKET"))
{
    const bool usable = m_name.size() > 1 && (m_name[0] == '/' || m_name[0] == '@') && static_cast<std::size_t>(m_name.size()) < sizeof(sockaddr_un::sun_path);
    if (usable)
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_name.startsWith('@'))
        m_name[0] = '\0'; // abstract
}

ServiceNotice::~ServiceNotice()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void ServiceNotice::tell(const QByteArray &state) const
{
    if (m_socket < 0)
        return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_name.constData(), static_cast<std::size_t>(m_name.size()));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(m_name.size()));
    (void)::sendto(m_socket, state.constData(), static_cast<std::size_t>(state.size()), MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), length);
}

std::optional<std::chrono::milliseconds> ServiceNotice::watchdogInterval()
{
    bool good = false;
    const qint64 microseconds = qgetenv("WATCHDOG_USEC").toLongLong(&good);
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (!good || microseconds < 2000 || (!process.isEmpty() && process != QByteArray::number(::getpid())))
        return std::nullopt;
    return std::chrono::milliseconds(microseconds / 2000);
}

QByteArray ServiceNotice::monotonicTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return QByteArray::number(qint64{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000);
}

} // namespace cli
