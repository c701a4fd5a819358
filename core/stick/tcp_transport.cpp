#include "core/stick/tcp_transport.h"

#include "core/bytes/secret.h"
#include "core/stick/qt_bytes.h"

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

#include <algorithm>

namespace stick {

namespace {

constexpr std::chrono::milliseconds firstPause{250};
constexpr auto nodeLasts = std::chrono::seconds(10);

// A line that is only listened to would never notice that the other computer lost its power.
void keepAlive(QTcpSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef Q_OS_LINUX
    const auto set = [&](int option, int value) {
        (void)::setsockopt(static_cast<int>(socket.socketDescriptor()), IPPROTO_TCP, option, &value, sizeof value);
    };
    set(TCP_KEEPIDLE, 20); // s
    set(TCP_KEEPINTVL, 5);
    set(TCP_KEEPCNT, 3);
    set(TCP_USER_TIMEOUT, 20'000); // ms
#endif
}

} // namespace

TcpTransport::TcpTransport(std::optional<RemotePort> address, QObject *parent) : TcpTransport(std::move(address), Times(), parent) {}

TcpTransport::TcpTransport(std::optional<RemotePort> address, const Times &times, QObject *parent)
    : Transport(parent), m_address(std::move(address)), m_times(times)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &TcpTransport::onOverdue);
    connect(&m_socket, &QTcpSocket::connected, this, &TcpTransport::onConnected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &TcpTransport::onReadyRead);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &TcpTransport::onBroken);
    connect(&m_socket, &QTcpSocket::disconnected, this, &TcpTransport::onBroken);
}

TcpTransport::~TcpTransport()
{
    leave();
}

void TcpTransport::open()
{
    if (m_step != Step::Closed)
        return;
    if (!m_address) {
        emit failed(Problem::NoConnection, "tcp://HOST:PORT, rfc2217://HOST:PORT");
        return;
    }
    m_step = Step::Pausing;
    if (m_pause.count() == 0)
        connectNow();
    else
        m_wait.start(m_pause);
}

void TcpTransport::connectNow()
{
    m_step = Step::Connecting;
    m_line = TelnetLine();
    m_wait.start(m_times.connecting);
    m_socket.connectToHost(m_address->host, m_address->port);
}

void TcpTransport::onConnected()
{
    keepAlive(m_socket);
    if (!isTelnet()) {
        opens();
        return;
    }
    m_step = Step::Negotiating;
    m_socket.write(toByteArray(m_line.opening()));
}

void TcpTransport::opens()
{
    m_wait.stop();
    m_step = Step::Open;
    m_openSince.start();
    emit opened();
}

void TcpTransport::onReadyRead()
{
    take(toBytes(m_socket.readAll()));
}

void TcpTransport::take(bytes::ByteSpan received)
{
    if (!isTelnet()) {
        if (m_step == Step::Open)
            emit bytesArrived(bytes::Bytes(received.begin(), received.end()));
        return;
    }
    const TelnetLine::Step step = m_line.feed(received);
    if (!step.reply.empty())
        m_socket.write(toByteArray(step.reply));
    switch (m_line.state()) {
    case TelnetLine::State::Negotiating:
        return;
    case TelnetLine::State::NoOption:
        failing(QStringLiteral("RFC 2217 is not spoken there"));
        return;
    case TelnetLine::State::OtherLine:
        failing(QStringLiteral("57600 baud 8N1 cannot be set there"));
        return;
    case TelnetLine::State::Ready:
        if (m_step == Step::Negotiating)
            opens();
        if (m_step == Step::Open && !step.data.empty())
            emit bytesArrived(step.data);
        return;
    }
}

// Comes as an error, as an end, or as both.
void TcpTransport::onBroken()
{
    if (m_step == Step::Connecting || m_step == Step::Negotiating) {
        failing(m_socket.error() == QAbstractSocket::UnknownSocketError ? QString() : m_socket.errorString());
    } else if (m_step == Step::Open) {
        if (m_socket.bytesAvailable() > 0)
            onReadyRead(); // the last word
        const bool lasted = m_openSince.hasExpired(m_times.lasting.count());
        leave();
        m_pause = lasted ? std::chrono::milliseconds(0) : std::clamp(m_pause * 2, firstPause, m_times.longestPause);
        emit lost();
    }
}

void TcpTransport::onOverdue()
{
    if (m_step == Step::Pausing)
        connectNow();
    else if (m_step == Step::Connecting)
        failing(QStringLiteral("no answer"));
    else if (m_step == Step::Negotiating)
        failing(QStringLiteral("RFC 2217 is not spoken there"));
}

void TcpTransport::failing(const QString &why)
{
    const bool wasOpen = m_step == Step::Open;
    leave();
    m_pause = std::clamp(m_pause * 2, firstPause, m_times.longestPause);
    if (wasOpen)
        emit lost();
    else
        emit failed(Problem::NoConnection, why.toStdString());
}

void TcpTransport::leave()
{
    m_step = Step::Closed;
    m_wait.stop();
    const QSignalBlocker quiet(m_socket);
    if (m_socket.state() == QAbstractSocket::ConnectedState) {
        m_socket.flush(); // the last word may still be waiting
        m_socket.disconnectFromHost();
    }
    m_socket.abort();
}

void TcpTransport::close()
{
    if (m_step == Step::Closed)
        return;
    leave();
    m_pause = std::chrono::milliseconds(0); // whoever closes did not fail
}

void TcpTransport::write(bytes::ByteSpan data)
{
    if (m_step != Step::Open)
        return;
    if (!isTelnet()) {
        m_socket.write(reinterpret_cast<const char *>(data.data()), static_cast<qint64>(data.size())); // no copy of a key in between
        return;
    }
    bytes::Bytes escaped = TelnetLine::escaped(data);
    m_socket.write(reinterpret_cast<const char *>(escaped.data()), static_cast<qint64>(escaped.size()));
    bytes::wipe(escaped.data(), escaped.size());
}

std::uint64_t TcpTransport::node() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(now / nodeLasts) + 1;
}

} // namespace stick
