#include "app/cli/history_client.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"

#include <QDir>
#include <QStandardPaths>

namespace cli {

namespace {

store::StoreOptions storeOptions(const std::string &folder, bool readOnly)
{
    store::StoreOptions options;
    options.folder = folder.empty() ? usualDataFolder() : QString::fromStdString(folder);
    options.readOnly = readOnly;
    return options;
}

QString troubleText(store::Trouble trouble)
{
    using store::Trouble;
    switch (trouble) {
    case Trouble::None: return Cli::tr("it is not known why");
    case Trouble::DiskFull: return Cli::tr("the disk is full");
    case Trouble::ReadOnly: return Cli::tr("it may not be written");
    case Trouble::InputOutput: return Cli::tr("the disk reports an error");
    case Trouble::Busy: return Cli::tr("another program holds it");
    case Trouble::Damaged: return Cli::tr("it is damaged");
    case Trouble::Newer: return Cli::tr("a newer version of this program wrote it");
    case Trouble::Foreign: return Cli::tr("it is no history of this program");
    case Trouble::CannotOpen: return Cli::tr("it cannot be opened");
    case Trouble::NoDriver: return Cli::tr("the SQLite driver of Qt is not installed");
    }
    return {};
}

} // namespace

QString usualDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/meterscope");
}

HistoryClient::HistoryClient(const std::string &folder, bool readOnly) : m_store(storeOptions(folder, readOnly)) {}

ExitCode HistoryClient::open()
{
    QEventLoop loop;
    const auto settled = [this] {
        using store::Condition;
        const Condition condition = m_store.status().condition;
        return condition == Condition::Ready || condition == Condition::InMemory || condition == Condition::Refused;
    };
    QObject::connect(&m_store, &store::HistoryStore::statusChanged, &loop, [&] {
        if (settled())
            loop.quit();
    });
    m_store.open();
    if (!settled())
        loop.exec();
    if (m_store.status().condition == store::Condition::Ready)
        return ExitCode::Done;
    sayFailure({m_store.status().trouble, m_store.status().detail});
    return ExitCode::File;
}

void HistoryClient::sayFailure(const store::Failure &failure) const
{
    const QString detail = failure.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(failure.detail);
    say(Cli::tr("%1: %2%3.").arg(QDir::toNativeSeparators(m_store.status().file), troubleText(failure.trouble), detail));
}

} // namespace cli
