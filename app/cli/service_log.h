#pragma once

#include <QString>

#include <initializer_list>
#include <utility>

namespace cli {

// The log of a service: one line an event on standard error, for people and programs alike:
//     2026-11-22T06:44:05.123+01:00 level=info event=listening port=/dev/ttyUSB0 stick=00103512
// Under systemd the line begins with the level as journald reads it (<6>) and has no time, which the journal adds. Values with blanks,
// quotes or control characters stand in quotes, escaped as in JSON.
enum class Level : std::uint8_t { Error = 3, Warning = 4, Info = 6 }; // of syslog

using LogFields = std::initializer_list<std::pair<const char *, QString>>;
void log(Level level, const char *event, LogFields fields = {});

// "a b" in quotes, a plain word as it is.
[[nodiscard]] QString logValue(const QString &value);

} // namespace cli
