#pragma once

#include "app/cli/options.h"

#include <optional>

class QCoreApplication;

namespace cli {

// Reads the command line. Nothing when the program is to end at once, with `exitCode`: help was asked for (0) or the usage is
// wrong (1), and everything has been said. Installs the translation on the way, since help speaks the user's language.
[[nodiscard]] std::optional<Options> parseArguments(QCoreApplication &application, int argc, char **argv, int &exitCode);

} // namespace cli
