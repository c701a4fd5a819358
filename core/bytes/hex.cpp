#include "core/bytes/hex.h"

namespace bytes {

namespace {

constexpr char digits[] = "0123456789ABCDEF";

constexpr bool isSeparator(char c)
{
    return c == ' ' || c == '\t' || c == '_' || c == '|' || c == '\r';
}

} // namespace

void appendHex(std::string &out, ByteSpan data)
{
    const std::size_t start = out.size();
    out.resize(start + 2 * data.size());
    char *to = out.data() + start;
    for (const std::uint8_t byte : data) {
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 15];
    }
}

std::string toHex(ByteSpan data, char separator)
{
    std::string out;
    if (separator == 0) {
        appendHex(out, data);
        return out;
    }
    out.reserve(3 * data.size());
    for (const std::uint8_t byte : data) {
        if (!out.empty())
            out.push_back(separator);
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

std::optional<HexError> parseHex(std::string_view text, Bytes &out)
{
    out.clear();
    out.reserve(text.size() / 2);
    int high = -1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0) {
            if (isSeparator(text[i]))
                continue;
            return HexError{i, false};
        }
        if (high < 0) {
            high = digit;
        } else {
            out.push_back(static_cast<std::uint8_t>((high << 4) | digit));
            high = -1;
        }
    }
    if (high >= 0)
        return HexError{text.size(), true};
    return std::nullopt;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    Bytes out;
    if (parseHex(text, out))
        return std::nullopt;
    return out;
}

} // namespace bytes
