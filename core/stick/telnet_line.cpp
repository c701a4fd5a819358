#include "core/stick/telnet_line.h"

#include <algorithm>

namespace stick {

namespace {

using Byte = std::uint8_t;

// RFC 854
constexpr Byte iac = 255, dont = 254, doIt = 253, wont = 252, will = 251, subBegin = 250, subEnd = 240;
// RFC 856, 858, 2217
constexpr Byte binary = 0, suppressGoAhead = 3, comPort = 44;
// RFC 2217, client to server; the server answers with 100 more
constexpr Byte setBaudRate = 1, setDataSize = 2, setParity = 3, setStopSize = 4, setControl = 5, setLineStateMask = 10, setModemStateMask = 11, purgeData = 12;
constexpr Byte serverAnswers = 100;
constexpr Byte noFlowControl = 1, purgeBoth = 3;

constexpr std::uint32_t speed = 57600;
constexpr Byte dataBits = 8, noParity = 1, oneStopBit = 1;
constexpr std::size_t longestSubnegotiation = 64;

bool isOurs(Byte option)
{
    return option == binary || option == suppressGoAhead || option == comPort;
}

void put(bytes::Bytes &to, std::initializer_list<Byte> these)
{
    to.insert(to.end(), these);
}

void putSetting(bytes::Bytes &to, Byte what, std::initializer_list<Byte> value)
{
    put(to, {iac, subBegin, comPort, what});
    put(to, value); // none of ours is 255
    put(to, {iac, subEnd});
}

void putLine(bytes::Bytes &to)
{
    putSetting(to, setBaudRate, {0, 0, speed >> 8 & 0xFF, speed & 0xFF});
    putSetting(to, setDataSize, {dataBits});
    putSetting(to, setParity, {noParity});
    putSetting(to, setStopSize, {oneStopBit});
    putSetting(to, setControl, {noFlowControl});
    putSetting(to, setLineStateMask, {0});  // no news of the line are wanted
    putSetting(to, setModemStateMask, {0});
    putSetting(to, purgeData, {purgeBoth}); // what came while nobody listened belongs to nobody
}

} // namespace

bytes::Bytes TelnetLine::opening()
{
    bytes::Bytes out;
    for (const Byte option : {binary, suppressGoAhead})
        put(out, {iac, will, option, iac, doIt, option});
    put(out, {iac, will, comPort});
    return out;
}

TelnetLine::Step TelnetLine::feed(bytes::ByteSpan received)
{
    Step step;
    for (const Byte byte : received) {
        switch (m_at) {
        case At::Data: onData(byte, step); break;
        case At::Command: onCommand(byte, step); break;
        case At::Option: onOption(byte, step); break;
        case At::Sub:
            if (byte == iac)
                m_at = At::SubCommand;
            else if (m_sub.size() < longestSubnegotiation)
                m_sub.push_back(byte);
            break;
        case At::SubCommand:
            if (byte == iac) { // 255 as data
                if (m_sub.size() < longestSubnegotiation)
                    m_sub.push_back(byte);
                m_at = At::Sub;
            } else if (byte == subEnd) {
                onSubnegotiation();
                m_at = At::Data;
            } else { // it was never ended: what follows is a command
                m_sub.clear();
                onCommand(byte, step);
            }
            break;
        }
    }
    return step;
}

void TelnetLine::onData(std::uint8_t byte, Step &step)
{
    if (byte == iac)
        m_at = At::Command;
    else if (m_state == State::Ready)
        step.data.push_back(byte);
}

void TelnetLine::onCommand(std::uint8_t byte, Step &step)
{
    m_at = At::Data;
    switch (byte) {
    case iac:
        if (m_state == State::Ready)
            step.data.push_back(byte);
        break;
    case will:
    case wont:
    case doIt:
    case dont:
        m_verb = byte;
        m_at = At::Option;
        break;
    case subBegin:
        m_sub.clear();
        m_at = At::Sub;
        break;
    default: // NOP, BREAK and the like say nothing about the data
        break;
    }
}

// Ours were asked for in opening(), so agreement needs no answer, and neither does a refusal (RFC 854: no acknowledgement of a state
// that is there already). Anything else is refused.
void TelnetLine::onOption(std::uint8_t option, Step &step)
{
    m_at = At::Data;
    if (!isOurs(option)) {
        if (m_verb == will)
            put(step.reply, {iac, dont, option});
        else if (m_verb == doIt)
            put(step.reply, {iac, wont, option});
        return;
    }
    const bool refused = m_verb == dont || m_verb == wont;
    if (option == comPort && m_verb == doIt && !m_lineAsked) {
        m_lineAsked = true;
        putLine(step.reply);
    } else if (option == comPort && m_verb == will) { // only a client's word; no
        put(step.reply, {iac, dont, option});
    } else if (refused && (option == binary || (option == comPort && m_verb == dont))) {
        fail(State::NoOption);
    }
}

void TelnetLine::onSubnegotiation()
{
    if (m_sub.size() < 3 || m_sub[0] != comPort)
        return;
    switch (m_sub[1]) {
    case serverAnswers + setBaudRate: {
        if (m_sub.size() != 6)
            return;
        const std::uint32_t set = std::uint32_t{m_sub[2]} << 24 | std::uint32_t{m_sub[3]} << 16 | std::uint32_t{m_sub[4]} << 8 | m_sub[5];
        confirm(0, set == speed);
        return;
    }
    case serverAnswers + setDataSize: confirm(1, m_sub[2] == dataBits); return;
    case serverAnswers + setParity: confirm(2, m_sub[2] == noParity); return;
    case serverAnswers + setStopSize: confirm(3, m_sub[2] == oneStopBit); return;
    default: return;
    }
}

void TelnetLine::confirm(std::size_t what, bool right)
{
    if (!right) {
        fail(State::OtherLine);
        return;
    }
    m_confirmed[what] = true;
    if (m_state == State::Negotiating && std::all_of(m_confirmed.begin(), m_confirmed.end(), [](bool c) { return c; }))
        m_state = State::Ready;
}

void TelnetLine::fail(State state)
{
    if (m_state == State::Negotiating || m_state == State::Ready)
        m_state = state;
}

bytes::Bytes TelnetLine::escaped(bytes::ByteSpan data)
{
    bytes::Bytes out;
    out.reserve(data.size());
    for (const Byte byte : data) {
        out.push_back(byte);
        if (byte == iac)
            out.push_back(iac);
    }
    return out;
}

} // namespace stick
