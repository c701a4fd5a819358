#include "ui/keys/storage_button.h"

#include "core/text/key_store_text.h"
#include "ui/icons.h"
#include "ui/keys/storage_dialog.h"

#include <QDir>
#include <QEvent>
#include <QMenu>

namespace ui {

using keys::KeyStore;

StorageButton::StorageButton(const KeyParts &parts, QWidget *parent)
    : QToolButton(parent), m_parts(parts), m_menu(new QMenu(this)), m_storage(new StorageDialog(*parts.store, parts.secretService, this)),
      m_passphrase(new PassphraseDialog(*parts.store, this))
{
    setObjectName(QStringLiteral("keyStorage"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    m_menu->setObjectName(QStringLiteral("keyStorageMenu"));
    connect(this, &QToolButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(mapToGlobal(QPoint(0, height())));
    });
    connect(m_parts.store, &KeyStore::entriesChanged, this, &StorageButton::refresh);
    connect(m_parts.store, &KeyStore::keychainDone, this, &StorageButton::onKeychain);
    connect(m_passphrase, &PassphraseDialog::changed, this, [this] {
        refresh();
        emit done([] { return tr("The passphrase opens the vault from now on."); });
    });
    refresh();
}

QString StorageButton::whereText() const
{
    switch (m_parts.store->mode()) {
    case KeyStore::Mode::ThisRunOnly: return tr("only until the program ends");
    case KeyStore::Mode::Vault: {
        const keys::VaultInfo info = m_parts.store->info();
        return info.keychain && info.passphrase ? tr("vault, keyring and passphrase") : info.keychain ? tr("vault, opened by the keyring") : tr("vault with passphrase");
    }
    case KeyStore::Mode::Closed: break;
    }
    const auto there = m_parts.store->onDisk();
    return there && !*there ? tr("not chosen yet") : tr("vault, locked");
}

void StorageButton::refresh()
{
    const bool open = m_parts.store->mode() == KeyStore::Mode::Vault;
    setIcon(ui::icon(open ? "lock-closed" : m_parts.store->isOpen() ? "clock" : "key", open ? Token::Good : Token::Secondary));
    setText(tr("Stored in: %1").arg(whereText()));
    setAccessibleName(text());
    setToolTip(tr("Where the keys are kept, and what opens them"));
}

void StorageButton::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const char *name, const QString &words, auto act) {
        QAction *action = m_menu->addAction(words);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, act);
    };
    KeyStore &store = *m_parts.store;
    const auto there = store.onDisk();
    const bool vaultThere = !there || *there;
    if (store.mode() == KeyStore::Mode::Vault) {
        const keys::VaultInfo info = store.info();
        QAction *path = m_menu->addAction(QDir::toNativeSeparators(store.path()));
        path->setObjectName(QStringLiteral("vaultPath"));
        path->setEnabled(false);
        m_menu->addSeparator();
        add("lockKeys", tr("&Lock the keys"), [this] { emit lockWanted(); });
        add("changePassphrase", info.passphrase ? tr("Change the &passphrase…") : tr("Set a &passphrase…"), [this] { m_passphrase->ask(); });
        if (info.keychain) {
            add("removeFromKeyring", tr("&Remove from the keyring"), [this] {
                m_asked = [] { return tr("The keyring has forgotten the vault; the passphrase opens it."); };
                m_parts.store->removeFromKeychain();
            });
        } else {
            add("addToKeyring", tr("Open with the desktop's &keyring too"), [this] {
                m_asked = [] { return tr("The desktop's keyring opens the vault from now on."); };
                m_parts.store->addToKeychain();
            });
        }
    } else if (store.mode() == KeyStore::Mode::ThisRunOnly && vaultThere) {
        add("openVault", tr("&Open the vault…"), [this] { emit lockWanted(); });
    } else if (!vaultThere) {
        add("chooseStorage", store.isOpen() ? tr("&Keep the keys…") : tr("&Choose where keys are kept…"), [this] { m_storage->ask(); });
    } else {
        add("unlockKeys", tr("&Unlock…"), [this] { emit lockWanted(); });
    }
}

void StorageButton::onKeychain(const std::optional<keys::KeyStoreError> &fault)
{
    refresh();
    const Spoken asked = std::exchange(m_asked, Spoken());
    if (asked.text().isEmpty())
        return;
    if (fault)
        emit failed([fault = *fault] { return text::sentence(fault); });
    else
        emit done(asked);
}

void StorageButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace ui
