#pragma once

#include "core/bytes/bytes.h"

#include <cstdint>

namespace bytes {

// CRC-16/X-25, the FCS of the wM-Bus HCI: polynomial 1021 reflected (8408), start FFFF, result complemented.
// "123456789" gives 906E. Sent low byte first.
[[nodiscard]] std::uint16_t crc16X25(ByteSpan data);

// CRC-16/EN-13757: polynomial 3D65, start 0000, most significant bit first, result complemented.
// "123456789" gives C2B7. The link layer sends it high byte first; ELL, signatures and full-frame CRC store it low byte first.
[[nodiscard]] std::uint16_t crc16En13757(ByteSpan data);

// The same in pieces: start with 0, feed, complement at the end.
[[nodiscard]] std::uint16_t crc16En13757Step(std::uint16_t state, ByteSpan data);

} // namespace bytes
