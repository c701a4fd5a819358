#include "app/cli/ttyinit_file.h"

#include "app/cli/cli_text.h"
#include "app/cli/files.h"
#include "app/cli/messages.h"
#include "core/cuxd/status_line.h"
#include "core/text/system_error.h"
#include "core/text/ttyinit_text.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <unistd.h>

namespace cli {

namespace {

constexpr std::size_t longestSetup = 4 * 1024 * 1024;

// All of a file that may hold keys; what is read on the way is wiped. False when reading failed, with errno as it was.
bool readAll(int descriptor, bytes::SecretString &text)
{
    bytes::SecretString block(64 * 1024, '\0');
    for (;;) {
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count == 0)
            return true;
        if (count > 0)
            text.append(block, 0, static_cast<std::size_t>(count));
        else if (errno != EINTR)
            return false;
        if (text.size() > longestSetup) {
            errno = EFBIG;
            return false;
        }
    }
}

} // namespace

bytes::Result<cuxd::SetupText, ExitCode> readSetupFile(const std::string &path)
{
    const InputFile file(path);
    if (!file.isOpen())
        return bytes::unexpected(ExitCode::File);
    bytes::SecretString text;
    if (!readAll(file.descriptor(), text)) {
        const QString why = text::systemErrorText(errno);
        say(Cli::tr("%1 cannot be read: %2").arg(QString::fromStdString(path), why));
        return bytes::unexpected(ExitCode::File);
    }
    return cuxd::SetupText::parse(text);
}

QString findingLine(const cuxd::Finding &finding)
{
    const bool warning = cuxd::severityOf(finding.fault) == cuxd::Severity::Warning;
    const QString place = QStringLiteral("%1:%2: ").arg(finding.place.line).arg(finding.place.column);
    const QString sentence = text::ttyinitSentence(finding);
    return place + (warning ? Cli::tr("warning: %1").arg(sentence) : sentence);
}

bytes::Result<std::vector<cuxd::Command>, ExitCode> commandsFor(const cuxd::SetupText &setup, const std::string &path, const std::string &port)
{
    const cuxd::TtyinitReading reading = cuxd::readTtyinit(setup);
    const QString name = QString::fromStdString(path);
    if (reading.hasErrors()) {
        for (const cuxd::Finding &finding : reading.findings) {
            if (cuxd::severityOf(finding.fault) == cuxd::Severity::Error)
                say(QStringLiteral("%1:%2").arg(name, findingLine(finding)));
        }
        return bytes::unexpected(ExitCode::BadInput);
    }
    std::set<std::string> ttys;
    for (const cuxd::TtyinitLine &line : reading.lines) {
        if (!line.forTextDevice)
            ttys.insert(line.tty);
    }
    if (ttys.empty()) {
        say(Cli::tr("%1 has no TTYINIT line for a stick.").arg(name));
        return bytes::unexpected(ExitCode::BadInput);
    }
    const std::string wanted(cuxd::deviceName(port));
    if (ttys.size() > 1 && ttys.count(wanted) == 0) {
        say(Cli::tr("%1 has lines for several sticks, and none for %2.").arg(name, QString::fromStdString(wanted)));
        return bytes::unexpected(ExitCode::BadInput);
    }
    std::vector<cuxd::Command> commands;
    for (const cuxd::TtyinitLine &line : reading.lines) {
        if (line.forTextDevice || (ttys.size() > 1 && line.tty != wanted))
            continue;
        for (const cuxd::Command &command : line.meaning().commands)
            commands.push_back(command);
    }
    return commands;
}

} // namespace cli
