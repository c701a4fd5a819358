#pragma once

#include "core/keys/key_entry.h"

namespace keys {

// What looks wrong in a list of keys. None of it keeps a list from being stored.
enum class KeyFindingKind : std::uint8_t {
    AllDigitsEqual, // the key is 32 times the same digit
    SameKey,        // another meter has the same key
    SameMeter,      // the meter stands in the list with the same key already
    OtherKey,       // the meter stands in the list with another key already
    SameSlot,       // the place in the stick is wanted by another row already
};

struct KeyFinding {
    KeyFindingKind kind = KeyFindingKind::AllDigitsEqual;
    std::size_t row = 0;
    std::size_t earlier = 0; // the row it collides with; of AllDigitsEqual the row itself

    bool operator==(const KeyFinding &) const = default;
};

// Their numbers agree, and nothing that both of them name differs.
[[nodiscard]] bool sameMeter(const wmbus::AddressPattern &a, const wmbus::AddressPattern &b);

// By row. Two rows are the same meter as sameMeter() says.
[[nodiscard]] std::vector<KeyFinding> findingsIn(const std::vector<KeyEntry> &entries);

} // namespace keys
