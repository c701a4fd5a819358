#include "core/keys/key_findings.h"

#include "core/keys/key_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace keys {

namespace {

template <class T>
bool mayAgree(const std::optional<T> &a, const std::optional<T> &b)
{
    return !a || !b || *a == *b;
}

struct Earlier {
    const crypto::Key *key;
    bool operator<(const Earlier &other) const
    {
        const auto a = key->data();
        const auto b = other.key->data();
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    }
};

} // namespace

bool sameMeter(const wmbus::AddressPattern &a, const wmbus::AddressPattern &b)
{
    return a.id == b.id && mayAgree(a.manufacturer, b.manufacturer) && mayAgree(a.version, b.version) && mayAgree(a.type, b.type);
}

std::vector<KeyFinding> findingsIn(const std::vector<KeyEntry> &entries)
{
    std::vector<KeyFinding> findings;
    std::unordered_multimap<std::uint32_t, std::size_t> byNumber;
    std::map<Earlier, std::size_t> byKey;
    std::array<std::optional<std::size_t>, KeyEntry::slotCount> bySlot;
    for (std::size_t row = 0; row < entries.size(); ++row) {
        const KeyEntry &entry = entries[row];
        if (allDigitsEqual(entry.key))
            findings.push_back({KeyFindingKind::AllDigitsEqual, row, row});

        std::optional<std::size_t> meter;
        const auto [from, to] = byNumber.equal_range(entry.meters.id);
        for (auto it = from; it != to; ++it) {
            if (sameMeter(entries[it->second].meters, entry.meters) && (!meter || it->second < *meter))
                meter = it->second;
        }
        const auto [key, isNew] = byKey.try_emplace(Earlier{&entry.key}, row);
        if (meter)
            findings.push_back({entries[*meter].key == entry.key ? KeyFindingKind::SameMeter : KeyFindingKind::OtherKey, row, *meter});
        else if (!isNew)
            findings.push_back({KeyFindingKind::SameKey, row, key->second});
        byNumber.emplace(entry.meters.id, row);

        if (entry.slot && *entry.slot < KeyEntry::slotCount) {
            auto &slot = bySlot[*entry.slot];
            if (slot)
                findings.push_back({KeyFindingKind::SameSlot, row, *slot});
            else
                slot = row;
        }
    }
    return findings;
}

} // namespace keys
