#include "app/cli/history_client.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "core/settings/keys.h"
#include "core/text/system_error.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace cli {

namespace {

// meterscope.conf, as app/settings.cpp finds it.
QString settingsFile(const std::string &folder)
{
    if (!folder.empty())
        return QString::fromStdString(folder) + QStringLiteral("/meterscope.conf");
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/wmbus/meterscope.conf");
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
    case Trouble::NoDriver: return Cli::tr("the driver of Qt for it is not installed (package libqt6sql6-sqlite or libqt6sql6-psql)");
    case Trouble::BadAddress: return Cli::tr("it is no address of a PostgreSQL database");
    case Trouble::ServerAway: return Cli::tr("the server cannot be reached");
    case Trouble::ServerDenies: return Cli::tr("the server refuses access");
    case Trouble::Untrusted: return Cli::tr("the server is not the one it should be, or does not encrypt");
    case Trouble::NotPrepared: return Cli::tr("the tables of this version are missing, and this user may not make them; the owner does with: history prepare");
    case Trouble::NoRight: return Cli::tr("this user may not do that");
    case Trouble::ServerFull: return Cli::tr("the disk of the server is full");
    }
    return {};
}

} // namespace

QString reasonOf(const store::AddressFault &fault)
{
    using Kind = store::AddressFault::Kind;
    switch (fault.kind) {
    case Kind::NoAddress: return Cli::tr("it is no address of a PostgreSQL database");
    case Kind::HasPassword: return Cli::tr("it has a password in it, which belongs into a password file or ~/.pgpass");
    case Kind::UnknownOption: return Cli::tr("its option %1 is not known").arg(fault.option);
    }
    return {};
}

QString usualDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/meterscope");
}

store::StoreOptions historyOptions(const std::string &folder, bool readOnly, const ServerChoice &server)
{
    store::StoreOptions options;
    options.folder = folder.empty() ? usualDataFolder() : QString::fromStdString(folder);
    options.readOnly = readOnly;
    options.server = QString::fromStdString(server.address);
    options.serverPasswordFile = QString::fromStdString(server.passwordFile);
    const QString file = settingsFile(folder);
    if (options.server.isEmpty() && QFile::exists(file)) {
        const QSettings settings(file, QSettings::IniFormat);
        options.server = settings.value(QLatin1String(settings::key::historyServer)).toString();
        if (options.serverPasswordFile.isEmpty())
            options.serverPasswordFile = settings.value(QLatin1String(settings::key::historyPasswordFile)).toString();
    }
    return options;
}

HistoryClient::HistoryClient(const std::string &folder, bool readOnly, const ServerChoice &server)
    : m_options(historyOptions(folder, readOnly, server)), m_store(m_options)
{
}

bool isThereHistory(const store::StoreOptions &options)
{
    const QDir folder(options.folder);
    return !options.server.isEmpty() || folder.exists(QStringLiteral("history.db")) || folder.exists(QStringLiteral("backups"));
}

ExitCode HistoryClient::open()
{
    if (const auto address = store::ServerAddress::parse(m_options.server); !m_options.server.isEmpty() && !address) {
        say(QStringLiteral("%1: %2.").arg(store::ServerAddress::shown(m_options.server), reasonOf(address.error())));
        return ExitCode::File;
    }
    if (m_options.readOnly && !isThereHistory(m_options)) {
        say(Cli::tr("There is no history in %1 yet.").arg(QDir::toNativeSeparators(m_options.folder)));
        return ExitCode::File;
    }
    QEventLoop loop;
    const auto settled = [this] {
        using store::Condition;
        const Condition condition = m_store.status().condition;
        return condition == Condition::Ready || condition == Condition::InMemory || condition == Condition::Refused || condition == Condition::Spooling;
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
    sayFailure(QDir::toNativeSeparators(m_store.status().file), failure);
}

void HistoryClient::sayFailure(const QString &place, const store::Failure &failure)
{
    const QString detail = failure.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(text::systemErrorText(failure.detail));
    say(Cli::tr("%1: %2%3.").arg(place, troubleText(failure.trouble), detail));
}

} // namespace cli
