#pragma once

#include "core/hci/message.h"

#include <cstdint>
#include <functional>

namespace stick {

// How a command ended.
struct Reply {
    enum class Outcome : std::uint8_t {
        Answered,
        TimedOut,     // sent twice, no answer
        NotConnected, // no stick there, or it went away before it answered
    };
    Outcome outcome = Outcome::NotConnected;
    hci::Message message; // the answer; only with Answered

    [[nodiscard]] bool answered() const { return outcome == Outcome::Answered; }
};

using ReplyHandler = std::function<void(const Reply &)>;

} // namespace stick
