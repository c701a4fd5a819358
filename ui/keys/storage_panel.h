#pragma once

#include "core/keys/key_store.h"
#include "core/keys/secret_service.h"

#include <QWidget>

#include <functional>

class QAbstractButton;
class QButtonGroup;
class QPushButton;
class QRadioButton;
class QStackedLayout;

namespace ui {

class FaultLine;
class QuietLabel;
class SecretField;

using SecretServiceCheck = std::function<keys::SecretService()>;

// Asks what is needed before keys can be kept: where, when nothing was chosen yet; the passphrase or the keyring, when a vault lies
// there. Nothing is chosen for the user but the desktop's keyring, and that only where there is one. Whatever fails is said here, and
// the question stays.
class StoragePanel : public QWidget {
    Q_OBJECT

public:
    enum class Need { Nothing, Choice, Unlock };

    StoragePanel(keys::KeyStore &store, SecretServiceCheck check, QWidget *parent = nullptr);

    // Also asks where to keep the keys that are held for this run only.
    void askWhere(bool asks) { m_asksWhere = asks; }
    // Looks again at the store and the file, and at the desktop too, which may take two seconds where it does not answer. Shows itself
    // only where something is needed.
    void refresh(bool atDesktop = true);
    [[nodiscard]] Need need() const { return m_need; }
    // Does what is chosen; answered by opened() at once or later, or by a sentence here.
    void open();
    // Where the user has to type or choose first.
    void focusFirst();

signals:
    void opened();
    void needChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Way { Keyring, Passphrase, ThisRun };

    QWidget *makeChoice();
    QWidget *makeUnlock();
    QRadioButton *addWay(Way way, const char *name);
    void openChosen();
    void unlock();
    void finish(const keys::KeyStoreResult<void> &result);
    void onKeychain(const std::optional<keys::KeyStoreError> &fault);
    void say(const keys::KeyStoreError &error);
    void setAside();
    void retranslate();
    void updateWays();
    void choose(QAbstractButton *way);

    keys::KeyStore &m_store;
    SecretServiceCheck m_check;
    Need m_need = Need::Nothing;
    bool m_asksWhere = false;
    bool m_asked = false; // the secret service, by this panel
    keys::SecretService m_service = keys::SecretService::Absent;
    keys::VaultInfo m_info;
    std::optional<keys::KeyStoreError> m_unreadable;

    QWidget *m_choice;
    QuietLabel *m_question;
    QButtonGroup *m_ways;
    QuietLabel *m_remarks[3];
    QWidget *m_newPassphrase;
    QuietLabel *m_passphraseLabel;
    SecretField *m_passphrase;
    QuietLabel *m_repeatLabel;
    SecretField *m_repeat;

    QWidget *m_unlock;
    QuietLabel *m_locked;
    SecretField *m_unlockField;
    QPushButton *m_unlockButton;
    QPushButton *m_keyringButton;
    QPushButton *m_withoutButton;
    QPushButton *m_asideButton;

    FaultLine *m_fault;
};

} // namespace ui
