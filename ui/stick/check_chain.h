#pragma once

#include "core/stick/stick_status.h"
#include "ui/clock.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ui {

// port, access, free, PING, firmware, mode, telegrams: what must hold for a telegram to arrive, in this order.
enum class Check : std::uint8_t { Port, Access, Free, Ping, Firmware, Mode, Telegrams };
enum class CheckState : std::uint8_t { Passed, Waiting, Doubtful, Failed, NotReached };

struct CheckStep {
    Check check = Check::Port;
    CheckState state = CheckState::NotReached;
    QString title;  // "PING"
    QString detail; // "3 ms"
    QString advice; // the next action; empty where none is needed
};

// Pure: the same status at the same time gives the same steps.
[[nodiscard]] std::vector<CheckStep> checkChain(const stick::StickStatus &status, TimePoint now);

} // namespace ui
