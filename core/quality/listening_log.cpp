#include "core/quality/listening_log.h"

#include <algorithm>
#include <utility>

namespace quality {

bool ModeSet::heardIn(bytes::LinkMode mode) const
{
    if (empty())
        return true;
    return std::any_of(bytes::allLinkModes.begin(), bytes::allLinkModes.end(),
                       [this, mode](bytes::LinkMode one) { return contains(one) && bytes::hears(mode, one); });
}

void ListeningLog::listens(std::uint32_t stick, Time at, bytes::LinkMode mode)
{
    enter(stick, {at, mode, {}});
}

void ListeningLog::isDeaf(std::uint32_t stick, Time at, Deafness::Why why)
{
    enter(stick, {at, std::nullopt, why});
}

void ListeningLog::enter(std::uint32_t stick, const State &state)
{
    std::vector<State> &states = m_ears[stick].states;
    if (!states.empty()) {
        const State &last = states.back();
        if (state.from < last.from || (last.mode == state.mode && (last.mode || last.why == state.why)))
            return;
    }
    states.push_back(state);
}

void ListeningLog::wasDeaf(std::uint32_t stick, const Deafness &deaf)
{
    if (deaf.to > deaf.from)
        m_ears[stick].polls.push_back(deaf);
}

std::vector<Deafness> ListeningLog::deafnessOf(const Ear &ear, const ModeSet &meter, Time from, Time to)
{
    std::vector<Deafness> deaf;
    const auto add = [&](Time begin, Time end, Deafness::Why why) {
        if (std::max(begin, from) < std::min(end, to))
            deaf.push_back({std::max(begin, from), std::min(end, to), why});
    };
    add(from, ear.states.empty() ? to : ear.states.front().from, Deafness::Why::Closed);
    for (std::size_t i = 0; i < ear.states.size(); ++i) {
        const State &state = ear.states[i];
        const Time end = i + 1 < ear.states.size() ? ear.states[i + 1].from : to;
        if (!state.mode)
            add(state.from, end, state.why);
        else if (!meter.heardIn(*state.mode))
            add(state.from, end, Deafness::Why::OtherMode);
    }
    for (const Deafness &poll : ear.polls)
        add(poll.from, poll.to, poll.why);
    return deaf; // not merged: each keeps its reason
}

std::vector<Deafness> ListeningLog::deafTo(const ModeSet &meter, Time from, Time to) const
{
    if (to <= from)
        return {};
    std::vector<Deafness> all{{from, to, Deafness::Why::Closed}};
    bool first = true;
    for (const auto &[stick, ear] : m_ears) {
        const std::vector<Deafness> deaf = deafnessOf(ear, meter, from, to);
        if (std::exchange(first, false)) {
            all = deaf;
            continue;
        }
        // Deaf is only what is deaf in both; of two reasons the one that says more than "no such stick was opened" stays.
        std::vector<Deafness> both;
        for (const Deafness &a : all) {
            for (const Deafness &b : deaf) {
                if (std::max(a.from, b.from) < std::min(a.to, b.to))
                    both.push_back({std::max(a.from, b.from), std::min(a.to, b.to), std::max(a.why, b.why)});
            }
        }
        all = std::move(both);
    }
    return merged(std::move(all));
}

std::optional<Time> ListeningLog::begins() const
{
    std::optional<Time> begin;
    for (const auto &[stick, ear] : m_ears) {
        if (!ear.states.empty() && (!begin || ear.states.front().from < *begin))
            begin = ear.states.front().from;
    }
    return begin;
}

} // namespace quality
