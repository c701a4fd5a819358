#pragma once

#include "core/keys/keychain.h"
#include "core/keys/vault_file.h"
#include "core/keys/vault_format.h"
#include "core/wmbus/key_ring.h"

#include <QObject>

namespace keys {

template <class T>
using KeyStoreResult = bytes::Result<T, KeyStoreError>;

// The keys of the program, and the one way in and out. Closed at first; then either for this run only, and nothing is written, or
// in a vault. What fails changes nothing, neither on disk nor here, and the caller asks the user what else to do.
class KeyStore : public QObject {
    Q_OBJECT

public:
    enum class Mode : std::uint8_t { Closed, ThisRunOnly, Vault };

    // Both parameters stay the caller's. Nothing is read or made before one of the functions below.
    KeyStore(QString vaultPath, Keychain &keychain, QObject *parent = nullptr);
    ~KeyStore() override;

    // What opens the vault that lies there; nothing where there is none.
    [[nodiscard]] KeyStoreResult<std::optional<VaultInfo>> onDisk() const;

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isOpen() const { return m_mode != Mode::Closed; }
    // The file, whether it is there or not.
    [[nodiscard]] const QString &path() const { return m_path; }
    // A question to the secret service is not answered yet.
    [[nodiscard]] bool isWaiting() const { return m_pending != Pending::Nothing; }
    // Which secrets open the vault that is open.
    [[nodiscard]] VaultInfo info() const { return m_vault.info(); }
    [[nodiscard]] const std::vector<KeyEntry> &entries() const { return m_vault.entries; }
    [[nodiscard]] wmbus::KeyRing keyRing() const;
    // A password or token of the program's own, by what it is for; empty: none, or nothing is open.
    [[nodiscard]] bytes::SecretString secret(const std::string &name) const;
    // As save(), of one of them; empty removes it.
    [[nodiscard]] KeyStoreResult<void> saveSecret(const std::string &name, const bytes::SecretString &secret);

    // Keys in memory only, the ones of an open vault included; the vault stays as it is.
    void useThisRunOnly();
    // A new vault with the keys held for this run. Takes about half a second, like the next two.
    [[nodiscard]] KeyStoreResult<void> create(std::string_view passphrase, const Stretching &stretching = {});
    // In place of what was here before.
    [[nodiscard]] KeyStoreResult<void> unlock(std::string_view passphrase);
    // Of the open vault: from then on this one, and no earlier one.
    [[nodiscard]] KeyStoreResult<void> setPassphrase(std::string_view passphrase, const Stretching &stretching = {});

    // The same with the secret service. Each is answered by keychainDone, later and once.
    void createInKeychain();
    void unlockByKeychain();
    void addToKeychain();
    // The secret service forgets the data key; refused as OnlyWay while no passphrase opens the vault. An item that is gone already
    // is as good as one that was removed.
    void removeFromKeychain();

    // All keys at once. In a vault they are on disk when this returns; on an error the old ones stay, here and there.
    [[nodiscard]] KeyStoreResult<void> save(std::vector<KeyEntry> entries);
    // Renames what lies in the vault's place, so that a new vault can be made there; the new name. Refused while it is open.
    [[nodiscard]] KeyStoreResult<QString> setAside();
    // Forgets and wipes everything, keys for this run too. A question to the secret service that is open comes to nothing.
    void lock();

signals:
    // One of them is another, also because something was opened or locked.
    void secretsChanged();
    void entriesChanged();
    // save() gave these meters another key than they had; after entriesChanged().
    void keyReplaced(const wmbus::AddressPattern &meters);
    // Nothing: it is done.
    void keychainDone(const std::optional<keys::KeyStoreError> &fault);

private:
    enum class Pending : std::uint8_t { Nothing, Create, Unlock, Add, Remove };

    [[nodiscard]] KeyStoreResult<std::optional<bytes::Bytes>> readFile() const;
    [[nodiscard]] KeyStoreResult<bytes::Bytes> readVault() const;
    [[nodiscard]] KeyStoreResult<Vault> emptyPlace() const;
    [[nodiscard]] KeyStoreResult<void> write(const Vault &vault);
    void take(Vault vault, Mode mode);
    [[nodiscard]] KeyStoreResult<void> onRead(const DataKey &dataKey);
    [[nodiscard]] KeyStoreResult<void> onWritten();
    [[nodiscard]] KeyStoreResult<void> setInKeychain(bool there);
    void finishLater(KeyStoreError error);
    void finish(const KeyStoreResult<void> &result);
    [[nodiscard]] bool begin(Pending pending);

    QString m_path;
    Keychain &m_keychain;
    Mode m_mode = Mode::Closed;
    Vault m_vault;       // of ThisRunOnly only the entries
    bytes::Bytes m_file; // the vault as last read or written; encrypted
    Pending m_pending = Pending::Nothing;
    Vault m_created; // while the secret service is asked to keep its data key
};

} // namespace keys
