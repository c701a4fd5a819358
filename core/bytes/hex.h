#pragma once

#include "core/bytes/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace bytes {

// Upper-case hex without separators, "1E44C418"; with `separator` other than 0 it stands between two bytes.
[[nodiscard]] std::string toHex(ByteSpan data, char separator = 0);
void appendHex(std::string &out, ByteSpan data);

// Value of one hex digit in either case, or -1.
[[nodiscard]] constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

// Pairs of hex digits in either case; blanks and tabs, `_` and `|` anywhere are passed over.
// Nothing when another character occurs or the number of digits is odd.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);

// As above, and says where it failed: `position` is the index of the first character that does not fit
// (the length of the text when a digit is missing).
struct HexError {
    std::size_t position = 0;
    bool oddDigits = false;
};
[[nodiscard]] std::optional<HexError> parseHex(std::string_view text, Bytes &out);

} // namespace bytes
