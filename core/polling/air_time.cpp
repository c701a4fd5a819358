#include "core/polling/air_time.h"

namespace polling {

std::chrono::milliseconds airTime(std::size_t size)
{
    constexpr std::size_t chipsPerSecond = 32'768;
    constexpr std::size_t preamble = 576;
    constexpr std::size_t firstBlock = 9; // behind the L field
    constexpr std::size_t block = 16;
    const std::size_t blocks = size <= firstBlock ? 1 : 1 + (size - firstBlock + block - 1) / block;
    const std::size_t chips = preamble + 16 * (1 + size + 2 * blocks);
    return std::chrono::milliseconds((1000 * chips + chipsPerSecond - 1) / chipsPerSecond);
}

void DutyCycle::sent(TimePoint at, std::chrono::milliseconds onAir)
{
    while (!m_sent.empty() && m_sent.front().at + window <= at)
        m_sent.pop_front();
    m_sent.push_back({at, onAir});
}

std::chrono::milliseconds DutyCycle::used(TimePoint now) const
{
    std::chrono::milliseconds sum{0};
    for (const Sent &one : m_sent) {
        if (one.at + window > now)
            sum += one.onAir;
    }
    return sum;
}

TimePoint DutyCycle::allowedFrom(TimePoint now, std::chrono::milliseconds onAir) const
{
    std::chrono::milliseconds left = used(now);
    if (left + onAir <= allowed)
        return now;
    for (const Sent &one : m_sent) {
        if (one.at + window <= now)
            continue;
        left -= one.onAir;
        if (left + onAir <= allowed)
            return one.at + window;
    }
    return now;
}

} // namespace polling
