#include "core/hci/rssi.h"

#include <algorithm>
#include <cmath>

namespace hci {

int rssiDbm(std::uint8_t raw)
{
    return static_cast<int>(std::lround(raw * 80.0 / 150.0 - 100.0 - 4000.0 / 150.0));
}

std::uint8_t rssiRaw(int dbm)
{
    const long raw = std::lround((dbm + 100.0 + 4000.0 / 150.0) * 150.0 / 80.0);
    return static_cast<std::uint8_t>(std::clamp(raw, 0L, 255L));
}

} // namespace hci
