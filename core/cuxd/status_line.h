#pragma once

#include "core/wmbus/address.h"
#include "core/wmbus/security.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cuxd {

// What CUxD's status page says of one found address.
struct StatusLine {
    std::uint8_t hour = 0;   // local time of the last telegram
    std::uint8_t minute = 0;
    std::uint8_t second = 0;
    bool known = false;      // [X]: configured here, [?]: not
    std::string_view port;   // "/dev/ttyUSB0", shown as deviceName()
    wmbus::Address address;
    std::optional<int> rssiDbm;
    wmbus::Verdict verdict = wmbus::Verdict::Clear;
};

// "wM-Bus-Gas": CUxD's name of the kind of device. Only Gas is documented; the other media follow its pattern [inferred].
[[nodiscard]] std::string_view deviceWord(const wmbus::Address &address);

// "ttyUSB0" for "/dev/ttyUSB0", "pts/3" for "/dev/pts/3".
[[nodiscard]] std::string_view deviceName(std::string_view port);

// "(-78dBm encrypted [C418 28136051 0103])", "(-74dBm secure)", "(-90dBm)" for what is not encrypted.
[[nodiscard]] std::string remark(const wmbus::Address &address, std::optional<int> rssiDbm, wmbus::Verdict verdict);

// "17:17:49 [X] ttyUSB0 wM-Bus-Gas '51601328' (-78dBm encrypted [C418 28136051 0103])"
[[nodiscard]] std::string statusLine(const StatusLine &line);

} // namespace cuxd
