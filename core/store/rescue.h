#pragma once

#include "core/store/store_options.h"
#include "core/store/store_status.h"

namespace store {

// Makes a sound history.db of the youngest backup that is sound and of everything that can still be read of the damaged file, which is
// kept beside it under another name. Nobody may have the database open. Throws SqlError when that is impossible; then the damaged file is
// where it was. Roll-ups are left to be rebuilt.
[[nodiscard]] Rescue rescue(const QString &folder, TimeMs now);

// Puts a damaged telegrams.db aside; the ring begins anew.
[[nodiscard]] QString putRingAside(const QString &folder, TimeMs now);

} // namespace store
