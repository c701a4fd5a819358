#include "core/capture/input_line.h"

#include "core/bytes/hex.h"
#include "core/capture/capture_file.h"
#include "core/capture/rtl_wmbus_line.h"
#include "core/cuxd/terminal_line.h"
#include "core/hci/deframer.h"
#include "core/hci/frame_layout.h"
#include "core/hci/radio_link.h"
#include "core/hci/rssi.h"
#include "core/wmbus/telegram_input.h"

namespace capture {

namespace {

using bytes::Bytes;
using bytes::ByteSpan;
using wmbus::Fault;
using wmbus::Layer;
using wmbus::RadioFrame;
using FrameResult = wmbus::Result<RadioFrame>;

constexpr std::string_view wmbusmetersMark = "telegram=|";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

FrameResult frameFromBytes(ByteSpan data)
{
    auto telegram = wmbus::normalise(data);
    if (!telegram)
        return bytes::unexpected(telegram.error());
    RadioFrame frame;
    frame.data = std::move(telegram->data);
    return frame;
}

// `hex` begins at character `begin` of the line.
FrameResult frameFromHex(std::string_view hex, std::size_t begin)
{
    Bytes data;
    if (const auto bad = bytes::parseHex(hex, data))
        return wmbus::fail(Fault::NotHex, Layer::Link, begin + bad->position);
    return frameFromBytes(data);
}

// Whether these bytes can only be meant as a frame of the stick's serial line. A5 is also the L field of a telegram with 166 bytes,
// so the header must be possible and announce the length that is there, or be a telegram's.
bool looksLikeHci(ByteSpan data)
{
    if (data.size() < 3 || data[0] != hci::layout::startOfFrame || !hci::layout::possible(data[1]))
        return false;
    if (data.size() >= hci::layout::headerSize && hci::layout::frameSize(data[1], data[3]) == data.size())
        return true;
    return data[2] == hci::RadioIndication::code.id && (data[1] & 0x0FU) == static_cast<std::uint8_t>(hci::RadioIndication::code.endpoint)
        && data.size() != std::size_t{data[0]} + 1;
}

FrameResult frameFromHci(ByteSpan data)
{
    namespace layout = hci::layout;
    if (data.empty() || data[0] != layout::startOfFrame || (data.size() > 1 && !layout::possible(data[1])))
        return wmbus::fail(Fault::UnknownForm, Layer::Link, 0);
    if (data.size() < layout::headerSize)
        return wmbus::fail(Fault::Truncated, Layer::Link, data.size());
    const std::size_t announced = layout::frameSize(data[1], data[3]);
    if (data.size() < announced)
        return wmbus::fail(Fault::Truncated, Layer::Link, data.size());
    if (data.size() > announced)
        return wmbus::fail(Fault::BadLength, Layer::Link, announced);
    const auto message = hci::readSingleFrame(data);
    if (!message)
        return wmbus::fail(Fault::BadFrameCheck, Layer::Link, data.size() - layout::fcsSize);
    if (message->code != hci::RadioIndication::code)
        return wmbus::fail(Fault::NotATelegram, Layer::Link, 0);
    RadioFrame frame;
    frame.data = hci::RadioIndication{message->payload}.withLengthField();
    if (message->rssi)
        frame.rssiDbm = hci::rssiDbm(*message->rssi);
    return frame;
}

FrameResult readCuxd(std::string_view line)
{
    cuxd::TerminalLineError error;
    const auto terminal = cuxd::parseTerminalLine(line, error);
    if (!terminal)
        return wmbus::fail(Fault::NotHex, Layer::Link, error.position);
    if (terminal->sent)
        return wmbus::fail(Fault::NotATelegram, Layer::Link, 0);
    auto frame = frameFromHci(cuxd::hciFrame(*terminal));
    if (frame)
        frame->port = std::string(terminal->device);
    return frame;
}

FrameResult readRtlWmbus(std::string_view line)
{
    const auto rtl = parseRtlWmbus(line);
    if (!rtl)
        return wmbus::fail(Fault::UnknownForm, Layer::Link, 0);
    if (!rtl->crcGood)
        return wmbus::fail(Fault::BadCrc, Layer::Link, 0);
    auto frame = frameFromHex(rtl->hex, rtl->hexBegin);
    if (frame) {
        frame->linkMode = rtl->mode;
        frame->heardAt = rtl->time;
    }
    return frame;
}

// "(wmbus) telegram=|2E44…_7A…|+32": between the first bar and the next; a second bar may follow the first at once.
FrameResult readWmbusmeters(std::string_view line)
{
    std::size_t begin = line.find(wmbusmetersMark);
    if (begin == std::string_view::npos)
        return wmbus::fail(Fault::UnknownForm, Layer::Link, 0);
    begin += wmbusmetersMark.size();
    const std::size_t end = line.find("|+", begin);
    std::string_view hex = line.substr(begin, end == std::string_view::npos ? std::string_view::npos : end - begin);
    if (const std::size_t bar = hex.find_last_not_of("| \t"); bar != std::string_view::npos)
        hex = hex.substr(0, bar + 1);
    return frameFromHex(hex, begin);
}

// A bar behind four digits is CUxD's when the rest is then a whole frame, or the telegram says so itself.
bool isCuxd(std::string_view line)
{
    if (!cuxd::looksLikeTerminalLine(line))
        return false;
    if (line.find("-->") != std::string_view::npos || line.find("<--") != std::string_view::npos)
        return true;
    cuxd::TerminalLineError error;
    const auto terminal = cuxd::parseTerminalLine(line, error);
    if (!terminal)
        return line.substr(0, 2).find_first_of("CcEe8") == 0 && line.substr(2, 2) == "03";
    return looksLikeHci(cuxd::hciFrame(*terminal));
}

FrameResult readCapture(std::string_view line)
{
    auto read = readCaptureLine(line);
    if (!read)
        return bytes::unexpected(read.error());
    if (read->kind != CaptureLine::Kind::Telegram)
        return wmbus::fail(Fault::NotATelegram, Layer::Link, 0);
    auto telegram = wmbus::normalise(read->frame.data);
    if (!telegram)
        return bytes::unexpected(telegram.error());
    read->frame.data = std::move(telegram->data);
    return std::move(read->frame);
}

FrameResult readHexOrHci(std::string_view line, std::size_t begin, LineForm form)
{
    if (line.starts_with("0x") || line.starts_with("0X")) {
        line.remove_prefix(2);
        begin += 2;
    }
    Bytes data;
    if (const auto bad = bytes::parseHex(line, data))
        return wmbus::fail(Fault::NotHex, Layer::Link, begin + bad->position);
    if (form == LineForm::Hci || (form == LineForm::Auto && looksLikeHci(data)))
        return frameFromHci(data);
    return frameFromBytes(data);
}

} // namespace

std::optional<LineForm> lineFormFromName(std::string_view name)
{
    constexpr struct {
        std::string_view name;
        LineForm form;
    } forms[] = {{"auto", LineForm::Auto},         {"hex", LineForm::Hex},   {"hci", LineForm::Hci},
                 {"rtlwmbus", LineForm::RtlWmbus}, {"cuxd", LineForm::Cuxd}, {"wmbusmeters", LineForm::Wmbusmeters},
                 {"capture", LineForm::Capture}};
    for (const auto &row : forms) {
        if (row.name == name)
            return row.form;
    }
    return std::nullopt;
}

bool isComment(std::string_view line)
{
    const std::string_view text = trimmed(line);
    if (text.empty() || text.front() == '#' || text.starts_with("//"))
        return true;
    if (text.front() != '{' || text.find("\"telegram\"") != std::string_view::npos || !looksLikeCapture(text))
        return false;
    const auto read = readCaptureLine(text);
    return read && read->kind != CaptureLine::Kind::Telegram;
}

wmbus::Result<wmbus::RadioFrame> readLine(std::string_view line, LineForm form)
{
    const std::string_view text = trimmed(line);
    const auto begin = static_cast<std::size_t>(text.data() - line.data());
    if (form == LineForm::Auto) {
        // Nothing but digits is the common case and needs no further look.
        Bytes data;
        if (text.find('|') == std::string_view::npos && !bytes::parseHex(text, data))
            return looksLikeHci(data) ? frameFromHci(data) : frameFromBytes(data);
        if (text.starts_with('{') && looksLikeCapture(text))
            form = LineForm::Capture;
        else if (text.find(wmbusmetersMark) != std::string_view::npos)
            form = LineForm::Wmbusmeters;
        else if (looksLikeRtlWmbus(text))
            form = LineForm::RtlWmbus;
        else if (isCuxd(text))
            form = LineForm::Cuxd;
    }
    FrameResult frame = form == LineForm::Wmbusmeters ? readWmbusmeters(text)
        : form == LineForm::RtlWmbus                  ? readRtlWmbus(text)
        : form == LineForm::Cuxd                      ? readCuxd(text)
        : form == LineForm::Capture                   ? readCapture(text)
                                                      : readHexOrHci(text, 0, form);
    if (!frame && frame.error().fault == Fault::NotHex) {
        wmbus::DecodeError error = frame.error();
        error.offset += static_cast<std::uint32_t>(begin);
        return bytes::unexpected(error);
    }
    return frame;
}

} // namespace capture
