#include "core/reception/doubles.h"

#include <algorithm>

namespace reception {

namespace {

constexpr std::size_t headLength = 13; // L, C, M, A (8), CI, access number or, with an extended link layer, CC and access number
constexpr std::size_t mostRemembered = 512;

} // namespace

bytes::Bytes Doubles::headOf(const bytes::Bytes &data)
{
    return {data.begin(), data.begin() + static_cast<std::ptrdiff_t>(std::min(headLength, data.size()))};
}

std::optional<wmbus::Address> Doubles::meterOf(const wmbus::RadioFrame &frame) const
{
    if (!frame.heardAt || frame.port.empty())
        return std::nullopt;
    const bytes::Bytes head = headOf(frame.data);
    for (auto heard = m_recent.rbegin(); heard != m_recent.rend(); ++heard) {
        if (*frame.heardAt - heard->at > within)
            break;
        if (heard->length == frame.data.size() && heard->head == head && heard->port != frame.port)
            return heard->meter;
    }
    return std::nullopt;
}

void Doubles::remember(const wmbus::RadioFrame &frame, const wmbus::Address &meter)
{
    if (!frame.heardAt || frame.port.empty())
        return;
    while (!m_recent.empty() && (*frame.heardAt - m_recent.front().at > within || m_recent.size() >= mostRemembered))
        m_recent.pop_front();
    m_recent.push_back({*frame.heardAt, frame.port, headOf(frame.data), frame.data.size(), meter});
}

} // namespace reception
