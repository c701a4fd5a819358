#include "core/wmbus/prios.h"

#include "core/wmbus/meter_time.h"

#include <array>

namespace wmbus {

namespace {

using bytes::ByteSpan;

constexpr std::uint16_t dme = 0x11A5;
constexpr std::uint16_t ewt = 0x16F4;
constexpr std::uint16_t hyd = 0x2324;
constexpr std::uint16_t sap = 0x4C30;
constexpr std::uint16_t spl = 0x4E0C;

constexpr std::size_t firstCoded = 15; // bytes 11..14 are clear
constexpr std::uint8_t marker = 0x4B;
// Default keys of the makers, public (en13757.md 2.10).
constexpr std::array<std::uint64_t, 2> defaultKeys{0x39BC8A10E66D83F8, 0x51728910E66D83F8};

bool ofTheFamily(std::uint16_t manufacturer)
{
    switch (manufacturer & 0x7FFFU) {
    case dme:
    case ewt:
    case hyd:
    case sap:
    case spl:
        return true;
    default:
        return false;
    }
}

std::uint32_t bigEndian(ByteSpan data)
{
    return (std::uint32_t{data[0]} << 24) | (std::uint32_t{data[1]} << 16) | (std::uint32_t{data[2]} << 8) | data[3];
}

// A 32-bit shift register, stepped 8 times for each byte; its low byte is the key stream.
bytes::Bytes decoded(ByteSpan telegram, std::uint64_t key, std::size_t end)
{
    std::uint32_t state = static_cast<std::uint32_t>(key >> 32) ^ static_cast<std::uint32_t>(key) ^ bigEndian(telegram.subspan(2))
        ^ bigEndian(telegram.subspan(6)) ^ bigEndian(telegram.subspan(10));
    bytes::Bytes out;
    out.reserve(end - firstCoded);
    for (std::size_t i = firstCoded; i < end; ++i) {
        for (int step = 0; step < 8; ++step) {
            const std::uint32_t bit = ((state >> 1) ^ (state >> 2) ^ (state >> 11) ^ (state >> 31)) & 1U;
            state = (state << 1) | bit;
        }
        out.push_back(static_cast<std::uint8_t>(telegram[i] ^ state));
    }
    return out;
}

DataRecord volumeRecord(const bytes::Bytes &data, std::size_t offset, std::uint64_t storage)
{
    DataRecord record;
    record.range = {static_cast<std::uint16_t>(offset), 4};
    record.data = record.range;
    record.storage = storage;
    record.quantity = Quantity::Volume;
    record.unit = Unit::CubicMetre;
    record.kind = ValueKind::Number;
    bytes::ByteReader in(data, offset);
    record.number = {static_cast<std::int64_t>(in.u32le()), -3};
    return record;
}

DataRecord dateRecord(const bytes::Bytes &data, std::size_t offset)
{
    DataRecord record;
    record.range = {static_cast<std::uint16_t>(offset), 2};
    record.data = record.range;
    record.storage = 1;
    record.quantity = Quantity::Date;
    if (const auto time = readMeterTime(bytes::slice(data, record.data))) {
        record.kind = ValueKind::Time;
        record.time = *time;
    } else {
        record.kind = ValueKind::Raw;
        record.note = RecordNote::Invalid;
    }
    return record;
}

// Behind the marker: total (4, litres), total at the due date (4, litres), due date (type G).
void addRecords(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    const std::size_t values = firstCoded + 1;
    if (decoding.end >= values + 4)
        telegram.records.push_back(volumeRecord(telegram.data, values, 0));
    if (decoding.end >= values + 8)
        telegram.records.push_back(volumeRecord(telegram.data, values + 4, 1));
    if (decoding.end >= values + 10)
        telegram.records.push_back(dateRecord(telegram.data, values + 8));
}

bool opens(Decoding &decoding, std::uint64_t key)
{
    Telegram &telegram = decoding.telegram;
    const bytes::Bytes plain = decoded(telegram.data, key, decoding.end);
    if (plain.empty() || plain.front() != marker)
        return false;
    telegram.received = telegram.data;
    std::copy(plain.begin(), plain.end(), telegram.data.begin() + firstCoded);
    return true;
}

} // namespace

bool isPriosCi(std::uint8_t ci)
{
    return (ci >= 0xA0 && ci <= 0xA7) || (ci >= 0xB1 && ci <= 0xB3);
}

bool usesPrivateFormat(ByteSpan telegram)
{
    if (telegram.size() < 11 || !ofTheFamily(static_cast<std::uint16_t>(telegram[2] | (telegram[3] << 8))))
        return false;
    const std::uint8_t ci = telegram[10];
    // Behind 7A, bit 12 of the configuration word marks the maker's own data.
    return isPriosCi(ci) || ci == 0x71 || (ci == 0x7A && telegram.size() > 14 && (telegram[14] & 0x10U) != 0);
}

bool vendorPutsVersionFirst(const Address &address)
{
    return (address.manufacturer & 0x7FFFU) != sap;
}

Address vendorAddress(ByteSpan wire)
{
    Address address = *addressFromWire(wire);
    if (!vendorPutsVersionFirst(address))
        return address;
    bytes::ByteReader in(wire, 2);
    address.version = in.u8();
    address.type = in.u8();
    address.id = in.u32le();
    return address;
}

const KeyEntry *defaultKey(const Address &meter)
{
    static const KeyEntry entry{{}, *crypto::Key::fromHex("51728910E66D83F851728910E66D83F8")};
    return ofTheFamily(meter.manufacturer) ? &entry : nullptr;
}

Stop readPrios(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    telegram.transport = TransportLayer{};
    telegram.transport->range = {static_cast<std::uint16_t>(decoding.at), 1};
    telegram.transport->ci = decoding.nextByte();
    telegram.transport->payload = PayloadKind::Vendor;
    telegram.payload = {static_cast<std::uint16_t>(decoding.at + 1), static_cast<std::uint16_t>(decoding.end - decoding.at - 1)};
    telegram.security.scheme = Scheme::Prios;
    if (decoding.end <= firstCoded)
        return stopAt(Fault::Truncated, Layer::Transport, decoding.end);
    telegram.security.encrypted = {firstCoded, static_cast<std::uint16_t>(decoding.end - firstCoded)};
    for (const std::uint64_t key : defaultKeys) {
        if (!opens(decoding, key))
            continue;
        telegram.security.verdict = Verdict::Secure;
        telegram.security.by = DecryptedBy::Host;
        telegram.security.proof = Proof::Marker;
        addRecords(decoding);
        decoding.at = decoding.end;
        return std::nullopt;
    }
    telegram.security.verdict = Verdict::NoKey;
    return stopAt(Fault::NoKey, Layer::Transport, firstCoded);
}

} // namespace wmbus
