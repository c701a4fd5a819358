#pragma once

#include "core/history/import/open_history.h"

#include <QString>

namespace history {

// Why nothing of a file of readings was taken over; without a full stop.
[[nodiscard]] QString importFaultText(ImportFault fault);

} // namespace history
