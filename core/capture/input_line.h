#pragma once

#include "core/wmbus/decode_error.h"
#include "core/wmbus/radio_frame.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace capture {

// How a line of a file holds a telegram; README.md has an example of each.
enum class LineForm : std::uint8_t {
    Auto,
    Hex,         // bare hex: L field first, CRCs inside or not; or a wired long frame
    Hci,         // iM871A frame: A5 …
    RtlWmbus,    // T1;1;1;2019-04-03 19:00:42.000;97;148;88888888;0x6E44…
    Cuxd,        // 13:20:09 [ttyUSB0] --> C203|44C4…|5E|5BDF
    Wmbusmeters, // telegram=|2E4433300302_0100071B7A…|+32
    Capture,     // {"time":"2026-11-22T06:44:05.123+01:00","port":"/dev/ttyUSB0",…,"telegram":"1944C4…"}
};

// "auto", "hex", "hci", "rtlwmbus", "cuxd", "wmbusmeters", "capture".
[[nodiscard]] std::optional<LineForm> lineFormFromName(std::string_view name);

// Nothing to read: blank, it starts with `#` or `//`, or it is a line of a capture without a telegram (its header, a gap).
[[nodiscard]] bool isComment(std::string_view line);

// Reads one line without its end. What the form does not say stays empty in the frame: the time (only rtl_wmbus lines and captures
// have a date), the level (only the iM871A's and CUxD's is in dBm), the link mode, the port.
// In an error, `offset` counts characters of the line from 0 with Fault::NotHex and UnknownForm, else bytes of what the line holds.
[[nodiscard]] wmbus::Result<wmbus::RadioFrame> readLine(std::string_view line, LineForm form = LineForm::Auto);

} // namespace capture
