#pragma once

#include "core/cuxd/ttyinit.h"

namespace cuxd {

// Reads the TTYINIT lines one by one; findings are of one line each.
void readTtyinitLines(const SetupText &setup, TtyinitReading &reading);

} // namespace cuxd
