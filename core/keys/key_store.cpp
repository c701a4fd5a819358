#include "core/keys/key_store.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <unordered_map>

namespace keys {

namespace {

template <class T, class E>
KeyStoreResult<T> widened(bytes::Result<T, E> result)
{
    return std::move(result).map_error([](E error) { return KeyStoreError(error); });
}

// The meters of `before` that have another key `now`. Who had several keys may keep any of them.
std::vector<wmbus::AddressPattern> othersThan(const std::vector<KeyEntry> &before, const std::vector<KeyEntry> &now)
{
    std::unordered_multimap<std::uint32_t, const KeyEntry *> byNumber; // lists of thousands are imported at once
    for (const KeyEntry &entry : now)
        byNumber.emplace(entry.meters.id, &entry);
    std::vector<wmbus::AddressPattern> others;
    for (const KeyEntry &old : before) {
        bool there = false;
        bool kept = false;
        const auto [first, end] = byNumber.equal_range(old.meters.id);
        for (auto place = first; place != end; ++place) {
            const bool same = place->second->meters == old.meters;
            there = there || same;
            kept = kept || (same && place->second->key == old.key);
        }
        if (there && !kept && std::find(others.begin(), others.end(), old.meters) == others.end())
            others.push_back(old.meters);
    }
    return others;
}

} // namespace

KeyStore::KeyStore(QString vaultPath, Keychain &keychain, QObject *parent) : QObject(parent), m_path(std::move(vaultPath)), m_keychain(keychain)
{
    connect(&m_keychain, &Keychain::readDone, this, [this](const bytes::Result<DataKey, KeychainFault> &answer) {
        if (m_pending == Pending::Unlock)
            finish(answer ? onRead(*answer) : bytes::unexpected(KeyStoreError(answer.error())));
    });
    connect(&m_keychain, &Keychain::writeDone, this, [this](std::optional<KeychainFault> fault) {
        if (m_pending == Pending::Create || m_pending == Pending::Add)
            finish(fault ? bytes::unexpected(KeyStoreError(*fault)) : onWritten());
    });
    connect(&m_keychain, &Keychain::removeDone, this, [this](std::optional<KeychainFault> fault) {
        if (m_pending != Pending::Remove)
            return;
        const bool gone = !fault || *fault == KeychainFault::NotFound;
        finish(gone ? setInKeychain(false) : bytes::unexpected(KeyStoreError(*fault)));
    });
}

KeyStore::~KeyStore() = default;

KeyStoreResult<std::optional<bytes::Bytes>> KeyStore::readFile() const
{
    return widened(readVaultFile(m_path));
}

KeyStoreResult<bytes::Bytes> KeyStore::readVault() const
{
    auto file = readFile();
    if (!file)
        return bytes::unexpected(file.error());
    if (!*file)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::NothingThere));
    return **std::move(file);
}

KeyStoreResult<std::optional<VaultInfo>> KeyStore::onDisk() const
{
    const auto file = readFile();
    if (!file)
        return bytes::unexpected(file.error());
    if (!*file)
        return std::optional<VaultInfo>();
    return widened(inspectVault(**file)).map([](const VaultInfo &info) { return std::optional(info); });
}

wmbus::KeyRing KeyStore::keyRing() const
{
    wmbus::KeyRing ring;
    for (const KeyEntry &entry : m_vault.entries)
        ring.add(entry.meters, entry.key);
    return ring;
}

void KeyStore::useThisRunOnly()
{
    Vault vault;
    vault.entries = m_vault.entries;
    vault.secrets = m_vault.secrets;
    m_file.clear();
    m_pending = Pending::Nothing;
    take(std::move(vault), Mode::ThisRunOnly);
}

// A new vault with the keys held for this run, where there is no file yet.
KeyStoreResult<Vault> KeyStore::emptyPlace() const
{
    const auto file = readFile();
    if (!file)
        return bytes::unexpected(file.error());
    if (*file)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::AlreadyThere));
    auto vault = widened(newVault());
    if (vault && m_mode == Mode::ThisRunOnly) {
        vault->entries = m_vault.entries;
        vault->secrets = m_vault.secrets;
    }
    return vault;
}

KeyStoreResult<void> KeyStore::create(std::string_view passphrase, const Stretching &stretching)
{
    auto vault = emptyPlace();
    if (!vault)
        return bytes::unexpected(vault.error());
    if (auto set = widened(keys::setPassphrase(*vault, passphrase, stretching)); !set)
        return set;
    m_file.clear();
    if (auto written = write(*vault); !written)
        return written;
    take(*std::move(vault), Mode::Vault);
    return {};
}

KeyStoreResult<void> KeyStore::unlock(std::string_view passphrase)
{
    auto file = readVault();
    if (!file)
        return bytes::unexpected(file.error());
    auto vault = widened(openWithPassphrase(*file, passphrase));
    if (!vault)
        return bytes::unexpected(vault.error());
    m_file = *std::move(file);
    take(*std::move(vault), Mode::Vault);
    return {};
}

KeyStoreResult<void> KeyStore::setPassphrase(std::string_view passphrase, const Stretching &stretching)
{
    if (m_mode != Mode::Vault)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::NotOpen));
    Vault vault = m_vault;
    if (auto set = widened(keys::setPassphrase(vault, passphrase, stretching)); !set)
        return set;
    if (auto written = write(vault); !written)
        return written;
    m_vault = std::move(vault);
    return {};
}

KeyStoreResult<void> KeyStore::save(std::vector<KeyEntry> entries)
{
    if (m_mode == Mode::Closed)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::NotOpen));
    if (m_mode == Mode::Vault) {
        Vault vault = m_vault;
        vault.entries = entries;
        if (auto written = write(vault); !written)
            return written;
    }
    const std::vector<wmbus::AddressPattern> replaced = othersThan(m_vault.entries, entries);
    m_vault.entries = std::move(entries);
    emit entriesChanged();
    for (const wmbus::AddressPattern &meters : replaced)
        emit keyReplaced(meters);
    return {};
}

bytes::SecretString KeyStore::secret(const std::string &name) const
{
    const auto found = m_vault.secrets.find(name);
    return found == m_vault.secrets.end() ? bytes::SecretString() : found->second;
}

KeyStoreResult<void> KeyStore::saveSecret(const std::string &name, const bytes::SecretString &secret)
{
    if (m_mode == Mode::Closed)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::NotOpen));
    Vault vault = m_vault;
    if (secret.empty())
        vault.secrets.erase(name);
    else
        vault.secrets[name] = secret;
    if (m_mode == Mode::Vault) {
        if (auto written = write(vault); !written)
            return written;
    }
    m_vault = std::move(vault);
    emit secretsChanged();
    return {};
}

KeyStoreResult<QString> KeyStore::setAside()
{
    if (m_mode == Mode::Vault)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::AlreadyThere));
    const QString name = m_path + QStringLiteral(".aside-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    if (!QFile::rename(m_path, name))
        return bytes::unexpected(KeyStoreError(VaultFileFault::CannotWrite));
    return name;
}

void KeyStore::lock()
{
    m_file.clear();
    m_created = {};
    m_pending = Pending::Nothing;
    take({}, Mode::Closed);
}

KeyStoreResult<void> KeyStore::write(const Vault &vault)
{
    const auto before = readFile();
    if (!before)
        return bytes::unexpected(before.error());
    if (*before && **before != m_file)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::ChangedOutside));
    auto file = widened(seal(vault));
    if (!file)
        return bytes::unexpected(file.error());
    if (auto written = widened(writeVaultFile(m_path, vault.id, *file)); !written)
        return written;
    m_file = *std::move(file);
    return {};
}

void KeyStore::take(Vault vault, Mode mode)
{
    m_vault = std::move(vault);
    m_mode = mode;
    emit entriesChanged();
    emit secretsChanged();
}

// One question at a time.
bool KeyStore::begin(Pending pending)
{
    if (m_pending != Pending::Nothing || m_keychain.busy()) {
        QMetaObject::invokeMethod(
            this, [this] { emit keychainDone(KeyStoreError(KeyStoreFault::Busy)); }, Qt::QueuedConnection);
        return false;
    }
    m_pending = pending;
    return true;
}

void KeyStore::createInKeychain()
{
    if (!begin(Pending::Create))
        return;
    auto vault = emptyPlace();
    if (!vault)
        return finishLater(vault.error());
    m_created = *std::move(vault);
    m_created.keychain = true;
    m_keychain.write(m_created.id, m_created.dataKey);
}

void KeyStore::unlockByKeychain()
{
    if (!begin(Pending::Unlock))
        return;
    const auto info = onDisk();
    if (info && *info) {
        m_keychain.read((*info)->id);
        return;
    }
    finishLater(info ? KeyStoreError(KeyStoreFault::NothingThere) : info.error());
}

void KeyStore::addToKeychain()
{
    if (!begin(Pending::Add))
        return;
    if (m_mode != Mode::Vault)
        return finishLater(KeyStoreFault::NotOpen);
    m_keychain.write(m_vault.id, m_vault.dataKey);
}

void KeyStore::removeFromKeychain()
{
    if (!begin(Pending::Remove))
        return;
    if (m_mode != Mode::Vault)
        return finishLater(KeyStoreFault::NotOpen);
    if (!m_vault.wrapped)
        return finishLater(KeyStoreFault::OnlyWay);
    m_keychain.remove(m_vault.id);
}

KeyStoreResult<void> KeyStore::onRead(const DataKey &dataKey)
{
    auto file = readVault();
    if (!file)
        return bytes::unexpected(file.error());
    auto vault = widened(openWithDataKey(*file, dataKey));
    if (!vault)
        return bytes::unexpected(vault.error());
    m_file = *std::move(file);
    take(*std::move(vault), Mode::Vault);
    return {};
}

// The secret service has the data key. The file comes second: a data key without a file harms nobody, a file without one is lost.
KeyStoreResult<void> KeyStore::onWritten()
{
    if (m_pending == Pending::Create) {
        m_file.clear();
        if (m_mode == Mode::ThisRunOnly) { // as they are by now
            m_created.entries = m_vault.entries;
            m_created.secrets = m_vault.secrets;
        }
        if (auto written = write(m_created); !written)
            return written;
        take(std::move(m_created), Mode::Vault);
        return {};
    }
    return setInKeychain(true);
}

// What the file says about the secret service.
KeyStoreResult<void> KeyStore::setInKeychain(bool there)
{
    if (m_mode != Mode::Vault)
        return bytes::unexpected(KeyStoreError(KeyStoreFault::NotOpen));
    Vault vault = m_vault;
    vault.keychain = there;
    if (auto written = write(vault); !written)
        return written;
    m_vault = std::move(vault);
    return {};
}

void KeyStore::finishLater(KeyStoreError error)
{
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            if (m_pending != Pending::Nothing) // locked meanwhile
                finish(bytes::unexpected(error));
        },
        Qt::QueuedConnection);
}

void KeyStore::finish(const KeyStoreResult<void> &result)
{
    m_pending = Pending::Nothing;
    m_created = {};
    emit keychainDone(result ? std::nullopt : std::optional(result.error()));
}

} // namespace keys
