#include "core/cuxd/setup_traps.h"

#include "core/cuxd/cuxd_ini.h"
#include "core/cuxd/setup_edit.h"

#include <algorithm>

namespace cuxd {

namespace {

std::uint32_t countComments(const SetupText &setup)
{
    std::uint32_t count = 0;
    for (const Entry &entry : setup.entries()) {
        if (entry.kind == EntryKind::Comment) {
            ++count;
        } else if (entry.kind == EntryKind::Parameter) {
            const std::size_t end = setup.plainValue(entry).end();
            if (trimmed(setup.at({end, entry.text.end() - end})).starts_with(';'))
                ++count;
        }
    }
    return count;
}

} // namespace

std::vector<FoundTrap> trapsIn(const SetupText &setup, const std::vector<std::string> &sticks, bool isWhole)
{
    std::vector<FoundTrap> out;
    const CuxdSetup read = readSetup(setup);
    for (const std::string &tty : sticks) {
        const bool hasLine = std::find(read.ttys.begin(), read.ttys.end(), tty) != read.ttys.end();
        if (!hasLine && !read.ttys.empty())
            out.push_back({SetupTrap::TtyWithoutLine, 0, tty});
        if (isOtherDevice(setup, tty))
            out.push_back({SetupTrap::NotAStick, 0, tty});
    }
    const auto unknown = std::count_if(setup.entries().begin(), setup.entries().end(), [](const Entry &entry) { return entry.kind == EntryKind::Unknown; });
    if (unknown > 0)
        out.push_back({SetupTrap::LineWithoutMeaning, static_cast<std::uint32_t>(unknown), {}});
    if (isWhole && !read.hasLicence)
        out.push_back({SetupTrap::NoLicence, 0, {}});
    if (read.hasLicence)
        out.push_back({SetupTrap::LicenceInside, 0, {}});
    if (const std::uint32_t comments = countComments(setup); comments > 0)
        out.push_back({SetupTrap::CommentsGetLost, comments, {}});
    return out;
}

} // namespace cuxd
