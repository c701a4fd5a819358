#pragma once

#include "core/hci/messages.h"
#include "core/stick/stick_machine.h"

#include <string>
#include <utility>
#include <vector>

// The inside of stick_machine: its work is spread over stick_machine.cpp (events), stick_answers.cpp, stick_steps.cpp, stick_setup.cpp
// and stick_loan.cpp.
namespace stick::machine {

inline constexpr int triesPerCommand = 2; // one retry

// One event's worth of work on a state; the functions of the events come first, then what they have in common.
class Advance {
public:
    Advance(State &state, std::vector<Action> &actions, TimePoint now) : s(state), m_actions(actions), m_now(now) {}

    void operator()(const event::Open &);
    void operator()(const event::Close &);
    void operator()(const event::PortOpened &);
    void operator()(const event::PortFailed &failed);
    void operator()(const event::PortLost &);
    void operator()(const event::NodeSeen &seen);
    void operator()(const event::BytesSeen &seen);
    void operator()(const event::Received &received);
    void operator()(const event::TimerFired &fired);
    void operator()(const event::Request &request);
    void operator()(const event::SetMode &wanted);
    void operator()(const event::ModesKnown &known) { s.wantedModes = known.modes; }
    void operator()(const event::Want &want);
    void operator()(const event::SetupsKnown &known) { s.wantedSetups = known.setups; }
    void operator()(const event::Borrow &borrow);
    void operator()(const event::LoanRequest &request);
    void operator()(const event::GiveBack &back);
    void operator()(const event::Reset &);
    void operator()(const event::Ping &);
    void operator()(const event::Refresh &);

private:
    void onAnswer(const Command &command, const hci::Message &answer);
    void onTimeout(const Command &command);
    void onAnswerOverdue();
    void onTelegram(const hci::Message &message);
    void onDeviceInfo(const hci::Message &answer);
    void onConfirm(const hci::Message &answer);
    void onConfirmMode(const hci::Message &answer);
    void onFirmware(const hci::Message &answer);

    void onLineAnswer(const Command &command, const hci::Message &answer);
    void onLineTimeout(const Command &command);
    void onConfirmLines(const Command &command, const hci::Message &answer);

    void takeSetupOf(std::uint32_t stickId);
    void resetSetupReport();
    void applyWanted();
    void pushWanted();
    [[nodiscard]] hci::Message lineMessage(const Command &command) const;
    void report(const Command &command, SetupLine::State state, SetupLine::Reason reason);

    void beginLoan(const Command &command);
    void lend();
    void takeBack();
    void pushSwitchBack();
    void onConfirmLoan(const hci::Message &answer);
    void onConfirmBack(const hci::Message &answer);
    void endLoan(LoanEnd::Outcome outcome);
    void finishUnserved(Command &command);

    void identify();
    void configure();
    void listen();
    void changeMode();
    void askForStatus();
    void wake();
    void wakeByReset();
    void waitForReset();
    void reopen();
    void giveUp(Problem problem, std::string detail);
    void leavePort();
    void openGap();
    void closeGap();

    template <class Value>
    void push(Purpose purpose, const Value &value);
    void pump();
    void send();
    [[nodiscard]] bool listening() const { return s.status.phase == Phase::Listening; }
    [[nodiscard]] bool onTheWay() const;

    void act(Action action) { m_actions.push_back(std::move(action)); }
    void start(Timer timer, std::chrono::milliseconds after) { act(action::StartTimer{timer, after}); }
    void stop(Timer timer) { act(action::StopTimer{timer}); }

    State &s;
    std::vector<Action> &m_actions;
    TimePoint m_now;
};

template <class Value>
void Advance::push(Purpose purpose, const Value &value)
{
    s.queue.push_back({purpose, hci::messageOf(value), 0, nullptr, 0, {}});
}

} // namespace stick::machine
