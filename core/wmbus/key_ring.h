#pragma once

#include "core/crypto/key.h"
#include "core/wmbus/address.h"

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace wmbus {

struct KeyEntry {
    AddressPattern meters;
    crypto::Key key;
};

// The keys that may fit one meter, in the order they were added; at most `most`, further ones are left out. Owns nothing.
class KeyMatches {
public:
    static constexpr std::size_t most = 16;

    void add(const KeyEntry *entry)
    {
        if (m_count < most)
            m_entries[m_count++] = entry;
    }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] const KeyEntry *const *begin() const { return m_entries.data(); }
    [[nodiscard]] const KeyEntry *const *end() const { return m_entries.data() + m_count; }

private:
    std::array<const KeyEntry *, most> m_entries{};
    std::size_t m_count = 0;
};

// The keys a decoder may try, found by the meter's number in constant time however many there are.
class KeyRing {
public:
    void add(const AddressPattern &meters, crypto::Key key);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    // Differs whenever the content has changed.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    // Entries whose pattern fits. The pointers are valid until the ring changes.
    [[nodiscard]] KeyMatches find(const Address &address) const;
    [[nodiscard]] const std::vector<KeyEntry> &entries() const { return m_entries; }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::uint64_t m_revision = 0;
    std::vector<KeyEntry> m_entries;
    std::vector<std::uint32_t> m_next;                      // the next entry for the same number, or `none`
    std::unordered_map<std::uint32_t, std::uint32_t> m_byId; // number -> its first entry
};

} // namespace wmbus
