#include "core/reception/identify.h"

namespace reception {

Identify::Identify(SignalTracker &tracker, QObject *parent) : QObject(parent), m_tracker(tracker)
{
    connect(&tracker, &SignalTracker::heard, this, &Identify::take);
}

void Identify::enter(Phase phase)
{
    m_phase = phase;
    m_since = m_tracker.now();
    m_telegrams = 0;
    emit changed();
}

void Identify::markOpen()
{
    m_open.clear();
    m_covered.clear();
    enter(Phase::Open);
}

void Identify::markCovered()
{
    if (m_phase == Phase::Idle)
        return;
    m_covered.clear();
    enter(Phase::Covered);
}

void Identify::reset()
{
    m_open.clear();
    m_covered.clear();
    enter(Phase::Idle);
}

quality::Span Identify::duration() const
{
    return m_phase == Phase::Idle ? quality::Span(0) : m_tracker.now() - m_since;
}

void Identify::take(const wmbus::Address &meter, const quality::Hit &hit)
{
    if (m_phase == Phase::Idle || hit.at < m_since)
        return;
    ++m_telegrams;
    (m_phase == Phase::Open ? m_open : m_covered).take(meter, hit);
}

std::vector<quality::RankedChange> Identify::ranked() const
{
    if (m_phase != Phase::Covered)
        return {};
    return quality::rankByDrop(m_open, m_covered, m_tracker.intervals(), duration());
}

} // namespace reception
