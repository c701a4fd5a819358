#pragma once

#include "core/hci/deframer.h"
#include "core/stick/reply.h"
#include "core/stick/stick_machine.h"
#include "core/stick/transport.h"
#include "core/wmbus/radio_frame.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <array>
#include <deque>
#include <map>
#include <memory>

namespace stick {

// One stick on one port. Obeys the machine: carries out its actions and tells it what happened.
class StickSession : public QObject {
    Q_OBJECT
public:
    StickSession(const QString &port, std::unique_ptr<Transport> transport, Setup setup, const Timings &timings,
                 QObject *parent = nullptr);
    ~StickSession() override;

    [[nodiscard]] const StickStatus &status() const { return m_state.status; }

    void open() { happen(event::Open{}); }
    void close() { happen(event::Close{}); }
    void setLinkMode(bytes::LinkMode mode, bool persist) { happen(event::SetMode{mode, persist}); }
    void setWantedModes(const WantedModes &modes) { happen(event::ModesKnown{modes}); }
    void want(WantedSetupPointer setup) { happen(event::Want{std::move(setup)}); }
    void setWantedSetups(const WantedSetups &setups) { happen(event::SetupsKnown{setups}); }
    void reset() { happen(event::Reset{}); }
    void ping() { happen(event::Ping{}); }
    void refresh() { happen(event::Refresh{}); }
    // Lends the stick, in its turn: see loan.h. What the stick hears meanwhile comes by frameHeard() as ever.
    std::uint64_t borrow(const LoanTerms &terms, LoanHandlers handlers);
    // A request of the borrower; NotConnected when the loan is over or not yet begun.
    void loanRequest(std::uint64_t loan, const hci::Message &message, ReplyHandler handler);
    void giveBack(std::uint64_t loan) { happen(event::GiveBack{loan}); }
    // The handler is called exactly once, also when the session is destroyed before.
    void request(const hci::Message &message, ReplyHandler handler);

signals:
    // At once when anything but a counter or a time changed, otherwise at most four times a second.
    void statusChanged(const stick::StickStatus &status);
    void frameHeard(const wmbus::RadioFrame &frame);
    // Keys are taken out: see hci::withoutKey().
    void messageSeen(const hci::Message &message, bool fromStick);
    void modeTaken(std::uint32_t stickId, bytes::LinkMode mode);

private:
    void happen(Event event);
    void onBytes(const bytes::Bytes &data);
    void onMessage(const hci::Message &message);
    void onLineSilent();
    void takeMessages();

    void carryOut(const action::OpenPort &);
    void carryOut(const action::ClosePort &);
    void carryOut(const action::LookForNode &);
    void carryOut(const action::Send &send);
    void carryOut(const action::StartTimer &start);
    void carryOut(const action::StopTimer &stop);
    void carryOut(const action::Heard &heard);
    void carryOut(const action::Finish &finish);
    void carryOut(const action::Lent &lent);
    void carryOut(const action::LoanOver &over);
    void carryOut(const action::ModeTaken &taken);

    void reportStatus();
    [[nodiscard]] QTimer &timer(Timer which) { return m_timers[static_cast<std::size_t>(which)]; }

    State m_state;
    std::unique_ptr<Transport> m_transport;
    hci::Deframer m_deframer;
    std::array<QTimer, 6> m_timers; // by stick::Timer
    QTimer m_lineSilent;
    QTimer m_reportLater;
    StickStatus m_reported;
    std::deque<Event> m_events; // that happened while another one was being worked on
    bool m_working = false;
    std::map<std::uint64_t, ReplyHandler> m_handlers;
    std::map<std::uint64_t, LoanHandlers> m_loans;
    std::uint64_t m_lastToken = 0;
};

} // namespace stick
