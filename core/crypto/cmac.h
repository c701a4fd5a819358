#pragma once

#include "core/bytes/bytes.h"
#include "core/crypto/key.h"

#include <array>
#include <cstdint>
#include <optional>

namespace crypto {

using Cmac = std::array<std::uint8_t, 16>;

// AES-128-CMAC, RFC 4493. Nothing only when OpenSSL refuses.
[[nodiscard]] std::optional<Cmac> cmac(const Key &key, bytes::ByteSpan message);

// Compares the first tag.size() bytes without stopping early; false for an empty tag or one longer than 16.
[[nodiscard]] bool macFits(const Cmac &computed, bytes::ByteSpan tag);

} // namespace crypto
