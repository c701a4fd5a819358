#pragma once

#include "app/command_line.h"
#include "app/profiles.h"

namespace app {

// The profiles that lie where the command line says.
[[nodiscard]] Profiles profilesOf(const CommandLine &line);
// Which profile is to be opened: the named one, which is made when it is missing, else the one that was open last. With --safe only the
// named one. Empty: the usual one.
[[nodiscard]] QString profileOf(const CommandLine &line);
// Its folder; empty: the user's folders, as CommandLine::dataDir.
[[nodiscard]] QString dataDirOf(const CommandLine &line, const QString &profile);

// Takes the size of the windows' content from the settings. Before the application exists.
void scaleWindows(const CommandLine &line);

} // namespace app
