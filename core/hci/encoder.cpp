#include "core/hci/encoder.h"

#include "core/bytes/crc16.h"
#include "core/hci/frame_layout.h"

namespace hci {

namespace {

bytes::Bytes framed(const Message &message, std::uint8_t flags)
{
    if (message.timestamp)
        flags |= layout::withTimestamp;
    if (message.rssi)
        flags |= layout::withRssi;
    bytes::Bytes out;
    out.reserve(layout::longestFrame);
    for (const std::uint8_t byte : {layout::startOfFrame, static_cast<std::uint8_t>(flags | static_cast<std::uint8_t>(message.code.endpoint)),
                                    message.code.id, static_cast<std::uint8_t>(message.payload.size())})
        out.push_back(byte);
    for (const std::uint8_t byte : message.payload)
        out.push_back(byte);
    for (unsigned shift = 0; message.timestamp && shift < 32; shift += 8)
        out.push_back(static_cast<std::uint8_t>(*message.timestamp >> shift));
    if (message.rssi)
        out.push_back(*message.rssi);
    return out;
}

} // namespace

bytes::Bytes encode(const Message &message)
{
    if (message.payload.size() > 255)
        return {};
    bytes::Bytes out = framed(message, layout::withFcs);
    const std::uint16_t fcs = bytes::crc16X25(bytes::ByteSpan(out).subspan(1));
    out.push_back(static_cast<std::uint8_t>(fcs));
    out.push_back(static_cast<std::uint8_t>(fcs >> 8));
    return out;
}

bytes::Bytes encodeWithoutFcs(const Message &message)
{
    if (message.payload.size() > 255)
        return {};
    return framed(message, 0);
}

} // namespace hci
