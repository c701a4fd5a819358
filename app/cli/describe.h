#pragma once

#include <QByteArray>

namespace CLI {
class App;
}

namespace cli {

// The commands and options of `app` as JSON, for the manual pages and the completions of shells, which are made from it while
// building (tools/make_manual_pages.py):
// {"name", "summary", "options": [{"names", "value", "help", "required", "repeats"}], "positionals": [the same], "commands": [the same as this]}.
// `value` is empty for a flag. Options that belong to a group stand among those of their command.
[[nodiscard]] QByteArray describe(const CLI::App &app);

} // namespace cli
