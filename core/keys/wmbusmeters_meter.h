#pragma once

#include "core/crypto/key.h"
#include "core/wmbus/address.h"

#include <string>

namespace keys {

// A meter file of wmbusmeters, as it lies in wmbusmeters.d:
//     name=Gas Keller
//     id=51601328.M=FFD.V=01.T=03
//     key=NOKEY
//     driver=auto
// What of the pattern is empty is left out behind the id. A null `key` writes NOKEY. Control characters of the name become blanks, and an
// empty name the id.
[[nodiscard]] std::string wmbusmetersMeter(const wmbus::AddressPattern &meters, const std::string &name, const crypto::Key *key);

// "Gas_Keller-51601328-FFD-01-03": for a file; only letters, digits, dashes and underscores.
[[nodiscard]] std::string wmbusmetersFileName(const wmbus::AddressPattern &meters, const std::string &name);

} // namespace keys
