#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// Security of the transport layer, by the mode in the configuration word (EN 13757-7 9). On success `at` stands on the first plain byte
// and `end` behind the last; telegram.security says how it was proven. Telegrams that a receiver has decrypted already are recognised.
[[nodiscard]] Stop decryptPayload(Decoding &decoding);

// 2F 2F alone proves little: settles the verdict by what the records gave. `stop`: where reading the payload ended.
// A key that is not proven is taken back, and with it everything it seemed to show.
[[nodiscard]] Stop settleProof(Decoding &decoding, Stop stop);

} // namespace wmbus
