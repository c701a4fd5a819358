#include "app/cli/serve_command.h"

#include "app/cli/history_client.h"
#include "app/cli/messages.h"
#include "app/cli/secret_file.h"
#include "app/cli/server.h"
#include "app/cli/service_log.h"
#include "app/cli/service_notice.h"
#include "app/cli/stop_signal.h"
#include "core/publish/publish_options.h"
#include "core/settings/keys.h"
#include "core/settings/settings_text.h"
#include "core/text/system_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

namespace cli {

namespace {

bytes::Result<settings::Values, ExitCode> readSettings(const std::string &path)
{
    if (path.empty())
        return settings::Values();
    const QString name = QString::fromStdString(path);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        say(QStringLiteral("%1: %2").arg(name, text::systemErrorText(file.errorString())));
        return bytes::unexpected(ExitCode::File);
    }
    auto read = settings::fromJson(file.read(settings::longestJson + 1));
    if (!read) {
        say(QStringLiteral("%1: %2").arg(name, settings::sentence(read.error())));
        return bytes::unexpected(ExitCode::BadInput);
    }
    for (const settings::Finding &finding : read->findings)
        log(Level::Warning, "setting_left_out", {{"file", name}, {"setting", finding.key}, {"reason", settings::sentence(finding)}});
    return std::move(read->values);
}

bytes::Result<bytes::SecretString, ExitCode> secretOf(const settings::Values &values, const char *key)
{
    const QString file = publish::valueOf(values, key).toString();
    if (file.isEmpty())
        return bytes::SecretString();
    return readPasswordFile(file.toStdString());
}

} // namespace

// Everything that can be wrong is found before anything is changed, so that a reload with a bad file changes nothing.
bytes::Result<ServerSetup, ExitCode> readSetup(const ServeOptions &options, const QString &folder)
{
    ServerSetup setup;
    auto values = readSettings(options.configFile);
    if (!values)
        return bytes::unexpected(values.error());
    setup.values = *std::move(values);
    KeySource source = options.keys;
    source.dataDir = folder.toStdString();
    auto keys = readKeyEntries(source);
    if (!keys)
        return bytes::unexpected(keys.error());
    setup.keys = *std::move(keys);
    auto password = secretOf(setup.values, settings::key::mqttPasswordFile);
    if (!password)
        return bytes::unexpected(password.error());
    setup.secrets.mqttPassword = *std::move(password);
    auto token = secretOf(setup.values, settings::key::influxTokenFile);
    if (!token)
        return bytes::unexpected(token.error());
    setup.secrets.influxToken = *std::move(token);
    setup.ports = publish::valueOf(setup.values, settings::key::ports).toStringList();
    for (const std::string &port : options.ports) {
        if (!setup.ports.contains(QString::fromStdString(port)))
            setup.ports += QString::fromStdString(port);
    }
    return setup;
}

ExitCode runServe(const ServeOptions &options)
{
    const QString folder = options.dataDir.empty() ? usualDataFolder() : QString::fromStdString(options.dataDir);
    auto setup = readSetup(options, folder);
    if (!setup)
        return setup.error();

    const ServiceNotice notice;
    StopSignal stop;
    stop.takeHangUp();
    Server server(folder, *std::move(setup));
    QObject::connect(&stop, &StopSignal::stopped, &server, [] { QCoreApplication::exit(0); });
    QObject::connect(&stop, &StopSignal::hungUp, &server, [&] {
        notice.tell("RELOADING=1\nMONOTONIC_USEC=" + ServiceNotice::monotonicTime());
        auto fresh = readSetup(options, folder);
        if (fresh)
            server.apply(*std::move(fresh));
        log(fresh ? Level::Info : Level::Error, fresh ? "reloaded" : "reload_failed");
        notice.tell("READY=1");
    });
    QObject::connect(&server, &Server::summaryChanged, &server, [&notice](const QString &summary) { notice.tell("STATUS=" + summary.toUtf8()); });
    QTimer watchdog;
    if (const auto interval = ServiceNotice::watchdogInterval()) {
        QObject::connect(&watchdog, &QTimer::timeout, &server, [&notice] { notice.tell("WATCHDOG=1"); });
        watchdog.start(*interval);
    }
    QMetaObject::invokeMethod(&server, [&] {
        server.start();
        notice.tell("READY=1");
    }, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    notice.tell("STOPPING=1");
    log(Level::Info, "stopping");
    return static_cast<ExitCode>(code);
}

} // namespace cli
