#pragma once

#include "core/bytes/link_mode.h"

#include <chrono>
#include <cstdint>
#include <functional>

namespace stick {

// A stick is lent to poll a device in another link mode. From the switch to the switch back it serves nobody else, is deaf for
// everything else, and goes back to its own mode whatever happens: given back, time over, unplugged, program ended.
struct LoanTerms {
    bytes::LinkMode mode = bytes::LinkMode::S2;
    std::chrono::milliseconds atMost{10'000}; // then it is taken back

    bool operator==(const LoanTerms &) const = default;
};

struct LoanEnd {
    enum class Outcome : std::uint8_t {
        Returned,     // the stick's own mode was read back, or never left
        NotTaken,     // the stick did not take the other mode; its own was read back
        NotRestored,  // its own mode could not be read back: the stick is being reset and configured anew
        NotConnected, // no stick there, or it went away; it gets its own mode when it is back
    };
    Outcome outcome = Outcome::NotConnected;
    bool expired = false;               // taken back because the time was over
    std::chrono::milliseconds deaf{0};  // not in its own mode for so long

    bool operator==(const LoanEnd &) const = default;
};

// lent() at most once, over() exactly once, after it.
struct LoanHandlers {
    std::function<void()> lent;
    std::function<void(const LoanEnd &)> over;
};

} // namespace stick
