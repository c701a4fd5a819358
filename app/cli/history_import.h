#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// Brings files into the history and writes what became of them: a line of JSON for each file, one for each series, one for all.
[[nodiscard]] ExitCode importHistory(const HistoryOptions &options);

} // namespace cli
