#pragma once

#include "core/crypto/key.h"
#include "core/wmbus/address.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace keys {

// Where a key came from. The numbers stand in vault files: a new one goes to the end.
enum class KeyOrigin : std::uint8_t {
    Typed,
    Table,        // CSV, TSV
    Xlsx,
    List,         // ADDRESS KEY [NAME] lines
    Wmbusmeters,
    CuxdIni,
    Kem,
};
inline constexpr std::uint8_t keyOrigins = 7;

// The key of a meter and what the user knows about it.
struct KeyEntry {
    static constexpr std::uint8_t slotCount = 16; // places in an iM871A, 00 to 0F

    wmbus::AddressPattern meters;
    crypto::Key key;
    std::string name;                           // UTF-8, may be empty
    std::optional<std::uint8_t> slot;           // wanted place in the stick; nothing: any
    std::optional<std::chrono::sys_seconds> since; // when the key came in; nothing where nobody knows
    KeyOrigin origin = KeyOrigin::Typed;
    std::string source;                         // name of the file it came from, without its folder; may be empty

    bool operator==(const KeyEntry &) const = default;
};

} // namespace keys
