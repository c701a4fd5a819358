#pragma once

#include "core/cuxd/ttyinit.h"
#include "core/hci/configuration.h"

#include <QString>

#include <optional>
#include <vector>

// What each part of a CUxD setup means, in words, for the tool tip of an editor. No sentence holds more of a key than its mask.
namespace ui {

// "T2 – as T1, both ways", or CUxD's own name alone for a mode with no words.
[[nodiscard]] QString ttyParameterText(std::string_view name);

// What stands at this byte, and what is wrong there; empty for a blank.
[[nodiscard]] QString tipAt(const cuxd::SetupText &setup, const cuxd::TtyinitReading &reading, std::size_t at);

// The bytes of a 0103 payload one by one: "flash: no, until the next start", "flags …", "link mode S2", …
[[nodiscard]] QString configurationByteText(bytes::ByteSpan payload, std::size_t index);

} // namespace ui
