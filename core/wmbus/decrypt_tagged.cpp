#include "core/wmbus/decrypt_tagged.h"

#include "core/bytes/byte_writer.h"
#include "core/wmbus/derived_key.h"
#include "core/wmbus/key_trial.h"

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;
using crypto::Key;

constexpr std::uint8_t allBytes = 0xFF;

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

} // namespace

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

} // namespace wmbus
