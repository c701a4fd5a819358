#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace cli {

// Tells systemd how the service is (sd_notify(3)): one datagram to the socket that NOTIFY_SOCKET names. Without one, nothing happens.
class ServiceNotice {
public:
    ServiceNotice();
    ~ServiceNotice();
    ServiceNotice(const ServiceNotice &) = delete;
    ServiceNotice &operator=(const ServiceNotice &) = delete;

    // "READY=1", "STATUS=…", "STOPPING=1", "WATCHDOG=1"; several in lines.
    void tell(const QByteArray &state) const;
    // How often WATCHDOG=1 is to be told at least: half of what the unit's WatchdogSec says. Nothing when it watches nobody.
    [[nodiscard]] static std::optional<std::chrono::milliseconds> watchdogInterval();
    // Microseconds of the monotonic clock, which RELOADING=1 is told with.
    [[nodiscard]] static QByteArray monotonicTime();

private:
    int m_socket = -1;
    QByteArray m_name;
};

} // namespace cli
