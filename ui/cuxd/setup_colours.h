#pragma once

#include "core/cuxd/ttyinit.h"
#include "ui/theme.h"

#include <vector>

namespace ui {

// A run of bytes of a setup that has one meaning, and so one colour.
enum class SetupPart : std::uint8_t {
    Comment,
    Name,     // TTYINIT
    Tty,      // ttyUSB0
    Code,     // 0103
    LinkMode, // the two digits that say it
    Slot,
    Address,
    Secret,   // key or licence
    Unknown,  // a line that means nothing to CUxD
};

struct ColouredSpan {
    cuxd::Span span;
    SetupPart part = SetupPart::Comment;
};

// In the order of the text. What is not named has the colour of text.
[[nodiscard]] std::vector<ColouredSpan> colouredSpans(const cuxd::SetupText &setup, const cuxd::TtyinitReading &reading);

[[nodiscard]] Token tokenOf(SetupPart part);

} // namespace ui
