#include "core/hci/secrets.h"
#include "core/stick/stick_advance.h"

#include <algorithm>

// The wanted setup of a stick: its lines are sent when it has been configured, and when the user gives other ones.
namespace stick::machine {

namespace {

SetupLine reportOf(const WantedSetup::Line &line)
{
    SetupLine report{line.code, std::nullopt, SetupLine::State::Waiting, SetupLine::Reason::None};
    if (line.code == hci::SetDecryptionKey::code && !line.payload.empty())
        report.slot = line.payload[0];
    return report;
}

bool answersWithStatus(hci::Code code)
{
    return code == hci::SetDecryptionKey::code || code == hci::SetEncryptionKey::code || code == hci::EnableEncryption::code
        || code == hci::SetRtc::code;
}

} // namespace

void Advance::operator()(const event::Want &want)
{
    s.wanted = want.setup;
    s.wantedByUser = true;
    s.wantedStick.reset();
    if (s.portOpen && s.status.phase != Phase::Identifying && s.status.device)
        s.wantedStick = s.status.device->uniqueId;
    s.wantedFlashed = false;
    if (const auto mode = s.wanted ? s.wanted->linkMode() : std::nullopt) {
        s.chosenMode = mode;
        s.persistWanted = false;
        s.status.wantedMode = *mode;
    }
    const auto isOld = [](const Command &command) {
        return command.purpose == Purpose::ApplyLine || command.purpose == Purpose::ConfirmLines;
    };
    std::erase_if(s.queue, isOld);
    std::erase_if(s.first, isOld);
    resetSetupReport();
    if (listening() || s.applying)
        pushWanted();
    pump();
}

// None of the lines is in the stick, as far as we know.
void Advance::resetSetupReport()
{
    s.status.setup.clear();
    if (!s.wanted)
        return;
    for (const WantedSetup::Line &line : s.wanted->lines)
        s.status.setup.push_back(reportOf(line));
}

void Advance::takeSetupOf(std::uint32_t stickId)
{
    if (s.wantedByUser && s.wantedStick.value_or(stickId) == stickId) {
        s.wantedStick = stickId;
        return;
    }
    const auto known = s.wantedSetups.find(stickId);
    s.wanted = known == s.wantedSetups.end() ? nullptr : known->second;
    if (const auto mode = s.wanted ? s.wanted->linkMode() : std::nullopt; mode && !s.chosenMode)
        s.status.wantedMode = *mode;
    resetSetupReport();
}

// The stick is configured: its lines, then listening.
void Advance::applyWanted()
{
    if (!s.wanted || s.wanted->lines.empty()) {
        listen();
        return;
    }
    s.applying = true; // pump() ends it
    pushWanted();
}

void Advance::pushWanted()
{
    if (!s.wanted)
        return;
    std::deque<Command> &to = listening() ? s.queue : s.first;
    bool readBack = false;
    for (std::size_t i = 0; i < s.wanted->lines.size(); ++i) {
        const hci::Code code = s.wanted->lines[i].code;
        if (!isSetting(code)) {
            s.status.setup[i].state = SetupLine::State::Failed;
            s.status.setup[i].reason = SetupLine::Reason::NotASetting;
            continue;
        }
        to.push_back({Purpose::ApplyLine, {code, {}, {}, {}}, 0, s.wanted, i, {}});
        readBack = readBack || code == hci::SetConfig::code;
    }
    if (readBack)
        to.push_back({Purpose::ConfirmLines, hci::messageOf(hci::GetConfig{}), 0, s.wanted, 0, {}});
}

// The bytes of the line, except that the link mode is the one wanted now (the user may have chosen another since), and that flash is
// written once only.
hci::Message Advance::lineMessage(const Command &command) const
{
    const WantedSetup::Line &line = command.wanted->lines[command.line];
    hci::Message message{line.code, {line.payload.begin(), line.payload.end()}, std::nullopt, std::nullopt};
    if (line.code != hci::SetConfig::code)
        return message;
    auto config = hci::SetConfig::parse(line.payload);
    if (!config)
        return message;
    const auto mode = config->configuration.linkMode();
    const bool flashedBefore = s.wantedFlashed && config->toFlash == hci::ToFlash::Yes;
    if ((!mode || *mode == s.status.wantedMode) && !flashedBefore)
        return message;
    if (mode)
        config->configuration.setLinkMode(s.status.wantedMode);
    if (flashedBefore)
        config->toFlash = hci::ToFlash::No;
    return hci::messageOf(*config);
}

void Advance::report(const Command &command, SetupLine::State state, SetupLine::Reason reason)
{
    if (command.wanted != s.wanted || command.line >= s.status.setup.size())
        return; // of lines that are no longer wanted
    s.status.setup[command.line].state = state;
    s.status.setup[command.line].reason = reason;
}

void Advance::onLineAnswer(const Command &command, const hci::Message &answer)
{
    using State = SetupLine::State;
    if (command.message.code == hci::SetConfig::code)
        return; // stays Sent: the GET_CONFIG behind the lines tells
    if (!answersWithStatus(command.message.code))
        report(command, State::Confirmed, SetupLine::Reason::None);
    else if (!answer.payload.empty() && answer.payload[0] == 1)
        report(command, State::CannotConfirm, SetupLine::Reason::None);
    else
        report(command, State::Failed, SetupLine::Reason::Refused);
}

// The stick may not know the command, or be gone: PING tells which.
void Advance::onLineTimeout(const Command &command)
{
    report(command, SetupLine::State::Failed, SetupLine::Reason::NoAnswer);
    std::deque<Command> &to = listening() ? s.queue : s.first;
    to.push_front({Purpose::MeasurePing, hci::messageOf(hci::Ping{}), 0, nullptr, 0, {}});
}

void Advance::onConfirmLines(const Command &command, const hci::Message &answer)
{
    const auto read = hci::read<hci::GetConfigAnswer>(answer);
    if (read)
        s.status.configuration = read->configuration;
    if (command.wanted != s.wanted)
        return;
    hci::Configuration all;
    std::vector<std::pair<std::size_t, hci::Configuration>> each;
    for (std::size_t i = 0; i < s.wanted->lines.size(); ++i) {
        if (s.wanted->lines[i].code != hci::SetConfig::code)
            continue;
        const auto sent = hci::read<hci::SetConfig>(lineMessage({Purpose::ApplyLine, {}, 0, s.wanted, i, {}}));
        if (!sent)
            continue;
        all.apply(sent->configuration);
        each.emplace_back(i, sent->configuration);
    }
    const bool taken = read && read->configuration.satisfies(all);
    if (!taken && !std::exchange(s.confirmDoubted, true)) { // it may be the late answer to an earlier question
        std::deque<Command> &to = listening() ? s.queue : s.first;
        to.push_front(command);
        return;
    }
    s.confirmDoubted = false;
    for (const auto &[line, configuration] : each) {
        SetupLine &shown = s.status.setup[line];
        const bool own = taken || (read && read->configuration.satisfies(configuration));
        if (shown.state == SetupLine::State::Sent) {
            shown.state = own ? SetupLine::State::Confirmed : SetupLine::State::Failed;
            shown.reason = own ? SetupLine::Reason::None : SetupLine::Reason::NotTaken;
        }
    }
    if (!taken) {
        s.status.problem = Problem::ConfigurationNotTaken;
        return;
    }
    s.wantedFlashed = true;
    s.status.problem = Problem::None;
    if (listening() && s.wanted->linkMode())
        act(action::ModeTaken{s.status.device ? s.status.device->uniqueId : 0, s.status.wantedMode});
}

} // namespace stick::machine
