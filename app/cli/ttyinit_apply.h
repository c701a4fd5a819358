#pragma once

#include "app/cli/exit_code.h"
#include "core/cuxd/ttyinit.h"
#include "core/stick/stick_status.h"

#include <QString>

#include <string>
#include <vector>

namespace cli {

// Sends the commands to the stick and says of each one how it fared. A stick that is unplugged on the way is waited for, and gets all
// of them again. NoStick when one of them did not take.
[[nodiscard]] ExitCode applyToStick(const std::string &port, const std::vector<cuxd::Command> &commands);

// "confirmed", "sent; cannot be read back", "failed: the stick refused it".
[[nodiscard]] QString lineSentence(const stick::SetupLine &line);

} // namespace cli
