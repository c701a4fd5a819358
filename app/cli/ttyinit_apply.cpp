#include "app/cli/ttyinit_apply.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "app/cli/stick_messages.h"
#include "app/cli/stop_signal.h"
#include "core/stick/stick_manager.h"
#include "core/text/ttyinit_text.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace cli {

namespace {

constexpr int longest = 60'000; // ms, also for a stick that is unplugged and comes back

class Apply : public QObject {
public:
    Apply(const std::string &port, const std::vector<cuxd::Command> &commands) : m_port(QString::fromStdString(port)), m_commands(commands)
    {
        connect(&m_sticks, &stick::StickManager::statusChanged, this, &Apply::onStatus);
        QTimer::singleShot(longest, this, [this] {
            say(Cli::tr("%1: the stick does not answer.").arg(m_port));
            end(ExitCode::NoStick);
        });
    }

    void start();

private:
    void onStatus(const stick::StickStatus &status);
    void report(const stick::StickStatus &status);
    static void end(ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }

    QString m_port;
    const std::vector<cuxd::Command> &m_commands;
    stick::StickManager m_sticks;
    bool m_identified = false;
    bool m_ended = false;
    stick::Problem m_said = stick::Problem::None;
};

void Apply::start()
{
    std::vector<hci::Message> lines;
    lines.reserve(m_commands.size());
    for (const cuxd::Command &command : m_commands)
        lines.push_back(cuxd::messageOf(command));
    m_sticks.setWantedSetup(m_port, std::move(lines));
    m_sticks.open(m_port, stick::Setup::LeaveAsIs);
}

void Apply::onStatus(const stick::StickStatus &status)
{
    using stick::Phase;
    if (m_ended)
        return;
    m_identified = m_identified || status.device.has_value();
    const bool settled = status.setup.size() == m_commands.size()
        && std::all_of(status.setup.begin(), status.setup.end(), [](const stick::SetupLine &line) { return line.settled(); });
    if (status.phase == Phase::Listening && settled) {
        m_ended = true;
        report(status);
        return;
    }
    const bool unplugged = m_identified && status.problem == stick::Problem::Unplugged;
    if (unplugged && m_said != status.problem)
        say(problemSentence(status));
    m_said = status.problem;
    if (!unplugged && hasFailed(status) && status.problem != stick::Problem::ConfigurationNotTaken) {
        m_ended = true;
        say(problemSentence(status));
        end(exitCodeOf(status.problem));
    }
}

void Apply::report(const stick::StickStatus &status)
{
    bool allTaken = true;
    for (std::size_t i = 0; i < status.setup.size(); ++i) {
        const std::string line = QStringLiteral("%1: %2").arg(text::commandSentence(m_commands[i]), lineSentence(status.setup[i])).toStdString();
        std::printf("%s\n", line.c_str());
        allTaken = allTaken && status.setup[i].state != stick::SetupLine::State::Failed;
    }
    std::fflush(stdout);
    end(allTaken ? ExitCode::Done : ExitCode::NoStick);
}

} // namespace

QString lineSentence(const stick::SetupLine &line)
{
    using State = stick::SetupLine::State;
    using Reason = stick::SetupLine::Reason;
    switch (line.state) {
    case State::Waiting: return Cli::tr("not yet sent");
    case State::Sent: return Cli::tr("sent");
    case State::Confirmed: return Cli::tr("confirmed");
    case State::CannotConfirm: return Cli::tr("taken; keys cannot be read back");
    case State::Failed: break;
    }
    switch (line.reason) {
    case Reason::None: return Cli::tr("failed");
    case Reason::Refused: return Cli::tr("failed: the stick refused it");
    case Reason::NoAnswer: return Cli::tr("failed: no answer");
    case Reason::NotTaken: return Cli::tr("failed: the stick reads back something else");
    case Reason::NotASetting: return Cli::tr("not sent: this is no setting");
    }
    return {};
}

ExitCode applyToStick(const std::string &port, const std::vector<cuxd::Command> &commands)
{
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, QCoreApplication::instance(),
                     [] { QCoreApplication::exit(static_cast<int>(ExitCode::NoStick)); });
    Apply apply(port, commands);
    // From inside the loop, so that a port that fails at once ends it.
    QTimer::singleShot(0, &apply, [&apply] { apply.start(); });
    return static_cast<ExitCode>(QCoreApplication::exec());
}

} // namespace cli
