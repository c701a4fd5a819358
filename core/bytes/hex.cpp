#include "core/bytes/hex.h"

#include <array>

namespace bytes {

namespace {

constexpr char digits[] = "0123456789ABCDEF";

// Value of each character as a hex digit, -1 for all others.
constexpr auto values = [] {
    std::array<std::int8_t, 256> table{};
    for (unsigned c = 0; c < table.size(); ++c)
        table[c] = static_cast<std::int8_t>(hexDigit(static_cast<char>(c)));
    return table;
}();

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
    out.resize(text.size() / 2);
    std::uint8_t *to = out.data();
    const auto valueAt = [text](std::size_t i) { return int{values[static_cast<unsigned char>(text[i])]}; };
    std::optional<HexError> error;
    int high = -1;
    std::size_t i = 0;
    while (i < text.size()) {
        const int digit = valueAt(i);
        if (high < 0 && i + 1 < text.size()) {
            // Two digits side by side, as nearly everywhere.
            const int next = valueAt(i + 1);
            if ((digit | next) >= 0) {
                *to++ = static_cast<std::uint8_t>((digit << 4) | next);
                i += 2;
                continue;
            }
        }
        if (digit >= 0) {
            if (high < 0) {
                high = digit;
            } else {
                *to++ = static_cast<std::uint8_t>((high << 4) | digit);
                high = -1;
            }
        } else if (!isSeparator(text[i])) {
            error = HexError{i, false};
            break;
        }
        ++i;
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    if (!error && high >= 0)
        error = HexError{text.size(), true};
    return error;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    Bytes out;
    if (parseHex(text, out))
        return std::nullopt;
    return out;
}

} // namespace bytes
