#include "core/stick/stick_manager.h"

#include "core/stick/remote_port.h"
#include "core/stick/serial_transport.h"
#include "core/stick/stick_finder.h"
#include "core/stick/stick_session.h"
#include "core/stick/tcp_transport.h"

#include <algorithm>

namespace stick {

namespace {

std::unique_ptr<Transport> transportTo(const QString &port)
{
    if (namesRemotePort(port))
        return std::make_unique<TcpTransport>(remotePortFrom(port));
    return std::make_unique<SerialTransport>(port);
}

} // namespace

StickManager::StickManager(QObject *parent) : StickManager(std::make_unique<SerialPortLister>(), parent) {}

StickManager::StickManager(std::unique_ptr<PortLister> lister, QObject *parent)
    : QObject(parent), m_finder(std::make_unique<StickFinder>(std::move(lister)))
{
    connect(m_finder.get(), &StickFinder::candidatesChanged, this, &StickManager::onCandidates);
}

StickManager::~StickManager() = default;

std::vector<StickStatus> StickManager::sticks() const
{
    std::vector<StickStatus> all;
    for (const auto &[port, session] : m_sessions)
        all.push_back(session->status());
    return all;
}

std::optional<StickStatus> StickManager::find(const QString &port) const
{
    const StickSession *const one = session(port);
    if (one == nullptr)
        return std::nullopt;
    return one->status();
}

void StickManager::open(const QString &port, Setup setup)
{
    m_closedByUser.removeAll(port);
    StickSession *one = session(port);
    if (one == nullptr) {
        auto made = std::make_unique<StickSession>(port, transportTo(port), setup, m_timings);
        one = made.get();
        m_sessions.emplace(port, std::move(made));
        watch(one, port);
        one->setWantedModes(m_wantedModes);
        one->setWantedSetups(m_setups);
        if (const auto wanted = m_setupOfPort.find(port); wanted != m_setupOfPort.end())
            one->want(wanted->second);
    }
    one->open();
}

void StickManager::close(const QString &port)
{
    if (m_finder->isRunning() && !m_closedByUser.contains(port))
        m_closedByUser.append(port);
    m_setupOfPort.erase(port);
    drop(port);
}

void StickManager::setLinkMode(const QString &port, bytes::LinkMode mode, bool persist)
{
    if (StickSession *const one = session(port))
        one->setLinkMode(mode, persist);
}

void StickManager::setWantedSetup(const QString &port, std::vector<hci::Message> lines)
{
    const WantedSetupPointer setup = WantedSetup::from(std::move(lines));
    m_setupOfPort[port] = setup;
    if (StickSession *const one = session(port)) {
        one->want(setup);
        rememberSetupOf(one->status());
    }
}

void StickManager::reset(const QString &port)
{
    if (StickSession *const one = session(port))
        one->reset();
}

void StickManager::ping(const QString &port)
{
    if (StickSession *const one = session(port))
        one->ping();
}

void StickManager::refresh(const QString &port)
{
    if (StickSession *const one = session(port))
        one->refresh();
}

void StickManager::request(const QString &port, const hci::Message &message, ReplyHandler handler)
{
    if (StickSession *const one = session(port))
        one->request(message, std::move(handler));
    else
        handler(Reply{});
}

std::uint64_t StickManager::borrow(const QString &port, const LoanTerms &terms, LoanHandlers handlers)
{
    if (StickSession *const one = session(port))
        return one->borrow(terms, std::move(handlers));
    handlers.over(LoanEnd{});
    return 0;
}

void StickManager::loanRequest(const QString &port, std::uint64_t loan, const hci::Message &message, ReplyHandler handler)
{
    if (StickSession *const one = session(port))
        one->loanRequest(loan, message, std::move(handler));
    else
        handler(Reply{});
}

void StickManager::giveBack(const QString &port, std::uint64_t loan)
{
    if (StickSession *const one = session(port))
        one->giveBack(loan);
}

void StickManager::startFinder()
{
    m_finder->start();
}

std::vector<PortCandidate> StickManager::candidates() const
{
    return m_finder->candidates();
}

void StickManager::setKnownPorts(const QStringList &ports)
{
    m_finder->setKnownPorts(ports);
}

void StickManager::setWantedMode(std::uint32_t stickId, bytes::LinkMode mode)
{
    m_wantedModes[stickId] = mode;
    for (const auto &[port, session] : m_sessions)
        session->setWantedModes(m_wantedModes);
}

void StickManager::setTimings(const Timings &timings)
{
    m_timings = timings;
}

StickSession *StickManager::session(const QString &port) const
{
    const auto found = m_sessions.find(port);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

void StickManager::watch(StickSession *session, const QString &port)
{
    connect(session, &StickSession::statusChanged, this, &StickManager::onStatus);
    connect(session, &StickSession::frameHeard, this, &StickManager::frameHeard);
    connect(session, &StickSession::messageSeen, this,
            [this, port](const hci::Message &message, bool fromStick) { emit messageSeen(port, message, fromStick); });
    connect(session, &StickSession::modeTaken, this, [this](std::uint32_t stickId, bytes::LinkMode mode) {
        setWantedMode(stickId, mode);
        emit wantedModeChanged(stickId, mode);
    });
}

void StickManager::onStatus(const StickStatus &status)
{
    rememberSetupOf(status);
    if (status.phase == Phase::Listening)
        forgetFormerPortOf(status);
    emit statusChanged(status);
}

// The user gave it to a port; from now on it belongs to the stick that was found there.
void StickManager::rememberSetupOf(const StickStatus &status)
{
    const auto given = m_setupOfPort.find(QString::fromStdString(status.port));
    if (given == m_setupOfPort.end() || !status.device)
        return;
    m_setups[status.device->uniqueId] = given->second;
    m_setupOfPort.erase(given);
    for (const auto &[port, session] : m_sessions)
        session->setWantedSetups(m_setups);
}

// A stick that came back under another name: the session that still waits at the old one has no more to wait for.
void StickManager::forgetFormerPortOf(const StickStatus &status)
{
    for (const StickStatus &other : sticks()) {
        const bool sameStick = other.device && status.device && other.device->uniqueId == status.device->uniqueId;
        if (sameStick && other.port != status.port && other.phase == Phase::Waiting)
            drop(QString::fromStdString(other.port));
    }
}

void StickManager::drop(const QString &port)
{
    const auto found = m_sessions.find(port);
    if (found == m_sessions.end())
        return;
    StickSession *const session = found->second.release(); // may be the sender of the signal under way
    m_sessions.erase(found);
    session->disconnect(this);
    session->close();
    session->deleteLater();
    emit removed(port);
}

void StickManager::onCandidates(const std::vector<PortCandidate> &candidates)
{
    const auto present = [&](const QString &port) {
        return std::any_of(candidates.begin(), candidates.end(), [&](const PortCandidate &c) { return c.port == port; });
    };
    m_closedByUser.removeIf([&](const QString &port) { return !present(port); });
    for (const PortCandidate &candidate : candidates) {
        if (candidate.kind == PortCandidate::Kind::Certain && session(candidate.port) == nullptr
            && !m_closedByUser.contains(candidate.port))
            open(candidate.port);
    }
    emit candidatesChanged(candidates);
}

} // namespace stick
