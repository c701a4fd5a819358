#pragma once

#include "core/crypto/key.h"
#include "core/cuxd/setup_text.h"
#include "core/cuxd/ttyinit_fault.h"
#include "core/hci/messages.h"
#include "core/wmbus/address.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// TTYINIT: what CUxD sends to a stick at every initialisation. The grammar stands in README.md.
namespace cuxd {

// SET_AES_DECKEY, message 0125.
struct SetKey {
    static constexpr unsigned slotCount = 16;
    std::uint8_t slot = 0; // 00 to 0F; higher numbers are read and found faulty
    wmbus::Address meter;
    crypto::Key key;

    bool operator==(const SetKey &) const = default;
};

// What a command does: the two that CUxD documents, the question behind them, and any other message as it is.
using Command = std::variant<hci::SetConfig, SetKey, hci::GetConfig, hci::Message>;

// The message for the stick. Its payload may hold a key: hci::wipeKey() it after use.
[[nodiscard]] hci::Message messageOf(const Command &command);

// One line as it is meant.
struct Ttyinit {
    std::string tty;   // "ttyUSB0", or the USB id "1-1.2"
    bool plus = false; // the `+` before the first command: CUxD's own initialisation stays, this comes in addition [inferred]
    std::vector<Command> commands;

    bool operator==(const Ttyinit &) const = default;
};

// "0103|00030004F80001000000", "0125|00 C418 28136051 0103 1231…", others "0105|": CUxD's documented spelling.
[[nodiscard]] bytes::SecretString format(const Command &command);
// "TTYINIT=ttyUSB0:+0125|00 …:0125|01 …": one physical line, no line end.
[[nodiscard]] bytes::SecretString format(const Ttyinit &line);

// A command in a text.
struct PlacedCommand {
    std::optional<Command> command; // nothing when it cannot be read; a finding says why
    Span text;                      // the command without blanks around it
    Span code;                      // its four digits
    Span payload;                   // behind the bar
};

// A TTYINIT entry of a text.
struct TtyinitLine {
    std::size_t entry = 0; // index in SetupText::entries()
    std::string tty;
    Span ttyText;
    bool plus = false;
    bool forTextDevice = false; // not a stick: the value is text with C escapes, and is not read further
    std::vector<PlacedCommand> commands;

    // The line as it is meant; commands that cannot be read are left out.
    [[nodiscard]] Ttyinit meaning() const;
};

struct TtyinitReading {
    std::vector<TtyinitLine> lines;
    std::vector<Finding> findings; // in the order of their places

    [[nodiscard]] bool hasErrors() const;
};

// Every TTYINIT line of the text, and what is wrong with the text as far as sticks are concerned.
[[nodiscard]] TtyinitReading readTtyinit(const SetupText &setup);

} // namespace cuxd
