#include "core/stick/pseudo_terminal.h"

#include "core/stick/port_access.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>

namespace stick {

namespace {

constexpr std::chrono::seconds hostCheckEvery{2};
constexpr std::size_t mostWaiting = 16384; // bytes; some minutes of a busy air

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

PseudoTerminal::PseudoTerminal(QObject *parent) : QObject(parent)
{
    m_hostCheck.setInterval(hostCheckEvery);
    connect(&m_hostCheck, &QTimer::timeout, this, &PseudoTerminal::freeFromDeadHost);
}

PseudoTerminal::~PseudoTerminal()
{
    close();
}

bool PseudoTerminal::open(const QString &link, QString *error)
{
    close();
    termios raw{};
    ::cfmakeraw(&raw);
    ::cfsetspeed(&raw, B57600); // for hosts that set nothing themselves
    raw.c_cflag |= CLOCAL | CREAD;
    char name[128] = {};
    if (::openpty(&m_master, &m_slave, name, &raw, nullptr) != 0) {
        m_master = m_slave = -1;
        if (error != nullptr)
            *error = systemReason();
        return false;
    }
    for (const int fd : {m_master, m_slave})
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
    ::fcntl(m_master, F_SETFL, ::fcntl(m_master, F_GETFL) | O_NONBLOCK);
    m_name = QString::fromLocal8Bit(name);
    if (!link.isEmpty() && !makeLink(link, error)) {
        close();
        return false;
    }
    m_readable = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &PseudoTerminal::onReadable);
    m_writable = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &PseudoTerminal::onWritable);
    m_hostCheck.start();
    return true;
}

// A link that is already there is replaced, anything else is left alone.
bool PseudoTerminal::makeLink(const QString &link, QString *error)
{
    if (QFileInfo(link).isSymLink())
        QFile::remove(link);
    if (::symlink(QFile::encodeName(m_name).constData(), QFile::encodeName(link).constData()) != 0) {
        if (error != nullptr)
            *error = link + QStringLiteral(": ") + systemReason();
        return false;
    }
    m_link = link;
    return true;
}

void PseudoTerminal::close()
{
    m_hostCheck.stop();
    // May run inside a notifier's own signal.
    for (auto *const notifier : {&m_readable, &m_writable}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
    }
    if (!m_link.isEmpty() && QFileInfo(m_link).symLinkTarget() == m_name)
        QFile::remove(m_link);
    m_link.clear();
    for (int *const fd : {&m_master, &m_slave}) {
        if (*fd >= 0)
            ::close(*fd);
        *fd = -1;
    }
    m_name.clear();
    m_waiting.clear();
}

void PseudoTerminal::write(bytes::ByteSpan data)
{
    if (!isOpen() || m_waiting.size() + data.size() > mostWaiting)
        return;
    const bool spoilt = !rightSpeed();
    for (const std::uint8_t byte : data)
        m_waiting.push_back(spoilt ? static_cast<std::uint8_t>((byte >> 1) ^ 0x9C) : byte);
    onWritable();
}

void PseudoTerminal::onWritable()
{
    std::size_t sent = 0;
    while (sent < m_waiting.size()) {
        const ssize_t count = ::write(m_master, m_waiting.data() + sent, m_waiting.size() - sent);
        if (count <= 0)
            break;
        sent += static_cast<std::size_t>(count);
    }
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(sent));
    m_writable->setEnabled(!m_waiting.empty());
}

void PseudoTerminal::onReadable()
{
    bytes::Bytes data(4096);
    const ssize_t count = ::read(m_master, data.data(), data.size());
    if (count <= 0 || !rightSpeed())
        return;
    data.resize(static_cast<std::size_t>(count));
    emit bytesArrived(data);
}

// A host that was killed leaves the terminal exclusive, because our own end keeps it open; a real stick would be free again. When
// nobody has read for two checks and no other program has the terminal open, it is given free.
void PseudoTerminal::freeFromDeadHost()
{
    int exclusive = 0;
    int unread = 0;
    ::ioctl(m_slave, TIOCGEXCL, &exclusive);
    ::ioctl(m_slave, FIONREAD, &unread);
    if (exclusive == 0 || unread == 0) {
        m_unreadChecks = 0;
        return;
    }
    if (++m_unreadChecks >= 2 && !heldByAnotherProgram(m_name))
        ::ioctl(m_slave, TIOCNXCL);
}

// The speed that the host has set, as the stick would notice it by what it receives.
bool PseudoTerminal::rightSpeed() const
{
    termios now{};
    return ::tcgetattr(m_master, &now) != 0 || ::cfgetospeed(&now) == B57600;
}

} // namespace stick
