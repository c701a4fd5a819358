#pragma once

#include "core/crypto/key.h"
#include "core/wmbus/address.h"

#include <string>

namespace keys {

// A meter file of wmbusmeters, as it lies in wmbusmeters.d:
//     name=Gas Keller
//     id=51601328.M=FFD.V=01.T=03
//     key=00112233445566778899AABBCCDDEEFF
//     driver=auto
// What of the pattern is empty is left out behind the id. With a null `key` the line is a comment to fill in: `key=NOKEY`
// would say that the meter sends in clear. Control characters of the name become blanks, and an
// empty name the id.
[[nodiscard]] std::string wmbusmetersMeter(const wmbus::AddressPattern &meters, const std::string &name, const crypto::Key *key);

// "Gas_Keller-51601328-FFD-01-03": for a file; only letters, digits, dashes and underscores.
[[nodiscard]] std::string wmbusmetersFileName(const wmbus::AddressPattern &meters, const std::string &name);

} // namespace keys
