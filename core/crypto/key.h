#pragma once

#include "core/bytes/bytes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crypto {

// An AES-128 key. Wiped when it goes out of use, copies included; has no way to be printed or streamed.
class Key {
public:
    static constexpr std::size_t size = 16;

    Key() = default;
    explicit Key(const std::array<std::uint8_t, size> &key) : m_bytes(key) {}
    Key(const Key &) = default;
    Key &operator=(const Key &) = default;
    ~Key();

    // 32 hex digits in reading order, either case; blanks, dashes and colons between them are passed over. Nothing for anything else.
    [[nodiscard]] static std::optional<Key> fromHex(std::string_view text);
    // Exactly 16 bytes, else nothing.
    [[nodiscard]] static std::optional<Key> fromBytes(bytes::ByteSpan data);

    [[nodiscard]] std::span<const std::uint8_t, size> data() const { return m_bytes; }
    [[nodiscard]] Key reversed() const;
    // Compares without stopping early.
    [[nodiscard]] bool operator==(const Key &other) const;

private:
    std::array<std::uint8_t, size> m_bytes{};
};

} // namespace crypto
