#include "core/wmbus/compact_frame.h"

#include "core/bytes/crc16.h"
#include "core/wmbus/record_reader.h"

#include <algorithm>

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr std::uint8_t idleFiller = 0x2F;

// DIB and VIB follow each other.
ByteSpan headOf(const Telegram &telegram, const DataRecord &record)
{
    const ByteSpan source = record.headsElsewhere ? ByteSpan(telegram.heads) : ByteSpan(telegram.data);
    return bytes::slice(source, {record.dib.offset, static_cast<std::uint16_t>(record.dib.length + record.vib.length)});
}

bool countsForFormat(const DataRecord &record)
{
    return (record.dif & 0x0FU) != 0x0F;
}

bool fullFrameCrcFits(const Telegram &telegram, std::uint16_t wanted)
{
    std::uint16_t state = 0;
    for (const DataRecord &record : telegram.records) {
        state = bytes::crc16En13757Step(state, headOf(telegram, record));
        state = bytes::crc16En13757Step(state, bytes::slice(telegram.data, record.range));
    }
    return static_cast<std::uint16_t>(~state) == wanted;
}

// Reads the data with these heads; keeps nothing unless the CRC of the full frame fits.
bool fits(Decoding &decoding, const bytes::Bytes &heads, std::uint16_t fullFrameCrc)
{
    Telegram &telegram = decoding.telegram;
    const std::size_t start = decoding.at;
    telegram.heads = heads;
    if (!readRecordsWithHeads(decoding, heads) && fullFrameCrcFits(telegram, fullFrameCrc))
        return true;
    telegram.records.clear();
    telegram.heads.clear();
    decoding.at = start;
    return false;
}

void noteSurplus(Decoding &decoding)
{
    const ByteSpan rest = decoding.rest();
    if (std::any_of(rest.begin(), rest.end(), [](std::uint8_t byte) { return byte != idleFiller; }))
        decoding.note(NoteKind::SurplusBytes, {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(rest.size())},
                      static_cast<std::uint32_t>(rest.size()));
}

// Encrypted in mode 5 or 7, the plain text begins with two fillers.
void passFillers(Decoding &decoding)
{
    if (decoding.telegram.security.scheme != Scheme::Mode5 && decoding.telegram.security.scheme != Scheme::Mode7)
        return;
    for (int i = 0; i < 2 && decoding.nextByte() == idleFiller; ++i)
        ++decoding.at;
}

} // namespace

void learnFormat(Decoding &decoding)
{
    const Telegram &telegram = decoding.telegram;
    std::uint16_t state = 0;
    bool any = false;
    for (const DataRecord &record : telegram.records) {
        if (!countsForFormat(record))
            continue;
        state = bytes::crc16En13757Step(state, headOf(telegram, record));
        any = true;
    }
    const auto signature = static_cast<std::uint16_t>(~state);
    if (!any || decoding.memory.formats(signature) != nullptr)
        return;
    bytes::Bytes heads;
    for (const DataRecord &record : telegram.records) {
        if (!countsForFormat(record))
            continue;
        const ByteSpan head = headOf(telegram, record);
        heads.insert(heads.end(), head.begin(), head.end());
    }
    decoding.memory.learnFormat(signature, heads);
}

Stop readFormatFrame(Decoding &decoding)
{
    passFillers(decoding);
    ByteReader in = decoding.reader();
    const std::uint8_t length = in.u8();
    const std::size_t signatureOffset = in.position();
    const std::uint16_t signature = in.u16le();
    if (length < 2)
        return stopAt(Fault::BadLength, Layer::Records, decoding.at);
    const ByteSpan heads = in.take(length - 2U);
    if (in.ranOut())
        return stopAt(Fault::Truncated, Layer::Records, decoding.end);
    if (bytes::crc16En13757(heads) != signature)
        return stopAt(Fault::BadCrc, Layer::Records, signatureOffset);
    decoding.memory.learnFormat(signature, heads);
    decoding.at = in.position();
    noteSurplus(decoding);
    return std::nullopt;
}

Stop readCompactFrame(Decoding &decoding)
{
    passFillers(decoding);
    ByteReader in = decoding.reader();
    const std::size_t signatureOffset = in.position();
    const std::uint16_t signature = in.u16le();
    const std::uint16_t fullFrameCrc = in.u16le();
    if (in.ranOut())
        return stopAt(Fault::Truncated, Layer::Records, decoding.end);
    const auto *formats = decoding.memory.formats(signature);
    if (formats == nullptr)
        return stopAt(Fault::UnknownFormat, Layer::Records, signatureOffset);
    decoding.at = in.position();
    for (const bytes::Bytes &heads : *formats) {
        if (fits(decoding, heads, fullFrameCrc)) {
            noteSurplus(decoding);
            return std::nullopt;
        }
    }
    decoding.at = signatureOffset;
    return stopAt(Fault::BadCrc, Layer::Records, signatureOffset + 2);
}

} // namespace wmbus
