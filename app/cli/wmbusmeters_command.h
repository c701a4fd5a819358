#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// Meter files and telegrams for wmbusmeters.
[[nodiscard]] ExitCode runWmbusmeters(const WmbusmetersOptions &options);

} // namespace cli
