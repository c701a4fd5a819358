#include "core/quality/signal_book.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quality {

using namespace std::chrono_literals;

Reception receptionOf(std::optional<double> loss, std::optional<double> medianDbm, const Thresholds &thresholds)
{
    if (!loss && !medianDbm)
        return Reception::Unknown;
    if (loss && *loss > thresholds.badLoss)
        return Reception::Bad;
    if (medianDbm && *medianDbm < thresholds.badLevel)
        return Reception::Bad;
    if ((loss && *loss >= thresholds.weakLoss) || (medianDbm && *medianDbm < thresholds.weakLevel))
        return Reception::Weak;
    return Reception::Good;
}

bool MeterHistory::isDouble(const Hit &hit) const
{
    for (auto before = m_hits.rbegin(); before != m_hits.rend() && hit.at - before->at <= doubleWithin; ++before) {
        if (before->accessNumber == hit.accessNumber && before->stick != hit.stick)
            return true;
    }
    return false;
}

void MeterHistory::take(const Hit &hit)
{
    const bool isAnother = m_hits.empty() || !isDouble(hit);
    if (isAnother) {
        m_first = m_count == 0 ? hit.at : std::min(m_first, hit.at);
        ++m_count;
        m_lastDbm = hit.dbm;
    } else if (hit.dbm) {
        m_lastDbm = std::max(*hit.dbm, m_lastDbm.value_or(*hit.dbm));
    }
    m_last = std::max(m_last, hit.at);
    if (hit.mode)
        m_modes.add(*hit.mode);
    const auto hour = std::chrono::floor<std::chrono::hours>(hit.at);
    if (m_hours.empty() || m_hours.back().at < hour)
        m_hours.push_back({hit.at, hit.accessNumber});
    if (m_hours.size() > hoursKept)
        m_hours.pop_front();
    m_hits.push_back(hit);
    if (m_hits.size() > kept)
        m_hits.pop_front();
}

std::vector<Hearing> MeterHistory::hearings() const
{
    std::vector<Hearing> all;
    all.reserve(m_hits.size());
    for (const Hit &hit : m_hits)
        all.push_back({hit.at, hit.accessNumber});
    return sticks().size() > 1 ? withoutDoubles(std::move(all)) : all;
}

std::vector<Level> MeterHistory::levels(std::optional<std::uint32_t> stick) const
{
    std::vector<Level> levels;
    const Hit *last = nullptr; // whose level stands at the end of the list
    for (const Hit &hit : m_hits) {
        if (!hit.dbm || (stick && hit.stick != *stick))
            continue;
        const bool doubled = last && last->stick != hit.stick && last->accessNumber == hit.accessNumber && hit.at - last->at <= doubleWithin;
        if (doubled)
            levels.back().dbm = std::max(levels.back().dbm, *hit.dbm);
        else
            levels.push_back({hit.at, *hit.dbm});
        last = &hit;
    }
    return levels;
}

std::vector<std::uint32_t> MeterHistory::sticks() const
{
    std::set<std::uint32_t> seen;
    for (const Hit &hit : m_hits)
        seen.insert(hit.stick);
    return {seen.begin(), seen.end()};
}

bool MeterSignal::operator==(const MeterSignal &other) const
{
    const auto sameLevels = [](const std::optional<LevelStatistics> &a, const std::optional<LevelStatistics> &b) {
        return a.has_value() == b.has_value() && (!a || (a->count == b->count && std::abs(a->median - b->median) < 0.01 && std::abs(a->low - b->low) < 0.01 && std::abs(a->high - b->high) < 0.01));
    };
    return telegrams == other.telegrams && last == other.last && lastDbm == other.lastDbm && sameLevels(levels, other.levels) && loss.rule == other.loss.rule
        && loss.reason == other.loss.reason && loss.heard == other.loss.heard && loss.expected == other.loss.expected && loss.interval == other.loss.interval && silence == other.silence
        && sleepsSometimes == other.sleepsSometimes && reception == other.reception && sticks.size() == other.sticks.size();
}

MeterSignal signalOf(const MeterHistory &history, const ListeningLog &log, Time now, const HourOfWeek &hourOfWeek)
{
    MeterSignal signal;
    signal.telegrams = history.count();
    if (history.hits().empty())
        return signal;
    signal.first = history.first();
    signal.last = history.last();
    signal.lastDbm = history.lastDbm();
    signal.levels = statisticsOf(history.levels());
    const std::vector<Hearing> heard = history.hearings();
    const Time since = heard.front().at;
    const Time until = std::max(now, history.last());
    const std::vector<Deafness> deaf = log.deafTo(history.modes(), since, until);
    Span longest{0};
    for (const Deafness &one : deaf) {
        signal.deaf += one.to - one.from;
        if (one.to - one.from > longest) {
            longest = one.to - one.from;
            signal.deafBecause = one.why;
        }
    }
    std::optional<ActivityProfile> profile;
    if (hourOfWeek && !history.hours().empty()) {
        const Time begin = history.hours().front().at;
        if (until - begin >= ActivityProfile::usefulAfter) {
            const std::vector<Hearing> hours(history.hours().begin(), history.hours().end());
            profile = ActivityProfile::learn(hours, log.deafTo(history.modes(), begin, until), begin, until, hourOfWeek);
            signal.sleepsSometimes = profile->sleepsSometimes();
        }
    }
    signal.loss = lossOf(heard, deaf, profile ? &*profile : nullptr, hourOfWeek);
    signal.silence = silenceOf(signal.last, signal.loss.interval, signal.loss.share().value_or(0), now, deaf, profile ? &*profile : nullptr, hourOfWeek);
    signal.reception = signal.silence == Silence::Late
        ? Reception::Silent
        : receptionOf(signal.loss.share(), signal.levels ? std::optional(signal.levels->median) : std::nullopt);
    if (const std::vector<std::uint32_t> sticks = history.sticks(); sticks.size() > 1) {
        for (const std::uint32_t stick : sticks) {
            if (const auto levels = statisticsOf(history.levels(stick)))
                signal.sticks.push_back({stick, *levels});
        }
    }
    return signal;
}

Reception verdictOn(const MeterSignal *signal, std::optional<int> lastDbm)
{
    if (signal && signal->reception != Reception::Unknown)
        return signal->reception;
    return receptionOf(std::nullopt, lastDbm ? std::optional<double>(*lastDbm) : std::nullopt);
}

bool isBecauseOfLoss(const MeterSignal &signal)
{
    const Reception byLevel = receptionOf(std::nullopt, signal.levels ? std::optional(signal.levels->median) : std::nullopt);
    return signal.reception != Reception::Silent && signal.loss.share() && (byLevel == Reception::Unknown || signal.reception > byLevel);
}

int barsOf(double dbm)
{
    constexpr double toSpare = 15;
    switch (receptionOf(std::nullopt, dbm)) {
    case Reception::Bad: return 1;
    case Reception::Weak: return 2;
    case Reception::Good: return dbm >= Thresholds{}.weakLevel + toSpare ? 4 : 3;
    case Reception::Silent:
    case Reception::Unknown: break;
    }
    return 0;
}

ShortLoss shortLoss(std::uint64_t heard, Span interval, Time from, Time to, const std::vector<Deafness> &deaf)
{
    ShortLoss loss{heard, 0};
    if (interval.count() <= 0 || to <= from)
        return loss;
    const Span listened = to - from - deafWithin(deaf, from, to);
    loss.expected = static_cast<std::uint64_t>(std::max<std::int64_t>(0, listened / interval));
    if (loss.expected > 0)
        loss.expected = std::max(loss.expected, heard);
    return loss;
}

const MeterHistory *SignalBook::find(const wmbus::Address &meter) const
{
    const auto found = m_meters.find(meter);
    return found == m_meters.end() ? nullptr : &found->second;
}

std::vector<RankedChange> rankByDrop(const SignalBook &before, const SignalBook &after, const std::unordered_map<wmbus::Address, Span> &intervals, Span durationAfter)
{
    std::vector<RankedChange> ranked;
    for (const auto &[meter, history] : before.meters()) {
        RankedChange one;
        one.meter = meter;
        const std::vector<Level> first = history.levels();
        const MeterHistory *const later = after.find(meter);
        const std::vector<Level> second = later ? later->levels() : std::vector<Level>();
        one.before = first.size();
        one.after = second.size();
        one.change = changeOf(first, second);
        if (const auto interval = intervals.find(meter); interval != intervals.end() && interval->second.count() > 0)
            one.expectedAfter = static_cast<double>(durationAfter.count()) / static_cast<double>(interval->second.count());
        ranked.push_back(std::move(one));
    }
    const auto group = [](const RankedChange &one) { return one.vanished() ? 0 : one.isCertain() && one.change->difference < 0 ? 1 : one.change ? 2 : 3; };
    std::sort(ranked.begin(), ranked.end(), [&group](const RankedChange &a, const RankedChange &b) {
        const int left = group(a);
        const int right = group(b);
        if (left != right)
            return left < right;
        if (a.change && b.change && std::abs(a.change->difference - b.change->difference) > 1e-9)
            return a.change->difference < b.change->difference;
        return a.meter < b.meter;
    });
    return ranked;
}

} // namespace quality
