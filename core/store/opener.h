#pragma once

#include "core/store/database.h"
#include "core/store/file_claim.h"
#include "core/store/store_options.h"
#include "core/store/store_status.h"

#include <functional>
#include <memory>

namespace store {

struct Opened {
    std::unique_ptr<Database> database; // history.db with telegrams.db attached as `ring`
    QByteArray zone;                    // of the roll-ups from now on
    bool alone = false;                 // no other program has the history open
    std::optional<Rescue> rescue;
};

// How much of the files is read before they are believed.
enum class Check {
    Usual,      // small ones completely, of large ones the beginning of each table
    Everything, // damage was met
};

// Everything between a folder and a database that can be written: made when it is not there, upgraded behind a backup, rescued when it is
// damaged. Throws SqlError; then nothing was changed. `progress` is told of Upgrading and Rescuing, before the file is touched for it: no
// other connection of this program may be open then.
[[nodiscard]] Opened openHistory(const StoreOptions &options, FileClaim &claim, TimeMs now, Check check, const std::function<void(Condition)> &progress);

// For looking only: as it is. Throws Newer, Foreign, Damaged, CannotOpen; CannotOpen also when the schema is older.
[[nodiscard]] std::unique_ptr<Database> openForReading(const QString &folder);
[[nodiscard]] QByteArray zoneOf(Database &database);

// The zone that an empty option means, or UTC where the id is unknown.
[[nodiscard]] QByteArray resolvedZone(const QByteArray &wanted);

} // namespace store
