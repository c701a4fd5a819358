#pragma once

#include "core/stick/port_candidate.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace stick {

// What the system says about a serial port.
struct PortFacts {
    QString port; // "/dev/ttyUSB0"
    QString product;
    QString maker;
    QString serial;
    quint16 vid = 0;
    quint16 pid = 0;

    bool operator==(const PortFacts &) const = default;
};

// Whether this port may be a stick. `known`: ports used before, by name or by USB serial number.
// Nothing for a port that is neither known nor a CP210x.
[[nodiscard]] std::optional<PortCandidate> candidateFrom(const PortFacts &facts, const QStringList &known);

// Where the facts come from; a test has its own.
class PortLister {
public:
    virtual ~PortLister() = default;
    [[nodiscard]] virtual std::vector<PortFacts> ports() const = 0;
};

// All serial ports of the computer. Pseudo-terminals are not among them.
class SerialPortLister : public PortLister {
public:
    [[nodiscard]] std::vector<PortFacts> ports() const override;
};

// Looks every second and reports when something changed.
class StickFinder : public QObject {
    Q_OBJECT
public:
    explicit StickFinder(std::unique_ptr<PortLister> lister, QObject *parent = nullptr);

    void setKnownPorts(const QStringList &known);
    void start();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    void look();
    [[nodiscard]] const std::vector<PortCandidate> &candidates() const { return m_candidates; }

signals:
    void candidatesChanged(const std::vector<stick::PortCandidate> &candidates);

private:
    std::unique_ptr<PortLister> m_lister;
    QStringList m_known;
    std::vector<PortCandidate> m_candidates;
    QTimer m_timer;
};

} // namespace stick
