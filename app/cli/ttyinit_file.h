#pragma once

#include "app/cli/exit_code.h"
#include "core/bytes/result.h"
#include "core/cuxd/ttyinit.h"

#include <QString>

#include <string>
#include <vector>

namespace cli {

// A file with TTYINIT lines, alone or in a whole cuxd.ini; "-" is standard input. Says why when it cannot be read.
[[nodiscard]] bytes::Result<cuxd::SetupText, ExitCode> readSetupFile(const std::string &path);

// "3:17: slot 10 does not exist…", a warning with the word "warning" in front.
[[nodiscard]] QString findingLine(const cuxd::Finding &finding);

// What the lines of one stick send, in order. Nothing, with BadInput and everything said on standard error, when a line is faulty, or
// when the text has lines for several sticks of which none is called like `port` (the last part of its path).
[[nodiscard]] bytes::Result<std::vector<cuxd::Command>, ExitCode> commandsFor(const cuxd::SetupText &setup, const std::string &path,
                                                                              const std::string &port);

} // namespace cli
