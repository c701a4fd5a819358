#pragma once

#include "app/cli/options.h"
#include "core/bytes/link_mode.h"

#include <CLI/CLI.hpp>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace cli {

// Options whose values are checked while the command line is read. A value that is not allowed throws CLI::ValidationError, and its
// words are notAllowed()'s: option, what was given, what is allowed.

[[nodiscard]] std::string utf8(const QString &text);

// `take` answers whether it knows the value; `choices`, "json|table", are what is named when it does not.
CLI::Option *addChoice(CLI::App *command, const std::string &name, const std::string &choices, std::function<bool(const std::string &)> take, const std::string &help);
CLI::Option *addChoice(CLI::App *command, const std::string &name, const std::string &choices, std::string &target, const std::string &help);

// A whole number from `least` to `most` in decimal digits.
CLI::Option *addNumber(CLI::App *command, const std::string &name, std::uint64_t &target, std::uint64_t least, std::uint64_t most, const std::string &help);

// A number as the radio writes it, "180" or "0.95"; empty where it is not given.
CLI::Option *addDecimal(CLI::App *command, const std::string &name, std::string &target, const std::string &help);

// `good` answers whether a value will do; `allowed` says in words which do.
CLI::Option *addText(CLI::App *command, const std::string &name, std::string &target, std::function<bool(const std::string &)> good, const QString &allowed,
                     const std::string &help);

CLI::Option *addDuration(CLI::App *command, std::optional<std::chrono::milliseconds> &target, const std::string &help);
CLI::Option *addLinkMode(CLI::App *command, std::optional<bytes::LinkMode> &target, const std::string &help);
CLI::Option *addRate(CLI::App *command, std::optional<double> &target, const std::string &help);
CLI::Option *addOutput(CLI::App *command, OutputForm &target, const std::string &choices);
CLI::Option *addZone(CLI::App *command, std::string &target, const std::string &help);

} // namespace cli
