#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// Reads telegrams line by line and writes what they say, a line of output for each line of input.
[[nodiscard]] ExitCode runDecode(const DecodeOptions &options);

} // namespace cli
