#include "core/store/migrations/migration.h"

#include <array>

namespace store {

// To add one: its file in this folder, its declaration in migration.h, its line here, and a database of the version before it in
// tests/core/store/older.
std::span<const Migration> historyMigrations()
{
    static const std::array all{migration1Readings, migration2RollUps, migration3Events, migration4Imports, migration5Deliveries};
    return all;
}

std::span<const Migration> ringMigrations()
{
    static const std::array all{ringMigration1Telegrams, ringMigration2KeptValues};
    return all;
}

} // namespace store
