#pragma once

#include "app/room.h"
#include "core/keys/key_store.h"
#include "core/reception/key_evidence.h"
#include "ui/addresses/address_row.h"
#include "ui/keys/key_parts.h"
#include "ui/secret_clipboard.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace ui {
class ImportDialog;
class KeyActions;
class KeyEditing;
struct KeyEdit;
class KeyEntryDialog;
class KeysPage;
}

namespace app {

// Keys: where they are kept, their page, entry and import, and what they do for the telegrams heard before.
class KeysRoom : public Room {
    Q_OBJECT

public:
    // `check` says whether the desktop keeps secrets.
    explicit KeysRoom(const House &house, ui::SecretServiceCheck check = keys::secretService);
    ~KeysRoom() override;

    // Opens the vault where the desktop's keyring can do it; says so where it needs a passphrase.
    void start();
    bool takeFile(const QString &path) override;

    [[nodiscard]] keys::KeyStore &store() { return *m_store; }
    [[nodiscard]] ui::KeyEditing &editing() { return *m_editing; }
    [[nodiscard]] ui::KeysPage &page() { return *m_page; }
    [[nodiscard]] ui::KeyEntryDialog &entry() { return *m_entry; }
    [[nodiscard]] ui::ImportDialog &importing() { return *m_import; }
    // What the meters with keys are called.
    [[nodiscard]] std::vector<ui::KnownMeter> knownMeters() const;
    // What meters are called whose keys have no name.
    void setNames(std::vector<ui::KnownMeter> names);
    // Meters that other keys than the user's open: the demo's. They are not listed as missing.
    void setForeignKeys(wmbus::KeyRing keys);
    // Opens the entry for this meter.
    void enterKeyFor(const wmbus::Address &address);
    // Keys that another page has read and the user wants, as one step; those of meters that have a key replace it. Where nothing is open
    // yet, the preview asks.
    void takeOver(const std::vector<keys::KeyEntry> &entries, const QString &source);

signals:
    // The ring that decoders use, or the names, are other ones now.
    void keysChanged();

private:
    void obeySettings();
    void connectEditing();
    void connectPage();
    void connectActions();
    void importNext();
    void chooseFiles();
    void lockOrUnlock();
    void mergeCarried();
    void enterKeyOfRow();
    void tellEdited(const ui::KeyEdit &edit);
    void tellReadAgain();
    void followLock();
    void sayLocked(const std::function<QString()> &words);
    void onKeychain(const std::optional<keys::KeyStoreError> &fault);

    House m_house;
    keys::Keychain m_keychain;
    std::unique_ptr<keys::KeyStore> m_store;
    reception::KeyEvidence m_evidence;
    std::unique_ptr<ui::KeyEditing> m_editing;
    ui::SecretClipboard m_clipboard;
    ui::KeyParts m_parts;
    ui::KeysPage *m_page; // the window's, like the next three
    ui::KeyEntryDialog *m_entry;
    ui::ImportDialog *m_import;
    ui::KeyActions *m_actions;
    wmbus::KeyRing m_foreign;
    std::vector<ui::KnownMeter> m_names;
    QStringList m_waiting;           // files to be imported one after the other
    QString m_lockedSaid;            // what the window says of the locked keys; empty: nothing
    std::function<QString()> m_said; // what the next reading of old telegrams is about; null: nothing to tell
    QString m_told;                  // what the window's notice said of the last step
    std::vector<wmbus::AddressPattern> m_changed; // whose keys the last step changed
    std::vector<keys::KeyEntry> m_carried; // keys of this run, until the vault is open
    bool m_opening = false;          // by the keyring at the start
};

} // namespace app
