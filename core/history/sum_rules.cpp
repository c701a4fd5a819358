#include "core/history/sum_rules.h"

#include "core/history/buckets.h"
#include "core/store/store_options.h"

#include <algorithm>

namespace history {

using bytes::ScaledValue;
using store::hourMs;
using store::TimeMs;

namespace {

constexpr TimeMs window = 24 * hourMs;       // of SUM_24H
constexpr std::size_t samplesKept = 4;       // CounterTrack takes back two at most

// Totals differ by less than CounterTrack lets in, so this always fits.
ScaledValue difference(ScaledValue left, ScaledValue right)
{
    return bytes::minus(left, right).value_or(ScaledValue{});
}

bool less(ScaledValue left, ScaledValue right)
{
    return bytes::compareNumbers(left, right) < 0;
}

} // namespace

SumRules::SumRules(const QByteArray &zone, const meter::CounterRules &rules, SumState state)
    : m_calendar(zone), m_track(rules), m_state(std::move(state))
{
    if (!m_state.last)
        return;
    m_track.resume({instant(m_state.last->at), m_state.last->counter, m_state.last->total, true});
    m_recent.push_back({m_state.last->at, m_state.last->counter, m_state.last->total, m_state.carried});
    m_now = m_state.last->at;
    refresh();
}

bool SumRules::reading(TimeMs at, ScaledValue counter, bool stale)
{
    m_now = std::max(m_now, at);
    apply(m_track.take(meter::CounterSample{instant(at), counter, stale}), false);
    return refresh();
}

bool SumRules::tick(TimeMs now)
{
    m_now = m_state.last ? std::max(now, m_state.last->at) : now;
    return refresh();
}

void SumRules::exchange(const meter::CounterExchange &exchange)
{
    m_now = std::max(m_now, milliseconds(exchange.at));
    apply(m_track.take(exchange), exchange.newStart.has_value());
    refresh();
}

void SumRules::reset(TimeMs now)
{
    if (!m_state.last)
        return;
    m_now = std::max(now, m_state.last->at);
    m_state.since = m_now;
    m_state.sinceTotal = m_state.last->total;
    m_state.marks.clear();
    refresh();
}

void SumRules::sumReset(TimeMs now)
{
    if (!m_state.last)
        return;
    m_now = std::max(now, m_state.last->at);
    m_state.sumDate = m_now;
    m_state.sumTotal = m_state.last->total;
    refresh();
}

std::vector<meter::DoubtfulSample> SumRules::takeDoubts()
{
    return std::exchange(m_doubts, {});
}

// `newCounter`: the last point is where a counter begins that was put in place of the old one.
void SumRules::apply(const meter::TrackStep &step, bool newCounter)
{
    withdraw(step.withdrawn);
    for (std::size_t i = 0; i < step.points.size(); ++i)
        append(step.points[i], newCounter && i + 1 == step.points.size());
    m_doubts.insert(m_doubts.end(), step.doubts.begin(), step.doubts.end());
}

void SumRules::withdraw(std::size_t count)
{
    if (count == 0)
        return;
    m_recent.resize(m_recent.size() - std::min(count, m_recent.size() - 1));
    const Sample &last = m_recent.back();
    m_state.last = SumState::Reading{last.at, last.counter, last.total};
    m_state.carried = last.carried;
    m_state.marks.erase(m_state.marks.upper_bound(last.at), m_state.marks.end());
    // RESET or SUM_RESET may have taken its total from what is now gone.
    if (less(last.total, m_state.sinceTotal))
        m_state.sinceTotal = last.total;
    if (less(last.total, m_state.sumTotal))
        m_state.sumTotal = last.total;
}

void SumRules::append(const meter::CounterPoint &point, bool newCounter)
{
    Sample sample{milliseconds(point.at), point.reading, point.total, {}};
    if (m_recent.empty()) {
        m_state.since = sample.at;
        m_state.sinceTotal = sample.total;
        m_state.sumDate = sample.at;
        m_state.sumTotal = sample.total;
    } else {
        const Sample &before = m_recent.back();
        if (point.joined && !newCounter) {
            sample.carried = before.carried;
            if (less(sample.counter, before.counter)) {
                const ScaledValue flowed = difference(sample.total, before.total);
                const ScaledValue range = difference(flowed, difference(sample.counter, before.counter));
                sample.carried = bytes::plus(before.carried, range).value_or(before.carried);
            }
        }
        if (sample.at < before.at) // the clock was set back, and the readings insist
            m_state.marks.erase(m_state.marks.upper_bound(sample.at), m_state.marks.end());
        else
            mark(before, sample);
    }
    m_state.last = SumState::Reading{sample.at, sample.counter, sample.total};
    m_state.carried = sample.carried;
    m_recent.push_back(sample);
    if (m_recent.size() > samplesKept)
        m_recent.erase(m_recent.begin());
    forgetOldMarks();
}

// The totals at all borders between two readings that a sum may begin or end at.
void SumRules::mark(const Sample &from, const Sample &to)
{
    const auto put = [&](TimeMs at) {
        if (at > from.at && at <= to.at && at >= m_state.since)
            m_state.marks[at] = meter::straightLine(instant(from.at), from.total, instant(to.at), to.total, instant(at));
    };
    const TimeMs oldest = to.at - window - hourMs;
    for (TimeMs at = m_calendar.hour(to.at).from; at > from.at && at >= oldest; at = m_calendar.hour(at - 1).from)
        put(at);
    const TimeMs midnight = m_calendar.day(to.at).from;
    if (midnight > from.at) {
        put(midnight);
        put(m_calendar.day(midnight - 1).from);
    }
}

void SumRules::forgetOldMarks()
{
    const TimeMs at = m_state.last->at;
    const TimeMs dayBefore = m_calendar.day(m_calendar.day(at).from - 1).from;
    const TimeMs oldestHour = m_calendar.hour(at).from - window - hourMs;
    auto &marks = m_state.marks;
    for (auto mark = marks.begin(); mark != marks.end() && mark->first < oldestHour;) {
        if (mark->first == dayBefore || mark->first == m_calendar.day(at).from)
            ++mark;
        else
            mark = marks.erase(mark);
    }
}

// Nothing for a time of which no reading tells any more, or not yet.
std::optional<ScaledValue> SumRules::totalAt(TimeMs at) const
{
    const auto behind = m_state.marks.lower_bound(at);
    if (behind != m_state.marks.end() && behind->first == at)
        return behind->second;
    if (at == m_state.since)
        return m_state.sinceTotal;
    if (at == m_state.last->at)
        return m_state.last->total;
    if (at > m_state.last->at || at < m_state.since)
        return std::nullopt;
    // Where the zone's offset changes by half an hour, 24 hours ago is no border.
    const bool marked = behind != m_state.marks.end();
    const bool markedBefore = behind != m_state.marks.begin();
    if (!markedBefore && m_state.since <= at - window)
        return std::nullopt;
    const auto before = markedBefore ? *std::prev(behind) : std::pair<const TimeMs, ScaledValue>(m_state.since, m_state.sinceTotal);
    return meter::straightLine(instant(before.first), before.second, instant(marked ? behind->first : m_state.last->at),
                               marked ? behind->second : m_state.last->total, instant(at));
}

std::optional<Sum> SumRules::sumOf(TimeMs from, TimeMs to) const
{
    if (to <= m_state.since) // no border since it began
        return Sum{{0, m_state.last->total.exponent}, m_state.since, m_state.since, false};
    Sum sum{{}, std::max(from, m_state.since), std::min(to, m_state.last->at), from >= m_state.since && to <= m_state.last->at};
    const auto begin = totalAt(sum.from);
    const auto end = totalAt(sum.to);
    if (!begin || !end || sum.to < sum.from)
        return std::nullopt;
    sum.value = difference(*end, *begin);
    return sum;
}

bool SumRules::refresh()
{
    if (!m_state.last)
        return false;
    SumView view;
    view.counter = bytes::plus(m_state.last->counter, m_state.carried);
    view.counterAt = m_state.last->at;
    const TimeMs hour = m_calendar.hour(m_now).from;
    view.sum24h = sumOf(hour - window, hour);
    const TimeMs midnight = m_calendar.day(m_now).from;
    view.sumLastDay = sumOf(m_calendar.day(midnight - 1).from, midnight);
    const TimeMs sumBegin = m_state.sumDate.value_or(m_state.since);
    view.sum = Sum{difference(m_state.last->total, m_state.sumTotal), sumBegin, std::max(sumBegin, m_state.last->at), true};
    view.sumDate = m_state.sumDate;
    return std::exchange(m_view, view) != view;
}

} // namespace history
