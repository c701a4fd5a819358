#pragma once

#include "core/crypto/key.h"
#include "core/wmbus/address.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace wmbus {

struct KeyEntry {
    AddressPattern meters;
    crypto::Key key;
};

// The keys a decoder may try, found by the meter's number in constant time however many there are.
class KeyRing {
public:
    void add(const AddressPattern &meters, crypto::Key key);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    // Entries whose pattern fits, in the order they were added. The pointers are valid until the ring changes.
    [[nodiscard]] std::vector<const KeyEntry *> find(const Address &address) const;
    [[nodiscard]] const std::vector<KeyEntry> &entries() const { return m_entries; }

private:
    std::vector<KeyEntry> m_entries;
    std::unordered_multimap<std::uint32_t, std::uint32_t> m_byId; // meter number -> index
};

} // namespace wmbus
