// A key file of any bytes is read or refused with a place inside it; reading it line by line tells the same.
#include "core/cuxd/key_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    const auto entries = cuxd::parseKeyFile(text);
    if (!entries) {
        const cuxd::KeyFileError &error = entries.error();
        if (error.line < 1 || error.line > lines || error.column < 1 || error.column > size + 1)
            __builtin_trap();
        return 0;
    }
    std::uint32_t last = 0;
    for (const cuxd::KeyFileEntry &entry : *entries) {
        if (entry.line <= last || entry.line > lines)
            __builtin_trap();
        last = entry.line;
    }
    // What is good as a whole is good in two halves at any line's end.
    const std::size_t end = text.find('\n');
    if (end != std::string_view::npos && !text.starts_with("\xEF\xBB\xBF")) {
        const auto first = cuxd::parseKeyFile(text.substr(0, end + 1));
        const auto rest = cuxd::parseKeyFile(text.substr(end + 1));
        const bool restBegins = text.substr(end + 1).starts_with("\xEF\xBB\xBF"); // a mark is only a mark at the start
        if (!restBegins && (!first || !rest || first->size() + rest->size() != entries->size()))
            __builtin_trap();
    }
    return 0;
}
