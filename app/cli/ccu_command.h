#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

namespace cli {

[[nodiscard]] ExitCode runCcu(const CcuOptions &options);

} // namespace cli
