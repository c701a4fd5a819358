#pragma once

#include "core/keys/import/key_table_reader.h"

namespace keys {

// The keys in a file of any form that we know; the form is told from its content. `fileName` becomes the source of the entries,
// without its folder. `password` is asked for by KEM files only (ImportFault::PasswordNeeded). Nothing is stored.
[[nodiscard]] ImportResult importKeys(bytes::ByteSpan data, std::string_view fileName = {}, std::string_view password = {});

// A file that is a table: its rows, and what its columns were taken for.
struct ImportedTable {
    std::vector<TableRow> rows;
    KeyTableColumns columns;
    KeyOrigin origin = KeyOrigin::Table;
};
// The table that importKeys() reads the keys from, or one whose columns it cannot tell, so that a user may correct the guess. Nothing
// where the file is of another form.
[[nodiscard]] std::optional<ImportedTable> importTable(bytes::ByteSpan data);
// The keys of a table with the columns that stand in it.
[[nodiscard]] ImportResult importKeys(const ImportedTable &table, std::string_view fileName);

} // namespace keys
