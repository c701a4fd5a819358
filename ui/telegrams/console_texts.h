#pragma once

#include "core/cuxd/ttyinit.h"
#include "core/hci/message.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

// A message as CUxD's terminal writes it: "C203|44C4…|5E|5BDF" from the stick, "0103|0002…" to it. A message that carried a key comes
// without it and shows dots in its place.
[[nodiscard]] QString consoleLine(const hci::Message &message, bool fromStick);
// What it says, in a sentence: "telegram of 51601328, gas, −78 dBm".
[[nodiscard]] QString consoleMeaning(const hci::Message &message, bool fromStick);
// Name, meaning and bytes, one a line: for a tool tip.
[[nodiscard]] QString consoleToolTip(const hci::Message &message, bool fromStick);

// What somebody typed to be sent: "0101|", "0125|00 C418 28136051 0103 …".
struct TypedCommand {
    std::optional<cuxd::Command> command;
    QString explanation; // what it does, or what is wrong with it
    QString warning;     // what it breaks; empty for nothing
};
[[nodiscard]] TypedCommand readTypedCommand(const QString &text);

} // namespace ui
