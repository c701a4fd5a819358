#pragma once

#include "core/bytes/bytes.h"

#include <cstdint>
#include <optional>

namespace hci {

enum class Endpoint : std::uint8_t { DeviceManagement = 1, RadioLink = 2, RadioLinkTest = 3, HardwareTest = 4 };

// Which message it is. A request has an odd id, its answer the next even one; indications stand alone.
struct Code {
    Endpoint endpoint = Endpoint::DeviceManagement;
    std::uint8_t id = 0;

    // The answer to this request. Only meaningful for a request.
    [[nodiscard]] constexpr Code answer() const { return {endpoint, static_cast<std::uint8_t>(id + 1)}; }

    bool operator==(const Code &) const = default;
};

// One frame of the serial line without its frame: what stands between A5 and the FCS.
struct Message {
    Code code;
    bytes::Bytes payload;                   // 0 to 255 bytes
    std::optional<std::uint32_t> timestamp; // 1/32768 s of the stick's clock, which starts at 0 with the stick; wraps after 36.4 h
    std::optional<std::uint8_t> rssi;       // raw; dBm by rssiDbm()

    bool operator==(const Message &) const = default;
};

} // namespace hci
