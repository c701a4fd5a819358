#pragma once

#include "core/bytes/secret.h"

#include <optional>
#include <string_view>

namespace keys {

// Either alphabet (`+/` or `-_`), `=` at the end or not; blanks and line ends anywhere are passed over. Nothing when another
// character occurs, or when bits are left over that are not zero.
[[nodiscard]] std::optional<bytes::SecretBytes> fromBase64(std::string_view text);

} // namespace keys
