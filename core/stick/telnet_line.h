#pragma once

#include "core/bytes/bytes.h"

#include <array>
#include <cstdint>

namespace stick {

// The client's side of RFC 2217: telnet (RFC 854) in binary (RFC 856), with COM-PORT-OPTION (44). Sets the far line to 57600 baud,
// 8N1, without flow control. Knows no socket: bytes in, bytes and replies out. What a hostile server sends costs no more memory than
// 64 bytes, and never more answer than question.
class TelnetLine {
public:
    enum class State : std::uint8_t {
        Negotiating,
        Ready,     // the far line is set; data flows from here on, what came before belonged to nobody
        NoOption,  // the server does not know RFC 2217, or refuses to be binary: tcp:// may be the right name
        OtherLine, // it could not set the line as wanted
    };
    struct Step {
        bytes::Bytes data;  // of the line
        bytes::Bytes reply; // to be sent at once
    };

    // What the client says first.
    [[nodiscard]] bytes::Bytes opening();
    [[nodiscard]] Step feed(bytes::ByteSpan received);
    [[nodiscard]] State state() const { return m_state; }

    // Data as it goes over telnet: 255 twice.
    [[nodiscard]] static bytes::Bytes escaped(bytes::ByteSpan data);

private:
    enum class At : std::uint8_t { Data, Command, Option, Sub, SubCommand };

    void onData(std::uint8_t byte, Step &step);
    void onCommand(std::uint8_t byte, Step &step);
    void onOption(std::uint8_t option, Step &step);
    void onSubnegotiation();
    void confirm(std::size_t what, bool right);
    void fail(State state);

    At m_at = At::Data;
    std::uint8_t m_verb = 0; // WILL, WONT, DO or DONT, for At::Option
    bytes::Bytes m_sub;      // without escapes, cut at 64 bytes
    State m_state = State::Negotiating;
    bool m_lineAsked = false;
    std::array<bool, 4> m_confirmed{}; // speed, data bits, parity, stop bits
};

} // namespace stick
