#include "app/cli/key_source.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "app/cli/secret_file.h"
#include "core/cuxd/key_file.h"
#include "core/keys/vault_file.h"
#include "core/text/key_file_text.h"
#include "core/text/key_store_text.h"

namespace cli {

namespace {

ExitCode addKeyFile(const std::string &path, std::vector<SourcedKey> &keys)
{
    const auto text = readSecretFile(path);
    if (!text)
        return text.error();
    const auto entries = cuxd::parseKeyFile(*text);
    const QString name = QString::fromStdString(path);
    if (!entries) {
        say(Cli::tr("%1:%2:%3: %4").arg(name).arg(entries.error().line).arg(entries.error().column).arg(text::keyFileSentence(entries.error())));
        return ExitCode::BadInput;
    }
    for (const cuxd::KeyFileEntry &entry : *entries) {
        keys::KeyEntry key;
        key.meters = entry.meters;
        key.key = entry.key;
        key.name = entry.name;
        key.origin = keys::KeyOrigin::List;
        keys.push_back({std::move(key), QStringLiteral("%1:%2").arg(name).arg(entry.line)});
    }
    return ExitCode::Done;
}

ExitCode refuse(const QString &vault, const keys::KeyStoreError &error)
{
    say(QStringLiteral("%1: %2").arg(vault, text::sentence(error)));
    return ExitCode::File;
}

ExitCode addVault(const KeySource &source, std::vector<SourcedKey> &keys)
{
    if (source.dataDir.empty()) {
        say(Cli::tr("--passphrase-file opens the vault in the directory that --data-dir names; it is missing."));
        return ExitCode::Usage;
    }
    const auto text = readSecretFile(source.passphraseFile);
    if (!text)
        return text.error();
    const std::string_view passphrase = std::string_view(*text).substr(0, text->find_first_of("\r\n"));
    const QString path = QString::fromStdString(source.dataDir) + QStringLiteral("/keys.vault");
    const auto file = keys::readVaultFile(path);
    if (!file)
        return refuse(path, file.error());
    if (!*file)
        return refuse(path, keys::KeyStoreFault::NothingThere);
    const auto vault = keys::openWithPassphrase(**file, passphrase);
    if (!vault)
        return refuse(path, vault.error());
    for (const keys::KeyEntry &entry : vault->entries)
        keys.push_back({entry, path});
    return ExitCode::Done;
}

} // namespace

bytes::Result<std::vector<SourcedKey>, ExitCode> readKeyEntries(const KeySource &source)
{
    std::vector<SourcedKey> keys;
    if (!source.keyFile.empty()) {
        if (const ExitCode code = addKeyFile(source.keyFile, keys); code != ExitCode::Done)
            return bytes::unexpected(code);
    }
    if (!source.passphraseFile.empty()) {
        if (const ExitCode code = addVault(source, keys); code != ExitCode::Done)
            return bytes::unexpected(code);
    }
    return keys;
}

bytes::Result<wmbus::KeyRing, ExitCode> readKeys(const KeySource &source)
{
    const auto entries = readKeyEntries(source);
    if (!entries)
        return bytes::unexpected(entries.error());
    wmbus::KeyRing keys;
    for (const SourcedKey &key : *entries)
        keys.add(key.entry.meters, key.entry.key);
    return keys;
}

} // namespace cli
