#include "core/reception/key_evidence.h"

#include "core/wmbus/decoder_memory.h"

#include <algorithm>

namespace reception {

namespace {

bool needsNoKey(const wmbus::RadioFrame &frame)
{
    wmbus::DecoderMemory memory;
    const auto telegram = wmbus::decodeTelegram(frame, {}, memory);
    return telegram && telegram->security.verdict == wmbus::Verdict::Secure; // the maker's public key
}

// Tries the key on the first `most` frames of a meter. A meter whose records say nothing is proven by two telegrams, so what did not
// fit at first is tried once more with what the others have shown.
KeyTrial tryOn(const KeyEvidence::Meter &meter, const crypto::Key &key, std::size_t most)
{
    wmbus::KeyRing ring;
    ring.add({meter.address.id, meter.address.manufacturer, meter.address.version, meter.address.type}, key);
    wmbus::DecoderMemory memory;
    const auto fits = [&](const wmbus::RadioFrame &frame) {
        const auto telegram = wmbus::decodeTelegram(frame, ring, memory);
        return telegram && telegram->security.verdict == wmbus::Verdict::Secure;
    };
    KeyTrial trial;
    std::vector<const wmbus::RadioFrame *> failed;
    for (const wmbus::RadioFrame &frame : meter.frames) {
        if (static_cast<std::size_t>(trial.tried) == most)
            break;
        ++trial.tried;
        if (fits(frame))
            ++trial.fits;
        else
            failed.push_back(&frame);
    }
    if (trial.fits > 0)
        trial.fits += static_cast<int>(std::count_if(failed.begin(), failed.end(), [&](const wmbus::RadioFrame *frame) { return fits(*frame); }));
    return trial;
}

KeyTrial tryOnAll(const std::vector<const KeyEvidence::Meter *> &meters, const crypto::Key &key)
{
    KeyTrial all;
    for (const KeyEvidence::Meter *meter : meters) {
        const KeyTrial one = tryOn(*meter, key, KeyEvidence::keptPerMeter);
        all.fits += one.fits;
        all.tried += one.tried;
    }
    return all;
}

} // namespace

void KeyEvidence::add(const Sighting &sighting)
{
    using wmbus::Verdict;
    const wmbus::Security &security = sighting.telegram.security;
    if (security.verdict == Verdict::Clear || security.verdict == Verdict::Unsupported || security.by == wmbus::DecryptedBy::Stick)
        return;
    const wmbus::Address &address = sighting.telegram.meter();
    auto found = m_index.find(address);
    if (found == m_index.end()) {
        if (m_meters.size() >= mostMeters || m_public.contains(address))
            return;
        if (security.verdict == Verdict::Secure && needsNoKey(sighting.frame)) {
            if (m_public.size() < mostMeters)
                m_public.insert(address);
            return;
        }
        found = m_index.emplace(address, m_meters.size()).first;
        const wmbus::Address &sender = sighting.telegram.sentByOther() ? sighting.telegram.link.sender : address;
        m_byNumber.emplace(address.id, m_meters.size());
        if (sender.id != address.id)
            m_byNumber.emplace(sender.id, m_meters.size());
        m_meters.push_back({address, sender, 0, {}});
    }
    Meter &meter = m_meters[found->second];
    ++meter.heard;
    meter.frames.push_back(sighting.frame);
    if (meter.frames.size() > keptPerMeter)
        meter.frames.pop_front();
    ++m_revision;
}

void KeyEvidence::clear()
{
    m_meters.clear();
    m_index.clear();
    m_byNumber.clear();
    m_public.clear();
    ++m_revision;
}

std::vector<const KeyEvidence::Meter *> KeyEvidence::find(const wmbus::AddressPattern &meters) const
{
    std::vector<const Meter *> found;
    const auto [from, to] = m_byNumber.equal_range(meters.id);
    for (auto it = from; it != to; ++it) {
        const Meter &meter = m_meters[it->second];
        if (meters.matches(meter.address) || meters.matches(meter.sender))
            found.push_back(&meter);
    }
    return found;
}

std::uint64_t KeyEvidence::heard(const wmbus::AddressPattern &meters) const
{
    std::uint64_t sum = 0;
    for (const Meter *meter : find(meters))
        sum += meter->heard;
    return sum;
}

wmbus::AddressPattern KeyEvidence::completed(const wmbus::AddressPattern &meters) const
{
    const auto found = find(meters);
    if (found.size() != 1 || !meters.matches(found.front()->address))
        return meters;
    const wmbus::Address &address = found.front()->address;
    return {address.id, address.manufacturer, address.version, address.type};
}

KeyTrial KeyEvidence::trial(const wmbus::AddressPattern &meters, const crypto::Key &key) const
{
    return tryOnAll(find(meters), key);
}

KeyVerdict KeyEvidence::verdict(const wmbus::AddressPattern &meters, const crypto::Key &key) const
{
    const auto meant = find(meters);
    KeyVerdict verdict;
    verdict.trial = tryOnAll(meant, key);
    if (verdict.trial.good())
        return verdict;
    verdict.reversedFits = tryOnAll(meant, key.reversed()).fits;
    if (verdict.reversedFits == 0)
        verdict.otherMeter = otherMeterOf(meant, key);
    return verdict;
}

// One telegram is tried first; only where it fits are a few more asked, because chance may look like a fit once.
std::optional<wmbus::Address> KeyEvidence::otherMeterOf(const std::vector<const Meter *> &meant, const crypto::Key &key) const
{
    constexpr std::size_t asked = 3;
    for (const Meter &meter : m_meters) {
        if (std::find(meant.begin(), meant.end(), &meter) != meant.end() || !tryOn(meter, key, 1).good())
            continue;
        const KeyTrial trial = tryOn(meter, key, asked);
        if (trial.fits == trial.tried)
            return meter.address;
    }
    return std::nullopt;
}

} // namespace reception
