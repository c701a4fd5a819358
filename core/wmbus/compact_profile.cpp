#include "core/wmbus/compact_profile.h"

#include "core/wmbus/meter_time.h"
#include "core/wmbus/record_value.h"

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr std::uint8_t forwardProfile = 0x1F;
constexpr std::uint8_t registerProfile = 0x1E;
constexpr std::uint8_t backwardProfile = 0x13;
constexpr std::size_t mostValues = 255;
constexpr std::uint8_t electricityMeter = 0x02;

// Bits 7..6 of the control byte.
enum class Increment : std::uint8_t { Absolute = 0, Up = 1, Down = 2, Signed = 3 };

struct ProfileHead {
    Increment increment;
    std::uint8_t unit;    // 0 s, 1 min, 2 h, 3 day
    std::uint8_t spacing; // of that unit; 253, 254 parts of a year, see stepOf
    DataField field;
};

std::optional<ProfileHead> readHead(ByteReader &in)
{
    const std::uint8_t control = in.u8();
    const std::uint8_t spacing = in.u8();
    const auto field = fixedField(control & 0x0FU);
    const bool reservedSpacing = spacing == 0 || spacing == 251 || spacing == 252 || spacing == 255;
    if (in.ranOut() || !field || field->length == 0 || reservedSpacing)
        return std::nullopt;
    return ProfileHead{static_cast<Increment>(control >> 6), static_cast<std::uint8_t>((control >> 4) & 3U), spacing, *field};
}

// --- Times ---------------------------------------------------------------------------------------------------------------------

struct Step {
    std::int64_t seconds = 0;
    int months = 0;
};

std::optional<Step> stepOf(const ProfileHead &head)
{
    constexpr std::int64_t seconds[] = {1, 60, 3600, 86400};
    constexpr int monthsOf254[] = {0, 6, 3, 1};
    if (head.spacing == 254 && head.unit != 0)
        return Step{0, monthsOf254[head.unit]};
    if (head.spacing > 250)
        return std::nullopt; // half months have no fixed length
    return Step{seconds[head.unit] * head.spacing, 0};
}

std::int64_t daysFromCivil(std::int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(year - era * 400);
    const unsigned dayOfYear = (153 * (month + (month > 2 ? -3U : 9U)) + 2) / 5 + day - 1;
    return era * 146097 + static_cast<std::int64_t>(yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear) - 719468;
}

void setCivil(MeterTime &time, std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto dayOfEra = static_cast<unsigned>(days - era * 146097);
    const unsigned yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shifted = (5 * dayOfYear + 2) / 153;
    time.day = static_cast<std::uint8_t>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    time.month = static_cast<std::uint8_t>(shifted < 10 ? shifted + 3 : shifted - 9);
    time.year = static_cast<std::int16_t>(era * 400 + static_cast<std::int64_t>(yearOfEra) + (time.month <= 2 ? 1 : 0));
}

int daysIn(int year, int month)
{
    const std::int64_t next = month == 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, static_cast<unsigned>(month) + 1, 1);
    return static_cast<int>(next - daysFromCivil(year, static_cast<unsigned>(month), 1));
}

MeterTime movedByMonths(MeterTime time, int months)
{
    const bool lastDay = time.day == daysIn(time.year, time.month);
    const int index = time.year * 12 + time.month - 1 + months;
    time.year = static_cast<std::int16_t>(index / 12);
    time.month = static_cast<std::uint8_t>(index % 12 + 1);
    const int last = daysIn(time.year, time.month);
    if (lastDay || time.day > last)
        time.day = static_cast<std::uint8_t>(last);
    return time;
}

MeterTime moved(MeterTime time, Step step, int count)
{
    if (step.months != 0)
        return movedByMonths(time, step.months * count);
    const std::int64_t ofDay = time.hour * 3600 + time.minute * 60 + time.second;
    const std::int64_t total = daysFromCivil(time.year, time.month, time.day) * 86400 + ofDay + step.seconds * count;
    const std::int64_t days = total >= 0 ? total / 86400 : (total - 86399) / 86400;
    const std::int64_t rest = total - days * 86400;
    setCivil(time, days);
    time.hour = static_cast<std::uint8_t>(rest / 3600);
    time.minute = static_cast<std::uint8_t>(rest / 60 % 60);
    time.second = static_cast<std::uint8_t>(rest % 60);
    if (step.seconds % 86400 != 0)
        time.hasTime = true;
    return time;
}

// --- Values --------------------------------------------------------------------------------------------------------------------

bool sameRegister(const DataRecord &one, const DataRecord &other)
{
    return one.storage == other.storage && one.tariff == other.tariff && one.subunit == other.subunit;
}

bool isProfile(const DataRecord &record)
{
    return record.note == RecordNote::Profile;
}

const DataRecord *baseValue(const Telegram &telegram, const DataRecord &profile)
{
    for (const DataRecord &record : telegram.records) {
        if (!isProfile(record) && sameRegister(record, profile) && record.quantity == profile.quantity && record.kind == ValueKind::Number
            && record.function == profile.function)
            return &record;
    }
    return nullptr;
}

const DataRecord *baseTime(const Telegram &telegram, const DataRecord &profile)
{
    for (const DataRecord &record : telegram.records) {
        if (record.storage == profile.storage && record.kind == ValueKind::Time && record.time.hasDate)
            return &record;
    }
    return nullptr;
}

// The profile's own head once more, now for single values.
std::optional<ValueRule> ruleOf(const Telegram &telegram, const DataRecord &profile, Increment increment)
{
    const ByteSpan source = profile.headsElsewhere ? ByteSpan(telegram.heads) : ByteSpan(telegram.data);
    ByteReader in(source.first(std::min<std::size_t>(source.size(), profile.vib.end())), profile.dib.offset);
    DataRecord head;
    ValueRule rule;
    if (readRecordHead(in, telegram.meter().type == electricityMeter, PlainTextPlace::AfterVif, head, rule))
        return std::nullopt;
    rule.operation = Operation::Scale;
    const bool isUnsigned = increment == Increment::Up || increment == Increment::Down;
    rule.type = isUnsigned ? DataType::Unsigned : DataType::Number;
    return rule;
}

struct Expansion {
    ProfileHead head;
    ValueRule rule;
    bool backward = false;
    std::optional<bytes::ScaledValue> last;
    const DataRecord *time = nullptr;
};

std::optional<bytes::ScaledValue> nextValue(const Expansion &expansion, bytes::ScaledValue step)
{
    if (expansion.head.increment == Increment::Absolute)
        return step;
    const bool down = (expansion.head.increment == Increment::Down) != expansion.backward;
    return down ? bytes::minus(*expansion.last, step) : bytes::plus(*expansion.last, step);
}

// The unit of the profile before its values are scaled: setValue starts from the standard's unit.
DataRecord valueTemplate(const DataRecord &profile, Unit standardUnit)
{
    DataRecord record = profile;
    record.unit = standardUnit;
    record.note = RecordNote::None;
    record.kind = ValueKind::None;
    return record;
}

void appendValues(Telegram &telegram, const DataRecord &profile, Expansion expansion, ByteReader in, Unit standardUnit)
{
    const auto step = stepOf(expansion.head);
    const std::optional<MeterTime> start = expansion.time != nullptr ? std::optional(expansion.time->time) : std::nullopt;
    for (int count = 1; in.left() >= expansion.head.field.length && static_cast<std::size_t>(count) <= mostValues; ++count) {
        DataRecord record = valueTemplate(profile, standardUnit);
        record.range = {static_cast<std::uint16_t>(in.position()), expansion.head.field.length};
        record.data = record.range;
        record.storage = profile.storage + static_cast<std::uint64_t>(count);
        setValue(record, expansion.rule, expansion.head.field, in.take(expansion.head.field.length));
        if (start && step)
            record.time = moved(*start, *step, expansion.backward ? -count : count);
        if (record.kind == ValueKind::Number) {
            const auto value = nextValue(expansion, record.number);
            if (!value)
                return;
            record.number = *value;
            expansion.last = value;
        } else if (expansion.head.increment != Increment::Absolute) {
            return; // an invalid difference ends the profile
        }
        telegram.records.push_back(std::move(record));
    }
}

void expand(Telegram &telegram, const DataRecord &profile)
{
    ByteReader in(ByteSpan(telegram.data).first(std::min<std::size_t>(telegram.data.size(), profile.data.end())), profile.data.offset);
    const auto head = readHead(in);
    if (!head)
        return;
    const auto rule = ruleOf(telegram, profile, head->increment);
    const DataRecord *base = baseValue(telegram, profile);
    if (!rule || (head->increment != Increment::Absolute && base == nullptr))
        return;
    Expansion expansion{*head, *rule, profile.hasExtension(0, backwardProfile), std::nullopt, baseTime(telegram, profile)};
    if (base != nullptr)
        expansion.last = base->number;
    appendValues(telegram, profile, expansion, in, profile.unit);
}

} // namespace

void expandProfiles(Telegram &telegram)
{
    const std::size_t count = telegram.records.size();
    for (std::size_t i = 0; i < count; ++i) {
        const DataRecord &record = telegram.records[i];
        const bool known = record.hasExtension(0, forwardProfile) || record.hasExtension(0, registerProfile) || record.hasExtension(0, backwardProfile);
        if (isProfile(record) && known) {
            const DataRecord profile = record; // the vector grows
            telegram.records.reserve(telegram.records.size() + mostValues);
            expand(telegram, profile);
        }
    }
}

DataRecord clockRecord(const Telegram &telegram, ByteRange range)
{
    DataRecord record;
    record.range = range;
    record.data = range;
    record.quantity = Quantity::DateTime;
    if (const auto time = readMeterTime(bytes::slice(telegram.data, range))) {
        record.kind = ValueKind::Time;
        record.time = *time;
    } else {
        record.kind = ValueKind::Raw;
        record.note = RecordNote::Invalid;
    }
    return record;
}

} // namespace wmbus
