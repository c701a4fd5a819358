// Any bytes, in every size of pieces: the messages are the same at once and byte by byte, every message that comes out can be put
// back on the wire, and a good frame planted anywhere between the bytes is found.

#include "core/hci/deframer.h"
#include "core/hci/encoder.h"
#include "core/hci/frame_layout.h"
#include "core/hci/messages.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using Messages = std::vector<hci::Message>;

void takeAll(hci::Deframer &deframer, Messages &out)
{
    while (auto message = deframer.next())
        out.push_back(std::move(*message));
}

Messages inPieces(bytes::ByteSpan data, std::size_t piece, hci::Deframer::Check check)
{
    hci::Deframer deframer(check);
    Messages out;
    for (std::size_t i = 0; i < data.size(); i += piece) {
        deframer.feed(data.subspan(i, std::min(piece, data.size() - i)));
        takeAll(deframer, out);
    }
    deframer.lineSilent();
    takeAll(deframer, out);
    if (deframer.heldBytes() > hci::layout::longestFrame)
        __builtin_trap();
    return out;
}

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

// Parsers must not fall over either, whatever the payload.
void parseAs(const hci::Message &message)
{
    (void)hci::read<hci::SetConfig>(message);
    (void)hci::read<hci::GetConfigAnswer>(message);
    (void)hci::read<hci::DeviceInfo>(message);
    (void)hci::read<hci::SystemStatus>(message);
    (void)hci::read<hci::FirmwareInfoAnswer>(message);
    (void)hci::read<hci::SetDecryptionKey>(message);
    (void)hci::read<hci::DecryptionError>(message);
    (void)hci::read<hci::RadioIndication>(message);
    (void)hci::codeName(message.code);
}

// True when another whole frame with a right FCS lies over any byte from `at` on: it may have been there first.
bool anotherFrameOver(bytes::ByteSpan stream, std::size_t at, std::size_t size)
{
    for (std::size_t i = 0; i + 4 < stream.size() && i < at + size; ++i) {
        const std::uint8_t control = stream[i + 1];
        if (i == at || stream[i] != 0xA5 || !hci::layout::possible(control))
            continue;
        const std::size_t length = hci::layout::frameSize(control, stream[i + 3]);
        if (i + length > at && i + length <= stream.size() && hci::readSingleFrame(stream.subspan(i, length)))
            return true;
    }
    return false;
}

void plantedFrameIsFound(bytes::ByteSpan data)
{
    // A time stamp that the input does not know, and start bytes inside.
    const hci::Message planted{hci::RadioIndication::code, bytes::Bytes(23, 0xA5), 0x5EED5EEDU, std::uint8_t{0xA5}};
    const bytes::Bytes frame = hci::encode(planted);
    const std::size_t at = data.empty() ? 0 : data[0] % (data.size() + 1);
    bytes::Bytes stream(data.begin(), data.begin() + static_cast<std::ptrdiff_t>(at));
    stream.insert(stream.end(), frame.begin(), frame.end());
    stream.insert(stream.end(), data.begin() + static_cast<std::ptrdiff_t>(at), data.end());
    if (anotherFrameOver(stream, at, frame.size()))
        return;
    const Messages found = inPieces(stream, 7, hci::Deframer::Check::Always);
    require(std::find(found.begin(), found.end(), planted) != found.end());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 4096)
        return 0;
    const bytes::ByteSpan input(data, size);
    for (const auto check : {hci::Deframer::Check::Always, hci::Deframer::Check::WhereAttached}) {
        const Messages whole = inPieces(input, std::max<std::size_t>(size, 1), check);
        require(whole == inPieces(input, 1, check));
        for (const hci::Message &message : whole)
            parseAs(message);
        if (check == hci::Deframer::Check::Always) {
            for (const hci::Message &message : whole)
                require(hci::readSingleFrame(hci::encode(message)) == message);
        }
    }
    plantedFrameIsFound(input);
    return 0;
}
