#pragma once

#include "core/store/spool.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace store {

// Several programs may use one folder at the same time, each with a spool of its own: spool-1.db, spool-2.db ... Who has the lock of
// spool-N.lock owns the file; the lock ends with the program, also when that is killed.

// A spool for this program: the first that nobody has. Throws SqlError.
[[nodiscard]] QString claimSpool(const QString &folder, int &lock);
// What other programs have left behind: those that nobody has now and that hold something. Damaged ones stay where they are.
[[nodiscard]] std::vector<std::unique_ptr<Spool>> spoolsLeft(const QString &folder);

} // namespace store
