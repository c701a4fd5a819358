#pragma once

#include "core/crypto/key.h"

#include <cstdint>
#include <optional>

namespace crypto {

// What a derived key is for: the DC byte of EN 13757-7 9.6 (KDF-A).
enum class KeyPurpose : std::uint8_t {
    EncryptFromMeter = 0x00,
    MacFromMeter = 0x01,
    EncryptToMeter = 0x10,
    MacToMeter = 0x11,
};

// KDF-A: CMAC(key, DC | counter, LSB first | identification number as sent, LSB first | seven times 07).
// `counter`: of the transport header if it has one, else of the authentication layer. `id`: digits as hex, 0x12345678.
[[nodiscard]] std::optional<Key> deriveKey(const Key &master, KeyPurpose purpose, std::uint32_t counter, std::uint32_t id);

} // namespace crypto
