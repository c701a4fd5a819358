#include "core/stick/stick_session.h"

#include "core/hci/encoder.h"
#include "core/hci/messages.h"
#include "core/hci/rssi.h"
#include "core/hci/secrets.h"

#include <utility>

namespace stick {

namespace {

constexpr int reportInterval = 250; // ms

TimePoint now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// `status` as if nothing had been counted since `before`.
StickStatus withoutCounting(StickStatus status, const StickStatus &before)
{
    status.telegrams = before.telegrams;
    status.badFrames = before.badFrames;
    status.droppedBytes = before.droppedBytes;
    status.lastByteAt = before.lastByteAt;
    status.lastTelegramAt = before.lastTelegramAt;
    return status;
}

// What was sent and asked may have held a key; the wanted setup wipes itself.
void wipeKeys(Event &event, std::vector<Action> &actions)
{
    if (auto *const request = std::get_if<event::Request>(&event))
        hci::wipeKey(request->message);
    for (Action &action : actions) {
        if (auto *const send = std::get_if<action::Send>(&action))
            hci::wipeKey(send->message);
    }
}

} // namespace

StickSession::StickSession(const QString &port, std::unique_ptr<Transport> transport, Setup setup, const Timings &timings,
                           QObject *parent)
    : QObject(parent), m_transport(std::move(transport))
{
    m_state.status.port = port.toStdString();
    m_state.setup = setup;
    m_state.timings = timings;
    m_reported = m_state.status;

    connect(m_transport.get(), &Transport::opened, this, [this] { happen(event::PortOpened{}); });
    connect(m_transport.get(), &Transport::failed, this,
            [this](Problem problem, const std::string &detail) { happen(event::PortFailed{problem, detail}); });
    connect(m_transport.get(), &Transport::lost, this, [this] { happen(event::PortLost{}); });
    connect(m_transport.get(), &Transport::bytesArrived, this, &StickSession::onBytes);

    for (std::size_t i = 0; i < m_timers.size(); ++i) {
        m_timers[i].setSingleShot(true);
        connect(&m_timers[i], &QTimer::timeout, this, [this, i] { happen(event::TimerFired{static_cast<Timer>(i)}); });
    }
    m_lineSilent.setSingleShot(true);
    connect(&m_lineSilent, &QTimer::timeout, this, &StickSession::onLineSilent);
    m_reportLater.setSingleShot(true);
    m_reportLater.setInterval(reportInterval);
    connect(&m_reportLater, &QTimer::timeout, this, [this] {
        m_reported = m_state.status;
        emit statusChanged(m_reported);
    });
}

StickSession::~StickSession()
{
    m_transport->disconnect(this);
    blockSignals(true);
    happen(event::Close{}); // gives a lent stick its own mode back
    m_transport->close();
    const auto handlers = std::exchange(m_handlers, {});
    for (const auto &[token, handler] : handlers)
        handler(Reply{});
}

void StickSession::request(const hci::Message &message, ReplyHandler handler)
{
    const std::uint64_t token = ++m_lastToken;
    m_handlers.emplace(token, std::move(handler));
    happen(event::Request{token, message});
}

std::uint64_t StickSession::borrow(const LoanTerms &terms, LoanHandlers handlers)
{
    const std::uint64_t token = ++m_lastToken;
    m_loans.emplace(token, std::move(handlers));
    happen(event::Borrow{token, terms});
    return token;
}

void StickSession::loanRequest(std::uint64_t loan, const hci::Message &message, ReplyHandler handler)
{
    const std::uint64_t token = ++m_lastToken;
    m_handlers.emplace(token, std::move(handler));
    happen(event::LoanRequest{token, loan, message});
}

// Actions may cause events at once (a port that opens); those wait until this one is done.
void StickSession::happen(Event event)
{
    m_events.push_back(std::move(event));
    if (m_working)
        return;
    m_working = true;
    while (!m_events.empty()) {
        Event next = std::move(m_events.front());
        m_events.pop_front();
        Step step = advance(std::move(m_state), next, now());
        m_state = std::move(step.state);
        for (const Action &action : step.actions)
            std::visit([this](const auto &what) { carryOut(what); }, action);
        wipeKeys(next, step.actions);
    }
    m_working = false;
    reportStatus();
}

void StickSession::onBytes(const bytes::Bytes &data)
{
    m_deframer.feed(data);
    m_lineSilent.start(m_state.timings.lineSilent);
    takeMessages();
}

void StickSession::onLineSilent()
{
    m_deframer.lineSilent();
    takeMessages();
}

void StickSession::takeMessages()
{
    std::vector<hci::Message> messages;
    while (auto message = m_deframer.next())
        messages.push_back(std::move(*message));
    happen(event::BytesSeen{m_deframer.badFrames(), m_deframer.droppedBytes()});
    for (const hci::Message &message : messages)
        onMessage(message);
}

void StickSession::onMessage(const hci::Message &message)
{
    emit messageSeen(message, true);
    happen(event::Received{message});
}

void StickSession::carryOut(const action::OpenPort &)
{
    m_deframer.clear();
    m_transport->open();
}

void StickSession::carryOut(const action::ClosePort &)
{
    m_lineSilent.stop();
    m_deframer.clear();
    m_transport->close();
}

void StickSession::carryOut(const action::LookForNode &)
{
    happen(event::NodeSeen{m_transport->node()});
}

void StickSession::carryOut(const action::Send &send)
{
    bytes::Bytes frame = hci::encode(send.message);
    m_transport->write(frame);
    if (hci::carriesKey(send.message.code))
        bytes::wipe(frame.data(), frame.size());
    emit messageSeen(hci::withoutKey(send.message), false);
}

void StickSession::carryOut(const action::StartTimer &start)
{
    timer(start.timer).start(start.after);
}

void StickSession::carryOut(const action::StopTimer &stop)
{
    timer(stop.timer).stop();
}

void StickSession::carryOut(const action::Heard &heard)
{
    const auto indication = hci::read<hci::RadioIndication>(heard.message);
    if (!indication)
        return;
    wmbus::RadioFrame frame;
    frame.data = indication->withLengthField();
    frame.heardAt = now();
    frame.rssiRaw = heard.message.rssi;
    if (heard.message.rssi)
        frame.rssiDbm = hci::rssiDbm(*heard.message.rssi);
    frame.stickKeyWrong = heard.keyWrong;
    if (m_state.status.configuration)
        frame.linkMode = m_state.status.configuration->linkMode();
    frame.port = m_state.status.port;
    frame.stickId = m_state.status.device ? m_state.status.device->uniqueId : 0;
    emit frameHeard(frame);
}

void StickSession::carryOut(const action::Finish &finish)
{
    auto node = m_handlers.extract(finish.token);
    if (!node.empty())
        node.mapped()(Reply{finish.outcome, finish.answer});
}

void StickSession::carryOut(const action::Lent &lent)
{
    if (const auto found = m_loans.find(lent.loan); found != m_loans.end() && found->second.lent)
        found->second.lent();
}

void StickSession::carryOut(const action::LoanOver &over)
{
    auto node = m_loans.extract(over.loan);
    if (!node.empty() && node.mapped().over)
        node.mapped().over(over.end);
}

void StickSession::carryOut(const action::ModeTaken &taken)
{
    emit modeTaken(taken.stickId, taken.mode);
}

void StickSession::reportStatus()
{
    if (m_state.status == m_reported)
        return;
    if (withoutCounting(m_state.status, m_reported) == m_reported) {
        if (!m_reportLater.isActive())
            m_reportLater.start();
        return;
    }
    m_reportLater.stop();
    m_reported = m_state.status;
    emit statusChanged(m_reported);
}

} // namespace stick
