#pragma once

#include "core/bytes/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inverter {

// CUxD's CODE of an SMI 260: the last six digits of its serial number, decimal. The sticker gives the same number in hex
// ("00001F7D" is 8061), which people mix up.
struct DeviceCode {
    enum class Spelling : std::uint8_t {
        Decimal,
        StickerHex, // a letter A-F in it, or 0x in front
    };
    std::uint32_t number = 0; // 1 to 99,999,999
    Spelling spelling = Spelling::Decimal;
    // The same eight digits read the other way, where both are possible: "00001234" is 1234, and on a sticker 4660.
    std::optional<std::uint32_t> otherReading;

    // Serial numbers of six digits are known; more may be a slip.
    [[nodiscard]] bool unusuallyLarge() const { return number > 999'999; }

    bool operator==(const DeviceCode &) const = default;
};

enum class DeviceCodeFault : std::uint8_t {
    Empty,
    NotANumber, // a character that is no digit
    TooLarge,   // eight decimal digits are all that the address has room for
    Zero,
};

// "8061", "00008061" (decimal as CUxD's CODE), "00001F7D", "0x1F7D" (as on the sticker); blanks around it do not matter.
[[nodiscard]] bytes::Result<DeviceCode, DeviceCodeFault> deviceCodeFromText(std::string_view text);

// "00008061"
[[nodiscard]] std::string codeText(std::uint32_t number);
// "00001F7D" for 8061
[[nodiscard]] std::string stickerText(std::uint32_t number);

// 8061 -> 0x00008061: the number as eight BCD digits, as wmbus::Address::id has them.
[[nodiscard]] std::uint32_t bcdOf(std::uint32_t number);
// The inverse; nothing where a digit is above 9.
[[nodiscard]] std::optional<std::uint32_t> numberFromBcd(std::uint32_t id);

} // namespace inverter
