#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// Gives the readings of a made-up device (core/history/import/made_up.h) to a meter, or takes them back. Writes one line of JSON.
[[nodiscard]] ExitCode assignReadings(const HistoryOptions &options);

} // namespace cli
