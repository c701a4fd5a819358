#pragma once

#include "core/wmbus/decode_error.h"
#include "core/wmbus/radio_frame.h"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

// A capture: what sticks heard, one JSON object a line, UTF-8. README.md has an example. Telegrams are kept as the stick gave them;
// no key is ever in a capture.
namespace capture {

inline constexpr int captureVersion = 1;

// A time in which nothing could be heard.
struct CaptureGap {
    std::chrono::system_clock::time_point from;
    std::optional<std::chrono::system_clock::time_point> to; // nothing: not over when it was written
    std::string port;

    bool operator==(const CaptureGap &) const = default;
};

struct CaptureLine {
    enum class Kind : std::uint8_t { Header, Telegram, Gap, Other }; // Other: an object of a later version, passed over
    Kind kind = Kind::Other;
    int version = 0;          // Header
    wmbus::RadioFrame frame;  // Telegram
    CaptureGap gap;           // Gap
};

// Whether the line is meant as one of a capture: an object whose first name is "meterscope", "time", "telegram" or "gap".
[[nodiscard]] bool looksLikeCapture(std::string_view line);

// Names may stand in any order and unknown ones are passed over. In an error, `offset` counts characters of the line from 0:
// Fault::UnknownForm where it is no such object, NotHex for its telegram, BadLength for a value out of range, Unsupported for a
// later version, Truncated where it ends in the middle: the last line of a program that was killed.
[[nodiscard]] wmbus::Result<CaptureLine> readCaptureLine(std::string_view line);

// The lines without their end.
[[nodiscard]] std::string captureHeader();
// Replaces the content of `line`.
void writeCaptureLine(std::string &line, const wmbus::RadioFrame &frame);
[[nodiscard]] std::string captureGapLine(const CaptureGap &gap);

// Appends to a file. Each line goes to the system as a whole, so a killed program loses nothing; at most once a second it is asked
// to reach the disk, so a power cut loses a second. A torn last line of an earlier run is ended first.
class CaptureWriter {
public:
    CaptureWriter() = default;
    ~CaptureWriter() { close(); }
    CaptureWriter(const CaptureWriter &) = delete;
    CaptureWriter &operator=(const CaptureWriter &) = delete;

    // Writes the header into an empty file. False when it cannot be opened, or holds something else than a capture of this version.
    [[nodiscard]] bool open(const std::string &path);
    void append(const wmbus::RadioFrame &frame);
    void append(const CaptureGap &gap);
    void close();

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    [[nodiscard]] bool failed() const { return m_error != 0 || m_foreign; }
    [[nodiscard]] bool foreign() const { return m_foreign; } // the file there is no capture
    [[nodiscard]] int error() const { return m_error; }      // errno of the first failure

private:
    void write(std::string_view text);
    void sync();
    [[nodiscard]] bool startsAsCapture();

    std::FILE *m_file = nullptr;
    int m_error = 0;
    bool m_foreign = false;
    std::string m_line;
    std::chrono::steady_clock::time_point m_syncedAt;
};

} // namespace capture
