#include "core/crypto/key.h"

#include "core/bytes/hex.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace crypto {

Key::~Key()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

std::optional<Key> Key::fromHex(std::string_view text)
{
    Key key;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '-' || c == ':')
            continue;
        const int digit = bytes::hexDigit(c);
        if (digit < 0 || digits == 2 * size)
            return std::nullopt;
        auto &byte = key.m_bytes[digits / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | digit);
        ++digits;
    }
    if (digits != 2 * size)
        return std::nullopt;
    return key;
}

std::optional<Key> Key::fromBytes(bytes::ByteSpan data)
{
    if (data.size() != size)
        return std::nullopt;
    Key key;
    std::copy(data.begin(), data.end(), key.m_bytes.begin());
    return key;
}

Key Key::reversed() const
{
    Key key;
    std::reverse_copy(m_bytes.begin(), m_bytes.end(), key.m_bytes.begin());
    return key;
}

bool Key::operator==(const Key &other) const
{
    return CRYPTO_memcmp(m_bytes.data(), other.m_bytes.data(), size) == 0;
}

} // namespace crypto
