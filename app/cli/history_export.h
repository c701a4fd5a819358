#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// Writes readings, or consumption in pieces of time.
[[nodiscard]] ExitCode exportHistory(const HistoryOptions &options);

} // namespace cli
