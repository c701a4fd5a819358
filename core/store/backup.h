#pragma once

#include "core/store/store_options.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace store {

class Database;

// Copies of history.db in backups/: history-2026-11-22.db daily, history-before-3-2026-11-22T114501.db before a migration. Each is a whole
// database that can be opened and put back by hand.

// Writes a copy and puts it in place only when it is complete and has been read through. `connection`: of the database to copy. Throws
// SqlError; what was there stays then.
void writeBackup(Database &connection, const QString &file);

// UTC dates and times in the names.
[[nodiscard]] QString dailyBackup(const QString &folder, TimeMs now);
[[nodiscard]] QString backupBeforeUpgrade(const QString &folder, int version, TimeMs now);

// Youngest first by the time the file was written: a clock that was wrong for a day does not decide which ones go.
[[nodiscard]] QStringList dailyBackups(const QString &folder);
// Those before a migration too.
[[nodiscard]] QStringList allBackups(const QString &folder);
// When the youngest daily one was written.
[[nodiscard]] std::optional<TimeMs> lastBackup(const QString &folder);
// Deletes the oldest daily ones beyond `kept`, and all but the five youngest of those before a migration.
void rotateBackups(const QString &folder, int kept);

} // namespace store
