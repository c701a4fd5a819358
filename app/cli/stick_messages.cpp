#include "app/cli/stick_messages.h"

#include "app/cli/cli_text.h"
#include "core/stick/remote_port.h"
#include "core/text/system_error.h"

namespace cli {

QString problemSentence(const stick::StickStatus &status)
{
    using stick::Problem;
    const QString port = QString::fromStdString(status.port);
    const QString detail = text::systemErrorText(QString::fromStdString(status.detail));
    switch (status.problem) {
    case Problem::None: return {};
    case Problem::NoSuchPort: return Cli::tr("%1: there is no such port. Is the stick plugged in?").arg(port);
    case Problem::NoPermission:
        return Cli::tr("%1: no permission. Add yourself to the group dialout: sudo usermod -aG dialout $USER, then log in again.").arg(port);
    case Problem::InUse:
        return detail.isEmpty() ? Cli::tr("%1: another program is using the port. End it, then try again.").arg(port)
                                : Cli::tr("%1: %2 is using the port. End it, then try again.").arg(port, detail);
    case Problem::NotAStick: return Cli::tr("%1: this is no iM871A.").arg(port);
    case Problem::NoAnswer: return Cli::tr("%1: no answer. Is this an iM871A?").arg(port);
    case Problem::ConfigurationNotTaken: return Cli::tr("%1: the stick did not take the setting.").arg(port);
    case Problem::NoConnection:
        if (!stick::remotePortFrom(port))
            return Cli::tr("%1: another computer's port is named tcp://HOST:PORT or rfc2217://HOST:PORT.").arg(port);
        return detail.isEmpty() ? Cli::tr("%1: no connection.").arg(port) : Cli::tr("%1: no connection: %2").arg(port, detail);
    case Problem::Unplugged:
        if (stick::namesRemotePort(port))
            return Cli::tr("%1: the connection is lost. Connecting again.").arg(port);
        return Cli::tr("%1: the stick was unplugged. Waiting for it.").arg(port);
    case Problem::Silent: return Cli::tr("%1: the stick has fallen silent.").arg(port);
    case Problem::OtherError: return Cli::tr("%1: %2").arg(port, detail);
    }
    return {};
}

ExitCode exitCodeOf(stick::Problem problem)
{
    using stick::Problem;
    return problem == Problem::NoPermission || problem == Problem::InUse ? ExitCode::NoAccess : ExitCode::NoStick;
}

QString listeningSentence(const stick::StickStatus &status)
{
    const auto mode = status.configuration ? status.configuration->linkMode() : std::nullopt;
    const std::string_view name = mode ? bytes::linkModeName(*mode) : std::string_view("?");
    const QString device = status.device
        ? Cli::tr("iM871A %1, firmware %2").arg(QString::fromStdString(status.device->idText()), QString::fromStdString(status.device->firmwareText()))
        : QStringLiteral("iM871A");
    return Cli::tr("%1: %2, listening in %3")
        .arg(QString::fromStdString(status.port), device, QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
}

bool hasFailed(const stick::StickStatus &status)
{
    const bool ended = status.phase == stick::Phase::Waiting || status.phase == stick::Phase::Failed;
    return status.problem != stick::Problem::None && (ended || status.problem == stick::Problem::ConfigurationNotTaken);
}

} // namespace cli
