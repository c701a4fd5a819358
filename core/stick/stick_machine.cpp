#include "core/hci/secrets.h"
#include "core/stick/stick_advance.h"

namespace stick::machine {

void Advance::operator()(const event::Open &)
{
    if (s.portOpen || s.status.phase == Phase::Opening)
        return;
    stop(Timer::Retry);
    s.status.phase = Phase::Opening;
    s.status.problem = Problem::None;
    s.status.detail.clear();
    act(action::OpenPort{});
}

void Advance::operator()(const event::Close &)
{
    // The last word to a stick that is lent; nobody is there to hear its answer.
    if (s.loan && s.loan->switched) {
        hci::Configuration own;
        own.setLinkMode(s.status.wantedMode);
        act(action::Send{hci::messageOf(hci::SetConfig{hci::ToFlash::No, own})});
    }
    openGap();
    leavePort();
    stop(Timer::Retry);
    s.status.phase = Phase::Closed;
    s.status.problem = Problem::None;
    s.status.detail.clear();
}

void Advance::operator()(const event::PortOpened &)
{
    s.portOpen = true;
    s.bytesSeen = false;
    s.configureTries = 0;
    stop(Timer::Retry);
    identify();
}

void Advance::operator()(const event::PortFailed &failed)
{
    s.portOpen = false;
    // While a stick is waited for, a missing node is no news: it stays "unplugged".
    const bool stillUnplugged = s.identifiedOnce && failed.problem == Problem::NoSuchPort;
    if (!stillUnplugged || s.status.problem == Problem::None) {
        s.status.problem = failed.problem;
        s.status.detail = failed.detail;
    }
    s.status.phase = failed.problem == Problem::NotAStick ? Phase::Failed : Phase::Waiting;
    s.failedNode = 0;
    if (s.status.phase == Phase::Failed)
        act(action::LookForNode{});
    else
        start(Timer::Retry, s.identifiedOnce ? s.timings.reopen : s.timings.reopenBusy);
}

void Advance::operator()(const event::PortLost &)
{
    if (!s.portOpen)
        return;
    openGap();
    leavePort();
    s.waking = WakeStep::None;
    s.status.phase = Phase::Waiting;
    s.status.problem = Problem::Unplugged;
    s.status.detail.clear();
    s.portWasLost = true;
    start(Timer::Retry, s.timings.reopen);
}

void Advance::operator()(const event::NodeSeen &seen)
{
    if (s.status.phase != Phase::Failed)
        return;
    if (s.failedNode == 0) {
        s.failedNode = seen.node;
    } else if (seen.node != 0 && seen.node != s.failedNode) {
        s.status.phase = Phase::Opening;
        act(action::OpenPort{});
        return;
    }
    start(Timer::Retry, s.timings.reopenBusy);
}

void Advance::operator()(const event::BytesSeen &seen)
{
    s.bytesSeen = true;
    s.status.lastByteAt = m_now;
    s.status.badFrames = seen.badFrames;
    s.status.droppedBytes = seen.droppedBytes;
    if (listening())
        start(Timer::Silence, s.timings.silentAfter);
}

void Advance::operator()(const event::Received &received)
{
    if (received.message.code == hci::RadioIndication::code) {
        onTelegram(received.message);
        return;
    }
    if (const auto error = hci::read<hci::DecryptionError>(received.message)) {
        s.keyWrongFor.assign(error->address.begin(), error->address.end());
        return;
    }
    if (!s.current || hci::answerTo(s.current->message.code) != received.message.code)
        return; // late, or for nobody: telegrams and answers interleave, so nothing follows from it
    Command command = *std::exchange(s.current, std::nullopt);
    stop(Timer::Answer);
    onAnswer(command, received.message);
    hci::wipeKey(command.message);
    pump();
}

void Advance::onAnswerOverdue()
{
    if (!s.current)
        return;
    if (s.tries < triesPerCommand) {
        send();
        return;
    }
    Command command = *std::exchange(s.current, std::nullopt);
    onTimeout(command);
    hci::wipeKey(command.message);
    pump();
}

void Advance::operator()(const event::TimerFired &fired)
{
    switch (fired.timer) {
    case Timer::Answer:
        onAnswerOverdue();
        return;
    case Timer::Pause:
        s.pausing = false;
        identify();
        return;
    case Timer::Retry:
        if (s.status.phase == Phase::Failed)
            act(action::LookForNode{});
        else if (s.status.phase == Phase::Waiting)
            act(action::OpenPort{});
        return;
    case Timer::Silence:
        if (!listening())
            return;
        start(Timer::Silence, s.timings.silentAfter);
        push(Purpose::WatchdogPing, hci::Ping{});
        pump();
        return;
    case Timer::Deaf:
        if (!listening() || !s.heardSinceReset)
            return;
        if (s.loan) { // after it
            start(Timer::Deaf, s.loan->terms.atMost);
            return;
        }
        s.deafReset = true;
        wakeByReset();
        return;
    case Timer::Loan:
        if (!s.loan || s.loan->step == Loan::Step::Returning)
            return;
        s.loan->expired = true;
        takeBack();
        pump();
        return;
    }
}

void Advance::operator()(const event::Request &request)
{
    if (!onTheWay()) {
        act(action::Finish{request.token, Reply::Outcome::NotConnected, {}});
        return;
    }
    s.queue.push_back({Purpose::UserRequest, request.message, request.token, nullptr, 0, {}});
    pump();
}

void Advance::operator()(const event::SetMode &wanted)
{
    s.chosenMode = wanted.mode;
    s.persistWanted = wanted.persist;
    s.status.wantedMode = wanted.mode;
    if (listening())
        changeMode();
    pump();
}

void Advance::operator()(const event::Reset &)
{
    if (!listening())
        return;
    push(Purpose::UserReset, hci::Reset{});
    pump();
}

void Advance::operator()(const event::Ping &)
{
    if (!listening())
        return;
    push(Purpose::MeasurePing, hci::Ping{});
    pump();
}

void Advance::operator()(const event::Refresh &)
{
    if (!listening())
        return;
    push(Purpose::RefreshConfiguration, hci::GetConfig{});
    push(Purpose::ReadStatus, hci::GetSystemStatus{});
    pump();
}

} // namespace stick::machine

namespace stick {

Step advance(State state, const Event &event, TimePoint now)
{
    Step step{std::move(state), {}};
    std::visit(machine::Advance(step.state, step.actions, now), event);
    return step;
}

} // namespace stick
