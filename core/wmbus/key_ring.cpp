#include "core/wmbus/key_ring.h"

namespace wmbus {

void KeyRing::add(const AddressPattern &meters, crypto::Key key)
{
    const auto index = static_cast<std::uint32_t>(m_entries.size());
    ++m_revision;
    m_entries.push_back({meters, key});
    m_next.push_back(none);
    const auto [first, isNew] = m_byId.try_emplace(meters.id, index);
    if (isNew)
        return;
    std::uint32_t last = first->second;
    while (m_next[last] != none)
        last = m_next[last];
    m_next[last] = index;
}

void KeyRing::clear()
{
    ++m_revision;
    m_entries.clear();
    m_next.clear();
    m_byId.clear();
}

KeyMatches KeyRing::find(const Address &address) const
{
    KeyMatches matches;
    const auto first = m_byId.find(address.id);
    if (first == m_byId.end())
        return matches;
    for (std::uint32_t index = first->second; index != none; index = m_next[index]) {
        if (m_entries[index].meters.matches(address))
            matches.add(&m_entries[index]);
    }
    return matches;
}

} // namespace wmbus
