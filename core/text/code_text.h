#pragma once

#include <QString>

#include <cstdint>

// The standard's codes in words, from its tables.
namespace text {

// "sent by the meter on its own, no answer wanted" for 44.
[[nodiscard]] QString controlFieldText(std::uint8_t control);
// "response, full frame" for 7A.
[[nodiscard]] QString controlInformationText(std::uint8_t ci);

// A bit field of core/wmbus/tables/status.tsv as a list of what is set, "power low, temporary error"; numbers of several bits
// with their value. `field` is the table's name, "tpl.status.meter".
[[nodiscard]] QString bitFieldText(const char *field, std::uint64_t value);

// How the data of a record is coded, by the low half of the DIF: "INT32, little endian", "BCD, 8 digits".
[[nodiscard]] QString codingText(std::uint8_t dif);

// "1Eh", "0103h": hex with as many digits as the bytes have.
[[nodiscard]] QString hexText(std::uint64_t value, int bytes);

} // namespace text
