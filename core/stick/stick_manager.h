#pragma once

#include "core/bytes/link_mode.h"
#include "core/hci/message.h"
#include "core/stick/loan.h"
#include "core/stick/port_candidate.h"
#include "core/stick/reply.h"
#include "core/stick/stick_status.h"
#include "core/stick/timings.h"
#include "core/stick/wanted_setup.h"
#include "core/wmbus/radio_frame.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace stick {

class PortLister;
class StickFinder;
class StickSession;

// Several sticks at once. One session a port, all asynchronous in the thread of the manager: a dead stick never blocks another.
class StickManager : public QObject {
    Q_OBJECT
public:
    explicit StickManager(QObject *parent = nullptr);
    explicit StickManager(std::unique_ptr<PortLister> lister, QObject *parent = nullptr);
    ~StickManager() override;

    [[nodiscard]] std::vector<StickStatus> sticks() const;
    [[nodiscard]] std::optional<StickStatus> find(const QString &port) const;

    // Opens and keeps open: identified, configured as CUxD does it, reopened by itself after unplugging.
    // A name like "tcp://raspberrypi:2001" or "rfc2217://…" is a stick at another computer (remote_port.h).
    // An already open port is left alone; one that failed is tried again. With Setup::LeaveAsIs nothing is written to the stick.
    void open(const QString &port, Setup setup = Setup::AsCuxd);
    void close(const QString &port); // removed() follows
    void setLinkMode(const QString &port, bytes::LinkMode mode, bool persist);
    // What the stick is to know besides its configuration, in this order: settings and keys, as messages of TTYINIT lines. Sent now and
    // after every (re)connect and reset, also when the stick comes back under another name; StickStatus::setup says how each line
    // fared. A link mode in it is the user's choice like setLinkMode(). No lines: nothing is wanted any more, which does not take keys
    // out of the stick before its next reset.
    void setWantedSetup(const QString &port, std::vector<hci::Message> lines);
    void reset(const QString &port);
    void ping(const QString &port);
    void refresh(const QString &port); // GET_CONFIG and GET_SYSSTATUS

    // Sends any other message and hands over its answer, in its turn: one command at a time. The handler is called exactly once,
    // with Outcome::NotConnected when no stick is listening there.
    void request(const QString &port, const hci::Message &message, ReplyHandler handler);

    // Lends the stick to poll a device in another link mode (loan.h). 0 when there is no such port, and then over() was called.
    std::uint64_t borrow(const QString &port, const LoanTerms &terms, LoanHandlers handlers);
    void loanRequest(const QString &port, std::uint64_t loan, const hci::Message &message, ReplyHandler handler);
    void giveBack(const QString &port, std::uint64_t loan);

    // Watches for ports: opens those that are certain, reports the others by candidatesChanged().
    void startFinder();
    [[nodiscard]] std::vector<PortCandidate> candidates() const;
    void setKnownPorts(const QStringList &ports); // used before: certain
    void setWantedMode(std::uint32_t stickId, bytes::LinkMode mode);

    // Before the first open(); for tests and slow lines.
    void setTimings(const Timings &timings);

signals:
    void statusChanged(const stick::StickStatus &status);
    void removed(const QString &port);
    void frameHeard(const wmbus::RadioFrame &frame);
    void candidatesChanged(const std::vector<stick::PortCandidate> &candidates);
    void wantedModeChanged(std::uint32_t stickId, bytes::LinkMode mode);
    // All traffic of a stick, both ways: what a console shows. A message that carries a key ends where the key would begin.
    void messageSeen(const QString &port, const hci::Message &message, bool fromStick);

private:
    [[nodiscard]] StickSession *session(const QString &port) const;
    void watch(StickSession *session, const QString &port);
    void onStatus(const StickStatus &status);
    void rememberSetupOf(const StickStatus &status);
    void forgetFormerPortOf(const StickStatus &status);
    void drop(const QString &port);
    void onCandidates(const std::vector<PortCandidate> &candidates);

    Timings m_timings;
    std::map<QString, std::unique_ptr<StickSession>> m_sessions;
    std::map<std::uint32_t, bytes::LinkMode> m_wantedModes; // by the stick's unique id
    std::map<QString, WantedSetupPointer> m_setupOfPort; // as the user gave them, until it is known which stick is there
    WantedSetups m_setups;                               // from then on
    std::unique_ptr<StickFinder> m_finder;
    QStringList m_closedByUser; // not opened again by the finder before they were gone
};

} // namespace stick
