#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// CI 8C..8F (EN 13757-4 13); passes over any other CI. Tests the payload CRC before decrypting: a receiver may have done it.
// With AES-CTR the rest of the telegram is decrypted in place when a known key is proven by the payload CRC.
[[nodiscard]] Stop readExtendedLinkLayer(Decoding &decoding);

} // namespace wmbus
