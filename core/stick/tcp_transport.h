#pragma once

#include "core/stick/remote_port.h"
#include "core/stick/telnet_line.h"
#include "core/stick/transport.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <optional>

namespace stick {

// A stick at another computer, through ser2net, socat or the like. Unencrypted: what goes over it, keys for the stick included, can be
// read on the way. A far end that vanished without a word is noticed by TCP's keep-alive within 35 seconds. Tries that fail come less
// and less often, down to one every five seconds.
class TcpTransport : public Transport {
    Q_OBJECT
public:
    struct Times {
        std::chrono::milliseconds connecting{10000}; // until the line is open, negotiation included
        std::chrono::milliseconds longestPause{5000};
        std::chrono::milliseconds lasting{5000};     // a connection that held for so long counts as good
    };

    // `address` nothing: open() fails with words.
    explicit TcpTransport(std::optional<RemotePort> address, QObject *parent = nullptr);
    TcpTransport(std::optional<RemotePort> address, const Times &times, QObject *parent = nullptr);
    ~TcpTransport() override;

    void open() override;
    void close() override;
    void write(bytes::ByteSpan data) override;
    // Nobody tells whether another stick hangs there: another number every ten seconds.
    [[nodiscard]] std::uint64_t node() const override;

private:
    enum class Step : std::uint8_t { Closed, Pausing, Connecting, Negotiating, Open };

    void connectNow();
    void onConnected();
    void onReadyRead();
    void onBroken();
    void onOverdue();
    void take(bytes::ByteSpan received);
    void opens();
    void failing(const QString &why);
    void leave();
    [[nodiscard]] bool isTelnet() const { return m_address->kind == RemotePort::Kind::Rfc2217; }

    std::optional<RemotePort> m_address;
    Times m_times;
    QTcpSocket m_socket;
    TelnetLine m_line;
    QTimer m_wait; // the pause before a try, then the patience with it
    QElapsedTimer m_openSince;
    std::chrono::milliseconds m_pause{0}; // before the next try
    Step m_step = Step::Closed;
};

} // namespace stick
