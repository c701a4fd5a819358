#pragma once

#include "core/keys/keychain.h"
#include "core/keys/vault_file.h"
#include "core/keys/vault_format.h"
#include "core/wmbus/key_ring.h"

#include <QObject>

#include <variant>

namespace keys {

enum class KeyStoreFault : std::uint8_t {
    NotOpen,
    NothingThere,  // there is no vault to open
    AlreadyThere,  // a vault is there: open it instead of making another
    ChangedOutside, // somebody else wrote the vault since we read it; it is left as it is
    Busy,          // the secret service has not answered yet
};
using KeyStoreError = std::variant<KeyStoreFault, VaultFault, VaultFileFault, KeychainFault>;
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
    // Which secrets open the vault that is open.
    [[nodiscard]] VaultInfo info() const { return m_vault.info(); }
    [[nodiscard]] const std::vector<KeyEntry> &entries() const { return m_vault.entries; }
    [[nodiscard]] wmbus::KeyRing keyRing() const;

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

    // All keys at once. In a vault they are on disk when this returns; on an error the old ones stay, here and there.
    [[nodiscard]] KeyStoreResult<void> save(std::vector<KeyEntry> entries);
    // Forgets and wipes everything, keys for this run too. A question to the secret service that is open comes to nothing.
    void lock();

signals:
    void entriesChanged();
    // Nothing: it is done.
    void keychainDone(const std::optional<keys::KeyStoreError> &fault);

private:
    enum class Pending : std::uint8_t { Nothing, Create, Unlock, Add };

    [[nodiscard]] KeyStoreResult<std::optional<bytes::Bytes>> readFile() const;
    [[nodiscard]] KeyStoreResult<bytes::Bytes> readVault() const;
    [[nodiscard]] KeyStoreResult<Vault> emptyPlace() const;
    [[nodiscard]] KeyStoreResult<void> write(const Vault &vault);
    void take(Vault vault, Mode mode);
    [[nodiscard]] KeyStoreResult<void> onRead(const DataKey &dataKey);
    [[nodiscard]] KeyStoreResult<void> onWritten();
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
