#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// history import | export | stats | assign
[[nodiscard]] ExitCode runHistory(const HistoryOptions &options);

} // namespace cli
