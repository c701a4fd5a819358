#pragma once

#include "core/wmbus/address.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cuxd {

// What a meter whose number was typed may be called on the air: wider than printedNumbers(), because it is only compared with meters
// that were heard, and says how the two numbers differ.
struct HeardNumber {
    enum class How : std::uint8_t {
        AsPrinted,    // the number itself, zeros put in front
        LastDigits,   // only the last digits were typed: `digits` of them
        HexAsDecimal, // printed in hex, sent as decimal digits: 1F7D is 00008061 (SMI 260)
        DecimalAsHex, // the other way round: 8061 is 00001F7D
        Reversed,     // the bytes in the order on the air: 28136051 is 51601328
    };
    wmbus::AddressPattern meters;
    How how = How::AsPrinted;
    int digits = 8; // of the number that must agree, from the right
    bool operator==(const HeardNumber &) const = default;

    [[nodiscard]] bool matches(const wmbus::Address &address) const;
};

// The likeliest first. All that printedNumbers() reads; of four to seven digits also every number that ends with them, of eight also
// their bytes reversed, of a longer one also its first eight digits (a year may stand behind). Empty for what is no number.
[[nodiscard]] std::vector<HeardNumber> heardNumbers(std::string_view text);

} // namespace cuxd
