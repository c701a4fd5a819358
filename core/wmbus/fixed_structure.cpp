#include "core/wmbus/fixed_structure.h"

#include "core/wmbus/record_value.h"

#include <array>

namespace wmbus {

namespace {

using bytes::ByteReader;

constexpr std::uint8_t fixedCi = 0x73;
constexpr std::size_t fixedLength = 16; // ID4 ACC STS UNIT1 UNIT2 C1(4) C2(4)
constexpr std::uint8_t binaryCounters = 0x01;
constexpr std::uint8_t storedAtFixedDate = 0x02;
constexpr std::uint8_t sameAsOtherHistoric = 0x3E;

struct FixedUnit {
    std::uint8_t code;
    Quantity quantity;
    Unit unit;
    std::int8_t exponent;
};

constexpr auto units = std::to_array<FixedUnit>({
#define FIXED_UNIT(code, quantity, unit, exponent) {code, Quantity::quantity, Unit::unit, exponent},
#include "tables/fixed_units.inc"
#undef FIXED_UNIT
});

FixedUnit unitOf(std::uint8_t code)
{
    for (const FixedUnit &unit : units) {
        if (unit.code == (code & 0x3FU))
            return unit;
    }
    return {code, Quantity::Reserved, Unit::None, 0};
}

DataRecord counter(const Decoding &decoding, std::size_t offset, std::uint8_t unitCode, std::uint64_t storage, bool binary)
{
    DataRecord record;
    record.range = {static_cast<std::uint16_t>(offset), 4};
    record.data = record.range;
    record.storage = storage;
    const FixedUnit unit = unitOf(unitCode);
    record.quantity = unit.quantity;
    record.unit = unit.unit;
    const bool known = unit.quantity != Quantity::Reserved && unit.quantity != Quantity::Date && unit.quantity != Quantity::DateTime;
    const ValueRule rule{unit.exponent, known ? DataType::Number : DataType::Raw, Operation::Scale, std::nullopt, false, false};
    setValue(record, rule, {binary ? Coding::Binary : Coding::Bcd, 4}, bytes::slice(decoding.telegram.data, record.range));
    return record;
}

} // namespace

bool isFixedStructure(const Decoding &decoding)
{
    return decoding.telegram.link.wired && decoding.nextByte() == fixedCi && decoding.end - decoding.at == 1 + fixedLength;
}

// The medium is in the two top bits of both unit bytes; its low two bits, first byte first, count up as in the device types 0..15.
Stop readFixedStructure(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    ByteReader in = decoding.reader();
    TransportLayer layer;
    layer.ci = in.u8();
    layer.header = HeaderKind::Long;
    layer.payload = PayloadKind::Fixed;
    Address meter;
    meter.id = in.u32le();
    layer.accessNumber = in.u8();
    layer.status = in.u8();
    const std::uint8_t firstUnit = in.u8();
    const std::uint8_t secondUnit = in.u8();
    meter.type = static_cast<std::uint8_t>((firstUnit >> 6) | ((secondUnit >> 6) << 2));
    layer.meter = meter;
    layer.range = Decoding::rangeFrom(decoding.at, in);
    telegram.transport = layer;
    const std::size_t counters = in.position();
    telegram.payload = {static_cast<std::uint16_t>(counters), 8};
    const bool binary = (layer.status & binaryCounters) != 0;
    const std::uint64_t storage = (layer.status & storedAtFixedDate) != 0 ? 1 : 0;
    const bool historic = (secondUnit & 0x3FU) == sameAsOtherHistoric;
    telegram.records.push_back(counter(decoding, counters, firstUnit, storage, binary));
    telegram.records.push_back(counter(decoding, counters + 4, historic ? firstUnit : secondUnit, historic ? storage + 1 : storage, binary));
    telegram.security.mode = 0;
    decoding.at = decoding.end;
    return std::nullopt;
}

} // namespace wmbus
