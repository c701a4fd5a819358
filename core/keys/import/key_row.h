#pragma once

#include "core/keys/import/import_result.h"

#include <optional>

// What the readers have in common.
namespace keys {

// A whole address in any of our forms, or a number of 5 to 8 digits, to which zeros are added in front.
struct AddressCell {
    wmbus::AddressPattern meters;
    bool zerosAdded = false;
};
[[nodiscard]] std::optional<AddressCell> addressFromCell(std::string_view cell);

// 0x18C4 for "FFD"; nothing unless the cell is three capital letters.
[[nodiscard]] std::optional<std::uint16_t> makerFromCell(std::string_view cell);

// Whether a cell can be a key in a file, where 16 characters are taken for something else: 32 hex digits, or Base64.
[[nodiscard]] bool looksLikeKey(std::string_view cell);

[[nodiscard]] std::string_view trimmedCell(std::string_view cell);
[[nodiscard]] bytes::SecretString lowerCase(std::string_view text);

// The next line of `text`, which loses it and its end ("\n", "\r\n" or "\r").
[[nodiscard]] std::string_view takeLine(std::string_view &text);

} // namespace keys
