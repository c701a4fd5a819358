#include "core/hci/secrets.h"
#include "core/stick/stick_advance.h"

namespace stick::machine {

namespace {

constexpr std::size_t gapsKept = 1000;

} // namespace

void Advance::identify()
{
    s.status.phase = Phase::Identifying;
    s.configureTries = 0;
    s.confirmDoubted = false;
    s.applying = false;
    resetSetupReport();
    s.first.clear();
    s.first.push_back({Purpose::Identify, hci::messageOf(hci::GetDeviceInfo{}), 0, nullptr, 0, {}});
    pump();
}

void Advance::configure()
{
    s.status.phase = Phase::Configuring;
    if (s.setup == Setup::AsCuxd) {
        const hci::SetConfig request{hci::ToFlash::No, hci::cuxdConfiguration(s.status.wantedMode)};
        s.first.push_back({Purpose::Configure, hci::messageOf(request), 0, nullptr, 0, {}});
    }
    s.first.push_back({Purpose::Confirm, hci::messageOf(hci::GetConfig{}), 0, nullptr, 0, {}});
}

void Advance::listen()
{
    s.status.phase = Phase::Listening;
    s.status.listeningSince = m_now;
    closeGap();
    if (std::exchange(s.portWasLost, false))
        ++s.status.reconnects;
    if (s.waking != WakeStep::None && !s.deafReset)
        s.status.wokenBy = s.waking;
    s.waking = WakeStep::None;
    start(Timer::Silence, s.timings.silentAfter);
    start(Timer::Deaf, s.timings.deafAfter);
    const bool differs = !s.status.configuration || s.status.configuration->linkMode() != s.status.wantedMode;
    if (s.chosenMode && (s.persistWanted || (differs && s.setup == Setup::LeaveAsIs)))
        changeMode();
    else if (s.chosenMode && !differs)
        act(action::ModeTaken{s.status.device ? s.status.device->uniqueId : 0, s.status.wantedMode});
    askForStatus();
}

// Only the link mode; everything else stays as it is.
void Advance::changeMode()
{
    hci::Configuration wanted;
    wanted.setLinkMode(s.status.wantedMode);
    push(Purpose::ChangeMode, hci::SetConfig{s.persistWanted ? hci::ToFlash::Yes : hci::ToFlash::No, wanted});
    push(Purpose::ConfirmMode, hci::GetConfig{});
}

void Advance::askForStatus()
{
    push(Purpose::MeasurePing, hci::Ping{});
    push(Purpose::ReadStatus, hci::GetSystemStatus{});
    if (!s.status.firmware)
        push(Purpose::ReadFirmware, hci::GetFirmwareInfo{0});
}

// A stick that was there does not answer: the next step after those that have not helped.
void Advance::wake()
{
    switch (s.waking) {
    case WakeStep::None:
    case WakeStep::Ping:
        wakeByReset();
        return;
    case WakeStep::Reset:
        reopen();
        return;
    case WakeStep::Reopen:
        giveUp(Problem::Silent, {});
        return;
    }
}

void Advance::wakeByReset()
{
    openGap();
    s.waking = WakeStep::Reset;
    s.status.phase = Phase::Identifying;
    s.applying = false;
    s.first.clear();
    s.first.push_back({Purpose::WatchdogReset, hci::messageOf(hci::Reset{}), 0, nullptr, 0, {}});
    pump();
}

void Advance::waitForReset()
{
    openGap();
    s.heardSinceReset = false;
    s.pausing = true;
    s.status.phase = Phase::Identifying;
    stop(Timer::Silence);
    stop(Timer::Deaf);
    start(Timer::Pause, s.timings.afterReset);
}

// The last thing the watchdog can do.
void Advance::reopen()
{
    openGap();
    leavePort();
    s.waking = WakeStep::Reopen;
    s.portWasLost = true;
    s.status.phase = Phase::Opening;
    act(action::OpenPort{});
}

// A stick that was there before is waited for; anything else is left alone until its node is another one or the user asks.
void Advance::giveUp(Problem problem, std::string detail)
{
    openGap();
    leavePort();
    s.status.problem = problem;
    s.status.detail = std::move(detail);
    if (problem == Problem::Silent) {
        s.waking = WakeStep::Reopen;
        s.status.phase = Phase::Waiting;
        start(Timer::Retry, s.timings.reopenSilent);
        return;
    }
    s.identifiedOnce = false;
    s.status.phase = Phase::Failed;
    s.failedNode = 0;
    act(action::LookForNode{});
}

void Advance::leavePort()
{
    for (const Timer timer : {Timer::Answer, Timer::Pause, Timer::Silence, Timer::Deaf, Timer::Loan})
        stop(timer);
    if (s.portOpen)
        act(action::ClosePort{});
    s.portOpen = false;
    s.pausing = false;
    s.heardSinceReset = false;
    s.applying = false;
    s.keyWrongFor.clear();
    resetSetupReport();
    s.first.clear();
    if (s.current)
        s.queue.push_front(*std::exchange(s.current, std::nullopt));
    for (Command &command : std::exchange(s.loanQueue, {}))
        finishUnserved(command);
    for (Command &command : std::exchange(s.queue, {}))
        finishUnserved(command);
    if (s.loan)
        endLoan(LoanEnd::Outcome::NotConnected);
}

void Advance::openGap()
{
    auto &gaps = s.status.gaps;
    const bool wasListening = s.status.listeningSince && s.status.phase != Phase::Closed;
    if (!wasListening || (!gaps.empty() && !gaps.back().to))
        return;
    if (gaps.size() == gapsKept)
        gaps.erase(gaps.begin());
    gaps.push_back({m_now, std::nullopt});
}

void Advance::closeGap()
{
    auto &gaps = s.status.gaps;
    if (gaps.empty() || gaps.back().to)
        return;
    gaps.back().to = m_now;
}


void Advance::pump()
{
    if (s.current || s.pausing || !s.portOpen)
        return;
    if (s.applying && s.first.empty()) {
        s.applying = false;
        listen();
    }
    if (!s.loan && s.first.empty() && listening() && !s.queue.empty() && s.queue.front().purpose == Purpose::Borrow) {
        const Command borrow = std::move(s.queue.front());
        s.queue.pop_front();
        beginLoan(borrow);
    }
    std::deque<Command> &from = s.loan ? s.loanQueue : s.first.empty() && listening() ? s.queue : s.first;
    if (from.empty())
        return;
    s.current = std::move(from.front());
    from.pop_front();
    s.tries = 0;
    send();
}

void Advance::send()
{
    ++s.tries;
    s.sentAt = m_now;
    const bool isLine = s.current->purpose == Purpose::ApplyLine;
    act(action::Send{isLine ? lineMessage(*s.current) : s.current->message});
    if (isLine)
        report(*s.current, SetupLine::State::Sent, SetupLine::Reason::None);
    start(Timer::Answer, s.timings.answer);
}

bool Advance::onTheWay() const
{
    return s.portOpen || s.status.phase == Phase::Opening;
}

} // namespace stick::machine
