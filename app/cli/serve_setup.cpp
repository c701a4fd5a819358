#include "app/cli/serve_setup.h"

#include "app/cli/cli_text.h"
#include "app/cli/history_client.h"
#include "app/cli/messages.h"
#include "app/cli/secret_file.h"
#include "app/cli/service_log.h"
#include "core/publish/publish_options.h"
#include "core/settings/keys.h"
#include "core/settings/settings_text.h"
#include "core/store/server_address.h"
#include "core/text/system_error.h"

#include <QFile>

namespace cli {

namespace {

namespace key = settings::key;

bytes::unexpected<SetupFault> refused(ExitCode code, const QString &file, const QString &reason)
{
    return bytes::unexpected(SetupFault{code, file, reason});
}

// Where the history lies.
bool isPlace(const QString &setting)
{
    return setting == QLatin1String(key::historyServer) || setting == QLatin1String(key::historyPasswordFile);
}

bytes::Result<settings::Values, SetupFault> readSettings(const std::string &path)
{
    if (path.empty())
        return settings::Values();
    const QString name = QString::fromStdString(path);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return refused(ExitCode::File, name, text::systemErrorText(file.errorString()));
    auto read = settings::fromJson(file.read(settings::longestJson + 1));
    if (!read)
        return refused(ExitCode::BadInput, name, settings::sentence(read.error()));
    for (const settings::Finding &finding : read->findings) {
        if (isPlace(finding.key))
            return refused(ExitCode::BadInput, name, settings::sentence(finding));
    }
    for (const settings::Finding &finding : read->findings)
        log(Level::Warning, "setting_left_out", {{"file", name}, {"setting", finding.key}, {"reason", settings::sentence(finding)}});
    const QString server = publish::valueOf(read->values, key::historyServer).toString();
    if (const auto address = store::ServerAddress::parse(server); !server.isEmpty() && !address)
        return refused(ExitCode::BadInput, name, QStringLiteral("%1: %2.").arg(QLatin1String(key::historyServer), reasonOf(address.error())));
    return std::move(read->values);
}

bytes::Result<bytes::SecretString, SetupFault> secretOf(const settings::Values &values, const char *setting)
{
    const QString file = publish::valueOf(values, setting).toString();
    if (file.isEmpty())
        return bytes::SecretString();
    const KeptMessages said;
    auto secret = readPasswordFile(file.toStdString());
    if (!secret)
        return refused(secret.error(), file, said.text());
    return *std::move(secret);
}

bytes::Result<std::vector<SourcedKey>, SetupFault> keysOf(const KeySource &source)
{
    const KeptMessages said;
    auto keys = readKeyEntries(source);
    if (keys)
        return *std::move(keys);
    const QString why = said.text();
    QString file = QString::fromStdString(source.dataDir) + QStringLiteral("/keys.vault");
    for (const std::string &one : {source.keyFile, source.passphraseFile}) { // who cannot read it says its name first
        if (!one.empty() && why.startsWith(QString::fromStdString(one)))
            file = QString::fromStdString(one);
    }
    return refused(keys.error(), file, why);
}

} // namespace

bytes::Result<ServerSetup, SetupFault> readSetup(const ServeOptions &options, const QString &folder)
{
    ServerSetup setup;
    auto values = readSettings(options.configFile);
    if (!values)
        return bytes::unexpected(values.error());
    setup.values = *std::move(values);
    KeySource source = options.keys;
    source.dataDir = folder.toStdString();
    auto keys = keysOf(source);
    if (!keys)
        return bytes::unexpected(keys.error());
    setup.keys = *std::move(keys);
    auto password = secretOf(setup.values, key::mqttPasswordFile);
    if (!password)
        return bytes::unexpected(password.error());
    setup.secrets.mqttPassword = *std::move(password);
    auto token = secretOf(setup.values, key::influxTokenFile);
    if (!token)
        return bytes::unexpected(token.error());
    setup.secrets.influxToken = *std::move(token);
    if (!publish::valueOf(setup.values, key::historyServer).toString().isEmpty()) { // the history reads it by itself, for each connection
        const auto history = secretOf(setup.values, key::historyPasswordFile);
        if (!history)
            return bytes::unexpected(history.error());
        const QString file = publish::valueOf(setup.values, key::historyPasswordFile).toString();
        if (!file.isEmpty() && history->empty())
            return refused(ExitCode::File, file, Cli::tr("%1 has no password in its first line.").arg(file));
    }
    setup.ports = publish::valueOf(setup.values, key::ports).toStringList();
    for (const std::string &port : options.ports) {
        if (!setup.ports.contains(QString::fromStdString(port)))
            setup.ports += QString::fromStdString(port);
    }
    return setup;
}

} // namespace cli
