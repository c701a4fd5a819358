#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stick {

// A stick's USB device as the kernel lists it, whether or not a driver has made a port of it.
struct UsbDevice {
    std::uint16_t vid = 0;
    std::uint16_t pid = 0;
    std::string product;
    std::string tty; // "ttyUSB0"; empty: no driver has taken it
    bool operator==(const UsbDevice &) const = default;
};

// Those that may be sticks: CP210x, and the rebranded one that the driver does not know by itself (10c4:87ed). Empty where the system
// keeps no such list.
[[nodiscard]] std::vector<UsbDevice> usbSticks(const std::string &folder = "/sys/bus/usb/devices");

} // namespace stick
