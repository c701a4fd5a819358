#pragma once

#include "core/hci/message.h"

#include <cstdint>
#include <optional>

namespace hci {

// Finds messages in a serial byte stream, however it is cut into pieces. Feed what arrives, then take messages until there is none.
//
// A frame counts when it starts with A5, its header is possible (endpoint 1 to 4, reserved control bit 10 clear) and its FCS is
// right. Whatever does not count costs one byte: the search goes on with the next one. So a false A5 swallows nothing: when its
// supposed end has come, or when the line has fallen silent before that, the frames inside are found.
class Deframer {
public:
    enum class Check : std::uint8_t {
        Always,         // the stick attaches an FCS to everything it sends: a frame without one is not from a stick
        WhereAttached,  // for the stick's side of the line: hosts may leave it out. Such a frame is believed only if it is a
                        // request that exists, with a length that fits it
    };

    explicit Deframer(Check check = Check::Always) : m_check(check) {}

    void feed(bytes::ByteSpan data);
    // Nothing has come for a while. With Check::Always the whole frames behind an unfinished one are given by next() and the
    // unfinished one is kept, since it may only be slow and its FCS will tell. With Check::WhereAttached nothing would tell that
    // its second half is missing, so it is dropped.
    void lineSilent();
    // The next message, or nothing yet.
    [[nodiscard]] std::optional<Message> next();
    // Forgets what is held, as after reopening the port; what was held counts as dropped.
    void clear();

    // Bytes that belonged to no message, since construction. Bytes still held are not counted.
    [[nodiscard]] std::uint64_t droppedBytes() const { return m_dropped; }
    // Frames with a possible header and a wrong FCS.
    [[nodiscard]] std::uint64_t badFrames() const { return m_badFrames; }
    [[nodiscard]] std::size_t heldBytes() const { return m_held.size() - m_start; }

private:
    enum class Verdict : std::uint8_t { Whole, NotYet, NoFrame, BadFcs };
    struct Candidate {
        Verdict verdict = Verdict::NoFrame;
        std::size_t length = 0; // of the frame, with A5 and FCS; only with Whole
    };

    [[nodiscard]] Candidate look(bytes::ByteSpan at) const;
    [[nodiscard]] bool skipToStart();
    [[nodiscard]] bool skipToWholeFrame();
    [[nodiscard]] Message take(std::size_t length);
    void drop(std::size_t count);

    Check m_check;
    bytes::Bytes m_held;
    std::size_t m_start = 0; // first byte not yet used
    bool m_silent = false;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_badFrames = 0;
};

// A single frame that is all of `data`, as a line of a file gives it: with a right FCS, or without any (control bit 80 clear).
[[nodiscard]] std::optional<Message> readSingleFrame(bytes::ByteSpan data);

} // namespace hci
