#pragma once

#include "core/cuxd/heard_number.h"
#include "core/quality/signal_book.h"
#include "core/stick/stick_status.h"
#include "core/stick/usb_devices.h"
#include "core/wmbus/telegram.h"
#include "ui/clock.h"
#include "ui/stick/check_chain.h"
#include "ui/stick/port_access.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

// Why a meter is not received or not read: one cause, and what to do about it.
enum class Cause : std::uint8_t {
    EnterNumber,      // the chain up to the telegrams holds, no number was typed
    NotANumber,
    NoStick,
    NoDriver,         // the stick is plugged in, but the kernel made no port of it
    NoAccess,
    PortInUse,
    StickSilent,      // does not answer, or is no iM871A
    ModeNotTaken,
    StillStarting,
    NothingHeard,     // no telegram of anybody
    WrongMode,        // heard in another mode than the stick listens in now
    StillListening,   // not heard yet, and not long enough to say more
    NeverHeard,
    HeardAs,          // not under the printed number, but under one that it may be
    Late,             // was heard, and is silent now
    Weak,
    KeyMissing,
    KeyWrong,
    DriverIncomplete, // decrypted or open, but not understood to the end
    NoValue,
    InOrder,
};

// What is known of one meter that may be the one looked for.
struct MeterFacts {
    wmbus::Address address;
    QString title;
    quality::MeterSignal signal;
    quality::ModeSet modes;
    wmbus::Security security;
    std::optional<wmbus::DecodeError> stopped;
    QString value; // "8,061.70 m³"; empty for none
};

struct CheckInput {
    QString typed;
    std::vector<stick::StickStatus> sticks;
    std::vector<stick::UsbDevice> usb;
    PortAccess access; // of the port that may not be opened
    std::vector<MeterFacts> meters; // all that were heard
    TimePoint now;
};

struct CheckResult {
    std::vector<CheckStep> steps;
    Cause cause = Cause::EnterNumber;
    QString title;  // the cause in a few words
    QString advice; // and what to do
    std::optional<wmbus::Address> meter; // that was found
    // The next action; a button where the program can do it.
    enum class Action : std::uint8_t { None, ModeScan, ShowStick, ShowSignal, EnterKey, ShowTelegrams, ListenInMode, CopyCommand } action = Action::None;
    QString command;                            // CopyCommand
    std::optional<bytes::LinkMode> mode;        // ListenInMode
    std::string port;                           // of the stick that is meant
};

// Pure: the same input gives the same result.
[[nodiscard]] CheckResult checkMeter(const CheckInput &input);

// How long must be listened before "never heard" is said: most meters send at least every quarter of an hour, nearly all of those
// that are read by walking past within five minutes.
inline constexpr std::chrono::minutes listenAtLeast{5};

} // namespace ui
