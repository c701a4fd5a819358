#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/link_mode.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace wmbus {

// What the radio heard, before anything is understood of it.
struct RadioFrame {
    bytes::Bytes data;                          // L field first, link layer CRCs removed; L = data.size() - 1
    std::optional<std::chrono::system_clock::time_point> heardAt; // wall clock of the computer, milliseconds; unknown in a bare hex line
    std::optional<int> rssiDbm;                 // whole dBm, +-3 dB (see core/hci/rssi.h)
    std::optional<bytes::LinkMode> linkMode;    // the mode the stick listened in, not necessarily the one the meter sends in
    std::string port;                           // "/dev/ttyUSB0"; empty for a file
    std::uint32_t stickId = 0;                  // the stick's own unique id; 0 when unknown
    std::optional<std::uint8_t> rssiRaw;        // the stick's level byte as it came
    bool stickKeyWrong = false;                 // the stick holds a key for this meter and said that it does not fit

    bool operator==(const RadioFrame &) const = default;
};

} // namespace wmbus
