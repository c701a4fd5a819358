#pragma once

#include "core/cuxd/key_table.h"
#include "core/cuxd/ttyinit.h"

#include <array>
#include <optional>
#include <string_view>

// Edits of a setup text that change what they say and nothing else: comments, other parameters, other sticks and spelling stay.
namespace cuxd {

// What the lines of a tty leave its stick in: the last link mode, and for each place the last key.
struct StickSetup {
    std::optional<bytes::LinkMode> mode; // nothing: CUxD's own, T2
    std::array<std::optional<SetKey>, SetKey::slotCount> places;

    [[nodiscard]] KeyTable keyTable() const;
    // The place of this meter.
    [[nodiscard]] std::optional<std::uint8_t> slotOf(const wmbus::Address &meter) const;
    [[nodiscard]] std::optional<std::uint8_t> freeSlot() const;

    bool operator==(const StickSetup &) const = default;
};
[[nodiscard]] StickSetup stickSetup(const TtyinitReading &reading, std::string_view tty);

// Whether TTYASSIGN makes something else than a stick of this tty. The edits leave such a text alone.
[[nodiscard]] bool isOtherDevice(const SetupText &setup, std::string_view tty);

// The text with the link mode of this tty as wanted: the two digits of its mode line, or, where it has none, a new line behind its
// other TTYINIT lines. Nothing else changes; a text that is right already stays as it is.
[[nodiscard]] SetupText withLinkMode(const SetupText &setup, std::string_view tty, bytes::LinkMode mode);

// The text without any command that sets the link mode of this tty: CUxD's own initialisation (T2) remains.
[[nodiscard]] SetupText withoutLinkMode(const SetupText &setup, std::string_view tty);

// The text with exactly these keys for this tty: its key commands are replaced by one line in CUxD's documented form, everything
// else of its lines is kept. A text whose lines give the same slots, meters and keys already stays as it is.
[[nodiscard]] SetupText withKeys(const SetupText &setup, std::string_view tty, const KeyTable &keys);

// The text with this key in its place; only the digits that differ change, a new one comes behind the place before it.
[[nodiscard]] SetupText withKey(const SetupText &setup, std::string_view tty, const SetKey &key);
// The text with this place empty. A line that held nothing else goes; a comment behind it stays, as a line of its own.
[[nodiscard]] SetupText withoutKey(const SetupText &setup, std::string_view tty, std::uint8_t slot);

// Every TTYINIT line of a stick that is broken behind a `:` on one physical line, as CUxD's box wants it.
[[nodiscard]] SetupText withOneLineEach(const SetupText &setup);

// The TTYINIT lines of this tty, each one physical line with "\n" behind it: the documented spelling where all of a line can be
// read, else as it stands.
[[nodiscard]] bytes::SecretString linesOf(const SetupText &setup, std::string_view tty);

} // namespace cuxd
