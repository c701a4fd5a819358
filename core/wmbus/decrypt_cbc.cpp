#include "core/wmbus/decrypt_cbc.h"

#include "core/wmbus/authentication_layer.h"
#include "core/wmbus/derived_key.h"
#include "core/wmbus/key_trial.h"

#include <array>

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;
using crypto::Key;

constexpr unsigned noPlainPart = 15; // N = F
using InitialVector = std::array<std::uint8_t, crypto::blockSize>;

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

// --- Mode 7: AES-CBC, IV 0, key derived from the message counter ------------------------------------------------------------

std::optional<std::uint32_t> counterOf(const Telegram &telegram)
{
    if (telegram.transport->messageCounter)
        return telegram.transport->messageCounter;
    return telegram.authentication ? telegram.authentication->messageCounter : std::nullopt;
}

// The MAC covers the message as it was sent, so the received bytes are asked.
MacState checkMac(const Decoding &decoding, const Key &master)
{
    const Telegram &telegram = decoding.telegram;
    const AuthenticationLayer &layer = *telegram.authentication;
    if (!layer.messageCounter)
        return MacState::NotChecked;
    const auto key = macKey(telegram, master, *layer.messageCounter);
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

} // namespace

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

Stop decryptMode7(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    if (auto stop = setEncryptedBlocks(decoding))
        return stop;
    const auto counter = counterOf(telegram);
    if (!counter && derivesKeys(*telegram.transport))
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

} // namespace wmbus
