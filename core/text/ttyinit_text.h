#pragma once

#include "core/cuxd/ttyinit.h"

#include <QString>

// TTYINIT in words. No sentence holds more of a key than `1231…1111`.
namespace text {

// What is wrong and what belongs there: "slot 10 does not exist: a stick has the slots 00 to 0F".
[[nodiscard]] QString ttyinitSentence(const cuxd::Finding &finding);

// What a command does: "link mode S2", "slot 00: key 1231…1111 for C418 28136051 0103 (FFD 51601328, gas)".
[[nodiscard]] QString commandSentence(const cuxd::Command &command);

} // namespace text
