#pragma once

#include "app/cli/options.h"

#include <CLI/CLI.hpp>

namespace cli {

// Each adds one command with its options to the table of the program; what is given goes to `options`.
void addDecode(CLI::App &app, Options &options);
void addListen(CLI::App &app, Options &options);
void addStick(CLI::App &app, Options &options);
void addTtyinit(CLI::App &app, Options &options);
void addVirtualStick(CLI::App &app, Options &options);
void addInverter(CLI::App &app, Options &options);
void addHistory(CLI::App &app, Options &options);
void addServe(CLI::App &app, Options &options);
void addCcu(CLI::App &app, Options &options);
void addWmbusmeters(CLI::App &app, Options &options);

} // namespace cli
