#include "core/polling/poll_plan.h"

#include <algorithm>

namespace polling {

namespace {

// The next multiple of the interval: every 5 minutes means at 14:05, 14:10.
TimePoint afterInterval(TimePoint now, std::chrono::minutes interval)
{
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
    const std::chrono::milliseconds step = interval;
    auto count = passed / step;
    if (passed.count() < 0)
        --count;
    return TimePoint(step * (count + 1));
}

void activate(PlanState &state, bool active, TimePoint now)
{
    if (state.active == active && state.activeSince.has_value() == active)
        return;
    state.active = active;
    state.activeSince = active ? std::optional(now) : std::nullopt;
    state.tries = state.polling ? state.tries : 0;
    if (active) {
        state.nextPoll = now;
    } else {
        state.nextPoll.reset();
        state.unreach = false;
    }
}

// Sunrise and sunset decide ACTIVE, unless the user did since the last of them.
void follow(PlanState &state, const PlanSettings &settings, TimePoint now, bool day)
{
    const bool changed = !state.day || *state.day != day;
    state.day = day;
    if (changed)
        state.byUser = false;
    if (settings.schedule == Schedule::Always)
        return;
    if (state.byUser)
        return;
    const bool stillOn = settings.schedule == Schedule::DaylightUntilOff && (state.state || state.polling || state.tries > 0);
    if (day)
        activate(state, true, now);
    else if (!stillOn)
        activate(state, false, now);
}

void judgeSilence(PlanState &state, const PlanSettings &settings, TimePoint now)
{
    const bool answered = state.lastAnswer && now - *state.lastAnswer <= settings.silence();
    if (!answered)
        state.state = false;
    const auto since = std::max(state.lastAnswer.value_or(TimePoint::min()), state.activeSince.value_or(now));
    state.unreach = settings.cyclicInfo && state.active && now - since > settings.silence();
}

} // namespace

PlanStep tick(PlanState state, const PlanSettings &settings, TimePoint now, std::optional<bool> day)
{
    if (state.active && !state.activeSince)
        activate(state, true, now);
    judgeSilence(state, settings, now);
    follow(state, settings, now, day.value_or(true));
    if (state.active && !state.nextPoll)
        state.nextPoll = now; // kept from an earlier run, which does not know when
    // A clock that was set back must not silence the inverter.
    if (state.nextPoll && *state.nextPoll > afterInterval(now, settings.interval))
        state.nextPoll = afterInterval(now, settings.interval);
    PlanStep step{std::move(state), false};
    PlanState &next = step.state;
    if (next.polling || !next.nextPoll || now < *next.nextPoll)
        return step;
    step.poll = true;
    next.polling = true;
    ++next.tries;
    next.lastPoll = now;
    next.nextPoll = next.active ? std::optional(afterInterval(now, settings.interval)) : std::nullopt;
    return step;
}

PlanState answered(PlanState state, const PlanSettings &, TimePoint now, std::optional<bool> saysOn)
{
    state.polling = false;
    state.byHand = false;
    state.tries = 0;
    state.lastAnswer = now;
    state.unreach = false;
    if (saysOn)
        state.saysOn = saysOn;
    state.state = state.saysOn.value_or(true);
    return state;
}

PlanState failed(PlanState state, const PlanSettings &settings, TimePoint now)
{
    state.polling = false;
    if (state.tries < settings.tries && (state.active || state.byHand)) {
        state.nextPoll = std::min(now + settings.retryPause, state.nextPoll.value_or(now + settings.retryPause));
    } else {
        state.tries = 0;
        state.byHand = false;
    }
    judgeSilence(state, settings, now);
    return state;
}

PlanState setActive(PlanState state, bool active, TimePoint now)
{
    activate(state, active, now);
    state.byUser = true;
    return state;
}

PlanState rescheduled(PlanState state, const PlanSettings &before, const PlanSettings &settings, TimePoint now)
{
    if (settings.schedule != before.schedule) {
        state.byUser = false;
        if (settings.schedule == Schedule::Always)
            activate(state, true, now);
    }
    const bool waits = state.nextPoll && *state.nextPoll > now && !state.polling && state.tries == 0;
    if (settings.interval != before.interval && waits)
        state.nextPoll = afterInterval(now, settings.interval);
    return state;
}

PlanState pollNow(PlanState state, TimePoint now)
{
    state.byHand = true;
    if (!state.polling) {
        state.tries = 0;
        state.nextPoll = now;
    }
    return state;
}

std::optional<TimePoint> wakeAt(const PlanState &state, const PlanSettings &settings)
{
    std::optional<TimePoint> wake;
    const auto consider = [&wake](TimePoint time) { wake = wake ? std::min(*wake, time) : time; };
    if (state.nextPoll && !state.polling)
        consider(*state.nextPoll);
    constexpr std::chrono::milliseconds justAfter{1};
    if (state.state && state.lastAnswer)
        consider(*state.lastAnswer + settings.silence() + justAfter);
    if (settings.cyclicInfo && state.active && !state.unreach) {
        if (const auto since = std::max(state.lastAnswer, state.activeSince))
            consider(*since + settings.silence() + justAfter);
    }
    return wake;
}

} // namespace polling
