#include "core/wmbus/payload.h"

#include "core/wmbus/compact_frame.h"
#include "core/wmbus/compact_profile.h"
#include "core/wmbus/link_layer.h"
#include "core/wmbus/record_reader.h"

namespace wmbus {

namespace {

using bytes::ByteReader;

constexpr std::uint32_t withoutCode = 0x100;

ByteRange restRange(const Decoding &decoding)
{
    return {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(decoding.end - decoding.at)};
}

// Containers FD 3B hold a wireless telegram of their own, with its own address; it is read once, not deeper.
void openContainers(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    if (decoding.depth > 0)
        return;
    for (std::size_t i = 0; i < telegram.records.size(); ++i) {
        if (telegram.records[i].note != RecordNote::Container)
            continue;
        const bytes::ByteSpan content = telegram.dataOf(telegram.records[i]);
        if (auto inside = decodeContained(content, decoding)) {
            decoding.note(NoteKind::ContainerInside, telegram.records[i].data, static_cast<std::uint32_t>(i));
            telegram.contained.push_back(std::move(*inside));
        }
    }
}

Stop readFullFrame(Decoding &decoding)
{
    auto stop = readRecords(decoding);
    if (!stop && decoding.depth == 0)
        learnFormat(decoding);
    expandProfiles(decoding.telegram);
    openContainers(decoding);
    return stop;
}

Stop readCompact(Decoding &decoding)
{
    auto stop = readCompactFrame(decoding);
    if (!stop)
        expandProfiles(decoding.telegram);
    return stop;
}

Stop readApplicationError(Decoding &decoding)
{
    const ByteRange range = restRange(decoding);
    decoding.note(NoteKind::ApplicationErrorCode, range, decoding.atEnd() ? withoutCode : decoding.nextByte());
    decoding.at = decoding.end;
    return std::nullopt;
}

// One state byte, or records.
Stop readAlarm(Decoding &decoding)
{
    if (decoding.end - decoding.at > 1)
        return readFullFrame(decoding);
    if (!decoding.atEnd())
        decoding.note(NoteKind::AlarmState, restRange(decoding), decoding.nextByte());
    decoding.at = decoding.end;
    return std::nullopt;
}

Stop readApplicationSelect(Decoding &decoding)
{
    if (!decoding.atEnd())
        decoding.note(NoteKind::ApplicationSelected, restRange(decoding), decoding.nextByte());
    decoding.at = decoding.end;
    return std::nullopt;
}

// Set or adjust the clock: TC field, type I time, then reserved bytes [1: en13757.md 2.11].
Stop readClock(Decoding &decoding)
{
    constexpr std::uint16_t timeLength = 6;
    const auto timeAt = static_cast<std::uint16_t>(decoding.at + 1);
    if (static_cast<std::size_t>(timeAt) + timeLength > decoding.end)
        return stopAt(Fault::Truncated, Layer::Records, decoding.end);
    decoding.telegram.records.push_back(clockRecord(decoding.telegram, {timeAt, timeLength}));
    decoding.at = decoding.end;
    return std::nullopt;
}

Stop readNothing(Decoding &decoding)
{
    if (!decoding.atEnd())
        decoding.note(NoteKind::SurplusBytes, restRange(decoding), static_cast<std::uint32_t>(decoding.end - decoding.at));
    decoding.at = decoding.end;
    return std::nullopt;
}

} // namespace

Stop readPayload(Decoding &decoding)
{
    if (!decoding.telegram.transport)
        return std::nullopt;
    switch (decoding.telegram.transport->payload) {
    case PayloadKind::Records:
        return readFullFrame(decoding);
    case PayloadKind::Format:
        return readFormatFrame(decoding);
    case PayloadKind::Compact:
        return readCompact(decoding);
    case PayloadKind::ApplicationError:
        return readApplicationError(decoding);
    case PayloadKind::Alarm:
        return readAlarm(decoding);
    case PayloadKind::ApplicationSelect:
        return readApplicationSelect(decoding);
    case PayloadKind::Clock:
        return readClock(decoding);
    case PayloadKind::Nothing:
        return readNothing(decoding);
    case PayloadKind::Fixed:
        return std::nullopt;
    case PayloadKind::Vendor:
        return stopAt(Fault::ManufacturerSpecific, Layer::Transport, decoding.at);
    case PayloadKind::Other:
        return stopAt(Fault::Unsupported, Layer::Transport, decoding.at);
    case PayloadKind::Reserved:
        return stopAt(Fault::Unsupported, Layer::Transport, decoding.telegram.transport->range.offset);
    }
    return std::nullopt;
}

} // namespace wmbus
