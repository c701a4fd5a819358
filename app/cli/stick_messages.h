#pragma once

#include "app/cli/exit_code.h"
#include "core/stick/stick_status.h"

#include <QString>

namespace cli {

// What is wrong with a stick and what to do about it.
[[nodiscard]] QString problemSentence(const stick::StickStatus &status);
[[nodiscard]] ExitCode exitCodeOf(stick::Problem problem);

// "/dev/ttyUSB0: iM871A 00003AF1, firmware 1.3, listening in T2"
[[nodiscard]] QString listeningSentence(const stick::StickStatus &status);

// Nothing more will come of opening this port by itself.
[[nodiscard]] bool hasFailed(const stick::StickStatus &status);

} // namespace cli
