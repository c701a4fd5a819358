#include "core/wmbus/decryption.h"

#include "core/bytes/byte_writer.h"
#include "core/bytes/hex.h"
#include "core/crypto/aes.h"
#include "core/crypto/key_derivation.h"
#include "core/wmbus/authentication_layer.h"
#include "core/wmbus/prios.h"
#include "core/wmbus/record_reader.h"
#include "core/wmbus/transport_layer.h"

#include <algorithm>
#include <array>

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;
using crypto::Key;

constexpr std::uint8_t filler = 0x2F;
constexpr std::uint8_t allBytes = 0xFF;
constexpr unsigned noPlainPart = 15; // N = F
using InitialVector = std::array<std::uint8_t, crypto::blockSize>;

bool startsWithFiller(ByteSpan payload)
{
    return payload.size() >= 2 && payload[0] == filler && payload[1] == filler;
}

// The 16 bytes are ASCII hex digits: somebody took the printed digits for the key itself.
bool isHexAsText(const Key &key)
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
    security.hint = hintFor(decoding, candidates, [&](const Key &key) {
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

// What a key that is not proven seemed to show goes with it.
void takeBack(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    telegram.data = decoding.asSecured();
    if (decoding.betweenLayers.empty())
        telegram.received.clear();
    telegram.records.clear();
    telegram.heads.clear();
    telegram.contained.clear();
    telegram.security.verdict = Verdict::WrongKey;
    telegram.security.by = DecryptedBy::Nobody;
    telegram.security.proof = Proof::None;
}

std::span<std::uint8_t> encryptedBytes(Telegram &telegram)
{
    return std::span(telegram.data).subspan(telegram.security.encrypted.offset, telegram.security.encrypted.length);
}

// How many whole blocks are encrypted: N in bits 7..4. 0: all that are there (EnergyCam sends it so), F: all.
Stop setEncryptedBlocks(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    const unsigned promised = (telegram.transport->configuration >> 4) & 15U;
    const std::size_t available = (decoding.end - decoding.at) / crypto::blockSize;
    if (available == 0)
        return stopAt(Fault::Truncated, Layer::Transport, decoding.end);
    const std::size_t blocks = promised == 0 || promised == noPlainPart ? available : std::min<std::size_t>(promised, available);
    const ByteRange range{static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(blocks * crypto::blockSize)};
    if (promised != 0 && promised != noPlainPart && promised > available)
        decoding.note(NoteKind::EncryptedPartCut, range, promised);
    else if (promised != 0 && promised != noPlainPart && blocks < available)
        decoding.note(NoteKind::NotAllEncrypted, {range.end(), static_cast<std::uint16_t>(decoding.end - range.end())},
                      static_cast<std::uint32_t>(decoding.end - range.end()));
    telegram.security.encrypted = range;
    return std::nullopt;
}

// --- Mode 5: AES-CBC, IV = M, ID, version, type and 8 times the access number ----------------------------------------------

InitialVector mode5InitialVector(const Telegram &telegram)
{
    InitialVector iv;
    const auto wire = toWire(telegram.meter());
    std::copy(wire.begin(), wire.end(), iv.begin());
    std::fill(iv.begin() + 8, iv.end(), telegram.transport->accessNumber);
    return iv;
}

// N = 0: not encrypted by the letter of OMS, everything encrypted by habit (EnergyCam). Whole blocks are taken for encrypted, since
// chance makes records of many a block; what cannot be whole blocks must read as records from end to end to count as clear.
bool isClearAfterAll(const Decoding &decoding)
{
    const bool blocksUnsaid = ((decoding.telegram.transport->configuration >> 4) & 15U) == 0;
    return blocksUnsaid && decoding.rest().size() % crypto::blockSize != 0 && looksLikeRecords(decoding.rest());
}

Stop decryptMode5(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    if (isClearAfterAll(decoding)) {
        telegram.security.scheme = Scheme::None;
        telegram.security.verdict = Verdict::Clear;
        return std::nullopt;
    }
    if (auto stop = setEncryptedBlocks(decoding))
        return stop;
    const InitialVector iv = mode5InitialVector(telegram);
    return tryKeys(decoding, [&telegram, &iv](const Key &key) {
        const auto data = encryptedBytes(telegram);
        telegram.security.proof = Proof::Filler;
        return crypto::cbcDecrypt(key, iv, data) && startsWithFiller(data);
    });
}

// --- Mode 7: AES-CBC, IV 0, key derived from the message counter ------------------------------------------------------------

bool toMeter(const TransportLayer &layer)
{
    return controlInformation(layer.ci).toMeter;
}

unsigned keyDerivation(const TransportLayer &layer)
{
    return layer.configurationExtension ? (*layer.configurationExtension >> 4) & 3U : 0U;
}

std::optional<std::uint32_t> counterOf(const Telegram &telegram)
{
    if (telegram.transport->messageCounter)
        return telegram.transport->messageCounter;
    return telegram.authentication ? telegram.authentication->messageCounter : std::nullopt;
}

std::optional<Key> encryptionKey(const Telegram &telegram, const Key &master, std::uint32_t counter)
{
    if (keyDerivation(*telegram.transport) == 0)
        return master;
    const auto purpose = toMeter(*telegram.transport) ? crypto::KeyPurpose::EncryptToMeter : crypto::KeyPurpose::EncryptFromMeter;
    return crypto::deriveKey(master, purpose, counter, telegram.meter().id);
}

// The MAC covers the message as it was sent, so the received bytes are asked.
MacState checkMac(const Decoding &decoding, const Key &master)
{
    const Telegram &telegram = decoding.telegram;
    const AuthenticationLayer &layer = *telegram.authentication;
    if (!layer.messageCounter)
        return MacState::NotChecked;
    const auto purpose = toMeter(*telegram.transport) ? crypto::KeyPurpose::MacToMeter : crypto::KeyPurpose::MacFromMeter;
    const auto key = crypto::deriveKey(master, purpose, *layer.messageCounter, telegram.meter().id);
    const std::size_t from = telegram.transport->range.offset;
    const ByteSpan secured(decoding.asSecured());
    const ByteSpan message = secured.subspan(from, decoding.end - from);
    return key && messageAuthenticates(layer, secured, message, *key) ? MacState::Good : MacState::Bad;
}

bool opensMode7(Decoding &decoding, const Key &master, std::uint32_t counter)
{
    Telegram &telegram = decoding.telegram;
    const auto key = encryptionKey(telegram, master, counter);
    const auto data = encryptedBytes(telegram);
    if (!key || !crypto::cbcDecrypt(*key, InitialVector{}, data) || !startsWithFiller(data))
        return false;
    telegram.security.proof = Proof::Filler;
    if (telegram.authentication && telegram.authentication->macState != MacState::None) {
        telegram.authentication->macState = checkMac(decoding, master);
        if (telegram.authentication->macState == MacState::Good)
            telegram.security.proof = Proof::Mac;
    }
    return true;
}

// Where key version and counter both stand in the header, their order is disputed (en13757.md 7.9): counter first as the second try.
std::optional<std::uint32_t> otherCounter(const Decoding &decoding)
{
    const TransportLayer &layer = *decoding.telegram.transport;
    if (!layer.keyVersion || !layer.messageCounter)
        return std::nullopt;
    ByteReader in(decoding.asSecured(), layer.range.end() - 5U);
    return in.u32le();
}

void noteCounter(Decoding &decoding, std::uint32_t counter)
{
    const auto highest = decoding.memory.exchangeCounter(decoding.telegram.meter(), counter);
    if (highest && *highest > counter)
        decoding.note(NoteKind::MessageCounterFell, decoding.telegram.transport->range, counter);
}

Stop decryptMode7(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    if (auto stop = setEncryptedBlocks(decoding))
        return stop;
    const auto counter = counterOf(telegram);
    if (!counter && keyDerivation(*telegram.transport) != 0)
        return stopAt(Fault::UnsupportedMode, Layer::Transport, decoding.at);
    const auto stop = tryKeys(decoding, [&decoding, &telegram, counter](const Key &key) {
        if (opensMode7(decoding, key, counter.value_or(0)))
            return true;
        const auto other = otherCounter(decoding);
        if (!other)
            return false;
        telegram.data = decoding.asSecured();
        return opensMode7(decoding, key, *other);
    });
    if (stop)
        return stop;
    if (telegram.authentication && telegram.authentication->macState == MacState::Bad) {
        takeBack(decoding);
        return stopAt(Fault::BadMac, Layer::Authentication, telegram.authentication->mac.offset);
    }
    if (counter)
        noteCounter(decoding, *counter);
    return std::nullopt;
}

// --- Mode 10: AES-CCM ----------------------------------------------------------------------------------------------------------

Stop decryptMode10(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    const TransportLayer &layer = *telegram.transport;
    const std::size_t tagLength = 4U + 4U * ((*layer.configurationExtension >> 8) & 3U);
    if (decoding.end - decoding.at < tagLength)
        return stopAt(Fault::Truncated, Layer::Transport, decoding.end);
    const std::size_t tagAt = decoding.end - tagLength;
    const std::size_t promised = layer.configuration & 0xFFU;
    telegram.security.encrypted = {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(tagAt - decoding.at)};
    telegram.security.tag = {static_cast<std::uint16_t>(tagAt), static_cast<std::uint16_t>(tagLength)};
    // How a clear rest enters the tag is not public.
    if (promised != allBytes && promised != telegram.security.encrypted.length) {
        telegram.security.verdict = Verdict::Unsupported;
        return stopAt(Fault::UnsupportedMode, Layer::Transport, decoding.at);
    }
    const std::uint32_t counter = *layer.messageCounter;
    bytes::ByteWriter nonce; // M, ID, version, type | 00 | counter, most significant byte first
    nonce.put(toWire(telegram.meter())).u8(0);
    for (int shift = 24; shift >= 0; shift -= 8)
        nonce.u8(static_cast<std::uint8_t>(counter >> shift));
    const std::size_t headerFrom = layer.range.offset;
    const std::size_t counterAt = layer.range.end() - 4U;
    const auto stop = tryKeys(decoding, [&](const Key &master) {
        const auto key = encryptionKey(telegram, master, counter);
        const ByteSpan secured(decoding.asSecured());
        const ByteSpan header = secured.subspan(headerFrom, counterAt - headerFrom);
        telegram.security.proof = Proof::Tag;
        return key && crypto::ccmDecrypt(*key, nonce.data(), header, encryptedBytes(telegram), secured.subspan(tagAt, tagLength));
    });
    if (stop)
        return stop;
    decoding.end = tagAt;
    noteCounter(decoding, counter);
    return std::nullopt;
}

// --- Mode 9: AES-GCM, after one public implementation and without a vector: experimental --------------------------------------

struct Mode9Header {
    std::size_t encryptedLength = 0;
    std::size_t plainLength = 0;
    ByteSpan counter;
    std::size_t additionalEnd = 0; // CFG to the lengths
};

std::size_t lengthField(ByteReader &in, bool twoBytes)
{
    return twoBytes ? in.u16be() : in.u8();
}

Stop decryptMode9(Decoding &decoding)
{
    constexpr std::size_t tagLength = 12;
    Telegram &telegram = decoding.telegram;
    TransportLayer &layer = *telegram.transport;
    const std::size_t configurationAt = layer.range.end() - 2U;
    ByteReader in = decoding.reader();
    Mode9Header header;
    header.encryptedLength = lengthField(in, (layer.configuration & 0x40U) != 0);
    header.plainLength = lengthField(in, (layer.configuration & 0x80U) != 0);
    header.additionalEnd = in.position();
    header.counter = in.take(4);
    const std::size_t payloadFrom = in.position();
    in.skip(header.plainLength);
    const std::size_t encryptedFrom = in.position();
    in.skip(header.encryptedLength);
    const std::size_t tagAt = in.position();
    in.skip(tagLength);
    if (in.ranOut())
        return stopAt(Fault::Truncated, Layer::Transport, decoding.end);
    telegram.security.encrypted = {static_cast<std::uint16_t>(encryptedFrom), static_cast<std::uint16_t>(header.encryptedLength)};
    telegram.security.tag = {static_cast<std::uint16_t>(tagAt), tagLength};
    decoding.note(NoteKind::ExperimentalMode, layer.range, 9);
    if ((layer.configuration & 0x2000U) == 0) { // no tag, no proof
        telegram.security.verdict = Verdict::Unsupported;
        return stopAt(Fault::UnsupportedMode, Layer::Transport, decoding.at);
    }
    const auto wire = toWire(telegram.meter());
    bytes::ByteWriter nonce; // ID first, other than in the other modes
    nonce.put(ByteSpan(wire).subspan(2, 4)).put(ByteSpan(wire).first(2)).put(ByteSpan(wire).subspan(6, 2)).put(header.counter);
    const auto stop = tryKeys(decoding, [&](const Key &key) {
        const ByteSpan secured(decoding.asSecured());
        telegram.security.proof = Proof::Tag;
        return crypto::gcmDecrypt(key, nonce.data(), secured.subspan(configurationAt, header.additionalEnd - configurationAt),
                                  encryptedBytes(telegram), secured.subspan(tagAt, tagLength));
    });
    layer.range.length = static_cast<std::uint16_t>(payloadFrom - layer.range.offset);
    decoding.at = payloadFrom;
    if (!stop)
        decoding.end = tagAt;
    return stop;
}

Scheme schemeOf(std::uint8_t mode)
{
    switch (mode) {
    case 0:
        return Scheme::None;
    case 5:
        return Scheme::Mode5;
    case 7:
        return Scheme::Mode7;
    case 9:
        return Scheme::Mode9;
    case 10:
        return Scheme::Mode10;
    default:
        return Scheme::Other;
    }
}

// The receiver has decrypted it: fillers right behind the header, whatever the configuration word says.
Stop decryptedByReceiver(Decoding &decoding)
{
    Security &security = decoding.telegram.security;
    security.verdict = Verdict::Secure;
    security.by = DecryptedBy::Stick;
    security.proof = Proof::Filler;
    security.encrypted = {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(decoding.end - decoding.at)};
    const unsigned promised = (decoding.telegram.transport->configuration >> 4) & 15U;
    if (promised != 0 && promised * crypto::blockSize < security.encrypted.length)
        security.encrypted.length = static_cast<std::uint16_t>(promised * crypto::blockSize);
    return std::nullopt;
}

Stop unsupported(Decoding &decoding, std::uint8_t mode)
{
    decoding.telegram.security.verdict = Verdict::Unsupported;
    decoding.telegram.security.encrypted = {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(decoding.end - decoding.at)};
    const bool makersOwn = mode == 1 || mode >= 15;
    return stopAt(makersOwn ? Fault::ManufacturerSpecific : Fault::UnsupportedMode, Layer::Transport, decoding.at);
}

Stop decryptByMode(Decoding &decoding, std::uint8_t mode)
{
    switch (mode) {
    case 5:
        return decryptMode5(decoding);
    case 7:
        return decryptMode7(decoding);
    case 9:
        return decryptMode9(decoding);
    case 10:
        return decryptMode10(decoding);
    default:
        return unsupported(decoding, mode);
    }
}

// Tells two telegrams apart, so that one heard twice is no second proof (FNV-1a).
std::uint64_t markOf(ByteSpan telegram)
{
    std::uint64_t mark = 0xCBF29CE484222325ULL;
    for (const std::uint8_t byte : telegram)
        mark = (mark ^ byte) * 0x100000001B3ULL;
    return mark;
}

// Fillers at both ends of what was encrypted: as much proof as a second telegram.
bool endsWithFiller(const Telegram &telegram)
{
    const ByteSpan decrypted = bytes::slice(telegram.data, telegram.security.encrypted);
    return decrypted.size() > crypto::blockSize && startsWithFiller(decrypted.last(2));
}

bool recordsArePlausible(const Decoding &decoding, const Stop &stop)
{
    if (!stop || endsWithFiller(decoding.telegram))
        return true;
    return stop->fault == Fault::Truncated && decoding.cutOff() && !decoding.telegram.records.empty();
}

} // namespace

Stop decryptPayload(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    if (!telegram.transport || telegram.transport->header == HeaderKind::None)
        return std::nullopt;
    const std::uint8_t mode = telegram.transport->securityMode();
    telegram.security.mode = mode;
    if (mode == 0)
        return std::nullopt;
    if (decoding.atEnd() && !decoding.cutOff())
        return std::nullopt; // nothing there that could be encrypted
    telegram.security.scheme = schemeOf(mode);
    if (startsWithFiller(decoding.rest()) && mode <= 10)
        return decryptedByReceiver(decoding);
    Stop stop = decryptByMode(decoding, mode);
    if (stop && stop->fault == Fault::Truncated && telegram.security.verdict == Verdict::Clear)
        telegram.security.verdict = decoding.keys.find(telegram.meter()).empty() ? Verdict::NoKey : Verdict::WrongKey;
    return stop;
}

Stop settleProof(Decoding &decoding, Stop stop)
{
    Telegram &telegram = decoding.telegram;
    Security &security = telegram.security;
    if (security.proof != Proof::Filler)
        return stop;
    if (security.by == DecryptedBy::Stick || recordsArePlausible(decoding, stop)) {
        security.proof = stop ? Proof::Filler : Proof::FillerAndRecords;
        return stop;
    }
    if (decoding.memory.countFiller(telegram.meter(), markOf(decoding.asSecured())) >= 2) {
        security.proof = Proof::FillerTwice;
        return stop;
    }
    takeBack(decoding);
    return stopAt(Fault::WrongKey, Layer::Transport, security.encrypted.offset);
}

} // namespace wmbus
