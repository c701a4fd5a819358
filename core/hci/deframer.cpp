#include "core/hci/deframer.h"

#include "core/bytes/byte_reader.h"
#include "core/bytes/crc16.h"
#include "core/hci/frame_layout.h"
#include "core/hci/messages.h"

#include <algorithm>

namespace hci {

namespace {

Code codeOf(bytes::ByteSpan frame)
{
    return Code{static_cast<Endpoint>(frame[1] & 0x0FU), frame[2]};
}

// FCS over everything between A5 and itself, low byte first. `frame` is whole.
bool fcsIsRight(bytes::ByteSpan frame)
{
    const std::size_t covered = frame.size() - layout::fcsSize;
    const std::uint16_t sent = bytes::ByteReader(frame, covered).u16le();
    return bytes::crc16X25(frame.subspan(1, covered - 1)) == sent;
}

// The fields of a whole frame whose FCS has been looked at.
Message fieldsOf(bytes::ByteSpan frame)
{
    bytes::ByteReader in(frame, 1);
    const std::uint8_t control = in.u8();
    Message message;
    message.code = codeOf(frame);
    in.skip(1);
    const bytes::ByteSpan payload = in.take(in.u8());
    message.payload.assign(payload.begin(), payload.end());
    if ((control & layout::withTimestamp) != 0)
        message.timestamp = in.u32le();
    if ((control & layout::withRssi) != 0)
        message.rssi = in.u8();
    return message;
}

} // namespace

void Deframer::feed(bytes::ByteSpan data)
{
    if (m_start > 0) {
        m_held.erase(m_held.begin(), m_held.begin() + static_cast<std::ptrdiff_t>(m_start));
        m_start = 0;
    }
    m_held.insert(m_held.end(), data.begin(), data.end());
    m_silent = false;
}

void Deframer::lineSilent()
{
    if (m_check == Check::WhereAttached)
        clear();
    else
        m_silent = true;
}

void Deframer::clear()
{
    drop(heldBytes());
    m_held.clear();
    m_start = 0;
    m_silent = false;
}

std::optional<Message> Deframer::next()
{
    while (skipToStart()) {
        const Candidate candidate = look(bytes::ByteSpan(m_held).subspan(m_start));
        switch (candidate.verdict) {
        case Verdict::Whole:
            return take(candidate.length);
        case Verdict::NotYet:
            if (m_silent && skipToWholeFrame())
                break;
            return std::nullopt;
        case Verdict::BadFcs:
            ++m_badFrames;
            drop(1);
            break;
        case Verdict::NoFrame:
            drop(1);
            break;
        }
    }
    return std::nullopt;
}

Deframer::Candidate Deframer::look(bytes::ByteSpan at) const
{
    if (at[0] != layout::startOfFrame)
        return {Verdict::NoFrame};
    if (at.size() < 2)
        return {Verdict::NotYet};
    const std::uint8_t control = at[1];
    const bool checked = (control & layout::withFcs) != 0;
    // Nobody leaves the FCS out and attaches the rest: an unchecked frame is a bare request.
    if (!layout::possible(control) || (!checked && (m_check == Check::Always || (control & 0xF0U) != 0)))
        return {Verdict::NoFrame};
    if (at.size() < layout::headerSize)
        return {Verdict::NotYet};
    if (!checked && !isRequestOfLength(codeOf(at), at[3]))
        return {Verdict::NoFrame};
    const std::size_t length = layout::frameSize(control, at[3]);
    if (at.size() < length)
        return {Verdict::NotYet};
    if (checked && !fcsIsRight(at.first(length)))
        return {Verdict::BadFcs};
    return {Verdict::Whole, length};
}

// Drops what cannot start a frame. False when nothing is left.
bool Deframer::skipToStart()
{
    const auto begin = m_held.begin() + static_cast<std::ptrdiff_t>(m_start);
    const auto found = std::find(begin, m_held.end(), layout::startOfFrame);
    drop(static_cast<std::size_t>(found - begin));
    return found != m_held.end();
}

// Drops what stands before the next whole frame, if there is one behind the unfinished one. Wrong sums on the way are not
// counted as bad frames: they lie inside of what is only suspected to be a frame.
bool Deframer::skipToWholeFrame()
{
    const bytes::ByteSpan held = bytes::ByteSpan(m_held).subspan(m_start);
    for (std::size_t i = 1; i < held.size(); ++i) {
        if (look(held.subspan(i)).verdict == Verdict::Whole) {
            drop(i);
            return true;
        }
    }
    return false;
}

Message Deframer::take(std::size_t length)
{
    Message message = fieldsOf(bytes::ByteSpan(m_held).subspan(m_start, length));
    m_start += length;
    return message;
}

void Deframer::drop(std::size_t count)
{
    m_start += count;
    m_dropped += count;
}

std::optional<Message> readSingleFrame(bytes::ByteSpan data)
{
    if (data.size() < layout::headerSize || data[0] != layout::startOfFrame || !layout::possible(data[1])
        || data.size() != layout::frameSize(data[1], data[3]))
        return std::nullopt;
    if ((data[1] & layout::withFcs) != 0 && !fcsIsRight(data))
        return std::nullopt;
    return fieldsOf(data);
}

} // namespace hci
