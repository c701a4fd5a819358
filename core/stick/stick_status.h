#pragma once

#include "core/bytes/link_mode.h"
#include "core/hci/messages.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stick {

using TimePoint = std::chrono::system_clock::time_point;

// Where a session stands.
enum class Phase : std::uint8_t {
    Closed,      // not opened, or closed by the user
    Opening,
    Identifying, // GET_DEVICEINFO sent
    Configuring, // SET_CONFIG sent, or GET_CONFIG to confirm it
    Listening,
    Waiting,     // the node is gone or busy: tried again by itself
    Failed,      // is no iM871A, or does not answer: not tried again before the node returns or the user asks
};

enum class Problem : std::uint8_t {
    None,
    NoSuchPort,
    NoPermission,
    InUse,            // `detail` names the other program where it can be seen
    NotAStick,        // bytes come, but no answer to GET_DEVICEINFO
    NoAnswer,
    ConfigurationNotTaken, // GET_CONFIG shows something else than was set
    NoConnection,     // of a stick at another computer; `detail` is the system's text
    Unplugged,        // for a stick at another computer: the connection broke
    Silent,           // the watchdog could not wake it
    OtherError,       // `detail` is the system's text
};

// What the watchdog had to do to wake a silent stick.
enum class WakeStep : std::uint8_t { None, Ping, Reset, Reopen };

// How far one line of the wanted setup has come.
struct SetupLine {
    enum class State : std::uint8_t {
        Waiting,       // not sent since the stick was connected
        Sent,          // on the line, or not yet read back
        Confirmed,     // read back, or answered where the answer is all there is
        CannotConfirm, // the stick said that it took it, and cannot be asked: keys
        Failed,        // `reason` says why
    };
    enum class Reason : std::uint8_t {
        None,
        Refused,       // status byte 0: a place beyond the table
        NoAnswer,
        NotTaken,      // GET_CONFIG shows something else
        NotASetting,   // never sent: restarts the stick, puts it to sleep, or sends by radio
    };
    hci::Code code;
    std::optional<std::uint8_t> slot; // of a key
    State state = State::Waiting;
    Reason reason = Reason::None;

    [[nodiscard]] bool settled() const { return state != State::Waiting && state != State::Sent; }
    bool operator==(const SetupLine &) const = default;
};

// Everything known about one stick. A value: copied, compared, shown.
struct StickStatus {
    std::string port;               // as given by the user or the finder: "/dev/ttyUSB0"
    Phase phase = Phase::Closed;
    Problem problem = Problem::None;
    std::string detail;             // for InUse the program, for OtherError the system's text

    std::optional<hci::DeviceInfo> device;
    std::optional<hci::FirmwareInfo> firmware;
    std::optional<hci::Configuration> configuration; // as GET_CONFIG said last
    std::optional<hci::SystemStatus> system;         // as GET_SYSSTATUS said last
    bytes::LinkMode wantedMode = bytes::LinkMode::T2;
    std::optional<std::chrono::milliseconds> pingTime;

    std::uint64_t telegrams = 0;    // since the program opened the port first
    std::uint64_t badFrames = 0;    // wrong FCS on the serial line
    std::uint64_t droppedBytes = 0; // bytes that belonged to no good frame
    std::uint32_t reconnects = 0;
    WakeStep wokenBy = WakeStep::None; // of the last silence
    std::optional<TimePoint> lastByteAt;
    std::optional<TimePoint> lastTelegramAt;
    std::optional<TimePoint> listeningSince;
    // Times in which nothing could be heard: unplugged, closed, reset. The last one may still be open.
    struct Gap {
        TimePoint from;
        std::optional<TimePoint> to;
        bool operator==(const Gap &) const = default;
    };
    std::vector<Gap> gaps;
    // Lent to poll a device in another link mode, and deaf for everything else meanwhile.
    struct Lending {
        bool now = false;
        std::uint64_t times = 0;
        std::chrono::milliseconds total{0};
        std::optional<Gap> last;
        bool operator==(const Lending &) const = default;
    };
    Lending lending;
    std::vector<SetupLine> setup; // line by line as given to setWantedSetup()

    bool operator==(const StickStatus &) const = default;
};

} // namespace stick
