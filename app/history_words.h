#pragma once

#include "core/store/store_status.h"

#include <QString>

namespace app {

// What a user must know of the history while something is wrong with it; empty while all is well.
[[nodiscard]] QString troubleText(const store::Status &status);
// What was done to a damaged history when it was opened, or why today's backup failed; empty when there is nothing to tell.
[[nodiscard]] QString rescueText(const store::Rescue &rescue);
[[nodiscard]] QString backupTroubleText(const QString &detail);

} // namespace app
