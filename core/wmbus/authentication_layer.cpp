#include "core/wmbus/authentication_layer.h"

#include "core/bytes/byte_writer.h"
#include "core/crypto/cmac.h"

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr std::uint8_t authenticationCi = 0x90;
constexpr std::uint16_t hasMessageControl = 0x2000;
constexpr std::uint16_t hasMessageLength = 0x1000;
constexpr std::uint16_t hasMessageCounter = 0x0800;
constexpr std::uint16_t hasMac = 0x0400;
constexpr std::uint16_t hasKeyInformation = 0x0200;
constexpr std::size_t longestMessage = 16384; // OMS
constexpr std::uint8_t firstFragment = 1;

// FCL [MCL] [KI] [MCR] [MAC] [ML], all inside the length that AFLL gives; the MAC is what the other fields leave.
bool readFields(ByteReader &in, std::size_t headerEnd, AuthenticationLayer &layer)
{
    layer.fragmentControl = in.u16le();
    if ((layer.fragmentControl & hasMessageControl) != 0)
        layer.messageControl = in.u8();
    if ((layer.fragmentControl & hasKeyInformation) != 0)
        layer.keyInformation = in.u16le();
    if ((layer.fragmentControl & hasMessageCounter) != 0)
        layer.messageCounter = in.u32le();
    const std::size_t tail = (layer.fragmentControl & hasMessageLength) != 0 ? 2 : 0;
    if ((layer.fragmentControl & hasMac) != 0) {
        const std::size_t from = in.position();
        if (from + tail > headerEnd)
            return false;
        in.skip(headerEnd - tail - from);
        layer.mac = Decoding::rangeFrom(from, in);
        layer.macState = MacState::NotChecked;
    }
    if (tail != 0)
        layer.messageLength = in.u16le();
    return in.position() == headerEnd;
}

void takeFieldsOfFirst(AuthenticationLayer &layer, const AuthenticationLayer &first)
{
    layer.messageControl = first.messageControl;
    layer.keyInformation = first.keyInformation;
    layer.messageCounter = first.messageCounter;
    layer.messageLength = first.messageLength;
}

// Puts the whole message behind this telegram's headers; ranges go on counting there.
Stop completeMessage(Decoding &decoding, const DecoderMemory::Fragments &fragments)
{
    Telegram &telegram = decoding.telegram;
    AuthenticationLayer &layer = *telegram.authentication;
    takeFieldsOfFirst(layer, fragments.first);
    if (layer.messageLength && *layer.messageLength != fragments.message.size())
        return stopAt(Fault::BadLength, Layer::Authentication, layer.range.offset);
    telegram.data.resize(decoding.at);
    telegram.data.insert(telegram.data.end(), fragments.message.begin(), fragments.message.end());
    decoding.end = telegram.data.size();
    decoding.note(NoteKind::Reassembled, {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(fragments.message.size())},
                  layer.fragmentId());
    return std::nullopt;
}

Stop collect(Decoding &decoding)
{
    const AuthenticationLayer &layer = *decoding.telegram.authentication;
    const Address &sender = decoding.telegram.link.sender;
    const ByteSpan part = decoding.rest();
    if (layer.fragmentId() == firstFragment) {
        decoding.memory.beginFragments(sender, {layer, bytes::Bytes(part.begin(), part.end()), firstFragment, decoding.heardAt});
        return stopAt(Fault::FragmentWaiting, Layer::Authentication, decoding.at);
    }
    auto *fragments = decoding.memory.continueFragments(sender, layer.fragmentId(), decoding.heardAt);
    if (fragments == nullptr)
        return stopAt(Fault::FragmentMissing, Layer::Authentication, layer.range.offset);
    fragments->message.insert(fragments->message.end(), part.begin(), part.end());
    if (fragments->message.size() > longestMessage) {
        decoding.memory.endFragments(sender);
        return stopAt(Fault::BadLength, Layer::Authentication, layer.range.offset);
    }
    if (layer.moreFragments())
        return stopAt(Fault::FragmentWaiting, Layer::Authentication, decoding.at);
    const auto stop = completeMessage(decoding, *fragments);
    decoding.memory.endFragments(sender);
    return stop;
}

bytes::Bytes macInput(const AuthenticationLayer &layer, ByteSpan message, bool withKeyInformation, bool withLength)
{
    bytes::ByteWriter input;
    if (layer.messageControl)
        input.u8(*layer.messageControl);
    if (layer.keyInformation && withKeyInformation)
        input.u16le(*layer.keyInformation);
    if (layer.messageCounter)
        input.u32le(*layer.messageCounter);
    if (layer.messageLength && withLength)
        input.u16le(*layer.messageLength);
    input.put(message);
    return std::move(input).data();
}

} // namespace

Stop readAuthenticationLayer(Decoding &decoding)
{
    if (decoding.atEnd() || decoding.nextByte() != authenticationCi)
        return std::nullopt;
    ByteReader in = decoding.reader();
    in.skip(1);
    const std::size_t headerEnd = in.u8() + in.position();
    AuthenticationLayer layer;
    const bool fits = readFields(in, headerEnd, layer);
    if (in.ranOut())
        return stopAt(Fault::Truncated, Layer::Authentication, decoding.end);
    if (!fits)
        return stopAt(Fault::BadLength, Layer::Authentication, decoding.at + 1);
    layer.range = Decoding::rangeFrom(decoding.at, in);
    decoding.at = in.position();
    decoding.telegram.authentication = layer;
    const bool whole = layer.fragmentId() == 0 || (layer.fragmentId() == firstFragment && !layer.moreFragments());
    return whole ? std::nullopt : collect(decoding);
}

// With every field that is sent, as the standard says; KI and ML are not proven by a real telegram, and one peer leaves them out.
bool messageAuthenticates(const AuthenticationLayer &layer, ByteSpan data, ByteSpan message, const crypto::Key &macKey)
{
    const ByteSpan mac = bytes::slice(data, layer.mac);
    const auto fits = [&](bool keyInformation, bool length) {
        const auto computed = crypto::cmac(macKey, macInput(layer, message, keyInformation, length));
        return computed && crypto::macFits(*computed, mac);
    };
    return fits(true, true) || ((layer.keyInformation || layer.messageLength) && fits(false, false));
}

} // namespace wmbus
