#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

// stick list | info | config | reset | ping: what is attached and what it says of itself, as lines `name: value`.
[[nodiscard]] ExitCode runStick(const StickOptions &options);

} // namespace cli
