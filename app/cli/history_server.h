#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// `history copy`: from the data folder to the server; a line of JSON says what was done.
[[nodiscard]] ExitCode copyToServer(const HistoryOptions &options);
// `history prepare`: makes or upgrades the tables.
[[nodiscard]] ExitCode prepareServer(const HistoryOptions &options);

} // namespace cli
