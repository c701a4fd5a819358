#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// AES-CBC in blocks, proven by 2F 2F: mode 5 (IV from address and access number) and mode 7 (IV 0, derived key, MAC).
[[nodiscard]] Stop decryptMode5(Decoding &decoding);
[[nodiscard]] Stop decryptMode7(Decoding &decoding);

} // namespace wmbus
