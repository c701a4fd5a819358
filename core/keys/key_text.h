#pragma once

#include "core/bytes/result.h"
#include "core/crypto/key.h"

#include <cstdint>
#include <string_view>

// A key as people write it down.
namespace keys {

enum class KeyTextForm : std::uint8_t {
    Hex,        // 32 hex digits
    Characters, // 16 characters, the key's bytes themselves
    Base64,     // 22 characters, with or without "==" behind them
};

enum class KeyTextFault : std::uint8_t {
    Empty,
    TooFewDigits,  // `value` hex digits instead of 32
    TooManyDigits, // `value` hex digits instead of 32
    BadCharacter,  // all but this one would be hex digits; `position` is its place, counted from 0 in bytes
    NotAKey,       // neither hex digits nor 16 characters nor Base64; `value` characters
};

// What is wrong. Never holds any part of the text.
struct KeyTextError {
    KeyTextFault fault = KeyTextFault::Empty;
    std::uint32_t position = 0;
    std::uint32_t value = 0;

    bool operator==(const KeyTextError &) const = default;
};

struct ParsedKey {
    crypto::Key key;
    KeyTextForm form = KeyTextForm::Hex;
    bool digitsAsCharacters = false; // 16 characters that are all hex digits: may as well be half a key

    bool operator==(const ParsedKey &) const = default;
};

// 32 hex digits, between which may stand blanks, no-break spaces, `:`, `-`, `_`, `.`, `,`, `;` and "0x"; or 16 printable
// characters without a blank; or Base64 of 16 bytes in either alphabet. Blanks and quotation marks around are passed over.
[[nodiscard]] bytes::Result<ParsedKey, KeyTextError> parseKeyText(std::string_view text);

// Whether all 32 hex digits are the same.
[[nodiscard]] bool allDigitsEqual(const crypto::Key &key);

} // namespace keys
