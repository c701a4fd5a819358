#pragma once

#include <cstdint>

namespace ui {

// The columns of the found addresses, in their order from the left. The numbers stay: a remembered layout counts on them.
enum class AddressColumn : std::uint8_t {
    LastHeard,
    Status,       // [X] or [?]
    Code,
    Device,       // as CUxD calls it: "wM-Bus-Gas"
    Medium,
    Manufacturer,
    Value,        // the main value of the last telegram
    Rssi,
    Interval,
    Count,
    Security,
    Cuxd,         // CUxD's own remark: "-78dBm encrypted [C418 28136051 0103]"
    Stick,
    Name,
    Loss,         // of transmissions, with the verdict's shape
};

inline constexpr int addressColumnCount = static_cast<int>(AddressColumn::Loss) + 1;

} // namespace ui
