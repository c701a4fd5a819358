#include "core/hci/radio_link.h"

#include "core/bytes/byte_writer.h"

namespace hci {

namespace {

constexpr std::size_t shortestTelegram = 9; // C, M, A: a real one without CI was captured

} // namespace

std::optional<SendTelegram> SendTelegram::parse(bytes::ByteSpan payload)
{
    if (payload.size() < shortestTelegram)
        return std::nullopt;
    return SendTelegram{{payload.begin(), payload.end()}};
}

bytes::Bytes RadioIndication::withLengthField() const
{
    bytes::ByteWriter out;
    out.u8(static_cast<std::uint8_t>(telegram.size())).put(telegram);
    return std::move(out).data();
}

// Any length: a frame that is too short for an address is the next layer's to judge, and its bytes are worth showing.
std::optional<RadioIndication> RadioIndication::parse(bytes::ByteSpan payload)
{
    return RadioIndication{{payload.begin(), payload.end()}};
}

std::optional<SendData> SendData::parse(bytes::ByteSpan payload)
{
    if (payload.empty())
        return std::nullopt;
    return SendData{{payload.begin(), payload.end()}};
}

} // namespace hci
