#pragma once

#include "core/keys/import/import_result.h"

namespace keys {

// The keys in a file of any form that we know; the form is told from its content. `fileName` becomes the source of the entries,
// without its folder. `password` is asked for by KEM files only (ImportFault::PasswordNeeded). Nothing is stored.
[[nodiscard]] ImportResult importKeys(bytes::ByteSpan data, std::string_view fileName = {}, std::string_view password = {});

} // namespace keys
