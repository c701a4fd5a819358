#include "core/wmbus/extended_link_layer.h"

#include "core/bytes/crc16.h"
#include "core/crypto/aes.h"

#include <array>

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr std::uint8_t hopBit = 0x10;      // set by repeaters
constexpr std::uint8_t repeatedBit = 0x02; // repeated access
constexpr std::uint8_t extendedLinkLayerV = 0x86;
constexpr std::size_t crcLength = 2;

bool readFields(Decoding &decoding, ExtendedLinkLayer &layer)
{
    ByteReader in = decoding.reader();
    layer.ci = in.u8();
    layer.communicationControl = in.u8();
    layer.accessNumber = in.u8();
    if (layer.ci == 0x8E || layer.ci == 0x8F)
        layer.destination = addressFromWire(in.take(8));
    if (layer.ci == 0x8D || layer.ci == 0x8F) {
        layer.session = in.u32le();
        layer.payloadCrc = in.u16le();
    }
    if (in.ranOut())
        return false;
    layer.range = Decoding::rangeFrom(decoding.at, in);
    decoding.at = in.position();
    return true;
}

// The payload CRC covers everything behind it.
bool payloadCrcFits(ByteSpan fromCrc)
{
    ByteReader in(fromCrc);
    const std::uint16_t stored = in.u16le();
    return !in.ranOut() && stored == bytes::crc16En13757(in.rest());
}

// M, ID, version, type | CC | SN as sent | FN 00 00 | BC 00.
std::array<std::uint8_t, crypto::blockSize> counterBlock(const Address &address, std::uint8_t control, std::uint32_t session)
{
    std::array<std::uint8_t, crypto::blockSize> block{};
    const auto wire = toWire(address);
    std::copy(wire.begin(), wire.end(), block.begin());
    block[8] = control;
    for (std::size_t i = 0; i < 4; ++i)
        block[9 + i] = static_cast<std::uint8_t>(session >> (8 * i));
    return block;
}

bool decryptWith(Decoding &decoding, const crypto::Key &key, const Address &address, std::uint8_t control)
{
    Telegram &telegram = decoding.telegram;
    const std::size_t from = decoding.at - crcLength;
    const std::span<std::uint8_t> coded(telegram.data.data() + from, decoding.end - from);
    if (crypto::ctrCrypt(key, counterBlock(address, control, *telegram.extendedLink->session), coded) && payloadCrcFits(coded))
        return true;
    std::copy_n(telegram.received.begin() + static_cast<std::ptrdiff_t>(from), coded.size(), coded.begin());
    return false;
}

// The standard leaves H and R out of the block. R is not proven by a real telegram, so both ways are tried; type IV names a destination.
bool opens(Decoding &decoding, const crypto::Key &key)
{
    const ExtendedLinkLayer &layer = *decoding.telegram.extendedLink;
    const Address &sender = decoding.telegram.link.sender;
    const auto withoutHop = static_cast<std::uint8_t>(layer.communicationControl & ~hopBit);
    const auto withoutBoth = static_cast<std::uint8_t>(withoutHop & ~repeatedBit);
    return decryptWith(decoding, key, sender, withoutBoth) || (withoutHop != withoutBoth && decryptWith(decoding, key, sender, withoutHop))
        || (layer.destination && decryptWith(decoding, key, *layer.destination, withoutBoth));
}

void nowReadable(Decoding &decoding, DecryptedBy by)
{
    Telegram &telegram = decoding.telegram;
    telegram.security.verdict = Verdict::Secure;
    telegram.security.by = by;
    telegram.security.proof = Proof::PayloadCrc;
    telegram.extendedLink->payloadCrcGood = true;
    ByteReader in(telegram.data, decoding.at - crcLength);
    telegram.extendedLink->payloadCrc = in.u16le();
}

Stop decrypt(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    const auto candidates = decoding.keys.find(telegram.link.sender);
    telegram.received = telegram.data;
    for (const KeyEntry *entry : candidates) {
        if (opens(decoding, entry->key)) {
            nowReadable(decoding, DecryptedBy::Host);
            return std::nullopt;
        }
    }
    for (const KeyEntry *entry : candidates) {
        if (opens(decoding, entry->key.reversed())) {
            telegram.security.hint = KeyHint::ReversedBytes;
            telegram.data = telegram.received;
            break;
        }
    }
    telegram.received.clear();
    const std::size_t offset = decoding.at - crcLength;
    if (decoding.cutOff())
        return stopAt(Fault::Truncated, Layer::ExtendedLink, decoding.end);
    telegram.security.verdict = candidates.empty() ? Verdict::NoKey : Verdict::WrongKey;
    return stopAt(candidates.empty() ? Fault::NoKey : Fault::WrongKey, Layer::ExtendedLink, offset);
}

Stop checkPayload(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    ExtendedLinkLayer &layer = *telegram.extendedLink;
    const std::size_t from = decoding.at - crcLength;
    const auto encryption = layer.encryption();
    layer.payloadCrcGood = payloadCrcFits(bytes::ByteSpan(telegram.data).subspan(from, decoding.end - from));
    if (encryption == 0) {
        if (layer.payloadCrcGood)
            return std::nullopt;
        return stopAt(decoding.cutOff() ? Fault::Truncated : Fault::BadCrc, Layer::ExtendedLink, decoding.cutOff() ? decoding.end : from);
    }
    telegram.security.scheme = encryption == 1 ? Scheme::EllCtr : Scheme::Other;
    telegram.security.encrypted = {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(decoding.end - from)};
    if (layer.payloadCrcGood) {
        decoding.note(NoteKind::EllEncryptionUndone, telegram.security.encrypted, 0);
        nowReadable(decoding, DecryptedBy::Stick);
        return std::nullopt;
    }
    if (encryption != 1) {
        telegram.security.verdict = Verdict::Unsupported;
        return stopAt(Fault::UnsupportedMode, Layer::ExtendedLink, from);
    }
    return decrypt(decoding);
}

} // namespace

Stop readExtendedLinkLayer(Decoding &decoding)
{
    const std::uint8_t ci = decoding.nextByte();
    if (ci == extendedLinkLayerV)
        return stopAt(Fault::Unsupported, Layer::ExtendedLink, decoding.at);
    if (ci < 0x8C || ci > 0x8F)
        return std::nullopt;
    ExtendedLinkLayer layer;
    if (!readFields(decoding, layer))
        return stopAt(Fault::Truncated, Layer::ExtendedLink, decoding.end);
    decoding.telegram.extendedLink = layer;
    return layer.session ? checkPayload(decoding) : std::nullopt;
}

} // namespace wmbus
