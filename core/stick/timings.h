#pragma once

#include <chrono>
#include <cstdint>

namespace stick {

// What a session does with a stick it has just identified.
enum class Setup : std::uint8_t {
    AsCuxd,    // SET_CONFIG with CUxD's parameters, confirmed by GET_CONFIG
    LeaveAsIs, // only GET_CONFIG: for reading a stick's state without changing it
};

// All waiting times of a session. A stick answers within 100 ms; its document names no limit.
struct Timings {
    using ms = std::chrono::milliseconds;

    ms answer{1000};        // then the command is sent once more, then it has failed
    ms afterReset{1000};    // the reset follows its answer by about 500 ms, then the stick boots
    ms reopen{250};         // between two tries to open a port that was lost
    ms reopenBusy{1000};    // the same for one that is busy, forbidden or was never there
    ms reopenSilent{10000}; // the same for a stick that the watchdog could not wake
    ms lineSilent{100};     // no byte for so long: a frame that is not whole by now is searched for whole ones
    ms silentAfter{60000};  // no byte for so long: PING
    ms deafAfter{900000};   // answers, but no telegram for so long although there were some: RESET

    bool operator==(const Timings &) const = default;
};

} // namespace stick
