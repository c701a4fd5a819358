#pragma once

#include "core/bytes/link_mode.h"
#include "core/hci/message.h"
#include "core/stick/loan.h"
#include "core/stick/reply.h"
#include "core/stick/stick_status.h"
#include "core/stick/timings.h"
#include "core/stick/wanted_setup.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a session with a stick does when something happens: a pure function of state, event and time. It opens nothing, sends
// nothing and waits for nothing; StickSession carries out the actions and reports back by events.
namespace stick {

enum class Timer : std::uint8_t {
    Answer,  // of the command on the line
    Pause,   // after a reset
    Retry,   // opening the port again
    Silence, // no byte
    Deaf,    // no telegram
    Loan,    // the stick is lent for too long
};

using WantedModes = std::map<std::uint32_t, bytes::LinkMode>; // by the stick's unique id

namespace event {

struct Open {}; // wanted by the user, also to try a failed one again
struct Close {};
struct PortOpened {};
struct PortFailed { // could not be opened
    Problem problem = Problem::OtherError;
    std::string detail;
};
struct PortLost {};   // unplugged, or closed by an error
struct NodeSeen {     // answer to action::LookForNode
    std::uint64_t node = 0; // which node has the name; another number after replugging; 0 = none
};
struct BytesSeen {    // something came, good or bad; the counters are the deframer's
    std::uint64_t badFrames = 0;
    std::uint64_t droppedBytes = 0;
};
struct Received {
    hci::Message message;
};
struct TimerFired {
    Timer timer = Timer::Answer;
};
struct Request { // any message, its answer goes to the one who asked
    std::uint64_t token = 0;
    hci::Message message;
};
struct SetMode {
    bytes::LinkMode mode = bytes::LinkMode::T2;
    bool persist = false;
};
struct ModesKnown { // settings
    WantedModes modes;
};
struct Want { // what the stick is to know besides its configuration; nothing takes back what was wanted
    WantedSetupPointer setup;
};
struct SetupsKnown { // wanted of sticks that may come back under another name
    WantedSetups setups;
};
struct Borrow { // in its turn, see loan.h
    std::uint64_t token = 0;
    LoanTerms terms;
};
struct LoanRequest { // of the borrower, while the stick is lent to him
    std::uint64_t token = 0; // of the answer
    std::uint64_t loan = 0;
    hci::Message message;
};
struct GiveBack {
    std::uint64_t loan = 0;
};
struct Reset {};
struct Ping {};
struct Refresh {};

} // namespace event

using Event = std::variant<event::Open, event::Close, event::PortOpened, event::PortFailed, event::PortLost, event::NodeSeen,
                           event::BytesSeen, event::Received, event::TimerFired, event::Request, event::SetMode, event::ModesKnown,
                           event::Want, event::SetupsKnown, event::Borrow, event::LoanRequest, event::GiveBack, event::Reset,
                           event::Ping, event::Refresh>;

namespace action {

struct OpenPort {
    bool operator==(const OpenPort &) const = default;
};
struct ClosePort {
    bool operator==(const ClosePort &) const = default;
};
struct LookForNode {
    bool operator==(const LookForNode &) const = default;
};
struct Send {
    hci::Message message;
    bool operator==(const Send &) const = default;
};
struct StartTimer { // from the start again when it runs
    Timer timer = Timer::Answer;
    std::chrono::milliseconds after{0};
    bool operator==(const StartTimer &) const = default;
};
struct StopTimer {
    Timer timer = Timer::Answer;
    bool operator==(const StopTimer &) const = default;
};
struct Heard { // a telegram
    hci::Message message;
    bool keyWrong = false; // the stick has a key for its sender and said that it does not fit
    bool operator==(const Heard &) const = default;
};
struct Finish { // a request is over
    std::uint64_t token = 0;
    Reply::Outcome outcome = Reply::Outcome::NotConnected;
    hci::Message answer;
    bool operator==(const Finish &) const = default;
};
struct Lent { // the stick is in the mode that was asked for and serves the borrower only
    std::uint64_t loan = 0;
    bool operator==(const Lent &) const = default;
};
struct LoanOver {
    std::uint64_t loan = 0;
    LoanEnd end;
    bool operator==(const LoanOver &) const = default;
};
struct ModeTaken { // the user's choice was read back from the stick
    std::uint32_t stickId = 0;
    bytes::LinkMode mode = bytes::LinkMode::T2;
    bool operator==(const ModeTaken &) const = default;
};

} // namespace action

using Action = std::variant<action::OpenPort, action::ClosePort, action::LookForNode, action::Send, action::StartTimer,
                            action::StopTimer, action::Heard, action::Finish, action::Lent, action::LoanOver, action::ModeTaken>;

// Why a command was sent, which says what its answer and its time-out mean.
enum class Purpose : std::uint8_t {
    Identify,
    Configure,
    Confirm,
    ChangeMode,
    ConfirmMode,
    ReadFirmware,
    ReadStatus,
    MeasurePing,
    WatchdogPing,
    WatchdogReset,
    UserReset,
    UserRequest,
    RefreshConfiguration,
    ApplyLine,
    ConfirmLines,
    Borrow, // is not sent: the loan begins
    SwitchForLoan,
    ConfirmLoan,
    LoanRequest,
    SwitchBack,
    ConfirmBack,
};

struct Command {
    Purpose purpose = Purpose::UserRequest;
    hci::Message message;
    std::uint64_t token = 0; // of UserRequest, LoanRequest and Borrow
    WantedSetupPointer wanted; // of ApplyLine and ConfirmLines
    std::size_t line = 0;      // of ApplyLine; its message has no payload, which stays in the setup until it is sent
    LoanTerms loan;            // of Borrow
};

struct Loan {
    enum class Step : std::uint8_t { Taking, Lent, Returning };
    std::uint64_t token = 0;
    LoanTerms terms;
    Step step = Step::Taking;
    bool switched = false; // the stick may be in the other mode
    TimePoint since;       // it was told to switch
    bool doubted = false;  // a GET_CONFIG did not show the mode once
    int returnTries = 0;
    LoanEnd::Outcome outcome = LoanEnd::Outcome::Returned;
    bool expired = false;
};

struct State {
    StickStatus status;
    Timings timings;
    Setup setup = Setup::AsCuxd;
    WantedModes wantedModes;
    std::optional<bytes::LinkMode> chosenMode; // by the user in this session; goes before the settings
    bool persistWanted = false;                // the choice is to go to flash and has not yet been confirmed
    WantedSetups wantedSetups;
    WantedSetupPointer wanted;                 // its link mode, where it names one, is the chosen one
    bool wantedByUser = false;                 // in this session; else it is the one known of this stick
    std::optional<std::uint32_t> wantedStick;  // which stick the user's was for, once known: another one on this port gets none of it
    bool wantedFlashed = false;                // what was to go to flash is there

    bool portOpen = false;
    std::optional<Command> current; // on the line, waiting for its answer
    int tries = 0;
    TimePoint sentAt;
    std::deque<Command> first; // what brings the session to Listening; goes before everything else
    std::deque<Command> queue; // the rest; waits for Listening
    std::optional<Loan> loan;       // under way; only while Listening
    std::deque<Command> loanQueue;  // its commands; everything else waits
    bool pausing = false;      // a reset is under way
    bool applying = false;     // `first` holds lines of the wanted setup; Listening comes behind them
    bytes::Bytes keyWrongFor;  // M and A field of the telegram that follows AES_DEC_ERROR_IND; empty: none

    bool bytesSeen = false;      // since the port was opened
    bool portWasLost = false;    // the next Listening is a reconnect
    bool identifiedOnce = false; // on this port there was a stick: it is waited for
    int configureTries = 0;
    bool confirmDoubted = false;      // GET_CONFIG did not show the wanted mode once
    WakeStep waking = WakeStep::None; // the step under way
    bool deafReset = false;           // RESET was for want of telegrams: it has helped when one comes
    bool heardSinceReset = false;
    std::uint64_t failedNode = 0;     // node on which the session gave up
};

struct Step {
    State state;
    std::vector<Action> actions;
};

[[nodiscard]] Step advance(State state, const Event &event, TimePoint now);

} // namespace stick
