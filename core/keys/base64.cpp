#include "core/keys/base64.h"

namespace keys {

namespace {

int sextet(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

} // namespace

std::optional<bytes::SecretBytes> fromBase64(std::string_view text)
{
    bytes::SecretBytes out;
    out.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t held = 0;
    unsigned bits = 0;
    std::size_t digits = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const int value = sextet(c);
        if (value < 0 || padding != 0)
            return std::nullopt;
        held = ((held << 6) | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        bits += 6;
        ++digits;
        if (bits >= 8) {
            bits -= 8;
            out.push_back(static_cast<std::uint8_t>(held >> bits));
        }
    }
    const bool leftOver = (held & ((1U << bits) - 1U)) != 0;
    if (digits % 4 == 1 || leftOver || (padding != 0 && (padding > 2 || (digits + padding) % 4 != 0)))
        return std::nullopt;
    return out;
}

} // namespace keys
