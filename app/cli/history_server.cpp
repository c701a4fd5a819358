#include "app/cli/history_server.h"

#include "app/cli/cli_text.h"
#include "app/cli/history_client.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "core/store/history_copy.h"

#include <QDir>

#include <unistd.h>

namespace cli {

namespace {

// False, with words, when neither the options nor the settings name one.
bool hasServer(const store::StoreOptions &options)
{
    if (!options.server.isEmpty())
        return true;
    say(Cli::tr("No PostgreSQL database is named: --server, or the setting history/server."));
    return false;
}

} // namespace

ExitCode copyToServer(const HistoryOptions &options)
{
    const store::StoreOptions server = historyOptions(options.dataDir, false, options.server);
    if (!hasServer(server))
        return ExitCode::Usage;
    if (const auto address = store::ServerAddress::parse(server.server); !address) {
        say(QStringLiteral("%1: %2.").arg(store::ServerAddress::shown(server.server), reasonOf(address.error())));
        return ExitCode::File;
    }
    store::StoreOptions here = server;
    here.server.clear();
    const bool watched = ::isatty(STDERR_FILENO) != 0;
    const auto copied = store::copyHistory(here, server, [watched](std::uint64_t done, std::uint64_t all) {
        if (watched)
            say(Cli::tr("%1 of %2 series").arg(done).arg(all));
        return true;
    });
    if (!copied) {
        HistoryClient::sayFailure(QDir::toNativeSeparators(here.folder) + QStringLiteral(" → ") + store::ServerAddress::shown(server.server), copied.error());
        return ExitCode::File;
    }
    std::string text = "{\"devices\":" + std::to_string(copied->devices) + ",\"series\":" + std::to_string(copied->series) + ",\"events\":" + std::to_string(copied->events)
        + ",\"stored\":" + std::to_string(copied->readings.stored) + ",\"already_there\":" + std::to_string(copied->readings.alreadyThere)
        + ",\"conflicting\":" + std::to_string(copied->readings.conflicting) + "}\n";
    Output output(STDOUT_FILENO);
    output.buffer().put(std::string_view(text));
    output.flush();
    return output.failed() ? ExitCode::File : ExitCode::Done;
}

ExitCode prepareServer(const HistoryOptions &options)
{
    if (!hasServer(historyOptions(options.dataDir, false, options.server)))
        return ExitCode::Usage;
    HistoryClient client(options.dataDir, false, options.server);
    return client.open();
}

} // namespace cli
