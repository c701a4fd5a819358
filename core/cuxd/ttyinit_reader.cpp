#include "core/cuxd/ttyinit_reader.h"

#include "core/bytes/hex.h"
#include "core/cuxd/ttyinit_check.h"

#include <algorithm>
#include <map>

namespace cuxd {

namespace {

constexpr std::string_view stickType = "WMOD";
constexpr std::size_t keyHead = 2 + 16; // digits of slot and address

// Which device CUxD was told to see behind a tty: TTYASSIGN=ttyUSB0:WMOD.
std::map<std::string, std::string, std::less<>> assignedTypes(const SetupText &setup)
{
    std::map<std::string, std::string, std::less<>> types;
    for (const Entry &entry : setup.entries()) {
        if (entry.kind != EntryKind::Parameter || setup.name(entry) != "TTYASSIGN")
            continue;
        const std::string_view value = setup.at(setup.plainValue(entry));
        const std::size_t colon = value.find(':');
        if (colon != std::string_view::npos)
            types[std::string(trimmed(value.substr(0, colon)))] = std::string(trimmed(value.substr(colon + 1)));
    }
    return types;
}

bool isTtyCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
}

class LineReader {
public:
    LineReader(const SetupText &setup, std::vector<Finding> &findings) : m_setup(setup), m_findings(findings) {}

    TtyinitLine read(std::size_t index, const Entry &entry, const std::map<std::string, std::string, std::less<>> &types);

private:
    void readTty(TtyinitLine &line, Span text);
    void readCommands(TtyinitLine &line, Span text);
    PlacedCommand readCommand(Span text);
    bool readCode(PlacedCommand &placed, Span text, hci::Code &code);
    bool readPayload(PlacedCommand &placed, const hci::Code &code, bytes::SecretBytes &payload);

    [[nodiscard]] Span trim(Span span) const;
    [[nodiscard]] char character(std::size_t at) const { return m_setup.format()[at]; }
    void find(TtyinitFault fault, Span where, std::size_t value = 0, std::size_t expected = 0)
    {
        m_findings.push_back({fault, m_setup.place(where), static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(expected)});
    }

    const SetupText &m_setup;
    std::vector<Finding> &m_findings;
};

Span LineReader::trim(Span span) const
{
    while (span.length > 0 && isBlank(character(span.begin))) {
        ++span.begin;
        --span.length;
    }
    while (span.length > 0 && isBlank(character(span.end() - 1)))
        --span.length;
    return span;
}

TtyinitLine LineReader::read(std::size_t index, const Entry &entry, const std::map<std::string, std::string, std::less<>> &types)
{
    TtyinitLine line;
    line.entry = index;
    const Span value = m_setup.plainValue(entry);
    const std::string_view text = m_setup.at(value);
    const std::size_t colon = text.find(':');
    const std::size_t ttyEnd = colon == std::string_view::npos ? text.size() : colon;
    readTty(line, trim({value.begin, ttyEnd}));
    const std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    const auto type = types.find(line.tty);
    const bool assigned = type != types.end();
    const bool escapes = rest.find('\\') != std::string_view::npos && rest.find('|') == std::string_view::npos;
    line.forTextDevice = assigned ? type->second != stickType : escapes;
    if (line.forTextDevice)
        return line;
    if (colon == std::string_view::npos) {
        find(TtyinitFault::ColonMissing, {value.end(), 0});
        return line;
    }
    if (entry.lines > 1)
        find(TtyinitFault::RunsOn, entry.text);
    readCommands(line, {value.begin + colon + 1, value.length - colon - 1});
    return line;
}

void LineReader::readTty(TtyinitLine &line, Span text)
{
    line.ttyText = text;
    line.tty = std::string(m_setup.at(text));
    if (text.length == 0) {
        find(TtyinitFault::TtyMissing, text);
        return;
    }
    for (std::size_t i = text.begin; i < text.end(); ++i) {
        if (!isTtyCharacter(character(i))) {
            find(TtyinitFault::TtyCharacter, {i, 1});
            return;
        }
    }
    if (line.tty.front() == '/')
        find(TtyinitFault::PathAsTty, text);
}

void LineReader::readCommands(TtyinitLine &line, Span text)
{
    for (std::size_t begin = text.begin;;) {
        std::size_t end = begin;
        while (end < text.end() && character(end) != ':')
            ++end;
        Span command = trim({begin, end - begin});
        if (command.length > 0 && character(command.begin) == '+') {
            if (begin == text.begin)
                line.plus = true;
            else
                find(TtyinitFault::PlusInside, {command.begin, 1});
            command = trim({command.begin + 1, command.length - 1});
        }
        if (command.length == 0)
            find(TtyinitFault::CommandMissing, {command.begin, 0});
        else
            line.commands.push_back(readCommand(command));
        if (end == text.end())
            return;
        begin = end + 1;
    }
}

PlacedCommand LineReader::readCommand(Span text)
{
    PlacedCommand placed;
    placed.text = text;
    hci::Code code;
    bytes::SecretBytes payload;
    if (readCode(placed, text, code) && readPayload(placed, code, payload))
        placed.command = commandFrom(code, payload, m_setup.place(placed.payload), m_findings);
    return placed;
}

bool LineReader::readCode(PlacedCommand &placed, Span text, hci::Code &code)
{
    const std::string_view all = m_setup.at(text);
    const std::size_t bar = all.find('|');
    placed.code = trim({text.begin, bar == std::string_view::npos ? std::min<std::size_t>(4, text.length) : bar});
    const auto digits = m_setup.at(placed.code);
    const bool fourDigits = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](char c) { return bytes::hexDigit(c) >= 0; });
    if (!fourDigits) {
        find(TtyinitFault::CommandCode, placed.code);
        return false;
    }
    if (bar == std::string_view::npos) {
        find(TtyinitFault::BarMissing, {placed.code.end(), 0});
        return false;
    }
    placed.payload = trim({text.begin + bar + 1, text.length - bar - 1});
    if (const auto extra = m_setup.at(placed.payload).find('|'); extra != std::string_view::npos) {
        find(TtyinitFault::ExtraBar, {placed.payload.begin + extra, 1});
        return false;
    }
    const auto endpoint = static_cast<std::uint8_t>(bytes::hexDigit(digits[0]) * 16 + bytes::hexDigit(digits[1]));
    if (endpoint < 1 || endpoint > 4) {
        find(TtyinitFault::Endpoint, {placed.code.begin, 2}, endpoint);
        return false;
    }
    code = {static_cast<hci::Endpoint>(endpoint), static_cast<std::uint8_t>(bytes::hexDigit(digits[2]) * 16 + bytes::hexDigit(digits[3]))};
    return true;
}

bool LineReader::readPayload(PlacedCommand &placed, const hci::Code &code, bytes::SecretBytes &payload)
{
    std::size_t digits = 0;
    std::size_t lastDigit = placed.payload.begin;
    for (std::size_t i = placed.payload.begin; i < placed.payload.end(); ++i) {
        if (isBlank(character(i)))
            continue;
        const int digit = bytes::hexDigit(character(i));
        if (digit < 0) {
            find(TtyinitFault::NotHex, {i, 1});
            return false;
        }
        if (digits % 2 == 0)
            payload.push_back(0);
        payload.back() = static_cast<std::uint8_t>((payload.back() << 4) | digit);
        ++digits;
        lastDigit = i;
    }
    // A key of another length than 32 digits is the mistake one makes with a key line; say that, not "25 bytes".
    constexpr std::size_t keyDigits = 2 * crypto::Key::size;
    if (code == hci::SetDecryptionKey::code && digits > keyHead && digits != keyHead + keyDigits) {
        find(TtyinitFault::KeyLength, placed.payload, digits - keyHead, keyDigits);
        return false;
    }
    if (digits % 2 != 0) {
        find(TtyinitFault::HalfByte, {lastDigit, 1});
        return false;
    }
    if (payload.size() > 0xFF) {
        find(TtyinitFault::PayloadLength, placed.payload, payload.size(), 0xFF);
        return false;
    }
    return true;
}

} // namespace

void readTtyinitLines(const SetupText &setup, TtyinitReading &reading)
{
    const auto types = assignedTypes(setup);
    for (std::size_t i = 0; i < setup.entries().size(); ++i) {
        const Entry &entry = setup.entries()[i];
        if (entry.kind == EntryKind::Parameter && setup.name(entry) == "TTYINIT")
            reading.lines.push_back(LineReader(setup, reading.findings).read(i, entry, types));
    }
}

} // namespace cuxd
