#include "core/capture/capture_file.h"

#include "core/bytes/hex.h"
#include "core/bytes/iso_time.h"
#include "core/capture/json_scanner.h"
#include "core/hci/rssi.h"

#include <cerrno>
#include <charconv>
#include <utility>

#include <unistd.h>

namespace capture {

namespace {

using wmbus::Fault;
using wmbus::Layer;

constexpr std::string_view formatName = "capture";
constexpr std::size_t longestTelegram = 16 * 1024;
constexpr auto syncInterval = std::chrono::seconds(1);

void appendText(std::string &out, std::string_view text)
{
    constexpr char digits[] = "0123456789ABCDEF";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 0x0F];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendNumber(std::string &out, int number)
{
    char text[16];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end);
}

void appendTime(std::string &out, const std::optional<std::chrono::system_clock::time_point> &time)
{
    if (!time) {
        out += "null";
        return;
    }
    out += '"';
    out += bytes::IsoTime(*time).text();
    out += '"';
}

// One line: what its members said, and the first thing that was wrong.
class Reader {
public:
    explicit Reader(std::string_view line) : m_scanner(line) {}

    wmbus::Result<CaptureLine> read();

private:
    bool member(std::string_view name);
    bool readTelegram();
    bool readVersion();
    bool readTime(std::optional<std::chrono::system_clock::time_point> &time);
    template <class Use>
    bool readText(Use use);
    template <class Use>
    bool readNumber(std::int64_t lowest, std::int64_t highest, Use use);
    bool bad(Fault fault, std::size_t at)
    {
        m_fault = fault;
        m_faultAt = at;
        return false;
    }
    // Where the line stopped being JSON: at its end it is torn.
    bool broken() { return bad(m_scanner.atEnd() ? Fault::Truncated : Fault::UnknownForm, m_scanner.position()); }

    JsonScanner m_scanner;
    CaptureLine m_line;
    std::string m_storage;
    std::optional<std::chrono::system_clock::time_point> m_gapFrom;
    bool m_isHeader = false;
    bool m_isGap = false;
    Fault m_fault = Fault::UnknownForm;
    std::size_t m_faultAt = 0;
};

template <class Use>
bool Reader::readText(Use use)
{
    if (m_scanner.null())
        return true;
    const auto text = m_scanner.text(m_storage);
    if (!text)
        return broken();
    return use(*text) || bad(Fault::BadLength, m_scanner.textBegin());
}

template <class Use>
bool Reader::readNumber(std::int64_t lowest, std::int64_t highest, Use use)
{
    if (m_scanner.null())
        return true;
    const std::size_t begin = m_scanner.position();
    const auto value = m_scanner.number();
    if (!value)
        return broken();
    if (*value < lowest || *value > highest)
        return bad(Fault::BadLength, begin);
    use(*value);
    return true;
}

bool Reader::readTime(std::optional<std::chrono::system_clock::time_point> &time)
{
    return readText([&time](std::string_view text) {
        time = bytes::isoTime(text);
        return time.has_value();
    });
}

bool Reader::readTelegram()
{
    const auto text = m_scanner.text(m_storage);
    if (!text)
        return broken();
    const std::size_t begin = m_scanner.textBegin();
    if (text->size() > 2 * longestTelegram)
        return bad(Fault::BadLength, begin);
    bytes::Bytes &data = m_line.frame.data;
    data.clear();
    data.reserve(text->size() / 2);
    if (const auto error = bytes::parseHex(*text, data))
        return bad(Fault::NotHex, begin + error->position);
    if (data.empty())
        return bad(Fault::Truncated, begin);
    m_line.kind = CaptureLine::Kind::Telegram;
    return true;
}

bool Reader::readVersion()
{
    return readNumber(0, 1'000'000, [this](std::int64_t value) { m_line.version = static_cast<int>(value); });
}

bool Reader::member(std::string_view name)
{
    wmbus::RadioFrame &frame = m_line.frame;
    if (name == "time")
        return readTime(frame.heardAt);
    if (name == "telegram")
        return readTelegram();
    if (name == "port")
        return readText([&frame](std::string_view text) {
            frame.port = text;
            return true;
        });
    if (name == "stick")
        return readText([&frame](std::string_view text) {
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), frame.stickId, 16);
            return error == std::errc() && end == text.data() + text.size();
        });
    if (name == "mode")
        return readText([&frame](std::string_view text) {
            frame.linkMode = bytes::linkModeFromName(text);
            return frame.linkMode.has_value();
        });
    if (name == "rssi")
        return readNumber(0, 255, [&frame](std::int64_t value) { frame.rssiRaw = static_cast<std::uint8_t>(value); });
    if (name == "dbm")
        return readNumber(-200, 100, [&frame](std::int64_t value) { frame.rssiDbm = static_cast<int>(value); });
    if (name == "gap") {
        m_isGap = true;
        return readTime(m_gapFrom);
    }
    if (name == "to")
        return readTime(m_line.gap.to);
    if (name == "keyWrong")
        return readNumber(0, 1, [&frame](std::int64_t value) { frame.stickKeyWrong = value != 0; });
    if (name == "meterscope")
        return readText([this](std::string_view text) { return m_isHeader = text == formatName; });
    if (name == "version")
        return readVersion();
    m_scanner.skipValue();
    return !m_scanner.failed() || broken();
}

wmbus::Result<CaptureLine> Reader::read()
{
    bool good = true;
    while (good) {
        const auto name = m_scanner.nextName();
        if (!name)
            break;
        good = member(*name);
    }
    if (good && !m_scanner.complete())
        good = broken();
    if (good && m_isHeader && m_line.version > captureVersion)
        good = bad(Fault::Unsupported, 0);
    if (!good)
        return wmbus::fail(m_fault, Layer::Link, m_faultAt);
    if (m_isHeader) {
        m_line.kind = CaptureLine::Kind::Header;
    } else if (m_isGap && m_gapFrom) {
        m_line.kind = CaptureLine::Kind::Gap;
        m_line.gap.from = *m_gapFrom;
        m_line.gap.port = m_line.frame.port;
    } else if (m_line.kind == CaptureLine::Kind::Telegram && m_line.frame.rssiRaw && !m_line.frame.rssiDbm) {
        m_line.frame.rssiDbm = hci::rssiDbm(*m_line.frame.rssiRaw);
    }
    return std::move(m_line);
}

} // namespace

bool looksLikeCapture(std::string_view line)
{
    JsonScanner scanner(line);
    const auto name = scanner.nextName();
    return name && (*name == "time" || *name == "telegram" || *name == "gap" || *name == "meterscope");
}

wmbus::Result<CaptureLine> readCaptureLine(std::string_view line)
{
    return Reader(line).read();
}

std::string captureHeader()
{
    return R"({"meterscope":"capture","version":)" + std::to_string(captureVersion) + "}";
}

void writeCaptureLine(std::string &line, const wmbus::RadioFrame &frame)
{
    line.clear();
    line += R"({"time":)";
    appendTime(line, frame.heardAt);
    line += R"(,"port":)";
    if (frame.port.empty())
        line += "null";
    else
        appendText(line, frame.port);
    line += R"(,"stick":)";
    if (frame.stickId == 0) {
        line += "null";
    } else {
        const std::uint8_t id[] = {static_cast<std::uint8_t>(frame.stickId >> 24), static_cast<std::uint8_t>(frame.stickId >> 16),
                                   static_cast<std::uint8_t>(frame.stickId >> 8), static_cast<std::uint8_t>(frame.stickId)};
        line += '"';
        bytes::appendHex(line, id);
        line += '"';
    }
    line += R"(,"mode":)";
    if (frame.linkMode)
        appendText(line, bytes::linkModeName(*frame.linkMode));
    else
        line += "null";
    line += R"(,"rssi":)";
    if (frame.rssiRaw)
        appendNumber(line, *frame.rssiRaw);
    else
        line += "null";
    line += R"(,"dbm":)";
    if (frame.rssiDbm)
        appendNumber(line, *frame.rssiDbm);
    else
        line += "null";
    if (frame.stickKeyWrong)
        line += R"(,"keyWrong":1)";
    line += R"(,"telegram":")";
    bytes::appendHex(line, frame.data);
    line += "\"}";
}

std::string captureGapLine(const CaptureGap &gap)
{
    std::string line = R"({"gap":)";
    appendTime(line, gap.from);
    line += R"(,"to":)";
    appendTime(line, gap.to);
    line += R"(,"port":)";
    appendText(line, gap.port);
    line += '}';
    return line;
}

bool CaptureWriter::open(const std::string &path)
{
    close();
    m_error = 0;
    m_foreign = false;
    m_file = std::fopen(path.c_str(), "a+be");
    if (m_file == nullptr) {
        m_error = errno;
        return false;
    }
    if (std::fseek(m_file, 0, SEEK_END) != 0) { // a pipe: nothing was there before
        write(captureHeader() + "\n");
        return !failed();
    }
    const long size = std::ftell(m_file);
    if (size > 0) {
        if (!startsAsCapture()) {
            m_foreign = true;
            std::fclose(std::exchange(m_file, nullptr));
            return false;
        }
        char last = '\n';
        const bool read = std::fseek(m_file, -1, SEEK_END) == 0 && std::fread(&last, 1, 1, m_file) == 1;
        std::fseek(m_file, 0, SEEK_END);
        if (read && last != '\n')
            write("\n");
    } else {
        write(captureHeader() + "\n");
    }
    sync();
    return !failed();
}

bool CaptureWriter::startsAsCapture()
{
    char text[256];
    std::rewind(m_file);
    const std::size_t size = std::fread(text, 1, sizeof text, m_file);
    const std::string_view begin(text, size);
    const auto first = readCaptureLine(begin.substr(0, begin.find('\n')));
    return first && first->kind == CaptureLine::Kind::Header;
}

void CaptureWriter::append(const wmbus::RadioFrame &frame)
{
    writeCaptureLine(m_line, frame);
    m_line += '\n';
    write(m_line);
}

void CaptureWriter::append(const CaptureGap &gap)
{
    write(captureGapLine(gap) + "\n");
}

void CaptureWriter::write(std::string_view text)
{
    if (m_file == nullptr || failed())
        return;
    if (std::fwrite(text.data(), 1, text.size(), m_file) != text.size() || std::fflush(m_file) != 0) {
        m_error = errno;
        return;
    }
    if (std::chrono::steady_clock::now() - m_syncedAt >= syncInterval)
        sync();
}

void CaptureWriter::sync()
{
    if (m_file != nullptr)
        (void)::fdatasync(::fileno(m_file)); // a pipe has no disk
    m_syncedAt = std::chrono::steady_clock::now();
}

void CaptureWriter::close()
{
    if (m_file == nullptr)
        return;
    sync();
    if (std::fclose(std::exchange(m_file, nullptr)) != 0 && m_error == 0)
        m_error = errno;
}

} // namespace capture
