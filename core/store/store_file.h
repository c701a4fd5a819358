#pragma once

#include "core/store/database.h"
#include "core/store/migrations/migration.h"
#include "core/store/store_options.h"

#include <functional>
#include <memory>

namespace store {

// Names in the folder of a history.
[[nodiscard]] QString historyFile(const QString &folder);
[[nodiscard]] QString ringFile(const QString &folder);
[[nodiscard]] QString backupFolder(const QString &folder);

// What a file is, before SQLite touches it.
enum class FileKind { Missing, Empty, Sqlite, Other };
[[nodiscard]] FileKind kindOf(const QString &file);

// "MSCP": in the header of history.db and telegrams.db.
inline constexpr int applicationId = 0x4D534350;

// The newest schema number this program knows.
[[nodiscard]] int newestVersion(std::span<const Migration> migrations);

// Checks the header's application and schema number. Throws Foreign, Newer, or what SQLite says. `schema`: "main" or "ring".
[[nodiscard]] int checkedVersion(Database &database, const QString &schema, std::span<const Migration> migrations);

// Brings a schema to the newest number, one migration and one transaction after the other. `beforeEach` is called before each step that
// changes an existing schema, with the number it will have.
void upgrade(Database &database, const QString &schema, std::span<const Migration> migrations, const std::function<void(int)> &beforeEach);

// Ways of writing: a journal that survives every kill -9, flushed so that a power cut may cost the last commits and never the file.
void setJournal(Database &database);

// Reads every page of the schema and every cell: throws Damaged when something does not hang together.
void checkAll(Database &database, const QString &schema);
// The same for as much as is read in no time: the list of tables and the root of each.
void checkQuickly(Database &database);

// Nothing but the user may read what is made here.
void makeFolder(const QString &folder);
void makeFile(const QString &file);

} // namespace store
