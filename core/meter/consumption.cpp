#include "core/meter/consumption.h"

#include <algorithm>

namespace meter {

namespace {

using std::chrono::milliseconds;

__extension__ using Wide = __int128;

constexpr int gapFactor = 3;

bool earlier(const CounterSample &left, const CounterSample &right)
{
    return left.at < right.at;
}

// The finest unit that any of them needs and that can be counted in.
class FinestUnit {
public:
    void see(bytes::ScaledValue value)
    {
        if (!bytes::withExponent(value, CounterTrack::finestExponent))
            return;
        m_exponent = m_any ? std::min(m_exponent, value.exponent) : value.exponent;
        m_any = true;
    }
    [[nodiscard]] std::int32_t exponent() const { return std::max(m_exponent, CounterTrack::finestExponent); }

private:
    std::int32_t m_exponent = 0;
    bool m_any = false;
};

std::int32_t finestOf(std::span<const CounterSample> samples, std::span<const CounterExchange> exchanges)
{
    FinestUnit finest;
    for (const CounterSample &sample : samples) {
        if (!sample.stale)
            finest.see(sample.value);
    }
    for (const CounterExchange &exchange : exchanges) {
        if (exchange.oldEnd)
            finest.see(*exchange.oldEnd);
        if (exchange.newStart)
            finest.see(*exchange.newStart);
    }
    return finest.exponent();
}

// What of `whole` has flowed after `passed` of `length`; rounded down. All three are not negative.
std::int64_t share(std::int64_t whole, std::int64_t passed, std::int64_t length)
{
    return static_cast<std::int64_t>(Wide{whole} * passed / length);
}

} // namespace

int estimatedPermille(const Use &use)
{
    return use.covered.count() == 0 ? 0 : static_cast<int>(use.estimated.count() * 1000 / use.covered.count());
}

Consumption::Consumption(std::span<const CounterSample> samples, const CounterRules &rules, std::span<const CounterExchange> exchanges,
                         milliseconds usualInterval)
{
    std::vector<CounterSample> sorted;
    if (!std::is_sorted(samples.begin(), samples.end(), earlier)) {
        sorted.assign(samples.begin(), samples.end());
        std::stable_sort(sorted.begin(), sorted.end(), earlier);
        samples = sorted;
    }
    std::vector<CounterExchange> events(exchanges.begin(), exchanges.end());
    std::stable_sort(events.begin(), events.end(), [](const auto &left, const auto &right) { return left.at < right.at; });
    for (const CounterExchange &event : events)
        m_exchanges.push_back(event.at);

    m_exponent = finestOf(samples, exchanges);
    CounterTrack track(rules, m_exponent);
    m_nodes.reserve(samples.size() + 2 * events.size());
    auto event = events.begin();
    for (const CounterSample &sample : samples) {
        for (; event != events.end() && event->at <= sample.at; ++event)
            apply(track.take(*event));
        apply(track.take(sample));
    }
    for (; event != events.end(); ++event)
        apply(track.take(*event));
    apply(track.finish());
    std::stable_sort(m_doubts.begin(), m_doubts.end(), [](const auto &left, const auto &right) { return left.sample.at < right.sample.at; });
    weighGaps(usualInterval);
}

void Consumption::apply(const TrackStep &step)
{
    m_nodes.resize(m_nodes.size() - step.withdrawn);
    for (const CounterPoint &point : step.points) {
        const auto reading = bytes::withExponent(point.reading, m_exponent);
        const auto total = bytes::withExponent(point.total, m_exponent);
        if (reading && total)
            m_nodes.push_back({point.at, reading->mantissa, total->mantissa, 0, 0, point.longestGap.count(), point.joined});
    }
    m_doubts.insert(m_doubts.end(), step.doubts.begin(), step.doubts.end());
}

void Consumption::weighGaps(milliseconds usualInterval)
{
    m_usualInterval = usualInterval;
    if (usualInterval.count() <= 0) {
        std::vector<std::int64_t> intervals;
        intervals.reserve(m_nodes.size());
        for (std::size_t i = 1; i < m_nodes.size(); ++i) {
            if (m_nodes[i].joined && m_nodes[i].at > m_nodes[i - 1].at)
                intervals.push_back((m_nodes[i].at - m_nodes[i - 1].at).count());
        }
        if (!intervals.empty()) {
            const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>((intervals.size() - 1) / 2);
            std::nth_element(intervals.begin(), middle, intervals.end());
            m_usualInterval = milliseconds(*middle);
        }
    }
    for (std::size_t i = 1; i < m_nodes.size(); ++i) {
        Node &node = m_nodes[i];
        const Node &before = m_nodes[i - 1];
        const std::int64_t length = (node.at - before.at).count();
        const std::int64_t gap = node.longestGap < 0 ? length : std::min(node.longestGap, length);
        const bool estimated = node.joined && gap > gapFactor * m_usualInterval.count();
        node.covered = before.covered + (node.joined ? length : 0);
        node.estimated = before.estimated + (estimated ? gap : 0);
    }
}

// The first node later than `at`.
std::size_t Consumption::nodeBehind(Instant at) const
{
    const auto next = std::upper_bound(m_nodes.begin(), m_nodes.end(), at, [](Instant time, const Node &node) { return time < node.at; });
    return static_cast<std::size_t>(next - m_nodes.begin());
}

Consumption::Sums Consumption::sumsAt(Instant at, std::size_t next) const
{
    if (next == 0)
        return {};
    const Node &before = m_nodes[next - 1];
    Sums sums{before.total, before.covered, before.estimated};
    if (next == m_nodes.size() || !m_nodes[next].joined)
        return sums;
    const Node &behind = m_nodes[next];
    const std::int64_t passed = (at - before.at).count();
    const std::int64_t length = (behind.at - before.at).count();
    sums.total += share(behind.total - before.total, passed, length);
    sums.covered += passed;
    sums.estimated += share(behind.estimated - before.estimated, passed, length);
    return sums;
}

Use Consumption::difference(const Sums &from, const Sums &to) const
{
    Use use;
    use.covered = milliseconds(to.covered - from.covered);
    use.estimated = milliseconds(to.estimated - from.estimated);
    if (use.covered.count() > 0 || to.total != from.total)
        use.amount = bytes::ScaledValue{to.total - from.total, m_exponent};
    return use;
}

Use Consumption::between(Instant from, Instant to) const
{
    if (m_nodes.empty() || to <= from)
        return {};
    return difference(sumsAt(from, nodeBehind(from)), sumsAt(to, nodeBehind(to)));
}

std::vector<Use> Consumption::between(std::span<const Instant> borders) const
{
    std::vector<Use> uses;
    if (borders.size() < 2)
        return uses;
    uses.reserve(borders.size() - 1);
    std::size_t next = nodeBehind(borders.front());
    Sums before = sumsAt(borders.front(), next);
    for (const Instant border : borders.subspan(1)) {
        while (next < m_nodes.size() && m_nodes[next].at <= border)
            ++next;
        const Sums here = sumsAt(border, next);
        uses.push_back(difference(before, here));
        before = here;
    }
    return uses;
}

std::optional<bytes::ScaledValue> Consumption::readingAt(Instant at) const
{
    const std::size_t next = nodeBehind(at);
    if (next == 0)
        return std::nullopt;
    const Node &before = m_nodes[next - 1];
    if (before.at == at)
        return bytes::ScaledValue{before.reading, m_exponent};
    if (next == m_nodes.size() || !m_nodes[next].joined)
        return std::nullopt;
    const Node &behind = m_nodes[next];
    const std::int64_t flowed = share(behind.total - before.total, (at - before.at).count(), (behind.at - before.at).count());
    // Across an overflow the counter begins again at 0: what it says is then counted back from the reading behind.
    const std::int64_t fromBehind = behind.reading - (behind.total - before.total - flowed);
    return bytes::ScaledValue{behind.reading < before.reading && fromBehind >= 0 ? fromBehind : before.reading + flowed, m_exponent};
}

std::vector<Consumption::Hole> Consumption::holes() const
{
    std::vector<Hole> holes;
    for (std::size_t i = 1; i < m_nodes.size(); ++i) {
        const Instant from = m_nodes[i - 1].at;
        const Instant to = m_nodes[i].at;
        if (m_nodes[i].joined || to <= from)
            continue;
        const bool announced = std::any_of(m_exchanges.begin(), m_exchanges.end(), [&](Instant at) { return from <= at && at <= to; });
        holes.push_back({from, to, announced});
    }
    return holes;
}

} // namespace meter
