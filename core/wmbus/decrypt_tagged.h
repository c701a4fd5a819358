#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// Ciphers with a tag that proves the key: mode 9 (AES-GCM, after one public implementation and without a vector: experimental) and
// mode 10 (AES-CCM).
[[nodiscard]] Stop decryptMode9(Decoding &decoding);
[[nodiscard]] Stop decryptMode10(Decoding &decoding);

} // namespace wmbus
