#pragma once

#include <cstdint>

namespace keys {

// What can be seen of the desktop's secret service without asking it for anything.
enum class SecretService : std::uint8_t {
    Absent,  // no session bus, or nobody on it who keeps secrets or could be started to
    Locked,  // there, and its default collection is locked: reading would ask the user for the password
    Present,
    Silent,  // there, and does not answer within a second
};

// Waits for at most about two seconds. Never starts a service and never asks the user.
[[nodiscard]] SecretService secretService();

} // namespace keys
