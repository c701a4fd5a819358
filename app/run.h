#pragma once

#include "app/command_line.h"

#include <QStringList>

class QApplication;

namespace app {

// One window after the other, as profiles are opened, until the user ends the program. Gives the exit code.
[[nodiscard]] int run(CommandLine line, QApplication &application);

// The options that start the same window again, without the files that were opened.
[[nodiscard]] QStringList optionsOf(const CommandLine &line);

} // namespace app
