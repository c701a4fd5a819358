#pragma once

#include "core/stick/stick_status.h"

#include <QString>

#include <cstdint>
#include <string>

namespace stick {

// The device behind a port name: links followed, a bare "ttyUSB0" taken as "/dev/ttyUSB0".
[[nodiscard]] QString devicePath(const QString &port);

// What stands in the way before anything is opened: NoSuchPort, NotAStick (is no terminal device), NoPermission or None.
[[nodiscard]] Problem obstacle(const QString &device);

// Who has the device open, "wmbusmeters (4711)", several separated by commas. Empty when that cannot be seen, which is so for
// other users' programs.
[[nodiscard]] std::string holderOf(const QString &device);

// Whether a program other than this one has the device open; false also when that cannot be seen.
[[nodiscard]] bool heldByAnotherProgram(const QString &device);

// Which device file has this name at present: another number after replugging; 0 when there is none.
[[nodiscard]] std::uint64_t nodeOf(const QString &port);

} // namespace stick
