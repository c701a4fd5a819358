#pragma once

#include "core/bytes/link_mode.h"
#include "core/reception/signal_tracker.h"
#include "core/stick/loan.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <vector>

namespace stick {
class StickManager;
}

namespace reception {

// Listens in one link mode after the other and notes which meters are where. Borrows the stick for each mode (core/stick/loan.h): a
// poll of an inverter comes before or between, never into it, and after the end, a cancel, an unplugged stick or a crash the stick
// is in its own mode again.
class ModeScan : public QObject {
    Q_OBJECT

public:
    struct Station {
        enum class State : std::uint8_t { Waiting, Setting, Listening, Done, NotTaken };
        bytes::LinkMode mode = bytes::LinkMode::T2;
        State state = State::Waiting;
        std::map<wmbus::Address, int> meters; // telegrams of each
        bool operator==(const Station &) const = default;
    };
    enum class End : std::uint8_t { None, Complete, Cancelled, StickGone };

    ModeScan(stick::StickManager &sticks, SignalTracker &tracker, QObject *parent = nullptr);
    ~ModeScan() override; // gives the stick back when it was running

    // T, C and S, and C and T at once where the firmware hears both.
    [[nodiscard]] static std::vector<bytes::LinkMode> usualModes(const stick::StickStatus &status);

    // False when no stick listens at this port.
    bool start(const QString &port, const std::vector<bytes::LinkMode> &modes, std::chrono::milliseconds each);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_at >= 0; }
    [[nodiscard]] End end() const { return m_end; } // of the last run
    [[nodiscard]] const std::vector<Station> &stations() const { return m_stations; }
    [[nodiscard]] std::chrono::milliseconds left() const; // in this mode
    [[nodiscard]] bytes::LinkMode ownMode() const { return m_own; } // to which the stick goes back
    [[nodiscard]] const QString &port() const { return m_port; }

signals:
    void changed();
    void finished();

private:
    void next();
    void borrow();
    void onLent();
    void onOver(const stick::LoanEnd &end);
    void giveBack();
    void onHeard(const wmbus::Address &meter, const quality::Hit &hit);
    void finish(End end);

    stick::StickManager &m_sticks;
    SignalTracker &m_tracker;
    QString m_port;
    std::chrono::milliseconds m_each{0};
    bytes::LinkMode m_own = bytes::LinkMode::T2;
    std::vector<Station> m_stations;
    int m_at = -1;
    std::uint64_t m_loan = 0; // 0: none
    int m_run = 0; // what an earlier run still gets to know is for nobody
    End m_end = End::None;
    QTimer m_timer;
};

} // namespace reception
