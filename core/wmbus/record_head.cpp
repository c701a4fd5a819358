#include "core/wmbus/record_head.h"

#include "core/wmbus/latin1.h"

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr int mostExtensions = 10; // EN 13757-3 6.3.5 and 6.4.5
constexpr std::uint8_t extensionBit = 0x80;
constexpr std::uint8_t plainText = 0x7C;
constexpr std::size_t longestPlainText = 20; // longer ones are not seen; the byte is then no length

// DIFE i: bits 3..0 storage, 5..4 tariff, 6 subunit. 41 bits of storage at most.
bool readDib(ByteReader &in, DataRecord &record)
{
    const std::size_t start = in.position();
    record.dif = in.u8();
    record.function = static_cast<Function>((record.dif >> 4) & 3U);
    record.storage = (record.dif >> 6) & 1U;
    bool more = (record.dif & extensionBit) != 0;
    int count = 0;
    for (; more && count < mostExtensions && !in.ranOut(); ++count) {
        const std::uint8_t dife = in.u8();
        record.storage |= static_cast<std::uint64_t>(dife & 0x0FU) << (1 + 4 * count);
        record.tariff |= static_cast<std::uint32_t>((dife >> 4) & 3U) << (2 * count);
        record.subunit = static_cast<std::uint16_t>(record.subunit | (((dife >> 6) & 1U) << count));
        more = (dife & extensionBit) != 0;
    }
    record.dib = {static_cast<std::uint16_t>(start), static_cast<std::uint16_t>(in.position() - start)};
    return !more;
}

bool printable(ByteSpan text)
{
    for (const std::uint8_t c : text) {
        if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            return false;
    }
    return true;
}

// Length byte and text right here, and a VIFE chain that ends behind it?
bool textStandsHere(const ByteReader &in)
{
    const std::size_t length = in.peek();
    if (length == 0 || length > longestPlainText || in.left() < length + 2 || !printable(in.rest().subspan(1, length)))
        return false;
    for (std::size_t i = 0; i < mostExtensions && 1 + length + i < in.left(); ++i) {
        if ((in.peek(1 + length + i) & extensionBit) == 0)
            return true;
    }
    return false;
}

void readPlainText(ByteReader &in, DataRecord &record)
{
    const std::size_t length = in.u8();
    record.vifText = reversedLatin1(in.take(length));
}

void addConstant(ValueRule &rule, int exponent)
{
    const bytes::ScaledValue step{1, exponent};
    rule.addend = rule.addend ? bytes::plus(*rule.addend, step) : step;
}

void applyExtension(DataRecord &record, ValueRule &rule, const VifMeaning &vife, std::uint8_t code)
{
    switch (vife.operation) {
    case Operation::Multiply:
        rule.exponent += vife.exponent;
        break;
    case Operation::Add:
        addConstant(rule, vife.exponent);
        break;
    case Operation::Per:
        record.perUnit = vife.unit;
        break;
    case Operation::Times:
        record.timesUnit = vife.unit;
        break;
    case Operation::DateOf:
    case Operation::DurationOf:
    case Operation::Count:
        rule.operation = vife.operation;
        rule.type = vife.type;
        rule.exponent = 0;
        record.unit = vife.unit;
        break;
    case Operation::Type:
        rule.type = vife.type;
        break;
    case Operation::Profile:
        rule.operation = Operation::Profile;
        break;
    case Operation::Error:
        if (code != 0) {
            record.note = RecordNote::RecordError;
            record.errorCode = code;
        }
        break;
    default:
        break; // labels: they name the value and change nothing
    }
}

// VIFE codes 19..1B are reserved and no errors, though the table gives 15..1C as one row.
VifMeaning extensionMeaning(std::uint8_t table, std::uint8_t code)
{
    VifMeaning meaning = vifeMeaning(table, code);
    if (table == 0 && code >= 0x19 && code <= 0x1B)
        meaning.operation = Operation::Reserved;
    return meaning;
}

// VIFE chain behind a VIF whose extension bit is set. False: more than 10.
bool readExtensions(ByteReader &in, DataRecord &record, ValueRule &rule)
{
    std::uint8_t table = 0;
    for (int count = 0; !in.ranOut(); ++count) {
        if (count == mostExtensions)
            return false;
        const std::uint8_t vife = in.u8();
        const auto code = static_cast<std::uint8_t>(vife & 0x7FU);
        record.extensions[record.extensionCount++] = {table, code};
        if (!rule.opaque && !rule.makerExtension) {
            const VifMeaning meaning = extensionMeaning(table, code);
            if (table == 0 && meaning.operation == Operation::Extension && (vife & extensionBit) != 0) {
                table = 1;
                --record.extensionCount;
                continue;
            }
            if (meaning.operation == Operation::Manufacturer)
                rule.makerExtension = true;
            else
                applyExtension(record, rule, meaning, code);
            table = 0;
        }
        if ((vife & extensionBit) == 0)
            return true;
    }
    return true; // ran out: the caller asks
}

struct Vif {
    VifTable table;
    std::uint8_t code;
    bool more;  // VIFE follow
    bool known; // not in the reserved third table
};

// FB and FD: the next byte is the real VIF; FD FD: one level further; EF: reserved third table.
Vif readVif(ByteReader &in)
{
    std::uint8_t byte = in.u8();
    Vif vif{VifTable::Primary, 0, false, true};
    if (byte == 0xFB || byte == 0xFD || byte == 0xEF) {
        vif.table = byte == 0xFB ? VifTable::FB : VifTable::FD;
        vif.known = byte != 0xEF;
        byte = in.u8();
        if (vif.table == VifTable::FD && vif.known && byte == 0xFD) {
            vif.table = VifTable::FDFD;
            byte = in.u8();
        }
    }
    vif.code = static_cast<std::uint8_t>(byte & 0x7FU);
    vif.more = (byte & extensionBit) != 0;
    return vif;
}

bool readVib(ByteReader &in, DataRecord &record, ValueRule &rule, bool electricity, PlainTextPlace place)
{
    const std::size_t start = in.position();
    const Vif vif = readVif(in);
    const VifMeaning meaning = vif.known ? vifMeaning(vif.table, vif.code, electricity) : VifMeaning{};
    record.quantity = meaning.quantity;
    record.unit = meaning.unit;
    rule = {meaning.exponent, meaning.type, meaning.operation, std::nullopt, meaning.operation == Operation::Manufacturer, false};

    const bool text = vif.table == VifTable::Primary && vif.known && vif.code == plainText;
    const bool textFirst = text && (!vif.more || (place == PlainTextPlace::AfterVif && textStandsHere(in)));
    if (textFirst)
        readPlainText(in, record);
    const bool fits = !vif.more || readExtensions(in, record, rule);
    if (text && !textFirst)
        readPlainText(in, record);
    if (text && rule.type == DataType::Text)
        rule.type = DataType::Number;
    record.vib = {static_cast<std::uint16_t>(start), static_cast<std::uint16_t>(in.position() - start)};
    return fits;
}

} // namespace

std::optional<DecodeError> readRecordHead(ByteReader &in, bool electricity, PlainTextPlace place, DataRecord &record, ValueRule &rule)
{
    const std::size_t start = in.position();
    const auto stop = [start](Fault fault) { return DecodeError{fault, Layer::Records, static_cast<std::uint32_t>(start)}; };
    record.range.offset = static_cast<std::uint16_t>(start);
    if (!readDib(in, record) && !in.ranOut())
        return stop(Fault::TooManyExtensions);
    if (!readVib(in, record, rule, electricity, place) && !in.ranOut())
        return stop(Fault::TooManyExtensions);
    if (in.ranOut())
        return stop(Fault::Truncated);
    return std::nullopt;
}

} // namespace wmbus
