#include "core/meter/counter_track.h"

#include <algorithm>

namespace meter {

namespace {

using std::chrono::milliseconds;

__extension__ using Wide = __int128;

constexpr milliseconds hour = std::chrono::hours(1);
constexpr milliseconds day = std::chrono::hours(24);
constexpr std::size_t fewest = 3;  // readings that may outvote the one before them
constexpr std::size_t most = 4096; // that wait; so many in a row are right without a day

// 64 bits times so many powers of ten times milliseconds stay in 128 bits.
constexpr std::int32_t widestSpread = 12;
constexpr std::int32_t coarsestExponent = 3;

// An overflow leaves the last tenth of the range and enters the first.
constexpr std::int64_t tenths = 10;

} // namespace

bytes::ScaledValue straightLine(Instant fromAt, bytes::ScaledValue from, Instant toAt, bytes::ScaledValue to, Instant at)
{
    const std::int32_t exponent = std::min(from.exponent, to.exponent);
    const auto low = bytes::withExponent(from, exponent);
    const auto high = bytes::withExponent(to, exponent);
    if (!low || !high || at <= fromAt || at >= toAt)
        return at <= fromAt ? from : to;
    const Wide flowed = Wide{high->mantissa - low->mantissa} * (at - fromAt).count() / (toAt - fromAt).count();
    return {low->mantissa + static_cast<std::int64_t>(flowed), exponent};
}

const TrackStep &CounterTrack::take(const CounterSample &sample)
{
    m_step = {};
    if (sample.stale)
        return m_step;
    const auto reading = units(sample.value);
    if (!reading) {
        m_step.doubts.push_back({sample, Doubt::OutOfRange});
        return m_step;
    }
    Waiting next{sample, *reading, Doubt::Fell};
    if (m_anew || m_tailCount == 0) {
        append({sample.at, *reading, m_anew.value_or(0), false, {}});
        m_anew.reset();
    } else if (follow(next)) {
        dropWaiting();
    } else {
        wait(std::move(next));
        if (convincing())
            convince();
    }
    return m_step;
}

const TrackStep &CounterTrack::take(const CounterExchange &exchange)
{
    m_step = {};
    dropWaiting();
    if (m_tailCount == 0)
        return m_step;
    bool joined = false;
    if (exchange.oldEnd) {
        if (const auto end = units(*exchange.oldEnd))
            joined = follow({{exchange.at, *exchange.oldEnd, false, milliseconds(-1)}, *end, Doubt::Fell});
    }
    const std::int64_t total = m_tail[m_tailCount - 1].total;
    const auto start = exchange.newStart ? units(*exchange.newStart) : std::nullopt;
    m_tailCount = 0; // nothing behind the exchange can be weighed against what was before it
    if (start)
        append({exchange.at, *start, total, joined, milliseconds(-1)});
    else
        m_anew = total;
    return m_step;
}

const TrackStep &CounterTrack::finish()
{
    m_step = {};
    dropWaiting();
    return m_step;
}

std::optional<CounterPoint> CounterTrack::last() const
{
    if (m_tailCount == 0)
        return std::nullopt;
    return outside(m_tail[m_tailCount - 1]);
}

std::optional<CounterSample> CounterTrack::contender() const
{
    if (m_waiting.size() < fewest)
        return std::nullopt;
    return m_waiting.back().sample;
}

void CounterTrack::resume(const CounterPoint &point)
{
    m_waiting.clear();
    m_anew.reset();
    m_tailCount = 0;
    const auto reading = units(point.reading);
    const auto total = units(point.total);
    if (reading && total) {
        m_tail[0] = {point.at, *units(point.reading), *total, point.joined, point.longestGap};
        m_tailCount = 1;
    }
}

std::optional<std::int64_t> CounterTrack::units(bytes::ScaledValue value)
{
    // Whatever fits in the finest unit fits in all others: one wild value cannot keep the sane ones out.
    if (!bytes::withExponent(value, finestExponent))
        return std::nullopt;
    if (!m_hasExponent) {
        m_exponent = std::clamp(value.exponent, finestExponent, coarsestExponent);
        m_hasExponent = true;
    }
    auto written = bytes::withExponent(value, m_exponent);
    if (!written && value.exponent < m_exponent && refine(std::max(value.exponent, finestExponent)))
        written = bytes::withExponent(value, m_exponent);
    return written ? std::optional(written->mantissa) : std::nullopt;
}

// Everything that is kept, in a finer unit; false when it does not fit.
bool CounterTrack::refine(std::int32_t exponent)
{
    const auto finer = [&](std::int64_t number) { return bytes::withExponent({number, m_exponent}, exponent); };
    const auto fits = [&](std::int64_t number) { return finer(number).has_value(); };
    for (std::size_t i = 0; i < m_tailCount; ++i) {
        if (!fits(m_tail[i].reading) || !fits(m_tail[i].total))
            return false;
    }
    if (!std::all_of(m_waiting.begin(), m_waiting.end(), [&](const Waiting &one) { return fits(one.reading); }) || (m_anew && !fits(*m_anew)))
        return false;
    for (std::size_t i = 0; i < m_tailCount; ++i) {
        m_tail[i].reading = finer(m_tail[i].reading)->mantissa;
        m_tail[i].total = finer(m_tail[i].total)->mantissa;
    }
    for (Waiting &one : m_waiting)
        one.reading = finer(one.reading)->mantissa;
    if (m_anew)
        m_anew = finer(*m_anew)->mantissa;
    m_exponent = exponent;
    return true;
}

std::optional<std::int64_t> CounterTrack::rise(Instant from, std::int64_t reading, const Waiting &to, Doubt &why) const
{
    if (to.sample.at < from) {
        why = Doubt::Unordered;
        return std::nullopt;
    }
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(to.reading, reading, &difference)) {
        why = Doubt::OutOfRange;
        return std::nullopt;
    }
    why = Doubt::Fell;
    if (difference < 0) {
        const auto over = overflowRise(reading, to.reading);
        if (!over)
            return std::nullopt;
        difference = *over;
    }
    if (!believable(difference, to.sample.at - from)) {
        why = to.reading < reading ? Doubt::Fell : Doubt::RoseTooFast;
        return std::nullopt;
    }
    return difference;
}

std::optional<std::int64_t> CounterTrack::overflowRise(std::int64_t from, std::int64_t to) const
{
    if (!m_rules.maximum || from < 0 || to < 0)
        return std::nullopt;
    const auto range = bytes::plus(*m_rules.maximum, {1, m_rules.maximum->exponent});
    const auto wide = range ? bytes::withExponent(*range, m_exponent) : std::nullopt;
    if (!wide || wide->mantissa <= from)
        return std::nullopt;
    if (Wide{from} * tenths <= Wide{wide->mantissa} * (tenths - 1) || Wide{to} * tenths >= Wide{wide->mantissa})
        return std::nullopt;
    return wide->mantissa - from + to;
}

bool CounterTrack::believable(std::int64_t rise, milliseconds in) const
{
    if (!m_rules.mostPerHour)
        return true;
    const auto limit = bytes::withExponent(*m_rules.mostPerHour, std::min(m_rules.mostPerHour->exponent, m_exponent));
    if (!limit)
        return true;
    if (m_exponent - limit->exponent > widestSpread)
        return rise == 0;
    Wide risen = rise;
    for (std::int32_t e = limit->exponent; e < m_exponent; ++e)
        risen *= 10;
    return risen * hour.count() <= Wide{limit->mantissa} * std::max(in, hour).count();
}

bool CounterTrack::convincing() const
{
    if (m_waiting.size() < fewest)
        return false;
    return m_waiting.size() >= most || m_waiting.back().sample.at - m_waiting.front().sample.at >= day;
}

void CounterTrack::append(const Point &point)
{
    if (m_tailCount == m_tail.size()) {
        std::move(m_tail.begin() + 1, m_tail.end(), m_tail.begin());
        --m_tailCount;
    }
    m_tail[m_tailCount++] = point;
    m_step.points.push_back(outside(point));
}

bool CounterTrack::follow(const Waiting &next)
{
    const Point &before = m_tail[m_tailCount - 1];
    Doubt why = Doubt::Fell;
    const auto difference = rise(before.at, before.reading, next, why);
    std::int64_t total = 0;
    if (!difference || __builtin_add_overflow(before.total, *difference, &total))
        return false;
    append({next.sample.at, next.reading, total, true, next.sample.longestGap});
    return true;
}

void CounterTrack::wait(Waiting next)
{
    Doubt unused = Doubt::Fell;
    if (!m_waiting.empty()) {
        const Waiting &before = m_waiting.back();
        if (!rise(before.sample.at, before.reading, next, unused))
            dropWaiting();
    }
    const Point &believed = m_tail[m_tailCount - 1];
    (void)rise(believed.at, believed.reading, next, next.why);
    m_waiting.push_back(std::move(next));
}

// Those waiting are right. Were the last one or two before them a spike?
void CounterTrack::convince()
{
    const std::vector<Waiting> right = std::move(m_waiting);
    m_waiting.clear();
    Doubt unused = Doubt::Fell;
    std::size_t spikes = 0;
    for (std::size_t count = 1; count < m_tailCount && spikes == 0; ++count) {
        const Point &survivor = m_tail[m_tailCount - 1 - count];
        if (rise(survivor.at, survivor.reading, right.front(), unused))
            spikes = count;
    }
    for (std::size_t i = 0; i < spikes; ++i) {
        const Point &spike = m_tail[m_tailCount - spikes + i];
        m_step.doubts.push_back({{spike.at, {spike.reading, m_exponent}, false, spike.longestGap}, Doubt::Contradicted});
    }
    m_step.withdrawn = spikes;
    m_tailCount -= spikes;
    const std::int64_t total = m_tail[m_tailCount - 1].total;
    if (spikes == 0 || !follow(right.front()))
        append({right.front().sample.at, right.front().reading, total, false, {}});
    for (std::size_t i = 1; i < right.size(); ++i)
        (void)follow(right[i]);
}

void CounterTrack::dropWaiting()
{
    for (const Waiting &one : m_waiting)
        m_step.doubts.push_back({one.sample, one.why});
    m_waiting.clear();
}

CounterPoint CounterTrack::outside(const Point &point) const
{
    return {point.at, {point.reading, m_exponent}, {point.total, m_exponent}, point.joined, point.longestGap};
}

} // namespace meter
