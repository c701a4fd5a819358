#include "app/cli/arguments.h"
#include "app/cli/ccu_command.h"
#include "app/cli/decode_command.h"
#include "app/cli/exit_code.h"
#include "app/cli/history_command.h"
#include "app/cli/inverter_command.h"
#include "app/cli/listen_command.h"
#include "app/cli/serve_command.h"
#include "app/cli/stick_command.h"
#include "app/cli/ttyinit_command.h"
#include "app/cli/virtual_stick_command.h"
#include "app/cli/wmbusmeters_command.h"
#include "core/keys/core_dumps.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char **argv)
{
    // A reader of our output that goes away is an answer from write(), not the end.
    std::signal(SIGPIPE, SIG_IGN);
    keys::forbidCoreDumps();

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("meterscope-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(METERSCOPE_VERSION));

    int exitCode = 0;
    const auto options = cli::parseArguments(application, argc, argv, exitCode);
    if (!options)
        return exitCode;
    switch (options->command) {
    case cli::Options::Command::Decode:
        return static_cast<int>(cli::runDecode(options->decode));
    case cli::Options::Command::Listen:
        return static_cast<int>(cli::runListen(options->listen));
    case cli::Options::Command::Stick:
        return static_cast<int>(cli::runStick(options->stick));
    case cli::Options::Command::Ttyinit:
        return static_cast<int>(cli::runTtyinit(options->ttyinit));
    case cli::Options::Command::VirtualStick:
        return static_cast<int>(cli::runVirtualStick(options->virtualStick));
    case cli::Options::Command::Inverter:
        return static_cast<int>(cli::runInverter(options->inverter));
    case cli::Options::Command::History:
        return static_cast<int>(cli::runHistory(options->history));
    case cli::Options::Command::Serve:
        return static_cast<int>(cli::runServe(options->serve));
    case cli::Options::Command::Ccu:
        return static_cast<int>(cli::runCcu(options->ccu));
    case cli::Options::Command::Wmbusmeters:
        return static_cast<int>(cli::runWmbusmeters(options->wmbusmeters));
    case cli::Options::Command::None:
        break;
    }
    return static_cast<int>(cli::ExitCode::Usage);
}
