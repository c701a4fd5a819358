#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// An emulated iM871A on a pseudo-terminal, for any program. Prints `port: /dev/pts/N` and serves until ended.
[[nodiscard]] ExitCode runVirtualStick(const VirtualStickOptions &options);

} // namespace cli
