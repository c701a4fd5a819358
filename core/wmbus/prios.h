#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// The private format of Diehl Metering's family (DME EWT HYD SAP SPL), en13757.md 2.10. Public by observation, not by a standard.

// Is this telegram (L first, at least 10 bytes) in the private format?
[[nodiscard]] bool usesPrivateFormat(bytes::ByteSpan telegram);
// Address on air as M, version, type, ID; all makers of the family but SAP. Only the manufacturer is looked at.
[[nodiscard]] bool vendorPutsVersionFirst(const Address &address);
// The address in that order, from the 8 bytes behind the C field. SAP: the six bytes are a serial number; the first four serve as ID.
[[nodiscard]] Address vendorAddress(bytes::ByteSpan wire);
// CI A0..A7, B1..B3: decoded with the makers' two public default keys, proven by the marker 4B.
[[nodiscard]] bool isPriosCi(std::uint8_t ci);
[[nodiscard]] Stop readPrios(Decoding &decoding);

// The public OMS key that some meters of the family leave the factory with (en13757.md 2.10); null for other makers.
[[nodiscard]] const KeyEntry *defaultKey(const Address &meter);

} // namespace wmbus
