#pragma once

#include "core/bytes/bytes.h"
#include "core/crypto/key.h"

#include <cstdint>
#include <span>

namespace crypto {

// AES-128 through OpenSSL. All work in place, need no padding, and return false (data then undefined) on a wrong length or when
// OpenSSL refuses; the tag functions also when the tag does not fit. Ciphers are fetched once and contexts reused per thread.

inline constexpr std::size_t blockSize = 16;
using Block = std::span<const std::uint8_t, blockSize>;

// Length a multiple of 16.
[[nodiscard]] bool cbcDecrypt(const Key &key, Block iv, std::span<std::uint8_t> data);
[[nodiscard]] bool cbcEncrypt(const Key &key, Block iv, std::span<std::uint8_t> data);

// Any length. The whole counter block counts up, last byte first.
[[nodiscard]] bool ctrCrypt(const Key &key, Block counter, std::span<std::uint8_t> data);

// AES-CCM with a 13-byte nonce and so a 2-byte length field; tag 4, 8, 12 or 16 bytes.
[[nodiscard]] bool ccmDecrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, bytes::ByteSpan tag);
[[nodiscard]] bool ccmEncrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, std::span<std::uint8_t> tag);

// AES-GCM with a 12-byte nonce; tag 12..16 bytes.
[[nodiscard]] bool gcmDecrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, bytes::ByteSpan tag);
[[nodiscard]] bool gcmEncrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, std::span<std::uint8_t> tag);

} // namespace crypto
