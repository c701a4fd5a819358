#include "core/wmbus/telegram.h"

#include "core/wmbus/authentication_layer.h"
#include "core/wmbus/decoding.h"
#include "core/wmbus/decryption.h"
#include "core/wmbus/extended_link_layer.h"
#include "core/wmbus/fixed_structure.h"
#include "core/wmbus/link_layer.h"
#include "core/wmbus/payload.h"
#include "core/wmbus/prios.h"
#include "core/wmbus/transport_layer.h"

namespace wmbus {

namespace {

constexpr std::uint8_t networkCi = 0x81;

// EN 13757-5: its layout is not public in full; one control byte is seen in practice [inferred: one peer skips it].
Stop readNetworkLayer(Decoding &decoding)
{
    if (decoding.atEnd() || decoding.nextByte() != networkCi)
        return std::nullopt;
    if (decoding.end - decoding.at < 2)
        return stopAt(Fault::Truncated, Layer::Network, decoding.end);
    decoding.telegram.network = NetworkLayer{{static_cast<std::uint16_t>(decoding.at), 2}};
    decoding.at += 2;
    return std::nullopt;
}

// The layers in the order on air; the first that cannot be read ends it.
Stop readLayers(Decoding &decoding)
{
    if (decoding.atEnd())
        return std::nullopt; // SND-NKE, ACC-NR ...: an address is all they carry
    if (decoding.telegram.link.privateFormat && isPriosCi(decoding.nextByte()))
        return readPrios(decoding);
    if (isFixedStructure(decoding))
        return readFixedStructure(decoding);
    if (auto stop = readExtendedLinkLayer(decoding))
        return stop;
    if (auto stop = readNetworkLayer(decoding))
        return stop;
    if (auto stop = readAuthenticationLayer(decoding))
        return stop;
    if (auto stop = readTransportLayer(decoding))
        return stop;
    if (auto stop = decryptPayload(decoding))
        return stop;
    return settleProof(decoding, readPayload(decoding));
}

Result<Telegram> decode(bytes::Bytes data, const KeyRing &keys, DecoderMemory &memory, DecoderMemory::Time heardAt, int depth)
{
    Result<Telegram> result;
    Telegram &telegram = *result;
    telegram.data = std::move(data);
    Decoding decoding{telegram, keys, memory, heardAt, depth, 0, 0, {}};
    if (auto stop = readLinkLayer(decoding))
        return bytes::unexpected(*stop);
    telegram.stopped = readLayers(decoding);
    if (!telegram.stopped && decoding.cutOff())
        telegram.stopped = DecodeError{Fault::Truncated, telegram.transport ? Layer::Records : Layer::Link, static_cast<std::uint32_t>(decoding.end)};
    return result;
}

} // namespace

std::optional<std::uint8_t> Telegram::accessNumber() const
{
    if (transport && transport->header != HeaderKind::None)
        return transport->accessNumber;
    return extendedLink ? std::optional(extendedLink->accessNumber) : std::nullopt;
}

Result<Telegram> decodeTelegram(const RadioFrame &frame, const KeyRing &keys, DecoderMemory &memory)
{
    auto telegram = decode(frame.data, keys, memory, frame.heardAt, 0);
    // The stick tried a key of its own before we had none.
    if (telegram && frame.stickKeyWrong && telegram->security.verdict == Verdict::NoKey) {
        telegram->security.verdict = Verdict::WrongKey;
        if (telegram->stopped && telegram->stopped->fault == Fault::NoKey)
            telegram->stopped->fault = Fault::WrongKey;
    }
    return telegram;
}

std::optional<Telegram> decodeContained(bytes::ByteSpan content, const Decoding &outside)
{
    auto inside = decode(bytes::Bytes(content.begin(), content.end()), outside.keys, outside.memory, outside.heardAt, outside.depth + 1);
    if (!inside)
        return std::nullopt;
    return std::move(*inside);
}

} // namespace wmbus
