#include "core/wmbus/key_ring.h"

#include <algorithm>

namespace wmbus {

void KeyRing::add(const AddressPattern &meters, crypto::Key key)
{
    m_byId.emplace(meters.id, static_cast<std::uint32_t>(m_entries.size()));
    m_entries.push_back({meters, key});
}

void KeyRing::clear()
{
    m_entries.clear();
    m_byId.clear();
}

std::vector<const KeyEntry *> KeyRing::find(const Address &address) const
{
    std::vector<std::uint32_t> indices;
    const auto [from, to] = m_byId.equal_range(address.id);
    for (auto it = from; it != to; ++it) {
        if (m_entries[it->second].meters.matches(address))
            indices.push_back(it->second);
    }
    std::sort(indices.begin(), indices.end());
    std::vector<const KeyEntry *> found;
    found.reserve(indices.size());
    for (const std::uint32_t index : indices)
        found.push_back(&m_entries[index]);
    return found;
}

} // namespace wmbus
