#include "core/wmbus/record_value.h"

#include "core/wmbus/latin1.h"
#include "core/wmbus/meter_time.h"

#include <bit>
#include <limits>

namespace wmbus {

namespace {

using bytes::ByteSpan;
using bytes::ScaledValue;

constexpr std::size_t longestNumber = 8; // bytes, binary
constexpr std::size_t longestBcd = 9;    // bytes: 18 digits

std::uint64_t littleEndian(ByteSpan data)
{
    std::uint64_t value = 0;
    for (std::size_t i = data.size(); i-- > 0;)
        value = (value << 8) | data[i];
    return value;
}

void unusable(DataRecord &record, RecordNote why)
{
    record.kind = ValueKind::Raw;
    if (record.note != RecordNote::RecordError)
        record.note = why;
}

// Units as people read them; each step is exact. What would not fit stays in the standard's unit.
ScaledValue inUsualUnit(DataRecord &record, ScaledValue value)
{
    const auto shift = [&record, &value](Unit unit, int exponent) {
        record.unit = unit;
        value.exponent += exponent;
    };
    const auto multiply = [&record, &value](Unit unit, std::int64_t factor) {
        if (const auto product = bytes::times(value, factor)) {
            record.unit = unit;
            value = *product;
        }
    };
    switch (record.unit) {
    case Unit::Wh:
        shift(Unit::kWh, -3);
        break;
    case Unit::MWh:
        shift(Unit::kWh, 3);
        break;
    case Unit::J:
        shift(Unit::MJ, -6);
        break;
    case Unit::GJ:
        shift(Unit::MJ, 3);
        break;
    case Unit::MW:
        shift(Unit::W, 6);
        break;
    case Unit::t:
        shift(Unit::kg, 3);
        break;
    case Unit::GigajoulePerHour:
        shift(Unit::JoulePerHour, 9);
        break;
    case Unit::CubicMetrePerMinute:
        multiply(Unit::CubicMetrePerHour, 60);
        break;
    case Unit::CubicMetrePerSecond:
        multiply(Unit::CubicMetrePerHour, 3600);
        break;
    default:
        break;
    }
    return value;
}

// raw x 2^-12 = raw x 5^12 x 10^-12, exactly.
std::optional<ScaledValue> scaledByBinary(ScaledValue raw)
{
    constexpr std::int64_t fiveToTheTwelfth = 244140625;
    auto value = bytes::times(raw, fiveToTheTwelfth);
    if (value)
        value->exponent -= 12;
    return value;
}

void setNumber(DataRecord &record, const ValueRule &rule, ScaledValue raw)
{
    std::optional<ScaledValue> value = raw;
    if (rule.operation == Operation::ScaleBinary)
        value = scaledByBinary(raw);
    if (value)
        value->exponent += rule.exponent;
    if (value && rule.addend)
        value = bytes::plus(*value, *rule.addend);
    if (!value) {
        unusable(record, RecordNote::TooLarge);
        return;
    }
    record.kind = ValueKind::Number;
    record.number = inUsualUnit(record, *value);
}

// Type B: signed, the most negative value means invalid. Type C: unsigned, all ones means invalid. Type D: bits, always valid.
void setBinary(DataRecord &record, const ValueRule &rule, ByteSpan data)
{
    if (data.empty() || data.size() > longestNumber) {
        unusable(record, record.note);
        return;
    }
    const std::uint64_t raw = littleEndian(data);
    const unsigned unusedBits = 64U - 8U * static_cast<unsigned>(data.size());
    if (rule.type == DataType::Number) {
        const auto value = static_cast<std::int64_t>(raw << unusedBits) >> unusedBits;
        if (value == (std::numeric_limits<std::int64_t>::min() >> unusedBits))
            unusable(record, RecordNote::Invalid);
        else
            setNumber(record, rule, {value, 0});
        return;
    }
    if (rule.type == DataType::Unsigned && raw == (~std::uint64_t{0} >> unusedBits))
        unusable(record, RecordNote::Invalid);
    else if (raw > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        unusable(record, RecordNote::TooLarge);
    else
        setNumber(record, rule, {static_cast<std::int64_t>(raw), 0});
}

// Type A: low nibble first; the top nibble F is a minus sign, any other digit A-F makes it invalid, and so does F alone.
std::optional<std::int64_t> bcdNumber(ByteSpan data, bool negative)
{
    std::int64_t value = 0;
    for (std::size_t i = data.size(); i-- > 0;) {
        unsigned high = data[i] >> 4;
        const unsigned low = data[i] & 15U;
        if (i + 1 == data.size() && high == 15 && !negative) {
            negative = true;
            high = 0;
        }
        if (high > 9 || low > 9)
            return std::nullopt;
        value = value * 100 + static_cast<std::int64_t>(high * 10 + low);
    }
    return negative ? -value : value;
}

std::string bcdDigits(ByteSpan data)
{
    std::string digits;
    digits.reserve(2 * data.size());
    for (std::size_t i = data.size(); i-- > 0;) {
        digits.push_back("0123456789ABCDEF"[data[i] >> 4]);
        digits.push_back("0123456789ABCDEF"[data[i] & 15U]);
    }
    return digits;
}

void setBcd(DataRecord &record, const ValueRule &rule, ByteSpan data, bool negative)
{
    if (rule.operation == Operation::Identify) {
        record.kind = ValueKind::Text;
        record.text = bcdDigits(data);
        return;
    }
    if (data.empty() || data.size() > longestBcd) {
        unusable(record, RecordNote::TooLarge);
        return;
    }
    if (const auto value = bcdNumber(data, negative))
        setNumber(record, rule, {*value, 0});
    else
        unusable(record, RecordNote::Invalid);
}

void setReal(DataRecord &record, const ValueRule &rule, ByteSpan data)
{
    const auto value = bytes::fromFloat(std::bit_cast<float>(static_cast<std::uint32_t>(littleEndian(data))));
    if (value)
        setNumber(record, rule, *value);
    else
        unusable(record, RecordNote::Invalid);
}

void setTime(DataRecord &record, ByteSpan data)
{
    if (const auto time = readMeterTime(data)) {
        record.kind = ValueKind::Time;
        record.time = *time;
    } else {
        unusable(record, RecordNote::Invalid);
    }
}

// What has no meaning for us is kept as it came, with the reason.
bool keptRaw(DataRecord &record, const ValueRule &rule)
{
    if (rule.opaque)
        unusable(record, RecordNote::ManufacturerSpecific);
    else if (rule.operation == Operation::Container)
        unusable(record, record.quantity == Quantity::WirelessMBusDataContainer ? RecordNote::Container : RecordNote::ManufacturerSpecific);
    else if (rule.operation == Operation::Profile)
        unusable(record, RecordNote::Profile);
    else if (rule.type == DataType::Raw)
        unusable(record, record.note);
    else
        return false;
    return true;
}

} // namespace

std::optional<DataField> fixedField(std::uint8_t dif)
{
    static constexpr DataField fields[] = {
        {Coding::Nothing, 0}, {Coding::Binary, 1}, {Coding::Binary, 2}, {Coding::Binary, 3}, {Coding::Binary, 4},
        {Coding::Real, 4},    {Coding::Binary, 6}, {Coding::Binary, 8}, {Coding::Nothing, 0}, {Coding::Bcd, 1},
        {Coding::Bcd, 2},     {Coding::Bcd, 3},    {Coding::Bcd, 4},    {Coding::Nothing, 0}, {Coding::Bcd, 6},
    };
    const std::uint8_t code = dif & 0x0FU;
    if (code == 0x0D || code == 0x0F)
        return std::nullopt;
    return fields[code];
}

std::optional<DataField> variableField(std::uint8_t lvar)
{
    const auto field = [](Coding coding, int length) { return DataField{coding, static_cast<std::uint16_t>(length)}; };
    if (lvar <= 0xBF)
        return field(Coding::Text, lvar);
    if (lvar >= 0xC0 && lvar <= 0xC9)
        return field(Coding::Bcd, lvar - 0xC0);
    if (lvar >= 0xD0 && lvar <= 0xD9)
        return field(Coding::NegativeBcd, lvar - 0xD0);
    if (lvar >= 0xE0 && lvar <= 0xEF)
        return field(Coding::Binary, lvar - 0xE0);
    if (lvar >= 0xF0 && lvar <= 0xF4)
        return field(Coding::Binary, 4 * (lvar - 0xEC));
    if (lvar == 0xF5 || lvar == 0xF6)
        return field(Coding::Binary, lvar == 0xF5 ? 48 : 64);
    return std::nullopt;
}

void setValue(DataRecord &record, const ValueRule &rule, DataField field, ByteSpan data)
{
    if (record.function == Function::Error && record.note == RecordNote::None)
        record.note = RecordNote::ErrorState;
    else if (rule.makerExtension && record.note == RecordNote::None)
        record.note = RecordNote::ManufacturerSpecific;
    if (field.coding == Coding::Nothing)
        return;
    if (record.note == RecordNote::RecordError) {
        record.kind = ValueKind::Raw;
        return;
    }
    if (keptRaw(record, rule))
        return;
    if (field.coding == Coding::Text) {
        record.kind = ValueKind::Text;
        record.text = reversedLatin1(data);
        return;
    }
    if (rule.type == DataType::None && rule.operation != Operation::Label) {
        unusable(record, RecordNote::UnknownVif);
        return;
    }
    if (rule.type == DataType::Time) {
        setTime(record, data);
        return;
    }
    ValueRule effective = rule;
    if (rule.type == DataType::None)
        effective.type = DataType::Number; // "any VIF"
    switch (field.coding) {
    case Coding::Binary:
        setBinary(record, effective, data);
        break;
    case Coding::Real:
        setReal(record, effective, data);
        break;
    case Coding::Bcd:
        setBcd(record, effective, data, false);
        break;
    case Coding::NegativeBcd:
        setBcd(record, effective, data, true);
        break;
    case Coding::Nothing:
    case Coding::Text:
        break;
    }
}

} // namespace wmbus
