#pragma once

#include "core/store/database.h"
#include "core/store/store_options.h"

#include <functional>
#include <memory>

namespace store {

struct OpenedServer {
    std::unique_ptr<Database> database;
    QByteArray zone;     // of the roll-ups
    QString identity;    // of the database: a copy of it has the same, another one another
    TimeMs clockOff = 0; // this computer's clock minus the server's
};

// Connects, makes or upgrades the tables where that is due and this user may, and looks that they are ours. Throws SqlError. `upgrading`
// is called before anything is changed. Programs that do it at the same time wait for each other.
[[nodiscard]] OpenedServer openServer(const StoreOptions &options, std::shared_ptr<ServerCut> cut, const std::function<void()> &upgrading);

// For looking only: nothing is made or upgraded, nothing can be written by this connection.
[[nodiscard]] OpenedServer openServerForReading(const StoreOptions &options, std::shared_ptr<ServerCut> cut);

// Names in table meta of the ring's limits, which may have decimals: whose program has made the tables has set them, and the server's
// administrator may change them.
inline constexpr const char *ringDaysName = "ring_days";
inline constexpr const char *ringMegabytesName = "ring_megabytes";

} // namespace store
