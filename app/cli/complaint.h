#pragma once

#include <string>

namespace CLI {
class App;
class Error;
} // namespace CLI

namespace cli {

// What is wrong with a command line, in the language of the program, and which help says more: two lines. `app` is the whole program
// after it has read the command line.
[[nodiscard]] std::string complaint(const CLI::App *app, const CLI::Error &error);

} // namespace cli
