#pragma once

#include "core/cuxd/setup_text.h"

#include <cstdint>

namespace cuxd {

// What can be wrong with a TTYINIT line. `value` and `expected` of the finding are named where they mean something.
enum class TtyinitFault : std::uint8_t {
    // Errors: the stick would not get what is meant.
    NotAParameter,     // neither a comment nor NAME=value; CUxD turns it into a comment
    TtyMissing,        // no name between `=` and `:`
    TtyCharacter,      // a character no tty or USB id has
    ColonMissing,      // no `:` behind the tty
    CommandMissing,    // nothing behind a `:`
    CommandCode,       // a command does not begin with four hex digits
    BarMissing,        // no `|` behind the four digits
    ExtraBar,
    NotHex,            // a character that is no hex digit
    HalfByte,          // an odd number of digits
    Endpoint,          // `value`: an endpoint that does not exist
    NotARequest,       // an answer or an indication: only the stick sends it
    PayloadLength,     // `value` bytes, where the message takes `expected`
    KeyLength,         // `value` digits, where a key has `expected`
    ConfigShort,       // the flags promise more values: `value` bytes, `expected` by the flags
    ConfigSurplus,     // more bytes than the flags promise, likewise
    FlashFlag,         // `value` is neither 00 nor 01
    UnknownLinkMode,   // `value`
    SlotBeyondTable,   // `value`: the table has 00 to 0F
    SlotTaken,         // slot `value` was given to another meter before
    MeterHasOtherKey,  // the meter was given another key in slot `value`
    TooManyKeys,       // the 17th key command of a stick, `value` so far
    // Warnings: it may be meant, but look at it.
    RunsOn,            // the line is broken behind a `:`; CUxD's box wants one line
    PlusInside,        // a `+` is documented before the first command only
    KeysWithoutPlus,   // documented with `+`
    MixedLine,         // link mode and keys in one line: not documented
    WritesToFlash,
    NeedsNewFirmware,  // link mode CT needs firmware 1.4
    PowerSaving,       // the stick sleeps and loses telegrams
    NoRssi,            // no level on the telegrams
    MeterMode,         // device mode 1: the stick plays a meter
    UnknownCommand,    // nobody has named this message
    NotASetting,       // restarts the stick, or sends by radio: no part of a lasting configuration
    SecondLinkMode,    // the tty was given another link mode before
    MeterTwice,        // same meter, same key, in slot `value` too
    EqualDigits,       // all digits of the key are the same
    MakersLetters,     // the address does not begin with a maker's code of three letters
    PathAsTty,         // "/dev/ttyUSB0": CUxD writes ttyUSB0
    UnknownTtyParameter, // begins with TTY, but is none CUxD documents
    LowerCaseName,     // CUxD's names are in capitals
};

enum class Severity : std::uint8_t { Error, Warning };

[[nodiscard]] constexpr Severity severityOf(TtyinitFault fault)
{
    return fault < TtyinitFault::RunsOn ? Severity::Error : Severity::Warning;
}

// What and where. Never holds any part of a key.
struct Finding {
    TtyinitFault fault = TtyinitFault::NotAParameter;
    Place place;
    std::uint32_t value = 0;
    std::uint32_t expected = 0;

    bool operator==(const Finding &) const = default;
};

} // namespace cuxd
