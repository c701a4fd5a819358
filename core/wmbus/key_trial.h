#pragma once

#include "core/bytes/hex.h"
#include "core/crypto/aes.h"
#include "core/crypto/key_derivation.h"
#include "core/wmbus/decoding.h"
#include "core/wmbus/prios.h"
#include "core/wmbus/record_reader.h"

#include <algorithm>

// What the security modes share: which keys are tried, what proves one, and why none fits. Part of decryption.cpp's room; nobody else
// needs it.
namespace wmbus {

[[nodiscard]] inline bool startsWithFiller(bytes::ByteSpan payload)
{
    return payload.size() >= 2 && payload[0] == 0x2F && payload[1] == 0x2F;
}

[[nodiscard]] inline std::span<std::uint8_t> encryptedBytes(Telegram &telegram)
{
    return std::span(telegram.data).subspan(telegram.security.encrypted.offset, telegram.security.encrypted.length);
}

// The 16 bytes are ASCII hex digits: somebody took the printed digits for the key itself.
inline bool isHexAsText(const crypto::Key &key)
{
    const auto bytes = key.data();
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return bytes::hexDigit(static_cast<char>(byte)) >= 0; });
}

// Why no key fits. `fits` leaves the telegram as it was. All keys of other meters are tried once a meter, so that the cost of a telegram
// does not grow with the number of keys.
template <class Fits>
KeyHint hintFor(Decoding &decoding, const KeyMatches &candidates, Fits fits)
{
    for (const KeyEntry *entry : candidates) {
        if (fits(entry->key.reversed()))
            return KeyHint::ReversedBytes;
        if (isHexAsText(entry->key))
            return KeyHint::AsText;
    }
    const Address meter = decoding.telegram.meter();
    const std::uint64_t revision = decoding.keys.revision();
    auto otherFits = decoding.memory.otherKeyFits(meter, revision);
    if (!otherFits) {
        const auto &all = decoding.keys.entries();
        otherFits = std::any_of(all.begin(), all.end(), [&](const KeyEntry &entry) { return !entry.meters.matches(meter) && fits(entry.key); });
        decoding.memory.rememberOtherKey(meter, revision, *otherFits);
    }
    return *otherFits ? KeyHint::OtherMeter : KeyHint::None;
}

// A known key that fits; `decrypts` works in place on telegram.data and says whether the key is proven. What did not fit is undone.
template <class Decrypts>
Stop tryKeys(Decoding &decoding, Decrypts decrypts)
{
    Telegram &telegram = decoding.telegram;
    Security &security = telegram.security;
    auto candidates = decoding.keys.find(telegram.meter());
    if (telegram.sentByOther()) {
        for (const KeyEntry *entry : decoding.keys.find(telegram.link.sender))
            candidates.add(entry);
    }
    const KeyEntry *const makersDefault = defaultKey(telegram.meter());
    const bool anyOwn = !candidates.empty();
    if (makersDefault != nullptr)
        candidates.add(makersDefault);
    const bool decryptedBefore = !telegram.received.empty();
    (decryptedBefore ? decoding.betweenLayers : telegram.received) = telegram.data;
    const auto undo = [&decoding, &telegram] { telegram.data = decoding.asSecured(); };
    for (const KeyEntry *entry : candidates) {
        if (decrypts(entry->key)) {
            security.verdict = Verdict::Secure;
            security.by = DecryptedBy::Host;
            return std::nullopt;
        }
        undo();
    }
    security.hint = hintFor(decoding, candidates, [&](const crypto::Key &key) {
        const bool fits = decrypts(key) && (security.proof != Proof::Filler || looksLikeRecords(bytes::slice(telegram.data, security.encrypted)));
        undo();
        return fits;
    });
    if (!decryptedBefore)
        telegram.received.clear();
    security.proof = Proof::None;
    security.verdict = anyOwn ? Verdict::WrongKey : Verdict::NoKey;
    return stopAt(anyOwn ? Fault::WrongKey : Fault::NoKey, Layer::Transport, security.encrypted.offset);
}

// What a key that is not proven seemed to show goes with it: the telegram is as before, the verdict a wrong key.
void takeBack(Decoding &decoding);

} // namespace wmbus
