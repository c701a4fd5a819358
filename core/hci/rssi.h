#pragma once

#include <cstdint>

namespace hci {

// Level in dBm of the stick's RSSI byte: raw x 80/150 - 100 - 4000/150, rounded to the nearest whole number (45 -> -103,
// 91 -> -78, 165 -> -39, 255 -> 9). The formula of the EnergyCam's maker; the stick's own document gives none and the other formula in use
// differs by up to 3 dB, so +-3 dB is the honest accuracy.
[[nodiscard]] int rssiDbm(std::uint8_t raw);

// The byte that comes closest to this level: what the virtual stick sends.
[[nodiscard]] std::uint8_t rssiRaw(int dbm);

} // namespace hci
