#pragma once

#include "core/reception/signal_tracker.h"

#include <QObject>

#include <vector>

namespace reception {

// Finds a meter by covering it: levels while nothing is covered (A) against levels while it is (B).
class Identify : public QObject {
    Q_OBJECT

public:
    enum class Phase : std::uint8_t { Idle, Open, Covered };

    explicit Identify(SignalTracker &tracker, QObject *parent = nullptr);

    void markOpen();    // A begins, everything before is forgotten
    void markCovered(); // B begins; without A nothing happens
    void reset();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] quality::Span duration() const; // of the phase that runs
    [[nodiscard]] std::uint64_t telegrams() const { return m_telegrams; } // in this phase
    // What became weaker most stands first; empty before B.
    [[nodiscard]] std::vector<quality::RankedChange> ranked() const;

signals:
    void changed();

private:
    void take(const wmbus::Address &meter, const quality::Hit &hit);
    void enter(Phase phase);

    SignalTracker &m_tracker;
    Phase m_phase = Phase::Idle;
    quality::Time m_since{};
    std::uint64_t m_telegrams = 0;
    quality::SignalBook m_open;
    quality::SignalBook m_covered;
};

} // namespace reception
