#include "core/stick/stick_machine.h"

#include "core/hci/messages.h"

#include <algorithm>
#include <utility>

namespace stick {

namespace {

constexpr int triesPerCommand = 2; // one retry
constexpr std::size_t gapsKept = 1000;

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
    void operator()(const event::Reset &);
    void operator()(const event::Ping &);
    void operator()(const event::Refresh &);

private:
    void onAnswer(const Command &command, const hci::Message &answer);
    void onTimeout(const Command &command);
    void onTelegram(const hci::Message &message);
    void onDeviceInfo(const hci::Message &answer);
    void onConfirm(const hci::Message &answer);
    void onConfirmMode(const hci::Message &answer);
    void onFirmware(const hci::Message &answer);

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

// --- events -----------------------------------------------------------------------------------------------------------

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
    if (!s.current || hci::answerTo(s.current->message.code) != received.message.code)
        return; // late, or for nobody: telegrams and answers interleave, so nothing follows from it
    const Command command = *std::exchange(s.current, std::nullopt);
    stop(Timer::Answer);
    onAnswer(command, received.message);
    pump();
}

void Advance::operator()(const event::TimerFired &fired)
{
    switch (fired.timer) {
    case Timer::Answer:
        if (!s.current)
            return;
        if (s.tries < triesPerCommand) {
            send();
            return;
        }
        onTimeout(*std::exchange(s.current, std::nullopt));
        pump();
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
        s.deafReset = true;
        wakeByReset();
        return;
    }
}

void Advance::operator()(const event::Request &request)
{
    if (!onTheWay()) {
        act(action::Finish{request.token, Reply::Outcome::NotConnected, {}});
        return;
    }
    s.queue.push_back({Purpose::UserRequest, request.message, request.token});
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

// --- answers ----------------------------------------------------------------------------------------------------------

void Advance::onAnswer(const Command &command, const hci::Message &answer)
{
    switch (command.purpose) {
    case Purpose::Identify:
        onDeviceInfo(answer);
        return;
    case Purpose::Configure:
    case Purpose::ChangeMode:
        return; // has no status: the GET_CONFIG behind it tells
    case Purpose::Confirm:
        onConfirm(answer);
        return;
    case Purpose::ConfirmMode:
        onConfirmMode(answer);
        return;
    case Purpose::RefreshConfiguration:
        if (const auto read = hci::read<hci::GetConfigAnswer>(answer))
            s.status.configuration = read->configuration;
        return;
    case Purpose::ReadFirmware:
        onFirmware(answer);
        return;
    case Purpose::ReadStatus:
        if (const auto read = hci::read<hci::SystemStatus>(answer))
            s.status.system = *read;
        return;
    case Purpose::MeasurePing:
        s.status.pingTime = std::max(std::chrono::milliseconds(0), std::chrono::duration_cast<std::chrono::milliseconds>(m_now - s.sentAt));
        return;
    case Purpose::WatchdogPing:
        s.status.wokenBy = WakeStep::Ping;
        return;
    case Purpose::WatchdogReset:
    case Purpose::UserReset:
        waitForReset();
        return;
    case Purpose::UserRequest:
        act(action::Finish{command.token, Reply::Outcome::Answered, answer});
        return;
    }
}

void Advance::onTimeout(const Command &command)
{
    switch (command.purpose) {
    case Purpose::Identify:
        if (s.waking == WakeStep::Reset)
            reopen();
        else if (s.identifiedOnce)
            giveUp(Problem::Silent, {});
        else
            giveUp(s.bytesSeen ? Problem::NotAStick : Problem::NoAnswer, {});
        return;
    case Purpose::MeasurePing:
        s.status.pingTime.reset();
        wake();
        return;
    case Purpose::Configure:
    case Purpose::Confirm:
    case Purpose::ChangeMode:
    case Purpose::ConfirmMode:
    case Purpose::WatchdogPing:
        wake();
        return;
    case Purpose::WatchdogReset:
    case Purpose::UserReset:
        reopen();
        return;
    case Purpose::ReadFirmware:
    case Purpose::ReadStatus:
    case Purpose::RefreshConfiguration:
        return; // nice to have; a stick that is silent is found out by PING
    case Purpose::UserRequest:
        act(action::Finish{command.token, Reply::Outcome::TimedOut, {}});
        return;
    }
}

void Advance::onTelegram(const hci::Message &message)
{
    if (!s.portOpen)
        return;
    ++s.status.telegrams;
    s.status.lastTelegramAt = m_now;
    s.heardSinceReset = true;
    if (std::exchange(s.deafReset, false))
        s.status.wokenBy = WakeStep::Reset;
    if (listening())
        start(Timer::Deaf, s.timings.deafAfter);
    act(action::Heard{message});
}

void Advance::onDeviceInfo(const hci::Message &answer)
{
    const auto info = hci::read<hci::DeviceInfo>(answer);
    if (!info || !info->isIm871a()) {
        giveUp(Problem::NotAStick, info ? "module type " + std::to_string(info->moduleType) : std::string());
        return;
    }
    if (s.status.device && s.status.device->uniqueId != info->uniqueId) { // another stick on the same port
        s.status.firmware.reset();
        s.status.configuration.reset();
        s.status.system.reset();
    }
    s.status.device = *info;
    s.identifiedOnce = true;
    if (s.chosenMode)
        s.status.wantedMode = *s.chosenMode;
    else if (const auto known = s.wantedModes.find(info->uniqueId); known != s.wantedModes.end())
        s.status.wantedMode = known->second;
    else
        s.status.wantedMode = bytes::LinkMode::T2;
    configure();
}

void Advance::onConfirm(const hci::Message &answer)
{
    const auto read = hci::read<hci::GetConfigAnswer>(answer);
    if (read)
        s.status.configuration = read->configuration;
    s.status.problem = Problem::None;
    s.status.detail.clear();
    if (s.setup == Setup::LeaveAsIs) {
        if (read && !s.chosenMode)
            s.status.wantedMode = read->configuration.linkMode().value_or(s.status.wantedMode);
    } else if (!read || !read->configuration.satisfies(hci::cuxdConfiguration(s.status.wantedMode))) {
        if (++s.configureTries < triesPerCommand) {
            configure();
            return;
        }
        s.status.problem = Problem::ConfigurationNotTaken;
    }
    listen();
}

void Advance::onConfirmMode(const hci::Message &answer)
{
    const auto read = hci::read<hci::GetConfigAnswer>(answer);
    if (read)
        s.status.configuration = read->configuration;
    if (!read || read->configuration.linkMode() != s.status.wantedMode) {
        // It may be the late answer to an earlier question: asked once more before it is believed.
        if (std::exchange(s.confirmDoubted, true)) {
            s.status.problem = Problem::ConfigurationNotTaken;
            s.confirmDoubted = false;
        } else {
            s.queue.push_front({Purpose::ConfirmMode, hci::messageOf(hci::GetConfig{}), 0});
        }
        return;
    }
    s.confirmDoubted = false;
    s.persistWanted = false;
    s.status.problem = Problem::None;
    act(action::ModeTaken{s.status.device ? s.status.device->uniqueId : 0, s.status.wantedMode});
}

void Advance::onFirmware(const hci::Message &answer)
{
    const auto read = hci::read<hci::FirmwareInfoAnswer>(answer);
    if (!read)
        return;
    if (!s.status.firmware)
        s.status.firmware.emplace();
    s.status.firmware->take(*read);
    if (read->key < static_cast<std::uint8_t>(hci::FirmwareKey::BuildTime))
        push(Purpose::ReadFirmware, hci::GetFirmwareInfo{static_cast<std::uint8_t>(read->key + 1)});
}

// --- steps ------------------------------------------------------------------------------------------------------------

void Advance::identify()
{
    s.status.phase = Phase::Identifying;
    s.configureTries = 0;
    s.first.clear();
    s.first.push_back({Purpose::Identify, hci::messageOf(hci::GetDeviceInfo{}), 0});
    pump();
}

void Advance::configure()
{
    s.status.phase = Phase::Configuring;
    if (s.setup == Setup::AsCuxd) {
        const hci::SetConfig request{hci::ToFlash::No, hci::cuxdConfiguration(s.status.wantedMode)};
        s.first.push_back({Purpose::Configure, hci::messageOf(request), 0});
    }
    s.first.push_back({Purpose::Confirm, hci::messageOf(hci::GetConfig{}), 0});
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
    s.first.clear();
    s.first.push_back({Purpose::WatchdogReset, hci::messageOf(hci::Reset{}), 0});
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
    for (const Timer timer : {Timer::Answer, Timer::Pause, Timer::Silence, Timer::Deaf})
        stop(timer);
    if (s.portOpen)
        act(action::ClosePort{});
    s.portOpen = false;
    s.pausing = false;
    s.heardSinceReset = false;
    s.first.clear();
    if (s.current)
        s.queue.push_front(*std::exchange(s.current, std::nullopt));
    for (const Command &command : s.queue) {
        if (command.purpose == Purpose::UserRequest)
            act(action::Finish{command.token, Reply::Outcome::NotConnected, {}});
    }
    s.queue.clear();
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

// --- one command at a time --------------------------------------------------------------------------------------------

template <class Value>
void Advance::push(Purpose purpose, const Value &value)
{
    s.queue.push_back({purpose, hci::messageOf(value), 0});
}

void Advance::pump()
{
    if (s.current || s.pausing || !s.portOpen)
        return;
    std::deque<Command> &from = s.first.empty() && listening() ? s.queue : s.first;
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
    act(action::Send{s.current->message});
    start(Timer::Answer, s.timings.answer);
}

bool Advance::onTheWay() const
{
    return s.portOpen || s.status.phase == Phase::Opening;
}

} // namespace

Step advance(State state, const Event &event, TimePoint now)
{
    Step step{std::move(state), {}};
    std::visit(Advance(step.state, step.actions, now), event);
    return step;
}

} // namespace stick
