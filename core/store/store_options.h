#pragma once

#include "core/store/types.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>

namespace store {

inline constexpr TimeMs secondMs = 1000;
inline constexpr TimeMs minuteMs = 60 * secondMs;
inline constexpr TimeMs hourMs = 60 * minuteMs;
inline constexpr TimeMs dayMs = 24 * hourMs;

struct StoreOptions {
    QString folder;                             // made when missing (0700); holds history.db, telegrams.db and backups/, or the spool
    QString server;                             // address of a PostgreSQL database (server_address.h) that holds the history; empty: the folder does
    QString serverPasswordFile;                 // its first line, read for each connection; empty: libpq finds one (~/.pgpass, service file) or needs none
    QByteArray zone;                            // IANA id of hours and days; empty: the computer's. Roll-ups are rebuilt when it changes
    TimeMs ringAge = 7 * dayMs;                 // raw telegrams older than the youngest by this leave the ring ...
    std::uint64_t ringBytes = 200'000'000;      // ... or when those younger have this many bytes, counted with 64 bytes for each row
    int backupsKept = 7;                        // daily ones, by number: a clock that jumps deletes none too many. 0: no daily ones
    std::uint64_t memoryBytes = 64'000'000;     // for what waits while nothing can be written
    TimeMs pollEvery = 5 * secondMs;            // how often is looked what others have written to the server
    TimeMs silentAfter = 20 * secondMs;         // a server that has not answered for so long is given up
    TimeMs writeEvery = 200;                    // what is recorded waits at most this long for the next commit
    TimeMs retryEvery = 2 * secondMs;           // while nothing can be written
    TimeMs backupCheckEvery = 10 * minuteMs;    // how often is looked whether today's (UTC) backup is there
    bool readOnly = false;                      // for looking only: nothing is made, upgraded, rescued or written
    std::function<TimeMs()> clock;              // for backups; empty: the computer's
};

} // namespace store
