#pragma once

#include "core/keys/import/import_result.h"

// Texts that are read line by line. Each takes UTF-8.
namespace keys {

// "ADDRESS KEY [NAME…]" or "KEY ADDRESS [NAME…]", separated by blanks; the address in any of our forms, the key as 32 hex digits,
// also in groups, or Base64. `#` and `;` begin a comment.
[[nodiscard]] ImportResult readKeyLines(std::string_view text);

// Meter files of wmbusmeters, one or several after one another: name=, id=, key=. Several ids share the key; NOKEY is a bad line.
[[nodiscard]] ImportResult readWmbusmeters(std::string_view text);

// The keys of the TTYINIT lines in a cuxd.ini.
[[nodiscard]] ImportResult readCuxdIni(std::string_view text);

} // namespace keys
