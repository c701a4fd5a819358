#include "core/wmbus/record_reader.h"

#include "core/wmbus/record_value.h"

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr std::uint8_t idleFiller = 0x2F;
constexpr std::uint8_t manufacturerData = 0x0F;
constexpr std::uint8_t manufacturerDataAndMore = 0x1F;
constexpr std::uint8_t electricityMeter = 0x02;
constexpr std::uint16_t leftoverCrc = 2; // bytes: many logs keep the last CRC of frame format B
constexpr std::size_t typicalRecordLength = 6; // for a first guess at how many there are

bool isSpecial(std::uint8_t dif)
{
    return (dif & 0x0FU) == 0x0F;
}

void passFillers(ByteReader &in)
{
    const ByteSpan rest = in.rest();
    std::size_t count = 0;
    while (count < rest.size() && rest[count] == idleFiller)
        ++count;
    in.skip(count);
}

// One record into `record`, which is fresh; `heads` and `data` are the same reader in a full frame.
Stop readRecord(ByteReader &heads, ByteReader &data, bool electricity, PlainTextPlace place, DataRecord &record)
{
    const std::size_t start = data.position();
    ValueRule rule;
    if (auto stop = readRecordHead(heads, electricity, place, record, rule))
        return stop;
    auto field = fixedField(record.dif);
    if (!field) { // LVAR stands before its data and says how long they are
        const std::size_t lengthAt = data.position();
        field = variableField(data.u8());
        if (!field && !data.ranOut())
            return stopAt(Fault::ReservedLength, Layer::Records, lengthAt);
    }
    const std::size_t valueStart = data.position();
    const ByteSpan value = data.take(field ? field->length : 0);
    if (data.ranOut())
        return stopAt(Fault::Truncated, Layer::Records, start);
    record.range = Decoding::rangeFrom(start, data);
    record.data = Decoding::rangeFrom(valueStart, data);
    setValue(record, rule, *field, value);
    return std::nullopt;
}

// What stands behind DIF 0F or 1F belongs to the maker, up to the end.
DataRecord manufacturerRecord(ByteReader &in)
{
    DataRecord record;
    const std::size_t start = in.position();
    record.dif = in.u8();
    record.dib = {static_cast<std::uint16_t>(start), 1};
    record.vib = {static_cast<std::uint16_t>(start + 1), 0};
    const std::size_t dataStart = in.position();
    in.skip(in.left());
    record.range = Decoding::rangeFrom(start, in);
    record.data = Decoding::rangeFrom(dataStart, in);
    record.quantity = Quantity::ManufacturerSpecific;
    record.kind = ValueKind::Raw;
    record.note = RecordNote::ManufacturerSpecific;
    return record;
}

struct Outcome {
    Stop stop;
    bool textAmbiguous = false; // an FC VIF was read with its text right behind the VIF
};

Outcome readAll(Decoding &decoding, PlainTextPlace place)
{
    Telegram &telegram = decoding.telegram;
    ByteReader in = decoding.reader();
    const bool electricity = telegram.meter().type == electricityMeter;
    Outcome outcome;
    telegram.records.reserve(telegram.records.size() + in.left() / typicalRecordLength + 1);
    while (!in.atEnd()) {
        passFillers(in);
        if (in.atEnd())
            break;
        const std::uint8_t dif = in.peek();
        if (dif == manufacturerData || dif == manufacturerDataAndMore) {
            if (dif == manufacturerDataAndMore)
                decoding.note(NoteKind::MoreRecordsFollow, {static_cast<std::uint16_t>(in.position()), 1}, 0);
            telegram.records.push_back(manufacturerRecord(in));
            break;
        }
        if (isSpecial(dif)) {
            outcome.stop = stopAt(Fault::ReservedDif, Layer::Records, in.position());
            break;
        }
        const std::size_t start = in.position();
        const std::size_t left = in.left();
        DataRecord &record = telegram.records.emplace_back();
        if (const auto stop = readRecord(in, in, electricity, place, record)) {
            telegram.records.pop_back();
            if (left == leftoverCrc && stop->fault == Fault::Truncated && !telegram.records.empty())
                decoding.note(NoteKind::SurplusBytes, {static_cast<std::uint16_t>(start), leftoverCrc}, leftoverCrc);
            else
                outcome.stop = stop;
            break;
        }
        outcome.textAmbiguous = outcome.textAmbiguous || (!record.vifText.empty() && record.extensionCount > 0);
    }
    decoding.at = outcome.stop ? outcome.stop->offset : in.position();
    return outcome;
}

} // namespace

Stop readRecords(Decoding &decoding)
{
    const std::size_t start = decoding.at;
    const std::size_t before = decoding.telegram.records.size();
    const std::size_t notesBefore = decoding.telegram.notes.size();
    Outcome first = readAll(decoding, PlainTextPlace::AfterVif);
    if (!first.stop || !first.textAmbiguous)
        return first.stop;
    // The text may stand behind the whole VIB: keep that reading if it goes to the end.
    auto records = decoding.telegram.records;
    auto notes = decoding.telegram.notes;
    const std::size_t reached = decoding.at;
    decoding.telegram.records.resize(before);
    decoding.telegram.notes.resize(notesBefore);
    decoding.at = start;
    if (!readAll(decoding, PlainTextPlace::AfterVib).stop)
        return std::nullopt;
    decoding.telegram.records = std::move(records);
    decoding.telegram.notes = std::move(notes);
    decoding.at = reached;
    return first.stop;
}

bool looksLikeRecords(ByteSpan data)
{
    ByteReader in(data);
    bool meaning = false;
    while (!in.atEnd()) {
        passFillers(in);
        if (in.atEnd())
            break;
        if (isSpecial(in.peek()))
            return false;
        DataRecord record;
        if (readRecord(in, in, false, PlainTextPlace::AfterVif, record) || record.kind == ValueKind::Raw || record.kind == ValueKind::None)
            return false;
        meaning = true;
    }
    return meaning;
}

Stop readRecordsWithHeads(Decoding &decoding, ByteSpan heads)
{
    Telegram &telegram = decoding.telegram;
    ByteReader headReader(heads);
    ByteReader data = decoding.reader();
    const bool electricity = telegram.meter().type == electricityMeter;
    while (!headReader.atEnd()) {
        DataRecord &record = telegram.records.emplace_back();
        record.headsElsewhere = true;
        if (auto stop = readRecord(headReader, data, electricity, PlainTextPlace::AfterVif, record)) {
            telegram.records.pop_back();
            return stop;
        }
    }
    decoding.at = data.position();
    return std::nullopt;
}

} // namespace wmbus
