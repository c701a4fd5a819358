#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// `smi260 poll` and `smi260 set`.
[[nodiscard]] ExitCode runInverter(const InverterOptions &options);

} // namespace cli
