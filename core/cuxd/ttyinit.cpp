#include "core/cuxd/ttyinit.h"

#include "core/bytes/hex.h"
#include "core/cuxd/ttyinit_check.h"
#include "core/cuxd/ttyinit_reader.h"

#include <algorithm>

namespace cuxd {

namespace {

void appendHex(bytes::SecretString &out, bytes::ByteSpan data)
{
    constexpr char digits[] = "0123456789ABCDEF";
    for (const std::uint8_t byte : data) {
        out += digits[byte >> 4];
        out += digits[byte & 0x0F];
    }
}

void appendCode(bytes::SecretString &out, hci::Code code)
{
    const std::uint8_t both[] = {static_cast<std::uint8_t>(code.endpoint), code.id};
    appendHex(out, both);
    out += '|';
}

struct Writer {
    bytes::SecretString &out;

    void operator()(const SetKey &set) const
    {
        appendCode(out, hci::SetDecryptionKey::code);
        appendHex(out, {&set.slot, 1});
        out += ' ';
        out += wmbus::cuxdText(set.meter);
        out += ' ';
        appendHex(out, set.key.data());
    }
    void operator()(const hci::Message &message) const
    {
        appendCode(out, message.code);
        appendHex(out, message.payload);
    }
    template <class Value>
    void operator()(const Value &value) const
    {
        (*this)(hci::messageOf(value));
    }
};

} // namespace

hci::Message messageOf(const Command &command)
{
    if (const auto *const message = std::get_if<hci::Message>(&command))
        return *message;
    if (const auto *const config = std::get_if<hci::SetConfig>(&command))
        return hci::messageOf(*config);
    if (std::holds_alternative<hci::GetConfig>(command))
        return hci::messageOf(hci::GetConfig{});
    const auto &set = std::get<SetKey>(command);
    hci::SetDecryptionKey request;
    request.index = set.slot;
    request.address = wmbus::toWire(set.meter);
    std::copy(set.key.data().begin(), set.key.data().end(), request.key.begin());
    hci::Message message = hci::messageOf(request);
    bytes::wipe(request.key.data(), request.key.size());
    return message;
}

bytes::SecretString format(const Command &command)
{
    bytes::SecretString out;
    out.reserve(96);
    std::visit(Writer{out}, command);
    return out;
}

bytes::SecretString format(const Ttyinit &line)
{
    bytes::SecretString out;
    out.reserve(32 + 64 * line.commands.size());
    out += "TTYINIT=";
    out += line.tty;
    out += ':';
    if (line.plus)
        out += '+';
    for (std::size_t i = 0; i < line.commands.size(); ++i) {
        if (i > 0)
            out += ':';
        out += format(line.commands[i]);
    }
    return out;
}

Ttyinit TtyinitLine::meaning() const
{
    Ttyinit line{tty, plus, {}};
    for (const PlacedCommand &placed : commands) {
        if (placed.command)
            line.commands.push_back(*placed.command);
    }
    return line;
}

bool TtyinitReading::hasErrors() const
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &f) { return severityOf(f.fault) == Severity::Error; });
}

TtyinitReading readTtyinit(const SetupText &setup)
{
    TtyinitReading reading;
    readTtyinitLines(setup, reading);
    checkTogether(setup, reading);
    std::stable_sort(reading.findings.begin(), reading.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.place < b.place; });
    return reading;
}

} // namespace cuxd
