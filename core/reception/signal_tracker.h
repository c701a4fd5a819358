#pragma once

#include "core/quality/signal_book.h"
#include "core/reception/sighting.h"
#include "core/stick/stick_status.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace reception {

// Follows how well each meter is received: what was heard and how strongly, when we ourselves were deaf, and what follows from it.
// Figures are computed when somebody asks, and at most every two seconds for a meter that was heard again.
class SignalTracker : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<std::chrono::system_clock::time_point()>;

    explicit SignalTracker(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] const quality::SignalBook &book() const { return m_book; }
    [[nodiscard]] const quality::ListeningLog &log() const { return m_log; }
    [[nodiscard]] quality::Time now() const;
    // Of an unknown meter: no telegrams.
    [[nodiscard]] quality::MeterSignal signalOf(const wmbus::Address &meter) const;
    // "/dev/ttyUSB0" of the stick with this number in hits; "" for a telegram without port.
    [[nodiscard]] const std::string &portOf(std::uint32_t stick) const { return m_ports[stick]; }
    // The number of the stick on this port; a new one for a new port.
    [[nodiscard]] std::uint32_t stickNumber(const std::string &port);
    // Usual intervals of all meters that have one.
    [[nodiscard]] std::unordered_map<wmbus::Address, quality::Span> intervals() const;

    // A frame without time was heard now, one without port by no stick.
    void take(const wmbus::Address &meter, std::optional<std::uint8_t> accessNumber, const wmbus::RadioFrame &frame);
    void clear();

public slots:
    void onSighted(const reception::Sighting &sighting);
    void onHeardByAnother(const wmbus::Address &meter, const wmbus::RadioFrame &frame);
    void onStick(const stick::StickStatus &status);
    void onStickRemoved(const QString &port);
    // A stick listened for an answer in another mode, or a recording names a gap.
    void onPoll(const QString &port, std::chrono::system_clock::time_point from, std::chrono::system_clock::time_point to);
    void onDeaf(const QString &port, std::chrono::system_clock::time_point from, std::chrono::system_clock::time_point to);

signals:
    // At once, for each telegram: what a beep or a survey needs. `dbm` of this stick.
    void heard(const wmbus::Address &meter, const quality::Hit &hit);
    // Once a second: these were heard again. Every ten seconds all of them, because silence becomes late although nothing arrives.
    void changed(const std::vector<wmbus::Address> &meters);
    void cleared();

private:
    void touch(const wmbus::Address &meter);
    void report();

    struct Cached {
        quality::Time at{};
        quality::MeterSignal signal;
    };

    Clock m_clock;
    quality::SignalBook m_book;
    quality::ListeningLog m_log;
    std::vector<std::string> m_ports;
    mutable std::unordered_map<wmbus::Address, Cached> m_cache;
    std::unordered_map<wmbus::Address, std::optional<std::uint8_t>> m_lastAccess; // for the double, which is not decoded again
    std::unordered_set<wmbus::Address> m_changed;
    QTimer m_report;
    int m_reports = 0;
};

} // namespace reception
