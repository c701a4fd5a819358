#pragma once

#include "core/cuxd/setup_text.h"

#include <string>
#include <vector>

namespace cuxd {

// What is not wrong in a setup, but surprises those who save it in CUxD.
enum class SetupTrap : std::uint8_t {
    LineWithoutMeaning, // `count` lines that are neither comment nor parameter: saving makes comments of them
    CommentsGetLost,    // `count` comments, also behind values: "Parameterabgleich" rewrites the file without any
    TtyWithoutLine,     // `tty` is a stick and has no TTY… line, while others have one: CUxD does not connect it
    NoLicence,          // there is a setup, and no KEY=WM:…: CUxD hears no wireless M-Bus without it
    LicenceInside,      // the text holds a licence key
    NotAStick,          // TTYASSIGN makes something else of `tty`
};

struct FoundTrap {
    SetupTrap trap = SetupTrap::CommentsGetLost;
    std::uint32_t count = 0;
    std::string tty;

    bool operator==(const FoundTrap &) const = default;
};

// For a setup with these sticks, named as in TTYINIT. `isWhole`: the text is a setup as CUxD has it, not lines to be added to one.
[[nodiscard]] std::vector<FoundTrap> trapsIn(const SetupText &setup, const std::vector<std::string> &sticks, bool isWhole);

} // namespace cuxd
