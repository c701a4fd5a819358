#pragma once

#include "core/bytes/link_mode.h"
#include "core/cuxd/ttyinit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuxd {

// A meter with its key, and what the user calls it.
struct KeyTableRow {
    wmbus::Address meter;
    crypto::Key key;
    std::string name;
    std::optional<std::uint8_t> slot; // wanted place; nothing: the next free one
};

// How the 16 places of a stick are filled.
struct KeyTable {
    std::vector<SetKey> keys;           // by slot
    std::vector<std::size_t> leftOver;  // indices of rows without a place: the 17th meter and further; only a computer can decrypt them
    std::vector<std::size_t> repeated;  // indices of rows whose meter has a place already; the first row counts
};

// Wanted places first, then the others in their order. A wanted place that is taken or beyond 0F counts as none.
[[nodiscard]] KeyTable fillSlots(const std::vector<KeyTableRow> &rows);

// CUxD's documented forms, each one physical line without its end:
// "TTYINIT=ttyUSB0:0103|00030002F80001000000"
[[nodiscard]] std::string modeLine(std::string_view tty, bytes::LinkMode mode);
// "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 KEY:0125|01 …"; empty without keys.
[[nodiscard]] bytes::SecretString keyLine(std::string_view tty, const KeyTable &keys);

// Both, each with "\n" behind it.
[[nodiscard]] bytes::SecretString buildTtyinit(std::string_view tty, std::optional<bytes::LinkMode> mode, const KeyTable &keys);

} // namespace cuxd
