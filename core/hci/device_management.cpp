#include "core/hci/device_management.h"

#include "core/bytes/byte_reader.h"
#include "core/bytes/byte_writer.h"

#include <algorithm>
#include <cstdio>

namespace hci {

namespace {

constexpr std::size_t systemStatusSize = 38;

template <std::size_t Size>
std::array<std::uint8_t, Size> takeArray(bytes::ByteReader &in)
{
    std::array<std::uint8_t, Size> out{};
    const bytes::ByteSpan taken = in.take(Size);
    std::copy(taken.begin(), taken.end(), out.begin());
    return out;
}

// The flag is 0 or 1; any other value makes a request unreadable.
std::optional<ToFlash> flagOf(std::uint8_t value)
{
    if (value > 1)
        return std::nullopt;
    return static_cast<ToFlash>(value);
}

} // namespace

bytes::Bytes SetConfig::payload() const
{
    bytes::ByteWriter out;
    out.u8(static_cast<std::uint8_t>(toFlash));
    writeConfiguration(out, configuration);
    return std::move(out).data();
}

std::optional<SetConfig> SetConfig::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    const auto flag = flagOf(in.u8());
    const auto list = readConfiguration(in, ShortList::KeepsValues);
    if (!flag || !list || in.ranOut())
        return std::nullopt;
    return SetConfig{*flag, *list};
}

bytes::Bytes GetConfigAnswer::payload() const
{
    bytes::ByteWriter out;
    writeConfiguration(out, configuration);
    out.u8(0);
    return std::move(out).data();
}

std::optional<GetConfigAnswer> GetConfigAnswer::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    const auto list = readConfiguration(in);
    if (!list)
        return std::nullopt;
    return GetConfigAnswer{*list};
}

std::string DeviceInfo::firmwareText() const
{
    return std::to_string(firmware >> 4) + "." + std::to_string(firmware & 0x0FU);
}

std::string DeviceInfo::idText() const
{
    char text[9] = {};
    std::snprintf(text, sizeof text, "%08X", static_cast<unsigned>(uniqueId));
    return text;
}

bytes::Bytes DeviceInfo::payload() const
{
    bytes::ByteWriter out;
    out.u8(moduleType).u8(deviceMode).u8(firmware).u8(hciVersion).u32le(uniqueId);
    return std::move(out).data();
}

std::optional<DeviceInfo> DeviceInfo::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    DeviceInfo info;
    info.moduleType = in.u8();
    info.deviceMode = in.u8();
    info.firmware = in.u8();
    info.hciVersion = in.u8();
    info.uniqueId = in.u32le();
    if (in.ranOut())
        return std::nullopt;
    return info;
}

bytes::Bytes SystemStatus::payload() const
{
    bytes::ByteWriter out;
    out.u8(nvmStatus).u8(0).u32le(systemTick).u32le(0).u32le(0);
    out.u32le(framesSent).u32le(framesNotSent).u32le(framesReceived).u32le(crcErrors).u32le(decodingErrors).u32le(0);
    return std::move(out).data();
}

std::optional<SystemStatus> SystemStatus::parse(bytes::ByteSpan payload)
{
    if (payload.size() < systemStatusSize)
        return std::nullopt;
    bytes::ByteReader in(payload);
    SystemStatus status;
    status.nvmStatus = in.u8();
    in.skip(1); // reserved
    status.systemTick = in.u32le();
    in.skip(8); // reserved
    status.framesSent = in.u32le();
    status.framesNotSent = in.u32le();
    status.framesReceived = in.u32le();
    status.crcErrors = in.u32le();
    status.decodingErrors = in.u32le();
    return status;
}

bytes::Bytes FirmwareInfoAnswer::payload() const
{
    bytes::ByteWriter out;
    out.u8(key).u8(static_cast<std::uint8_t>(content.size())).put(content);
    return std::move(out).data();
}

std::optional<FirmwareInfoAnswer> FirmwareInfoAnswer::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    FirmwareInfoAnswer answer;
    answer.key = in.u8();
    const bytes::ByteSpan content = in.take(in.u8());
    if (in.ranOut())
        return std::nullopt;
    answer.content.assign(content.begin(), content.end());
    return answer;
}

void FirmwareInfo::take(const FirmwareInfoAnswer &answer)
{
    // Text may be padded with zeros up to a fixed length.
    const auto end = std::find(answer.content.begin(), answer.content.end(), std::uint8_t{0});
    const std::string text(answer.content.begin(), end);
    bytes::ByteReader in(answer.content);
    switch (static_cast<FirmwareKey>(answer.key)) {
    case FirmwareKey::Version:
        if (answer.content.size() >= 1)
            version = in.u8();
        if (answer.content.size() >= 3)
            build = in.u16le();
        break;
    case FirmwareKey::Name:
        name = text;
        break;
    case FirmwareKey::BuildDate:
        date = text;
        break;
    case FirmwareKey::BuildTime:
        time = text;
        break;
    }
}

bytes::Bytes RtcAnswer::payload() const
{
    return bytes::ByteWriter().u32le(ticks).data();
}

std::optional<RtcAnswer> RtcAnswer::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    const RtcAnswer answer{in.u32le()};
    if (in.ranOut())
        return std::nullopt;
    return answer;
}

bytes::Bytes SetRtc::payload() const
{
    return bytes::ByteWriter().u32le(ticks).data();
}

std::optional<SetRtc> SetRtc::parse(bytes::ByteSpan payload)
{
    if (payload.size() != 4)
        return std::nullopt;
    return SetRtc{bytes::ByteReader(payload).u32le()};
}

bytes::Bytes SetEncryptionKey::payload() const
{
    bytes::ByteWriter out;
    out.u8(static_cast<std::uint8_t>(toFlash)).put(key);
    return std::move(out).data();
}

std::optional<SetEncryptionKey> SetEncryptionKey::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    const auto flag = flagOf(in.u8());
    const auto key = takeArray<16>(in);
    if (!flag || in.ranOut() || !in.atEnd())
        return std::nullopt;
    return SetEncryptionKey{*flag, key};
}

bytes::Bytes EnableEncryption::payload() const
{
    return {static_cast<std::uint8_t>(toFlash), static_cast<std::uint8_t>(on ? 1 : 0)};
}

std::optional<EnableEncryption> EnableEncryption::parse(bytes::ByteSpan payload)
{
    if (payload.size() != 2 || payload[1] > 1)
        return std::nullopt;
    const auto flag = flagOf(payload[0]);
    if (!flag)
        return std::nullopt;
    return EnableEncryption{*flag, payload[1] == 1};
}

bytes::Bytes SetDecryptionKey::payload() const
{
    bytes::ByteWriter out;
    out.u8(index).put(address).put(key);
    return std::move(out).data();
}

std::optional<SetDecryptionKey> SetDecryptionKey::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    SetDecryptionKey request;
    request.index = in.u8();
    request.address = takeArray<8>(in);
    request.key = takeArray<16>(in);
    if (in.ranOut() || !in.atEnd())
        return std::nullopt;
    return request;
}

bytes::Bytes DecryptionError::payload() const
{
    bytes::ByteWriter out;
    out.u8(controlField).put(address);
    return std::move(out).data();
}

std::optional<DecryptionError> DecryptionError::parse(bytes::ByteSpan payload)
{
    bytes::ByteReader in(payload);
    DecryptionError error;
    error.controlField = in.u8();
    error.address = takeArray<8>(in);
    if (in.ranOut())
        return std::nullopt;
    return error;
}

} // namespace hci
