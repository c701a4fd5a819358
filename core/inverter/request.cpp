#include "core/inverter/request.h"

#include "core/bytes/byte_writer.h"
#include "core/inverter/device_code.h"

#include <algorithm>

namespace inverter {

namespace {

using Reason = WriteRefusal::Reason;

struct Values {
    std::uint16_t power = 0;
    std::uint16_t cosPhi = 0;
    std::uint8_t state = 0;
};

bytes::Bytes filled(const RequestTemplate &telegram, Target target, const Values &values)
{
    bytes::ByteWriter out;
    for (const RequestTemplate::Part &part : telegram.parts) {
        out.put(part.fixed);
        if (!part.place)
            continue;
        switch (*part.place) {
        case Place::Address: out.u32le(bcdOf(target.number)); break;
        case Place::Master: out.u32le(bcdOf(target.master)); break;
        case Place::Power: out.u16le(values.power); break;
        case Place::CosPhi: out.u16le(values.cosPhi); break;
        case Place::State: out.u8(values.state); break;
        }
    }
    return std::move(out).data();
}

// The number on the wire; nothing when it has more decimals or digits than there is room for.
std::optional<std::uint16_t> raw(const WriteRule &rule, bytes::ScaledValue value)
{
    const auto scaled = bytes::withExponent(value, rule.scale);
    const std::int64_t most = rule.place == Place::State ? 0xFF : rule.place == Place::Power ? 0xFFFF : 0x7FFF;
    const std::int64_t least = rule.place == Place::CosPhi ? -0x7FFF : 0; // two's complement, as it is read [inferred]
    if (!scaled || scaled->mantissa < least || scaled->mantissa > most)
        return std::nullopt;
    return static_cast<std::uint16_t>(scaled->mantissa);
}

} // namespace

bool Settings::same(const Settings &other) const
{
    return bytes::sameNumber(maxPower, other.maxPower) && bytes::sameNumber(cosPhi, other.cosPhi) && on == other.on;
}

bytes::Bytes stateRequest(const Profile &profile, Target target)
{
    return filled(profile.request(RequestKind::State).telegram, target, {});
}

bytes::Bytes settingsRequest(const Profile &profile, Target target)
{
    return filled(profile.request(RequestKind::Settings).telegram, target, {});
}

std::optional<WriteRefusal> refusal(const Profile &profile, DataPoint point, bytes::ScaledValue value)
{
    const WriteRule *const rule = profile.writeRule(point);
    if (rule == nullptr)
        return WriteRefusal{point, Reason::NotWritable};
    if (bytes::compareNumbers(value, rule->from) < 0 || bytes::compareNumbers(value, rule->to) > 0)
        return WriteRefusal{point, Reason::OutOfLimits};
    if (!raw(*rule, value))
        return WriteRefusal{point, Reason::TooFine};
    return std::nullopt;
}

bytes::Result<bytes::Bytes, WriteRefusal> setRequest(const Profile &profile, Target target, const Settings &settings,
                                                     const std::vector<DataPoint> &wanted)
{
    const std::array<std::pair<DataPoint, bytes::ScaledValue>, 3> all{{{DataPoint::MaxPower, settings.maxPower},
                                                                       {DataPoint::CosPhi, settings.cosPhi},
                                                                       {DataPoint::State, {settings.on ? 1 : 0, 0}}}};
    Values values;
    for (const auto &[point, value] : all) {
        const bool named = std::find(wanted.begin(), wanted.end(), point) != wanted.end();
        if (const auto refused = named ? refusal(profile, point, value) : std::nullopt)
            return bytes::unexpected(*refused);
        const WriteRule *const rule = profile.writeRule(point);
        const auto number = rule == nullptr ? std::nullopt : raw(*rule, value);
        if (!number)
            return bytes::unexpected(WriteRefusal{point, rule == nullptr ? Reason::NotWritable : Reason::TooFine});
        if (point == DataPoint::MaxPower)
            values.power = *number;
        else if (point == DataPoint::CosPhi)
            values.cosPhi = *number;
        else
            values.state = static_cast<std::uint8_t>(*number);
    }
    return filled(profile.request(RequestKind::Set).telegram, target, values);
}

} // namespace inverter
