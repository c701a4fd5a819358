#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// Hears telegrams through a stick until ended, or until the time or the number that was asked for is reached.
[[nodiscard]] ExitCode runListen(const ListenOptions &options);

} // namespace cli
