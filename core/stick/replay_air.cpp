#include "core/stick/replay_air.h"

#include <algorithm>
#include <utility>

namespace stick {

namespace {

constexpr std::chrono::milliseconds untilFirst{100};

} // namespace

ReplayAir::ReplayAir(std::vector<Transmission> telegrams, Pace pace, std::chrono::milliseconds interval, bool loop)
    : m_telegrams(std::move(telegrams)), m_pace(pace), m_interval(interval), m_loop(loop)
{
}

std::optional<Transmission> ReplayAir::next()
{
    if (m_next == m_telegrams.size()) {
        if (!m_loop || m_telegrams.empty())
            return std::nullopt;
        m_next = 0;
    }
    m_clock += std::exchange(m_first, false) ? untilFirst : pauseBefore(m_next);
    Transmission transmission = m_telegrams[m_next++];
    transmission.at = m_clock;
    return transmission;
}

std::chrono::milliseconds ReplayAir::pauseBefore(std::size_t index) const
{
    if (m_pace == Pace::Steady || index == 0) // from the end back to the start: there is no recorded pause
        return m_interval;
    return std::max(std::chrono::milliseconds(0), m_telegrams[index].at - m_telegrams[index - 1].at);
}

} // namespace stick
