#include "core/polling/deaf_loss.h"

#include <algorithm>

namespace polling {

namespace {

constexpr int steadyFrom = 2;    // rises by one before a meter is believed to count telegrams
constexpr int mostMissed = 8;    // more in a row have another reason
constexpr std::size_t mostMeters = 2000;
constexpr std::chrono::hours remembered{1};

} // namespace

void DeafLoss::deaf(TimePoint from, TimePoint to)
{
    m_deafTime += std::chrono::duration_cast<std::chrono::milliseconds>(std::max(to - from, TimePoint::duration::zero()));
    m_spans.push_back({from, to});
    m_spans.erase(std::remove_if(m_spans.begin(), m_spans.end(), [to](const Span &span) { return span.to + remembered < to; }), m_spans.end());
}

bool DeafLoss::wasDeaf(TimePoint from, TimePoint to) const
{
    return std::any_of(m_spans.begin(), m_spans.end(), [&](const Span &span) { return span.from <= to && span.to >= from; });
}

void DeafLoss::heard(const wmbus::Address &meter, TimePoint at, std::optional<std::uint8_t> accessNumber)
{
    if (!accessNumber)
        return;
    const auto known = m_meters.find(meter);
    if (known == m_meters.end()) {
        if (m_meters.size() < mostMeters)
            m_meters.emplace(meter, Meter{at, *accessNumber, 0});
        return;
    }
    Meter &before = known->second;
    const int rise = (*accessNumber - before.accessNumber) & 0xFF;
    if (rise == 0)
        return; // the same telegram again
    if (rise == 1) {
        before.steadySteps = std::min(before.steadySteps + 1, 10);
    } else if (before.steadySteps >= steadyFrom && rise <= mostMissed + 1 && at > before.at) {
        // The missed ones were due at even distances, give or take a twentieth of it.
        const auto distance = (at - before.at) / rise;
        const auto slack = distance / 20;
        for (int i = 1; i < rise; ++i) {
            const TimePoint due = before.at + distance * i;
            if (wasDeaf(due - slack, due + slack))
                ++m_lost[meter];
        }
    } else if (rise > mostMissed + 1) {
        before.steadySteps = std::max(before.steadySteps - 2, 0);
    }
    before.at = at;
    before.accessNumber = *accessNumber;
}

std::uint64_t DeafLoss::total() const
{
    std::uint64_t sum = 0;
    for (const auto &[meter, count] : m_lost)
        sum += count;
    return sum;
}

} // namespace polling
