#include "core/wmbus/decoder_memory.h"

#include "core/bytes/crc16.h"
#include "core/bytes/hex.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wmbus {

namespace {

constexpr std::size_t mostFormats = 4096;
constexpr std::size_t mostFormatsPerSignature = 4;
constexpr std::size_t mostFragmentedSenders = 256;
constexpr std::size_t mostMeters = 65536;
constexpr std::chrono::minutes fragmentLifetime{2};

constexpr std::string_view wellKnown[] = {
#define FORMAT(heads) heads,
#include "tables/formats.inc"
#undef FORMAT
};

template <class Map>
void keepBelow(Map &map, std::size_t limit)
{
    if (map.size() > limit)
        map.erase(map.begin());
}

} // namespace

DecoderMemory::DecoderMemory()
{
    for (const std::string_view text : wellKnown) {
        const bytes::Bytes heads = *bytes::fromHex(text);
        m_formats[bytes::crc16En13757(heads)].push_back(heads);
    }
}

const std::vector<bytes::Bytes> *DecoderMemory::formats(std::uint16_t signature) const
{
    const auto found = m_formats.find(signature);
    return found == m_formats.end() ? nullptr : &found->second;
}

bool DecoderMemory::learnFormat(std::uint16_t signature, bytes::ByteSpan heads)
{
    auto &known = m_formats[signature];
    const auto same = [heads](const bytes::Bytes &other) { return std::equal(other.begin(), other.end(), heads.begin(), heads.end()); };
    if (std::any_of(known.begin(), known.end(), same))
        return false;
    known.insert(known.begin(), bytes::Bytes(heads.begin(), heads.end()));
    if (known.size() > mostFormatsPerSignature)
        known.pop_back();
    m_learnt.push_back(signature);
    if (m_learnt.size() > mostFormats) {
        m_formats.erase(m_learnt.front());
        m_learnt.pop_front();
    }
    return true;
}

std::vector<LearntFormat> DecoderMemory::learntFormats() const
{
    std::vector<LearntFormat> all;
    for (const auto &[signature, formats] : m_formats) {
        if (std::find(m_learnt.begin(), m_learnt.end(), signature) == m_learnt.end())
            continue;
        for (const bytes::Bytes &heads : formats)
            all.push_back({signature, heads});
    }
    return all;
}

void DecoderMemory::beginFragments(const Address &sender, Fragments fragments)
{
    m_fragments[sender] = std::move(fragments);
    keepBelow(m_fragments, mostFragmentedSenders);
}

DecoderMemory::Fragments *DecoderMemory::continueFragments(const Address &sender, std::uint8_t id, const Time &heardAt)
{
    const auto found = m_fragments.find(sender);
    if (found == m_fragments.end())
        return nullptr;
    Fragments &fragments = found->second;
    const bool late = heardAt && fragments.firstHeard && *heardAt - *fragments.firstHeard > fragmentLifetime;
    if (late || id != fragments.lastId + 1) {
        m_fragments.erase(found);
        return nullptr;
    }
    fragments.lastId = id;
    return &fragments;
}

void DecoderMemory::endFragments(const Address &sender)
{
    m_fragments.erase(sender);
}

unsigned DecoderMemory::countFiller(const Address &meter, std::uint64_t mark)
{
    keepBelow(m_proofs, mostMeters);
    Proof &proof = m_proofs[meter];
    if (proof.mark != mark || proof.fillers == 0)
        ++proof.fillers;
    proof.mark = mark;
    return proof.fillers;
}

std::optional<bool> DecoderMemory::otherKeyFits(const Address &meter, std::uint64_t keysRevision) const
{
    const auto found = m_otherKeys.find(meter);
    if (found == m_otherKeys.end() || found->second.keysRevision != keysRevision)
        return std::nullopt;
    return found->second.fits;
}

void DecoderMemory::rememberOtherKey(const Address &meter, std::uint64_t keysRevision, bool fits)
{
    keepBelow(m_otherKeys, mostMeters);
    m_otherKeys[meter] = {keysRevision, fits};
}

std::optional<std::uint32_t> DecoderMemory::exchangeCounter(const Address &meter, std::uint32_t counter)
{
    const auto [place, isNew] = m_counters.try_emplace(meter, counter);
    if (isNew) {
        keepBelow(m_counters, mostMeters);
        return std::nullopt;
    }
    const std::uint32_t highest = place->second;
    place->second = std::max(highest, counter);
    return highest;
}

} // namespace wmbus
