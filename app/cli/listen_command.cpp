#include "app/cli/listen_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/files.h"
#include "app/cli/listener.h"
#include "app/cli/messages.h"
#include "app/cli/stop_signal.h"
#include "app/cli/ttyinit_file.h"
#include "core/stick/household.h"
#include "core/stick/virtual_stick.h"

#include <QCoreApplication>

#include <memory>
#include <unistd.h>

namespace cli {

ExitCode runListen(const ListenOptions &options)
{
    const auto entries = readKeyEntries(options.keys);
    if (!entries)
        return entries.error();
    wmbus::KeyRing keys;
    std::vector<std::pair<wmbus::AddressPattern, std::string>> names;
    for (const SourcedKey &key : *entries) {
        keys.add(key.entry.meters, key.entry.key);
        names.emplace_back(key.entry.meters, key.entry.name);
    }

    std::vector<cuxd::Command> commands;
    if (!options.ttyinitFile.empty()) {
        const auto setup = readSetupFile(options.ttyinitFile);
        if (!setup)
            return setup.error();
        auto read = commandsFor(*setup, options.ttyinitFile, options.port);
        if (!read)
            return read.error();
        commands = *std::move(read);
    }

    QString port = QString::fromStdString(options.port);
    stick::VirtualStick demo;
    if (options.demo) {
        demo.setAir(std::make_unique<stick::Household>());
        QString error;
        if (!demo.start(&error)) {
            say(Cli::tr("The demo stick cannot be started: %1").arg(error));
            return ExitCode::NoStick;
        }
        port = demo.portName();
    }

    StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, QCoreApplication::instance(), [] { QCoreApplication::exit(0); });
    Listener listener(options, std::move(keys), STDOUT_FILENO);
    listener.setNames(std::move(names));
    listener.setCommands(commands);
    if (!options.recordFile.empty() && !listener.record(options.recordFile))
        return ExitCode::File;
    // From inside the loop, so that a port that fails at once ends it.
    QMetaObject::invokeMethod(&listener, [&listener, &port] { listener.start(port); }, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    return listener.finish(static_cast<ExitCode>(code));
}

} // namespace cli
