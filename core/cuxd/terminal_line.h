#pragma once

#include "core/bytes/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cuxd {

// A line of CUxD's terminal for an iM871A: "13:20:09 [ttyUSB0] --> C203|44C4189804500401037A…|5E|5BDF".
// The first four digits are the HCI frame's second and third byte, then payload, what is attached to it (RSSI), and the FCS.
struct TerminalLine {
    std::string_view time;        // "13:20:09", empty where the line begins with the data; points into the line
    std::string_view device;      // "ttyUSB0", likewise
    bool sent = false;            // `<--`: from CUxD to the stick
    std::uint8_t control = 0;     // control nibble and endpoint, C2 for a telegram with RSSI and FCS
    std::uint8_t message = 0;     // message id, 03 for a telegram
    bytes::Bytes payload;         // a telegram's begins with the C field
    bytes::Bytes attached;        // what follows the payload on the serial line, in its order: time stamp, RSSI, FCS (low byte first)
};

// Where a line stopped being one, counted from 0 in characters.
struct TerminalLineError {
    std::size_t position = 0;
};

// Whether a line looks like one of these: an optional "hh:mm:ss [tty] -->" and then four hex digits and a bar.
[[nodiscard]] bool looksLikeTerminalLine(std::string_view line);

// Blanks around the bars are passed over. On failure nothing, and `error` says where.
[[nodiscard]] std::optional<TerminalLine> parseTerminalLine(std::string_view line, TerminalLineError &error);

// The bytes as they were on the serial line: A5, control and endpoint, message, length, payload, attached.
[[nodiscard]] bytes::Bytes hciFrame(const TerminalLine &line);

// "C203|44C4…|5E|5BDF": a telegram as CUxD's terminal shows it, with the FCS that belongs to it.
// `fromControlField` is the telegram without its L field, at most 255 bytes; `rssi` is the stick's raw value.
[[nodiscard]] std::string terminalLine(bytes::ByteSpan fromControlField, std::uint8_t rssi);

} // namespace cuxd
