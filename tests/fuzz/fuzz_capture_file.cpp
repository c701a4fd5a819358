// A line of a capture of any bytes is read or refused with a place inside it, and what was read comes back as it was written.
#include "core/capture/capture_file.h"
#include "core/capture/input_line.h"

#include <cstddef>
#include <cstdint>

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view line(reinterpret_cast<const char *>(data), size);
    (void)capture::isComment(line);
    (void)capture::looksLikeCapture(line);
    const auto read = capture::readCaptureLine(line);
    if (!read) {
        check(read.error().offset <= size);
        return 0;
    }
    if (read->kind == capture::CaptureLine::Kind::Telegram) {
        std::string written;
        capture::writeCaptureLine(written, read->frame);
        const auto again = capture::readCaptureLine(written);
        check(again && again->kind == capture::CaptureLine::Kind::Telegram && again->frame == read->frame);
        check(written.find('\n') == std::string::npos);
    } else if (read->kind == capture::CaptureLine::Kind::Gap) {
        const auto again = capture::readCaptureLine(capture::captureGapLine(read->gap));
        check(again && again->kind == capture::CaptureLine::Kind::Gap && again->gap == read->gap);
    }
    return 0;
}
