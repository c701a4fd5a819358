// A setup text of any bytes comes back byte for byte, its places lie inside it, its lines mean the same when written anew, and what
// is shown of it holds no key.
#include "core/cuxd/cuxd_ini.h"
#include "core/cuxd/setup_edit.h"
#include "core/cuxd/line_difference.h"
#include "core/cuxd/masking.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void checkLine(const cuxd::TtyinitLine &line)
{
    const cuxd::Ttyinit meaning = line.meaning();
    if (line.forTextDevice || meaning.commands.empty() || meaning.tty.empty())
        return;
    const auto again = cuxd::readTtyinit(cuxd::SetupText::parse(cuxd::format(meaning)));
    check(again.lines.size() == 1 && again.lines[0].meaning() == meaning);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto setup = cuxd::SetupText::parse(text);
    check(setup.format() == text);
    check(cuxd::SetupText::parse(setup.format()) == setup);
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;

    std::size_t end = 0;
    for (const cuxd::Entry &entry : setup.entries()) {
        check(entry.text.begin == end && entry.lineEnd.begin == entry.text.end());
        end = entry.lineEnd.end();
    }
    check(end == size);

    const auto reading = cuxd::readTtyinit(setup);
    for (const cuxd::Finding &finding : reading.findings)
        check(finding.place.line >= 1 && finding.place.line <= lines && finding.place.column >= 1
              && finding.place.column + std::size_t{finding.place.length} <= size + 1);
    for (const cuxd::TtyinitLine &line : reading.lines)
        checkLine(line);
    (void)cuxd::readSetup(setup);

    // The edits do what they say, and doing them again changes nothing.
    const auto moded = cuxd::withLinkMode(setup, "ttyUSB0", bytes::LinkMode::S2);
    check(cuxd::withLinkMode(moded, "ttyUSB0", bytes::LinkMode::S2) == moded);
    const auto bare = cuxd::withKeys(setup, "ttyUSB0", {});
    check(cuxd::withKeys(bare, "ttyUSB0", {}) == bare);

    const std::string shown = cuxd::masked(setup);
    std::size_t digits = 0;
    for (const char c : shown) {
        const bool digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
        digits = digit ? digits + 1 : 0;
        check(digits < 32);
    }
    if (size < 2000)
        (void)cuxd::lineDifference(text, shown);
    return 0;
}
