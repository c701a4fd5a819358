#pragma once

#include "ui/keys/key_parts.h"
#include "ui/spoken.h"

#include <QToolButton>

class QMenu;

namespace ui {

class PassphraseDialog;
class StorageDialog;

// "Stored in: keyring": where the keys are, and what can be changed about it.
class StorageButton : public QToolButton {
    Q_OBJECT

public:
    StorageButton(const KeyParts &parts, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] QMenu *choices() const { return m_menu; }
    // What the menu offers now.
    void fillMenu();

signals:
    // Something was done, or could not be; to be said to the user.
    void done(const ui::Spoken &sentence);
    void failed(const ui::Spoken &sentence);
    // The keys are to be locked, or the vault that is there to be opened.
    void lockWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString whereText() const;
    void onKeychain(const std::optional<keys::KeyStoreError> &fault);

    KeyParts m_parts;
    QMenu *m_menu;
    StorageDialog *m_storage;
    PassphraseDialog *m_passphrase;
    Spoken m_asked; // what to say when the secret service has done it; empty: nothing asked here
};

} // namespace ui
