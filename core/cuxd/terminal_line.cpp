#include "core/cuxd/terminal_line.h"

#include "core/bytes/byte_writer.h"
#include "core/bytes/crc16.h"
#include "core/bytes/hex.h"

namespace cuxd {

namespace {

constexpr std::uint8_t startOfFrame = 0xA5;
constexpr std::uint8_t telegramWithRssiAndFcs = 0xC2;
constexpr std::uint8_t telegramHeard = 0x03;

std::size_t skipBlanks(std::string_view line, std::size_t at)
{
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
        ++at;
    return at;
}

bool isClock(std::string_view text)
{
    constexpr std::string_view form = "dd:dd:dd";
    if (text.size() < form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !digit : text[i] != form[i])
            return false;
    }
    return true;
}

// Reads "13:20:09 [ttyUSB0] --> " as far as it is there and answers where the data begins. `T`, the mark of what the user typed,
// may stand before the arrow.
std::size_t readPrefix(std::string_view line, TerminalLine &out)
{
    std::size_t at = skipBlanks(line, 0);
    if (isClock(line.substr(at))) {
        out.time = line.substr(at, 8);
        at = skipBlanks(line, at + 8);
    }
    if (at < line.size() && line[at] == '[') {
        const std::size_t close = line.find(']', at);
        if (close != std::string_view::npos) {
            out.device = line.substr(at + 1, close - at - 1);
            at = skipBlanks(line, close + 1);
        }
    }
    if (at + 1 < line.size() && line[at] == 'T' && (line[at + 1] == ' ' || line[at + 1] == '<'))
        at = skipBlanks(line, at + 1);
    const std::string_view arrow = line.substr(at, 3);
    if (arrow == "-->" || arrow == "<--") {
        out.sent = arrow == "<--";
        at = skipBlanks(line, at + 3);
    }
    return at;
}

} // namespace

bool looksLikeTerminalLine(std::string_view line)
{
    TerminalLine prefix;
    std::size_t at = readPrefix(line, prefix);
    for (int i = 0; i < 4; ++i, ++at) {
        if (at >= line.size() || bytes::hexDigit(line[at]) < 0)
            return false;
    }
    at = skipBlanks(line, at);
    return at < line.size() && line[at] == '|';
}

std::optional<TerminalLine> parseTerminalLine(std::string_view line, TerminalLineError &error)
{
    TerminalLine out;
    std::size_t at = readPrefix(line, out);
    bytes::Bytes head;
    for (int field = 0; at <= line.size(); ++field) {
        const std::size_t bar = line.find('|', at);
        const std::string_view text = line.substr(at, bar == std::string_view::npos ? std::string_view::npos : bar - at);
        bytes::Bytes &target = field == 0 ? head : field == 1 ? out.payload : out.attached;
        bytes::Bytes part;
        if (const auto bad = bytes::parseHex(text, part)) {
            error.position = at + bad->position;
            return std::nullopt;
        }
        target.insert(target.end(), part.begin(), part.end());
        if (field == 0 && head.size() != 2) {
            error.position = at;
            return std::nullopt;
        }
        if (bar == std::string_view::npos)
            break;
        at = bar + 1;
    }
    if (head.size() != 2 || out.payload.size() > 0xFF) {
        error.position = line.size();
        return std::nullopt;
    }
    out.control = head[0];
    out.message = head[1];
    return out;
}

bytes::Bytes hciFrame(const TerminalLine &line)
{
    bytes::ByteWriter frame;
    frame.u8(startOfFrame).u8(line.control).u8(line.message).u8(static_cast<std::uint8_t>(line.payload.size()));
    frame.put(line.payload).put(line.attached);
    return std::move(frame).data();
}

std::string terminalLine(bytes::ByteSpan fromControlField, std::uint8_t rssi)
{
    bytes::Bytes covered{telegramWithRssiAndFcs, telegramHeard, static_cast<std::uint8_t>(fromControlField.size())};
    covered.insert(covered.end(), fromControlField.begin(), fromControlField.end());
    covered.push_back(rssi);
    const std::uint16_t fcs = bytes::crc16X25(covered);
    const std::uint8_t sentFcs[] = {static_cast<std::uint8_t>(fcs), static_cast<std::uint8_t>(fcs >> 8)};

    std::string text = "C203|";
    bytes::appendHex(text, fromControlField);
    text += '|';
    bytes::appendHex(text, {&rssi, 1});
    text += '|';
    bytes::appendHex(text, sentFcs);
    return text;
}

} // namespace cuxd
