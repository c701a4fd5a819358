#include "app/cli/listener.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "app/cli/stick_messages.h"
#include "app/cli/ttyinit_apply.h"
#include "core/publish/state_json.h"
#include "core/text/system_error.h"
#include "core/text/telegram_json.h"
#include "core/text/ttyinit_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace cli {

namespace {

constexpr int redrawOnTerminal = 500; // ms
constexpr int redrawInPipe = 5000;    // nobody sees the table move there; still it shows that something happens

void sayCaptureProblem(const QString &path, const capture::CaptureWriter &writer)
{
    if (writer.foreign())
        say(Cli::tr("%1 is no capture; it is left as it is.").arg(path));
    else
        say(Cli::tr("%1 cannot be written: %2").arg(path, text::systemErrorText(writer.error())));
}

} // namespace

Listener::Listener(const ListenOptions &options, wmbus::KeyRing keys, int descriptor) : m_options(options), m_output(descriptor)
{
    m_reception.setKeys(std::move(keys));
    connect(&m_sticks, &stick::StickManager::statusChanged, this, &Listener::onStatus);
    connect(&m_sticks, &stick::StickManager::frameHeard, this, &Listener::onFrame);
    connect(&m_reception, &reception::Reception::sighted, this, &Listener::onSighted);
    connect(&m_reception, &reception::Reception::unreadable, this, &Listener::onUnreadable);
    connect(&m_draw, &QTimer::timeout, this, &Listener::drawTable);
    m_duration.setSingleShot(true);
    m_duration.setTimerType(Qt::PreciseTimer);
    connect(&m_duration, &QTimer::timeout, this, [this] { end(ExitCode::Done); });
}

void Listener::setCommands(const std::vector<cuxd::Command> &commands)
{
    m_commands = commands;
    if (!m_options.mode)
        return;
    // The link mode of the command line goes before the one of the file.
    for (cuxd::Command &command : m_commands) {
        auto *const config = std::get_if<hci::SetConfig>(&command);
        if (config != nullptr && config->configuration.linkModeNumber)
            config->configuration.setLinkMode(*m_options.mode);
    }
}

bool Listener::record(const std::string &path)
{
    if (m_capture.open(path))
        return true;
    sayCaptureProblem(QString::fromStdString(path), m_capture);
    return false;
}

void Listener::start(const QString &port)
{
    m_port = port;
    if (!m_commands.empty()) {
        std::vector<hci::Message> lines;
        for (const cuxd::Command &command : m_commands)
            lines.push_back(cuxd::messageOf(command));
        m_sticks.setWantedSetup(port, std::move(lines));
    }
    m_sticks.open(port);
}

void Listener::onFrame(const wmbus::RadioFrame &frame)
{
    ++m_frames;
    if (m_capture.isOpen() && !(m_options.count != 0 && m_count >= m_options.count)) {
        m_capture.append(frame);
        if (m_capture.failed() && !std::exchange(m_captureLost, true)) // said once; hearing goes on
            sayCaptureProblem(QString::fromStdString(m_options.recordFile), m_capture);
    }
    m_reception.onFrame(frame);
}

// A gap that is over.
void Listener::recordGaps(const stick::StickStatus &status)
{
    if (!m_capture.isOpen())
        return;
    for (; m_gapsRecorded < status.gaps.size() && status.gaps[m_gapsRecorded].to; ++m_gapsRecorded) {
        const auto &gap = status.gaps[m_gapsRecorded];
        m_capture.append(capture::CaptureGap{gap.from, gap.to, status.port});
    }
}

void Listener::sayFailedLines(const stick::StickStatus &status)
{
    for (std::size_t i = 0; i < status.setup.size() && i < m_commands.size(); ++i) {
        if (status.setup[i].state == stick::SetupLine::State::Failed)
            say(QStringLiteral("%1: %2: %3").arg(m_port, text::commandSentence(m_commands[i]), lineSentence(status.setup[i])));
    }
}

void Listener::onStatus(const stick::StickStatus &status)
{
    const bool listening = status.phase == stick::Phase::Listening;
    m_mode = status.configuration ? status.configuration->linkMode() : std::nullopt;
    recordGaps(status);
    if (!m_started) {
        if (hasFailed(status)) {
            say(problemSentence(status));
            end(exitCodeOf(status.problem));
        } else if (listening) {
            onFirstListening(status);
        }
        return;
    }
    if (listening && !m_listening)
        say(Cli::tr("%1: the stick is back").arg(m_port));
    else if (!listening && status.problem != stick::Problem::None && status.problem != m_said)
        say(problemSentence(status));
    m_said = listening ? stick::Problem::None : status.problem;
    m_listening = listening;
}

void Listener::onFirstListening(const stick::StickStatus &status)
{
    if (m_options.mode && m_mode != m_options.mode) {
        if (!m_modeAsked)
            m_sticks.setLinkMode(m_port, *m_options.mode, false);
        m_modeAsked = true;
        return; // the next status tells whether it took
    }
    m_started = true;
    m_listening = true;
    say(listeningSentence(status));
    sayFailedLines(status);
    if (m_options.duration)
        m_duration.start(static_cast<int>(m_options.duration->count()));
    if (m_options.output == OutputForm::Table)
        m_draw.start(m_output.isTerminal() ? redrawOnTerminal : redrawInPipe);
}

void Listener::onSighted(const reception::Sighting &sighting)
{
    if (m_options.count != 0 && m_count >= m_options.count)
        return;
    const bool known = !m_reception.keys().find(sighting.telegram.meter()).empty();
    switch (m_options.output) {
    case OutputForm::Table:
        m_found.add(sighting, known);
        m_tableChanged = true;
        break;
    case OutputForm::Cuxd:
        m_output.buffer().put(cuxdLine(sighting, known));
        m_output.buffer().put('\n');
        break;
    case OutputForm::Wmbusmeters: {
        // As wmbusmeters does: only what could be read.
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
        const auto state = publish::stateOf(sighting.frame, sighting.telegram, sighting.reading, nameOf(sighting.telegram.meter()), now);
        if (!state)
            return;
        publish::putStateJson(m_output.buffer(), *state, publish::Shape::Wmbusmeters);
        m_output.buffer().put('\n');
        break;
    }
    case OutputForm::Json:
    case OutputForm::Csv:
        text::putTelegramJson(m_output.buffer(), {m_count + 1, true, false}, sighting.frame, sighting.telegram, sighting.reading, m_sentences);
        break;
    }
    counted();
}

std::string Listener::nameOf(const wmbus::Address &meter) const
{
    const auto found = std::find_if(m_names.begin(), m_names.end(), [&meter](const auto &named) { return named.first.matches(meter); });
    return found == m_names.end() ? std::string() : found->second;
}

void Listener::onUnreadable(const wmbus::RadioFrame &frame, const wmbus::DecodeError &error)
{
    if (m_options.output != OutputForm::Json || (m_options.count != 0 && m_count >= m_options.count))
        return;
    text::putErrorJson(m_output.buffer(), m_count + 1, error, &frame, m_sentences);
    counted();
}

void Listener::counted()
{
    flush();
    ++m_count;
    if (m_count == m_options.count)
        end(ExitCode::Done);
}

void Listener::drawTable()
{
    if (!m_tableChanged)
        return;
    m_tableChanged = false;
    std::string text;
    if (m_output.isTerminal()) {
        // From the top, each line cleared to its end, then everything below: no flicker.
        text += m_drawn ? "\x1b[H" : "\x1b[2J\x1b[H";
        m_drawn = true;
        m_found.append(text, "\x1b[K\n");
        text += "\x1b[J";
    } else {
        m_found.append(text, "\n");
        text += '\n';
    }
    m_output.buffer().put(text);
    flush();
}

void Listener::flush()
{
    m_output.flush();
    if (m_output.gone())
        end(ExitCode::Done);
    else if (m_output.failed())
        end(ExitCode::File);
}

// Who heard nothing should not take the silence for an answer. While the stick is away, that has been said.
void Listener::sayWhyNothing() const
{
    if (!m_listening || m_count > 0)
        return;
    if (m_frames > 0) {
        say(Cli::tr("Something was heard, but nothing that can be read. --output json says of each telegram why, --keys names a file of keys."));
        return;
    }
    const auto nameOfMode = [](bytes::LinkMode mode) { return QString::fromStdString(std::string(bytes::linkModeName(mode))); };
    QStringList others;
    for (const bytes::LinkMode mode : {bytes::LinkMode::T2, bytes::LinkMode::C1B, bytes::LinkMode::S2}) {
        if (mode != m_mode)
            others += QStringLiteral("--mode ") + nameOfMode(mode);
    }
    say(m_mode ? Cli::tr("%1: nothing was heard in %2.").arg(m_port, nameOfMode(*m_mode)) : Cli::tr("%1: nothing was heard.").arg(m_port));
    say(Cli::tr("Mode: meters may send in another one; %1 listens there. Some send only every few hours.").arg(others.join(Cli::tr(" or ", "between options"))));
    say(Cli::tr("Antenna: upright, free of metal, not beside the computer; a USB extension cable helps."));
    say(Cli::tr("Distance: go to a meter for a try; concrete, cellars and metal doors hold the radio back."));
}

void Listener::end(ExitCode code)
{
    QCoreApplication::exit(static_cast<int>(code));
}

ExitCode Listener::finish(ExitCode wanted)
{
    if (m_options.output == OutputForm::Table && m_started) {
        m_tableChanged = m_tableChanged || m_found.size() == 0;
        drawTable();
    }
    if (wanted == ExitCode::Done && !m_output.gone())
        sayWhyNothing();
    m_sticks.close(m_port);
    m_capture.close();
    m_output.flush();
    if (m_output.failed()) {
        say(Cli::tr("The output cannot be written: %1").arg(m_output.errorText()));
        return ExitCode::File;
    }
    if (m_captureLost)
        return ExitCode::File;
    return wanted;
}

} // namespace cli
