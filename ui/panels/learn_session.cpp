#include "ui/panels/learn_session.h"

#include <algorithm>

namespace ui {

void LearnSession::start(TimePoint now)
{
    m_state = State::Waiting;
    m_since = now;
    m_candidates.clear();
}

bool LearnSession::take(const LearnCandidate &candidate, bool unasked)
{
    if (!isOpen() || !unasked || candidate.at < m_since)
        return false;
    if (std::any_of(m_candidates.begin(), m_candidates.end(), [&candidate](const LearnCandidate &there) { return there.meter == candidate.meter; }))
        return false;
    const auto place = candidate.isNew ? std::find_if(m_candidates.begin(), m_candidates.end(), [](const LearnCandidate &there) { return !there.isNew; }) : m_candidates.end();
    m_candidates.insert(place, candidate);
    m_state = State::Heard;
    return true;
}

bool LearnSession::tick(TimePoint now)
{
    if (m_state != State::Waiting || now - m_since < timeOut)
        return false;
    m_state = State::TimedOut;
    return true;
}

std::chrono::seconds LearnSession::left(TimePoint now) const
{
    const auto gone = std::chrono::floor<std::chrono::seconds>(now - m_since);
    return std::clamp(timeOut - gone, std::chrono::seconds(0), timeOut);
}

} // namespace ui
