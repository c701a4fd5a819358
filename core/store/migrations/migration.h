#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace store {

// One step of the schema, never changed once it was shipped. `statements` are written for every dialect (sql_dialect.h).
struct Migration {
    int version;             // the schema's number after it: 1, 2, 3 ... without gap
    const char *name;        // for the log
    const char *statements;  // separated by ";\n"
};

// history.db: devices, readings, roll-ups, events, imports.
[[nodiscard]] std::span<const Migration> historyMigrations();
// telegrams.db: the ring. A file of its own, so that backups stay small and damage there costs no reading.
[[nodiscard]] std::span<const Migration> ringMigrations();

extern const Migration migration1Readings;
extern const Migration migration2RollUps;
extern const Migration migration3Events;
extern const Migration migration4Imports;
extern const Migration migration5Deliveries;
extern const Migration ringMigration1Telegrams;
extern const Migration ringMigration2KeptValues;

} // namespace store
