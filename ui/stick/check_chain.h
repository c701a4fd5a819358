#pragma once

#include "core/stick/stick_status.h"
#include "ui/clock.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

// port, access, free, driver, PING, firmware, mode, telegrams: what must hold for a telegram to arrive, in this order; then what must
// hold for a value of one meter (meter_check.h).
enum class Check : std::uint8_t { Port, Access, Free, Driver, Ping, Firmware, Mode, Telegrams, Meter, Signal, Key, Value };
enum class CheckState : std::uint8_t { Passed, Waiting, Doubtful, Failed, NotReached };

struct CheckStep {
    Check check = Check::Port;
    CheckState state = CheckState::NotReached;
    QString title;  // "PING"
    QString detail; // "3 ms"
    QString more{}; // what the detail rests on; shown when asked
    QString advice{}; // the next action; empty where none is needed
};

// The mode in which the stick listens for meters, also while it is lent for a poll in another one. Nothing before it is known.
[[nodiscard]] std::optional<bytes::LinkMode> listeningMode(const stick::StickStatus &status);
[[nodiscard]] QString checkTitle(Check check);
// Pure: the same status at the same time gives the same steps.
[[nodiscard]] std::vector<CheckStep> checkChain(const stick::StickStatus &status, TimePoint now);

} // namespace ui
