#include "core/crypto/key_derivation.h"

#include "core/crypto/cmac.h"

#include <openssl/crypto.h>

#include <array>

namespace crypto {

std::optional<Key> deriveKey(const Key &master, KeyPurpose purpose, std::uint32_t counter, std::uint32_t id)
{
    std::array<std::uint8_t, 16> input;
    input.fill(0x07);
    input[0] = static_cast<std::uint8_t>(purpose);
    for (std::size_t i = 0; i < 4; ++i) {
        input[1 + i] = static_cast<std::uint8_t>(counter >> (8 * i));
        input[5 + i] = static_cast<std::uint8_t>(id >> (8 * i));
    }
    auto derived = cmac(master, input);
    if (!derived)
        return std::nullopt;
    const Key key(*derived);
    OPENSSL_cleanse(derived->data(), derived->size());
    return key;
}

} // namespace crypto
