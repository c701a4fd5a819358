#pragma once

#include "core/keys/import/import_result.h"

#include <optional>

namespace keys {

struct TableRow {
    std::uint32_t line = 0; // of the file, or row of the sheet
    std::vector<bytes::SecretString> cells;
    bool openQuote = false; // the text ended inside quotation marks
};

// Rows of a text. The separator of `; , TAB |` is the one that splits at least half of the first 20 lines into equally many cells;
// quotation marks as in RFC 4180. No rows where no separator does.
[[nodiscard]] std::vector<TableRow> splitTable(std::string_view text);

// Which column holds what, counted from 0; nothing where none does.
struct KeyTableColumns {
    std::optional<std::size_t> key;
    std::optional<std::size_t> address;
    std::optional<std::size_t> maker;
    std::optional<std::size_t> name;

    bool operator==(const KeyTableColumns &) const = default;
};

// Whether the first row holds words about the columns instead of a key or an address.
[[nodiscard]] bool hasHeadings(const std::vector<TableRow> &rows);
// What a column holds is told from its content: keys (32 hex digits, Base64), addresses (8 digits, 16 hex digits as on air,
// FFD.51601328.01.03), makers (FFD); its heading decides where two would do.
[[nodiscard]] KeyTableColumns guessColumns(const std::vector<TableRow> &rows);

// Keys of a table. NotRecognised without a column of keys and one of addresses.
[[nodiscard]] ImportResult readKeyTable(const std::vector<TableRow> &rows, const KeyTableColumns &columns, KeyOrigin origin);

} // namespace keys
