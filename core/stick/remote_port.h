#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace stick {

// A serial port of another computer.
struct RemotePort {
    enum class Kind : std::uint8_t {
        Raw,     // the bytes of the line and nothing else: ser2net's `tcp`, socat
        Rfc2217, // telnet with COM-PORT-OPTION: the speed of the line is set from here
    };
    Kind kind = Kind::Raw;
    QString host; // name or address, IPv6 without brackets
    std::uint16_t port = 0;

    bool operator==(const RemotePort &) const = default;
};

// Whether a port's name means another computer's: it begins as "tcp://" or "rfc2217://", well-formed or not.
[[nodiscard]] bool namesRemotePort(const QString &port);

// "tcp://raspberrypi:2001", "rfc2217://[fe80::1]:2001". Nothing for anything else; host and port must both be there.
[[nodiscard]] std::optional<RemotePort> remotePortFrom(const QString &port);

} // namespace stick
