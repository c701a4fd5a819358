#pragma once

#include "app/cli/exit_code.h"
#include "core/bytes/result.h"
#include "core/stick/transmission.h"

#include <string>
#include <vector>

namespace cli {

struct ReplayFile {
    std::vector<stick::Transmission> telegrams;
    bool hasTimes = false; // every telegram has one
    std::size_t badLines = 0;
};

// The telegrams of a file in any form that `decode` reads, with time, link mode and level where the line names them.
// Lines that are no radio telegram are said on standard error and left out.
[[nodiscard]] bytes::Result<ReplayFile, ExitCode> readReplayFile(const std::string &path);

} // namespace cli
