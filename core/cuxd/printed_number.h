#pragma once

#include "core/wmbus/address.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cuxd {

// How a number that is printed on a meter was read.
enum class PrintedForm : std::uint8_t {
    Number,     // up to eight digits; blanks and separators are left out, zeros put in front
    WithMaker,  // "FFD 51601328"
    Whole,      // "FFD.51601328.01.03", "51601328.M=FFD.V=01.T=03"
    OnAir,      // "C418 28136051 0103", as telegrams and CUxD's status page have it
    MeterId,    // DIN 43863-5, 14 characters: "7FFD0051601328". Its first digit and the two behind the maker are not on the air
    StickerHex, // hex where CUxD's CODE is decimal: "00001F7D" is "00008061" (SMI 260)
    LastDigits, // of a longer serial number the last eight: a guess
};

struct PrintedNumber {
    PrintedForm form = PrintedForm::Number;
    wmbus::AddressPattern meters;
    int digits = 8; // of the number that were there, zeros in front not put in: 1 to 8
    bool operator==(const PrintedNumber &) const = default;
};

// What somebody may mean who types a number off a meter, likeliest first, none twice; empty when there is no number in it. Letters of
// either case; words such as "Nr." and "S/N" in front are passed over.
[[nodiscard]] std::vector<PrintedNumber> printedNumbers(std::string_view text);

} // namespace cuxd
