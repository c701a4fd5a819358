#include "app/cli/serve_command.h"

#include "app/cli/history_client.h"
#include "app/cli/serve_setup.h"
#include "app/cli/server.h"
#include "app/cli/service_log.h"
#include "app/cli/service_notice.h"
#include "app/cli/stop_signal.h"

#include <QCoreApplication>
#include <QTimer>

namespace cli {

ExitCode runServe(const ServeOptions &options)
{
    const QString folder = options.dataDir.empty() ? usualDataFolder() : QString::fromStdString(options.dataDir);
    auto setup = readSetup(options, folder);
    if (!setup) {
        log(Level::Error, "start_failed", {{"file", setup.error().file}, {"reason", setup.error().reason}});
        return setup.error().code;
    }

    const ServiceNotice notice;
    StopSignal stop;
    stop.takeHangUp();
    Server server(folder, *std::move(setup));
    QObject::connect(&stop, &StopSignal::stopped, &server, [] { QCoreApplication::exit(0); });
    QObject::connect(&stop, &StopSignal::hungUp, &server, [&] {
        notice.tell("RELOADING=1\nMONOTONIC_USEC=" + ServiceNotice::monotonicTime());
        auto fresh = readSetup(options, folder);
        if (fresh) {
            server.apply(*std::move(fresh));
            log(Level::Info, "reloaded");
        } else {
            log(Level::Error, "reload_failed", {{"file", fresh.error().file}, {"reason", fresh.error().reason}});
        }
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
