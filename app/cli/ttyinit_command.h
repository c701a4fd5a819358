#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// ttyinit check | explain | build | apply: CUxD's TTYINIT lines. Keys are written by `build` only, whose purpose it is.
[[nodiscard]] ExitCode runTtyinit(const TtyinitOptions &options);

} // namespace cli
