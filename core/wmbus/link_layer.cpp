#include "core/wmbus/link_layer.h"

#include "core/wmbus/names.h"
#include "core/wmbus/prios.h"

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr std::size_t wirelessHead = 10; // L C M M ID ID ID ID Ver Type
constexpr std::size_t wiredHead = 6;     // 68 L L 68 C A
constexpr std::size_t wiredEnvelope = 6; // 68 L L 68 in front, CS 16 behind

void readWired(Decoding &decoding)
{
    const bytes::Bytes &data = decoding.telegram.data;
    LinkLayer &link = decoding.telegram.link;
    link.wired = true;
    link.length = data[1];
    link.control = data[4];
    link.primaryAddress = data[5];
    link.range = {0, wiredHead};
    link.wiredTail = data.size() == data[1] + wiredEnvelope ? 2 : 0;
    decoding.at = wiredHead;
    decoding.end = data.size() - link.wiredTail;
}

// L of a telegram that arrived whole is one less than its bytes. If not, a C field that exists decides whether it is one at all.
Stop checkLength(const Decoding &decoding, std::uint8_t length, std::uint8_t control)
{
    const std::size_t size = decoding.telegram.data.size();
    if (length + 1U < wirelessHead)
        return stopAt(Fault::BadLength, Layer::Link, 0);
    if (size != length + 1U && controlFieldName(control).empty())
        return stopAt(Fault::BadLength, Layer::Link, 0);
    return std::nullopt;
}

} // namespace

bool isWiredFrame(ByteSpan data)
{
    if (data.size() < wiredHead + 1 || data[0] != 0x68 || data[3] != 0x68 || data[1] != data[2])
        return false;
    if (data.size() == data[1] + wiredEnvelope - 2U)
        return true; // some logs leave checksum and stop byte out
    if (data.size() != data[1] + wiredEnvelope || data.back() != 0x16)
        return false;
    unsigned sum = 0;
    for (const std::uint8_t byte : data.subspan(4, data[1]))
        sum += byte;
    return (sum & 0xFFU) == data[data.size() - 2];
}

Stop readLinkLayer(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    if (isWiredFrame(telegram.data)) {
        readWired(decoding);
        return std::nullopt;
    }
    if (telegram.data.empty())
        return stopAt(Fault::Truncated, Layer::Link, 0);
    ByteReader in(telegram.data);
    LinkLayer &link = telegram.link;
    link.length = in.u8();
    link.control = in.u8();
    const ByteSpan address = in.take(8);
    if (in.ranOut())
        return stopAt(Fault::Truncated, Layer::Link, telegram.data.size());
    if (auto bad = checkLength(decoding, link.length, link.control))
        return bad;
    link.range = {0, wirelessHead};
    link.sender = *addressFromWire(address);
    if (usesPrivateFormat(telegram.data)) {
        link.privateFormat = true;
        link.versionFirst = vendorPutsVersionFirst(link.sender);
        link.sender = vendorAddress(address);
    }
    decoding.at = wirelessHead;
    // More bytes than L says: some logs keep what follows; it is read, and the contradiction is said.
    decoding.end = telegram.data.size();
    if (telegram.data.size() > link.length + 1U)
        decoding.note(NoteKind::LengthMismatch, {0, 1}, static_cast<std::uint32_t>(telegram.data.size() - 1));
    return std::nullopt;
}

} // namespace wmbus
