#include "ui/stick/check_chain.h"

#include "core/stick/remote_port.h"
#include "core/text/system_error.h"
#include "core/text/time_text.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using stick::Phase;
using stick::Problem;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CheckChain)
};

constexpr auto doubtAfter = std::chrono::seconds(60);

QString titleOf(Check check)
{
    switch (check) {
    case Check::Port: return Words::tr("Port");
    case Check::Access: return Words::tr("Access");
    case Check::Free: return Words::tr("Port free");
    case Check::Driver: return Words::tr("Driver");
    case Check::Ping: return QStringLiteral("PING");
    case Check::Firmware: return Words::tr("Firmware");
    case Check::Mode: return Words::tr("Link mode");
    case Check::Telegrams: return Words::tr("Telegrams");
    case Check::Meter: return Words::tr("This meter");
    case Check::Signal: return Words::tr("Reception");
    case Check::Key: return Words::tr("Key");
    case Check::Value: return Words::tr("Value");
    }
    return {};
}

// Where the chain breaks; nothing while it holds.
std::optional<Check> brokenAt(Problem problem)
{
    switch (problem) {
    case Problem::None: return std::nullopt;
    case Problem::NoSuchPort:
    case Problem::NoConnection:
    case Problem::Unplugged: return Check::Port;
    case Problem::NoPermission: return Check::Access;
    case Problem::InUse: return Check::Free;
    case Problem::NotAStick:
    case Problem::NoAnswer:
    case Problem::Silent: return Check::Ping;
    case Problem::ConfigurationNotTaken: return Check::Mode;
    case Problem::OtherError: return Check::Free;
    }
    return std::nullopt;
}

// The first step that is not known to hold while no problem is reported.
Check reached(Phase phase)
{
    switch (phase) {
    case Phase::Closed:
    case Phase::Waiting:
    case Phase::Failed:
    case Phase::Opening: return Check::Port;
    case Phase::Identifying: return Check::Ping;
    case Phase::Configuring: return Check::Mode;
    case Phase::Listening: return Check::Telegrams;
    }
    return Check::Port;
}

QString passedDetail(const stick::StickStatus &status, Check check)
{
    switch (check) {
    case Check::Port: return QString::fromStdString(status.port);
    case Check::Access: return Words::tr("allowed");
    case Check::Free: return Words::tr("nobody else");
    case Check::Driver: return Words::tr("loaded");
    case Check::Ping: return status.pingTime ? Words::tr("%1 ms").arg(status.pingTime->count()) : Words::tr("answers");
    case Check::Firmware: return status.device ? QString::fromStdString(status.device->firmwareText()) : Words::tr("not said");
    case Check::Mode: return QString::fromLatin1(bytes::linkModeName(listeningMode(status).value_or(status.wantedMode)).data());
    case Check::Telegrams: return Words::tr("%n heard", nullptr, static_cast<int>(std::min<std::uint64_t>(status.telegrams, 2147483647)));
    case Check::Meter:
    case Check::Signal:
    case Check::Key:
    case Check::Value: break; // of a meter, not of a stick
    }
    return {};
}

struct Failure {
    QString detail;
    QString advice;
};

Failure failureOf(const stick::StickStatus &status)
{
    const QString port = QString::fromStdString(status.port);
    const QString detail = text::systemErrorText(QString::fromStdString(status.detail));
    switch (status.problem) {
    case Problem::NoSuchPort: return {Words::tr("%1 is not there").arg(port), Words::tr("Plug in the stick, or check the name of the port.")};
    case Problem::NoConnection:
        return {detail.isEmpty() ? Words::tr("no connection") : Words::tr("no connection: %1").arg(detail),
                Words::tr("Check that the other computer runs and lets its port be used (ser2net, socat), and that name and number are right.")};
    case Problem::Unplugged:
        if (stick::namesRemotePort(port))
            return {Words::tr("connection lost"), Words::tr("It is connected again as soon as the other computer answers.")};
        return {Words::tr("unplugged"), Words::tr("Plug the stick in again: it continues by itself. Keep it on a short extension cable.")};
    case Problem::NoPermission: return {Words::tr("not allowed"), Words::tr("You are not in the group that may use the port. The banner above names the command.")};
    case Problem::InUse:
        return {detail.isEmpty() ? Words::tr("in use") : Words::tr("in use by %1").arg(detail),
                detail.isEmpty() ? Words::tr("Another program holds the port. Close it: this one continues by itself.") : Words::tr("End %1: this program continues by itself.").arg(detail)};
    case Problem::NotAStick: return {Words::tr("answers, but not as an iM871A"), Words::tr("Another device is connected there. Choose another port.")};
    case Problem::NoAnswer: return {Words::tr("no answer"), Words::tr("Unplug the stick and plug it in again. If that does not help, it is another device or broken.")};
    case Problem::Silent: return {Words::tr("silent"), Words::tr("PING, reset and reopening did not wake it. Unplug it and plug it in again.")};
    case Problem::ConfigurationNotTaken: return {Words::tr("not taken over"), Words::tr("The stick reads back another configuration than was set. Choose another mode or reset the stick.")};
    case Problem::OtherError: return {detail.isEmpty() ? Words::tr("cannot be opened") : detail, Words::tr("Unplug the stick and plug it in again.")};
    case Problem::None: break;
    }
    return {};
}

CheckStep telegramStep(const stick::StickStatus &status, TimePoint now)
{
    CheckStep step{Check::Telegrams, CheckState::Waiting, titleOf(Check::Telegrams), {}, {}};
    if (status.telegrams > 0) {
        step.state = CheckState::Passed;
        step.detail = passedDetail(status, Check::Telegrams);
        return step;
    }
    const auto waited = now - status.listeningSince.value_or(now);
    step.detail = Words::tr("none for %1").arg(durationText(std::chrono::duration<double>(waited).count()));
    if (waited >= doubtAfter) {
        step.state = CheckState::Doubtful;
        step.advice = Words::tr("Perhaps the meters here send in another mode: try C1-B or S1. Move the stick nearer to a meter.");
    }
    return step;
}

} // namespace

std::optional<bytes::LinkMode> listeningMode(const stick::StickStatus &status)
{
    if (status.lending.now)
        return status.wantedMode;
    return status.configuration ? status.configuration->linkMode() : std::nullopt;
}

QString checkTitle(Check check)
{
    return titleOf(check);
}

std::vector<CheckStep> checkChain(const stick::StickStatus &status, TimePoint now)
{
    constexpr Check all[] = {Check::Port, Check::Access, Check::Free, Check::Ping, Check::Firmware, Check::Mode, Check::Telegrams};
    const std::optional<Check> broken = brokenAt(status.problem);
    const Check at = broken.value_or(reached(status.phase));
    std::vector<CheckStep> steps;
    for (const Check check : all) {
        CheckStep step{check, CheckState::NotReached, titleOf(check), {}, {}};
        if (check < at) {
            step.state = CheckState::Passed;
            step.detail = passedDetail(status, check);
        } else if (check == at && broken) {
            const Failure failure = failureOf(status);
            step.state = CheckState::Failed;
            step.detail = failure.detail;
            step.advice = failure.advice;
        } else if (check == at && check == Check::Telegrams) {
            step = telegramStep(status, now);
        } else if (check == at && status.phase != Phase::Closed) {
            step.state = CheckState::Waiting;
            step.detail = Words::tr("being checked");
        }
        steps.push_back(step);
    }
    return steps;
}

} // namespace ui
