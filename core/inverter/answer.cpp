#include "core/inverter/answer.h"

#include "core/inverter/device_code.h"

#include <algorithm>

namespace inverter {

namespace {

using wmbus::DataRecord;

constexpr std::uint8_t commandToDevice = 0x51; // CI

std::optional<bytes::ScaledValue> scaledInteger(bytes::ByteSpan data, const ReadingRule &rule)
{
    if (data.empty() || data.size() > 7)
        return std::nullopt;
    std::uint64_t number = 0;
    for (std::size_t i = data.size(); i-- > 0;)
        number = (number << 8) | data[i];
    const std::uint64_t topBit = std::uint64_t{1} << (8 * data.size() - 1);
    if (!rule.isSigned || (number & topBit) == 0)
        return bytes::ScaledValue{static_cast<std::int64_t>(number), rule.scale};
    if (number == topBit)
        return std::nullopt; // the standard's mark for "invalid" (type B)
    return bytes::ScaledValue{static_cast<std::int64_t>(number) - static_cast<std::int64_t>(topBit << 1), rule.scale};
}

bool isBinary(const DataRecord &record)
{
    const int field = record.dif & 0x0F;
    return (field >= 1 && field <= 4) || field == 6;
}

// A record without a scale of its own: its integer, scaled by the rule.
std::optional<bytes::ScaledValue> unscaled(const wmbus::Telegram &telegram, const DataRecord &record, const ReadingRule &rule)
{
    if (record.function == wmbus::Function::Error)
        return std::nullopt;
    if (isBinary(record))
        return scaledInteger(telegram.dataOf(record), rule);
    if (record.kind != wmbus::ValueKind::Number)
        return std::nullopt;
    return bytes::ScaledValue{record.number.mantissa, record.number.exponent + rule.scale};
}

bool hasOwnScale(const DataRecord &record, DataPoint point)
{
    const wmbus::Unit unit = record.unit == wmbus::Unit::One ? wmbus::Unit::None : record.unit;
    return record.kind == wmbus::ValueKind::Number && unit == unitOf(point) && record.perUnit == wmbus::Unit::None
        && record.timesUnit == wmbus::Unit::None;
}

struct Hit {
    std::int32_t record = -1;
    bytes::ScaledValue value;
};

template <class Fits>
std::int32_t firstRecord(const wmbus::Telegram &telegram, Fits fits)
{
    for (std::size_t i = 0; i < telegram.records.size(); ++i) {
        if (fits(telegram.records[i]))
            return static_cast<std::int32_t>(i);
    }
    return -1;
}

std::int32_t recordOf(const wmbus::Telegram &telegram, const Selector &selector)
{
    int left = selector.number;
    switch (selector.kind) {
    case Selector::Kind::Record:
        return firstRecord(telegram, [&](const DataRecord &record) {
            const bytes::ByteSpan vib = telegram.vib(record);
            return record.function == selector.function && record.storage == 0 && record.tariff == 0
                && (!selector.subunit || record.subunit == *selector.subunit) && std::equal(vib.begin(), vib.end(), selector.vif.begin(), selector.vif.end());
        });
    case Selector::Kind::Text:
        return firstRecord(telegram, [&](const DataRecord &record) { return !record.vifText.empty() && selector.text->matches(record.vifText); });
    case Selector::Kind::Ordinal:
        return firstRecord(telegram, [&](const DataRecord &record) { return (selector.amongAll || !record.vifText.empty()) && --left == 0; });
    case Selector::Kind::Offset:
        break;
    }
    return -1;
}

std::optional<Hit> tryHit(const wmbus::Telegram &telegram, const Profile &profile, const ReadingRule &rule, const Selector &selector)
{
    const bool counts = selector.kind == Selector::Kind::Ordinal || selector.kind == Selector::Kind::Offset;
    const auto length = profile.request(rule.request).answerLength;
    if (counts && telegram.data.size() != length.value_or(std::uint16_t{0}))
        return std::nullopt;
    if (selector.kind == Selector::Kind::Offset) {
        if (selector.fromEnd > telegram.data.size())
            return std::nullopt;
        const auto value = scaledInteger(bytes::ByteSpan(telegram.data).subspan(telegram.data.size() - selector.fromEnd, selector.length), rule);
        return value ? std::optional<Hit>({-1, *value}) : std::nullopt;
    }
    const std::int32_t index = recordOf(telegram, selector);
    if (index < 0)
        return std::nullopt;
    const DataRecord &record = telegram.records[static_cast<std::size_t>(index)];
    const bool own = selector.kind == Selector::Kind::Record && hasOwnScale(record, rule.point);
    if (!own && record.unit != wmbus::Unit::None && record.unit != wmbus::Unit::One && record.unit != unitOf(rule.point))
        return std::nullopt; // says something else
    const auto value = own ? std::optional(record.number) : unscaled(telegram, record, rule);
    return value ? std::optional<Hit>({index, *value}) : std::nullopt;
}

bool within(bytes::ScaledValue value, const ReadingRule &rule)
{
    return bytes::compareNumbers(value, rule.from) >= 0 && bytes::compareNumbers(value, rule.to) <= 0;
}

bool readable(const wmbus::Telegram &telegram)
{
    using wmbus::Verdict;
    return telegram.security.verdict == Verdict::Clear || telegram.security.verdict == Verdict::Secure;
}

} // namespace

bool Values::empty() const
{
    return std::none_of(m_values.begin(), m_values.end(), [](const auto &value) { return value.has_value(); });
}

void Values::take(const Values &newer)
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (newer.m_values[i])
            m_values[i] = newer.m_values[i];
    }
}

Values Answer::values(const Profile &profile, const Values &before) const
{
    Values values;
    for (const Found &one : found) {
        if (one.believed)
            values.set(one.point, one.value);
    }
    const auto limit = values[DataPoint::MaxPower] ? values[DataPoint::MaxPower] : before[DataPoint::MaxPower];
    const auto power = values[DataPoint::Power];
    if (power && limit && profile.wildPowerAboveLimit) {
        const auto most = bytes::plus(*limit, *profile.wildPowerAboveLimit);
        if (most && bytes::compareNumbers(*power, *most) > 0)
            values.set(DataPoint::Power, std::nullopt);
    }
    return values;
}

bool Answer::answers(const Profile &profile, RequestKind request) const
{
    return std::any_of(found.begin(), found.end(), [&](const Found &one) { return profile.readings[one.rule].request == request; });
}

bool isAnswer(const wmbus::Telegram &telegram, const Profile &profile, std::uint32_t number)
{
    const wmbus::Address &sender = telegram.link.sender;
    const bool isRequest = telegram.transport && telegram.transport->ci == commandToDevice;
    return profile.matches(sender) && sender.id == bcdOf(number) && !isRequest;
}

Answer readAnswer(const wmbus::Telegram &telegram, const Profile &profile)
{
    Answer answer;
    if (!readable(telegram))
        return answer;
    std::vector<bool> used(telegram.records.size(), false);
    for (std::size_t r = 0; r < profile.readings.size(); ++r) {
        const ReadingRule &rule = profile.readings[r];
        for (std::size_t s = 0; s < rule.selectors.size(); ++s) {
            const auto hit = tryHit(telegram, profile, rule, rule.selectors[s]);
            if (!hit)
                continue;
            answer.found.push_back({rule.point, hit->value, r, s, hit->record, within(hit->value, rule)});
            if (hit->record >= 0)
                used[static_cast<std::size_t>(hit->record)] = true;
            break;
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i])
            answer.unused.push_back(static_cast<std::int32_t>(i));
    }
    return answer;
}

meter::Reading readingFrom(const wmbus::Telegram &telegram, const Profile &profile)
{
    meter::Reading reading;
    reading.driver = "smi260";
    const Answer answer = readAnswer(telegram, profile);
    const Values values = answer.values(profile);
    for (const DataPoint point : allDataPoints) {
        const auto found = std::find_if(answer.found.begin(), answer.found.end(), [point](const Found &one) { return one.point == point; });
        if (found == answer.found.end() || !values[point])
            continue;
        meter::NamedValue value;
        value.name = name(point);
        value.number = values[point];
        value.unit = unitOf(point);
        // A record that does not say its unit stays out: who looks at it would miss scale and unit.
        const bool sameUnit = found->record >= 0 && telegram.records[static_cast<std::size_t>(found->record)].unit == unitOf(point);
        value.record = sameUnit ? found->record : -1;
        reading.values.push_back(std::move(value));
    }
    return reading;
}

} // namespace inverter
