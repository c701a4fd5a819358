#include "app/cli/stick_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "app/cli/stick_client.h"
#include "core/stick/stick_finder.h"

#include <QElapsedTimer>

#include <cstdio>

namespace cli {

namespace {

void line(const QString &name, const QString &value)
{
    std::printf("%s: %s\n", name.toUtf8().constData(), value.toUtf8().constData());
}

void line(const QString &name, const std::string &value)
{
    line(name, QString::fromStdString(value));
}

std::string nameOf(std::optional<bytes::LinkMode> mode)
{
    return mode ? std::string(bytes::linkModeName(*mode)) : std::string("?");
}

QString unknown()
{
    return QStringLiteral("?");
}

QString onOff(std::optional<std::uint8_t> value)
{
    return !value ? unknown() : *value == 0 ? Cli::tr("off") : Cli::tr("on");
}

QString deviceModeText(std::optional<std::uint8_t> mode)
{
    return !mode ? unknown() : *mode == 0 ? Cli::tr("other", "device mode of a stick: it listens to meters") : Cli::tr("meter", "device mode of a stick: it plays a meter");
}

ExitCode list()
{
    const stick::SerialPortLister lister;
    std::size_t found = 0;
    for (const stick::PortFacts &facts : lister.ports()) {
        const auto candidate = stick::candidateFrom(facts, {});
        if (!candidate)
            continue;
        ++found;
        const char *kind = candidate->kind == stick::PortCandidate::Kind::Certain ? "iM871A" : "CP210x";
        std::printf("%s  %s  %04x:%04x  %s  %s\n", candidate->port.toUtf8().constData(), kind, unsigned{candidate->vid},
                    unsigned{candidate->pid}, candidate->serial.toUtf8().constData(), candidate->description.toUtf8().constData());
    }
    if (found != 0)
        return ExitCode::Done;
    say(Cli::tr("No stick is attached."));
    return ExitCode::NoStick;
}

ExitCode info(StickClient &client)
{
    const auto answer = client.ask(hci::GetDeviceInfo{});
    const auto device = answer ? hci::read<hci::DeviceInfo>(*answer) : std::nullopt;
    if (!device)
        return ExitCode::NoStick;
    line(Cli::tr("port"), client.status().port);
    line(Cli::tr("type"), device->isIm871a() ? QStringLiteral("iM871A") : Cli::tr("module %1").arg(device->moduleType));
    line(Cli::tr("firmware"), device->firmwareText());
    line(Cli::tr("hci"), std::to_string(device->hciVersion >> 4) + "." + std::to_string(device->hciVersion & 0xF));
    line(Cli::tr("id"), device->idText());
    return ExitCode::Done;
}

std::optional<hci::Configuration> readConfiguration(StickClient &client)
{
    const auto answer = client.ask(hci::GetConfig{});
    const auto read = answer ? hci::read<hci::GetConfigAnswer>(*answer) : std::nullopt;
    return read ? std::optional(read->configuration) : std::nullopt;
}

ExitCode config(StickClient &client, const StickOptions &options)
{
    if (options.mode) {
        hci::SetConfig request;
        request.toFlash = options.persist ? hci::ToFlash::Yes : hci::ToFlash::No;
        request.configuration.setLinkMode(*options.mode);
        if (!client.ask(request))
            return ExitCode::NoStick;
    }
    const auto configuration = readConfiguration(client);
    if (!configuration)
        return ExitCode::NoStick;
    line(Cli::tr("link mode"), nameOf(configuration->linkMode()));
    line(Cli::tr("device mode"), deviceModeText(configuration->deviceMode));
    line(Cli::tr("rssi"), onOff(configuration->rssiAttached));
    line(Cli::tr("timestamp"), onOff(configuration->timestampAttached));
    line(Cli::tr("power saving"), onOff(configuration->autoPowerSaving));
    line(Cli::tr("clock"), onOff(configuration->rtcControl));
    line(Cli::tr("led"), configuration->ledControl ? QString::number(*configuration->ledControl) : unknown());
    if (!options.mode || configuration->linkMode() == options.mode)
        return ExitCode::Done;
    say(Cli::tr("%1: the stick did not take link mode %2; it is in %3.")
            .arg(QString::fromStdString(client.status().port), QString::fromStdString(nameOf(options.mode)),
                 QString::fromStdString(nameOf(configuration->linkMode()))));
    return ExitCode::NoStick;
}

ExitCode ping(StickClient &client)
{
    QElapsedTimer clock;
    clock.start();
    if (!client.ask(hci::Ping{}))
        return ExitCode::NoStick;
    line(QStringLiteral("ping"), QStringLiteral("%1 ms").arg(clock.elapsed()));
    return ExitCode::Done;
}

ExitCode reset(StickClient &client)
{
    if (!client.restart()) {
        client.sayNoAnswer();
        return ExitCode::NoStick;
    }
    line(Cli::tr("reset"), Cli::tr("done"));
    return ExitCode::Done;
}

} // namespace

ExitCode runStick(const StickOptions &options)
{
    if (options.action == StickOptions::Action::List)
        return list();
    StickClient client(QString::fromStdString(options.port));
    const ExitCode opened = client.open();
    if (opened != ExitCode::Done)
        return opened;
    switch (options.action) {
    case StickOptions::Action::Info: return info(client);
    case StickOptions::Action::Config: return config(client, options);
    case StickOptions::Action::Reset: return reset(client);
    case StickOptions::Action::Ping: return ping(client);
    case StickOptions::Action::List: break;
    }
    return ExitCode::Usage;
}

} // namespace cli
