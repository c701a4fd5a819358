#pragma once

#include "core/cuxd/ttyinit.h"

#include <optional>
#include <vector>

namespace cuxd {

// What the message means, and what is wrong with it by itself. `payload` stands at `place` of the text.
// Nothing when it cannot be what it says.
[[nodiscard]] std::optional<Command> commandFrom(hci::Code code, bytes::ByteSpan payload, const Place &place,
                                                 std::vector<Finding> &findings);

// What is wrong between the lines: slots, meters and link modes given twice, lines that are no parameters.
void checkTogether(const SetupText &setup, TtyinitReading &reading);

} // namespace cuxd
