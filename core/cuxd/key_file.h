#pragma once

#include "core/bytes/result.h"
#include "core/crypto/key.h"
#include "core/wmbus/address.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cuxd {

// One line of a key file: whom the key is for, the key, and what the user calls the meter (may be empty).
struct KeyFileEntry {
    wmbus::AddressPattern meters;
    crypto::Key key;
    std::string name; // UTF-8, as written
    std::uint32_t line = 0; // counted from 1
};

enum class KeyFileFault : std::uint8_t {
    BadAddress,   // the line begins with nothing that is an address
    KeyMissing,   // nothing behind the address
    KeyLength,    // `value` digits instead of 32
    KeyDigit,     // a character that is no hex digit; `column` is its place
};

// What is wrong with a line. Never holds any part of the key.
struct KeyFileError {
    KeyFileFault fault = KeyFileFault::BadAddress;
    std::uint32_t line = 0;   // counted from 1
    std::uint32_t column = 0; // counted from 1, in bytes
    std::uint32_t value = 0;

    bool operator==(const KeyFileError &) const = default;
};

// Reads lines of the form
//   ADDRESS KEY [NAME…]      # a comment runs from a `#` at the start of a line or behind a blank to the end
// ADDRESS is the meter's number "51601328", CUxD's form "C418 28136051 0103" (blanks optional) or "FFD.51601328.01.03";
// KEY is 32 hex digits. Empty lines are passed over, lines may end in CR LF. The first bad line ends the reading.
[[nodiscard]] bytes::Result<std::vector<KeyFileEntry>, KeyFileError> parseKeyFile(std::string_view text);

} // namespace cuxd
