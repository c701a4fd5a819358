#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

// When one inverter is polled, and what follows from its silence: a value and functions of it, time comes in from outside.
namespace polling {

using TimePoint = std::chrono::system_clock::time_point;

enum class Schedule : std::uint8_t {
    Always,
    Daylight,         // ACTIVE from sunrise to sunset
    DaylightUntilOff, // ACTIVE from sunrise until, after sunset, STATE is off: what the CCU programme of CUxD's document does
};

// CUxD's parameters of the device and its channel 3.
struct PlanSettings {
    std::chrono::minutes interval{5}; // POLL_INTERVAL, 1 to 1440
    int timeout = 4;                  // POLL_TIMEOUT, 1 to 8 intervals
    bool cyclicInfo = false;          // CYCLIC_INFO_MSG: silence is UNREACH
    Schedule schedule = Schedule::Always;
    int tries = 3;                    // of one poll
    std::chrono::milliseconds retryPause{2000};

    [[nodiscard]] std::chrono::milliseconds silence() const { return interval * timeout; }
    bool operator==(const PlanSettings &) const = default;
};

struct PlanState {
    bool active = true;                 // ACTIVE
    bool byUser = false;                // set by the user since the last change of day
    bool state = false;                 // STATE: answered within POLL_TIMEOUT x POLL_INTERVAL, and did not say that it is off
    bool unreach = false;               // UNREACH; never while ACTIVE is off
    std::optional<bool> day;            // of the last tick
    std::optional<TimePoint> lastAnswer;
    std::optional<TimePoint> activeSince;
    std::optional<TimePoint> lastPoll;  // begun
    std::optional<TimePoint> nextPoll;  // nothing while not ACTIVE
    bool polling = false;               // a poll is under way
    bool byHand = false;                // it was asked for and does not depend on ACTIVE
    int tries = 0;                      // of the poll under way or waiting for its next try
    std::optional<bool> saysOn;         // the inverter itself, last

    bool operator==(const PlanState &) const = default;
};

struct PlanStep {
    PlanState state;
    bool poll = false; // begin one now; answered() or failed() tells how it ended
};

// The clock. `day`: whether it is day for the inverter; nothing where no place is known, which counts as day.
[[nodiscard]] PlanStep tick(PlanState state, const PlanSettings &settings, TimePoint now, std::optional<bool> day);
[[nodiscard]] PlanState answered(PlanState state, const PlanSettings &settings, TimePoint now, std::optional<bool> saysOn);
[[nodiscard]] PlanState failed(PlanState state, const PlanSettings &settings, TimePoint now);
// ACTIVE by the user; holds until the schedule changes it at the next sunrise or sunset.
[[nodiscard]] PlanState setActive(PlanState state, bool active, TimePoint now);
// The user changed the settings of a plan that runs: another schedule decides ACTIVE from now on, whatever the user did before, and
// another interval the next poll.
[[nodiscard]] PlanState rescheduled(PlanState state, const PlanSettings &before, const PlanSettings &settings, TimePoint now);
// As soon as possible, also while not ACTIVE.
[[nodiscard]] PlanState pollNow(PlanState state, TimePoint now);
// When tick() has something to do next; the change of day is the caller's.
[[nodiscard]] std::optional<TimePoint> wakeAt(const PlanState &state, const PlanSettings &settings);

} // namespace polling
