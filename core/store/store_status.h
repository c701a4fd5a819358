#pragma once

#include "core/store/types.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <cstdint>

namespace store {

enum class Condition : std::uint8_t {
    Closed,
    Opening,
    Upgrading, // migrations run; the backup before them is made
    Rescuing,  // the file is damaged; what can be read is being saved
    Ready,
    InMemory,  // nothing can be written: what is recorded waits in memory and is written as soon as that is possible again
    Spooling,  // the server takes nothing: what is recorded goes into a file of this computer (the spool) and from there to the server, once, later
    Refused,   // the file is not touched at all (Trouble says why); what is recorded waits in memory until the program ends
};

enum class Trouble : std::uint8_t {
    None,
    DiskFull,
    ReadOnly,       // the file or its folder may not be written
    InputOutput,    // the device reports an error
    Busy,           // another program holds it for longer than five seconds
    Damaged,        // and another program has it open, or nothing could be saved: see detail
    Newer,          // written by a newer version of this program
    Foreign,        // no database, or not ours
    CannotOpen,     // folder cannot be made, no permission
    NoDriver,       // the driver of Qt for SQLite or PostgreSQL is not installed
    BadAddress,     // StoreOptions::server is no address of a database
    ServerAway,     // cannot be reached, does not answer, or the connection broke
    ServerDenies,   // unknown user or database, wrong password, no access from here
    Untrusted,      // TLS: its certificate is not of the authority asked for, or of another name; or it has none
    NotPrepared,    // the tables are missing or older, and this user may not make them
    NoRight,        // this user may not write (or read) what the program needs
    ServerFull,     // the server's disk is full
};

// What a rescue did, once.
struct Rescue {
    QString damagedFile;         // where the damaged file is kept; empty: the database was gone, or only the ring was damaged
    QString backup;              // the backup that was put back; empty: there was none that could be read
    std::uint64_t readings = 0;  // saved from the damaged file, beyond those of the backup
    std::uint64_t lost = 0;      // stretches of the damaged file that could not be read
    QString ringFile;            // where a damaged ring of raw telegrams is kept; a new one was begun
    bool operator==(const Rescue &) const = default;
};

struct Status {
    Condition condition = Condition::Closed;
    Trouble trouble = Trouble::None;
    QString file;                 // the database; of a server its address without user and options
    QString folder;               // of this computer: where the database lies, or the spool
    QString detail;               // what the system said, for the log; not translated
    TimeMs since = 0;             // when this trouble began
    std::uint64_t waiting = 0;    // observations in memory
    std::uint64_t spooled = 0;    // observations in the spool, on their way to the server
    TimeMs clockOff = 0;          // this computer's clock minus the server's, where it is a second or more: times are stored by the server's
    std::uint64_t dropped = 0;    // observations that found no room in memory since the program began
    std::uint64_t droppedTelegrams = 0; // observations of which the values are kept but the raw telegram had to go
    std::optional<Rescue> rescue; // what was done when this file was opened
    QByteArray zone;              // whose hours and days the roll-ups have, IANA id; empty before the file is open
    QString backupTrouble;        // why the latest daily backup failed, untranslated; empty: it did not
    bool operator==(const Status &) const = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::Status)
