#include "ui/keys/storage_panel.h"

#include "core/text/key_store_text.h"
#include "ui/instrument_style.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/secret_field.h"
#include "ui/keys/secret_text.h"
#include "ui/quiet_label.h"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int fieldWidth = 280;

// Argon2id takes half a second.
template <class Work>
auto whileBusy(Work work)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto result = work();
    QApplication::restoreOverrideCursor();
    return result;
}

} // namespace

StoragePanel::StoragePanel(keys::KeyStore &store, SecretServiceCheck check, QWidget *parent)
    : QWidget(parent), m_store(store), m_check(std::move(check)), m_choice(nullptr), m_unlock(nullptr), m_fault(new FaultLine(this))
{
    m_choice = makeChoice();
    m_unlock = makeUnlock();
    setObjectName(QStringLiteral("storagePanel"));
    m_fault->setObjectName(QStringLiteral("storageFault"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_choice);
    column->addWidget(m_unlock);
    column->addWidget(m_fault);
    connect(&m_store, &keys::KeyStore::keychainDone, this, &StoragePanel::onKeychain);
    connect(&m_store, &keys::KeyStore::entriesChanged, this, [this] { refresh(false); });
    retranslate();
    refresh(false);
}

QWidget *StoragePanel::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *grid = new QVBoxLayout(choice);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    m_question = new QuietLabel(Token::Text, QuietLabel::Size::Base, choice);
    grid->addWidget(m_question);
    m_ways = new QButtonGroup(this);
    const char *const names[] = {"keepInKeyring", "keepWithPassphrase", "keepThisRun"};
    for (const Way way : {Keyring, Passphrase, ThisRun}) {
        grid->addWidget(addWay(way, names[way]));
        m_remarks[way] = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, choice);
        m_remarks[way]->setContentsMargins(24, 0, 0, 0);
        grid->addWidget(m_remarks[way]);
        if (way != Passphrase)
            continue;
        m_newPassphrase = new QWidget(choice);
        auto *fields = new QGridLayout(m_newPassphrase);
        fields->setContentsMargins(24, 4, 0, 4);
        fields->setHorizontalSpacing(gap);
        fields->setVerticalSpacing(4);
        m_passphraseLabel = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, m_newPassphrase);
        m_passphrase = new SecretField(m_newPassphrase);
        m_passphrase->setObjectName(QStringLiteral("newPassphrase"));
        m_repeatLabel = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, m_newPassphrase);
        m_repeat = new SecretField(m_newPassphrase);
        m_repeat->setObjectName(QStringLiteral("repeatPassphrase"));
        fields->addWidget(m_passphraseLabel, 0, 0);
        fields->addWidget(m_passphrase, 1, 0);
        fields->addWidget(m_repeatLabel, 0, 1);
        fields->addWidget(m_repeat, 1, 1);
        grid->addWidget(m_newPassphrase);
    }
    connect(m_ways, &QButtonGroup::idToggled, this, &StoragePanel::updateWays);
    return choice;
}

QRadioButton *StoragePanel::addWay(Way way, const char *name)
{
    auto *button = new QRadioButton(this);
    button->setObjectName(QLatin1String(name));
    m_ways->addButton(button, way);
    return button;
}

QWidget *StoragePanel::makeUnlock()
{
    auto *unlock = new QWidget(this);
    m_locked = new QuietLabel(Token::Text, QuietLabel::Size::Base, unlock);
    m_locked->setWordWrap(true);
    m_unlockField = new SecretField(unlock);
    m_unlockField->setObjectName(QStringLiteral("unlockPassphrase"));
    m_unlockField->setMaximumWidth(fieldWidth);
    m_unlockButton = new QPushButton(unlock);
    m_unlockButton->setObjectName(QStringLiteral("unlockVault"));
    m_unlockButton->setProperty(primaryProperty, true);
    m_keyringButton = new QPushButton(unlock);
    m_keyringButton->setObjectName(QStringLiteral("unlockByKeyring"));
    m_withoutButton = new QPushButton(unlock);
    m_withoutButton->setObjectName(QStringLiteral("goOnWithout"));
    m_asideButton = new QPushButton(unlock);
    m_asideButton->setObjectName(QStringLiteral("putVaultAside"));
    for (QPushButton *button : {m_unlockButton, m_keyringButton, m_withoutButton, m_asideButton})
        button->setAutoDefault(false);
    connect(m_unlockField, &QLineEdit::returnPressed, this, &StoragePanel::unlock);
    connect(m_unlockButton, &QPushButton::clicked, this, &StoragePanel::unlock);
    connect(m_keyringButton, &QPushButton::clicked, this, [this] {
        m_asked = true;
        m_fault->say([] { return tr("Waiting for the desktop's keyring…"); }, Token::Secondary, "clock");
        m_store.unlockByKeychain();
    });
    connect(m_withoutButton, &QPushButton::clicked, this, [this] {
        m_store.useThisRunOnly();
        emit opened();
    });
    connect(m_asideButton, &QPushButton::clicked, this, &StoragePanel::setAside);

    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_unlockField, 1);
    line->addWidget(m_unlockButton);
    line->addWidget(m_keyringButton);
    line->addStretch(0); // the field comes first, as wide as it may be
    auto *others = new QHBoxLayout;
    others->setSpacing(gap);
    others->addWidget(m_withoutButton);
    others->addWidget(m_asideButton);
    others->addStretch(1);
    auto *column = new QVBoxLayout(unlock);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_locked);
    column->addLayout(line);
    column->addLayout(others);
    return unlock;
}

void StoragePanel::refresh(bool atDesktop)
{
    const Need before = m_need;
    m_need = Need::Nothing;
    m_unreadable.reset();
    const bool homeless = m_asksWhere && m_store.mode() == keys::KeyStore::Mode::ThisRunOnly;
    if (!m_store.isOpen() || homeless) {
        const auto there = m_store.onDisk();
        if (!there)
            m_unreadable = there.error();
        m_info = there && *there ? **there : keys::VaultInfo();
        m_need = there && !*there ? Need::Choice : homeless ? Need::Nothing : Need::Unlock;
    }
    for (QWidget *part : {static_cast<QWidget *>(m_ways->button(ThisRun)), static_cast<QWidget *>(m_remarks[ThisRun])})
        part->setVisible(!homeless);
    if (m_need == Need::Choice && atDesktop) {
        m_service = m_check();
        const bool usable = m_service == keys::SecretService::Present || m_service == keys::SecretService::Locked;
        m_ways->button(Keyring)->setEnabled(usable);
        if (usable && m_ways->checkedId() < 0)
            choose(m_ways->button(Keyring));
        else if (!usable && m_ways->checkedId() == Keyring)
            choose(nullptr);
    }
    if (m_need == Need::Nothing || m_need != before)
        m_fault->clear();
    if (m_need == Need::Unlock && m_unreadable)
        m_fault->warn([why = *m_unreadable] { return text::sentence(why); });
    m_choice->setVisible(m_need == Need::Choice);
    m_unlock->setVisible(m_need == Need::Unlock);
    m_unlockField->setVisible(m_info.passphrase);
    m_unlockButton->setVisible(m_info.passphrase);
    m_keyringButton->setVisible(m_info.keychain);
    m_asideButton->setVisible(m_unreadable.has_value());
    setVisible(m_need != Need::Nothing);
    updateWays();
    if (m_need != before)
        emit needChanged();
}

// Null: none of the ways is chosen.
void StoragePanel::choose(QAbstractButton *way)
{
    if (way)
        return way->setChecked(true);
    m_ways->setExclusive(false);
    if (QAbstractButton *chosen = m_ways->checkedButton())
        chosen->setChecked(false);
    m_ways->setExclusive(true);
}

void StoragePanel::updateWays()
{
    m_newPassphrase->setVisible(m_ways->checkedId() == Passphrase);
    using keys::SecretService;
    m_remarks[Keyring]->setText(m_service == SecretService::Absent ? tr("This desktop has no secret service.")
                                : m_service == SecretService::Silent ? tr("The desktop's secret service does not answer.")
                                : m_service == SecretService::Locked ? tr("The keyring is locked: the desktop will ask for its password.")
                                                                     : tr("Encrypted; opens with your login."));
}

void StoragePanel::open()
{
    refresh(false);
    switch (m_need) {
    case Need::Nothing: emit opened(); break;
    case Need::Choice: openChosen(); break;
    case Need::Unlock:
        if (m_info.passphrase || !m_info.keychain)
            unlock();
        else
            m_keyringButton->click();
        break;
    }
}

void StoragePanel::openChosen()
{
    switch (m_ways->checkedId()) {
    case Keyring:
        m_asked = true;
        m_fault->say([] { return tr("Waiting for the desktop's keyring…"); }, Token::Secondary, "clock");
        m_store.createInKeychain();
        return;
    case Passphrase: {
        if (m_passphrase->text().isEmpty() || m_passphrase->text() != m_repeat->text()) {
            m_fault->warn([missing = m_passphrase->text().isEmpty()] { return missing ? tr("A passphrase is missing.") : tr("The two passphrases differ."); });
            (m_passphrase->text().isEmpty() ? m_passphrase : m_repeat)->setFocus();
            return;
        }
        finish(whileBusy([this] { return m_store.create(secretOf(*m_passphrase)); }));
        return;
    }
    case ThisRun:
        m_store.useThisRunOnly();
        emit opened();
        return;
    default: m_fault->say([] { return tr("Please choose where the keys are to be kept."); }, Token::Warn, "warning"); focusFirst();
    }
}

void StoragePanel::unlock()
{
    if (m_unlockField->text().isEmpty()) {
        if (m_info.passphrase)
            m_fault->say([] { return tr("Please enter the passphrase of the vault."); }, Token::Warn, "warning");
        m_unlockField->setFocus();
        return;
    }
    finish(whileBusy([this] { return m_store.unlock(secretOf(*m_unlockField)); }));
}

void StoragePanel::finish(const keys::KeyStoreResult<void> &result)
{
    if (!result) {
        say(result.error());
        return;
    }
    for (SecretField *field : {m_passphrase, m_repeat, m_unlockField})
        field->wipe();
    emit opened();
}

void StoragePanel::onKeychain(const std::optional<keys::KeyStoreError> &fault)
{
    if (!m_asked)
        return;
    m_asked = false;
    if (!fault) {
        emit opened();
        return;
    }
    refresh(m_need == Need::Choice); // asked again, with what is there now
    say(*fault);
}

// The reason, and that the user may go another way.
void StoragePanel::say(const keys::KeyStoreError &error)
{
    m_fault->warn([error, need = m_need, passphrase = m_info.passphrase] {
        QString text = text::sentence(error);
        if (need == Need::Choice && std::holds_alternative<keys::KeychainFault>(error))
            text += QLatin1Char(' ') + tr("Nothing was stored. Please choose again.");
        else if (need == Need::Unlock && std::holds_alternative<keys::KeychainFault>(error))
            text += QLatin1Char(' ') + (passphrase ? tr("Enter the passphrase, or try again.") : tr("Try again, or go on without the stored keys."));
        return text;
    });
    if (m_need == Need::Unlock && m_info.passphrase) {
        m_unlockField->setFocus();
        m_unlockField->selectAll();
    }
    const auto *vault = std::get_if<keys::VaultFault>(&error);
    m_asideButton->setVisible(m_need == Need::Unlock && vault && *vault != keys::VaultFault::NoMemory);
}

void StoragePanel::setAside()
{
    const auto moved = m_store.setAside();
    if (!moved)
        return say(moved.error());
    refresh(true);
    m_fault->say([name = *moved] { return tr("The vault was put aside as %1; nothing in it has changed.").arg(name); }, Token::Secondary, "info");
}

void StoragePanel::focusFirst()
{
    if (m_need == Need::Unlock && m_info.passphrase)
        m_unlockField->setFocus();
    else if (m_need == Need::Choice)
        (m_ways->checkedButton() ? m_ways->checkedButton() : m_ways->button(Passphrase))->setFocus();
}

void StoragePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StoragePanel::retranslate()
{
    m_question->setText(tr("Where shall Meterscope keep your keys?"));
    m_ways->button(Keyring)->setText(tr("In this desktop's &keyring"));
    m_ways->button(Passphrase)->setText(tr("In a file with a &passphrase"));
    m_ways->button(ThisRun)->setText(tr("Only &until the program ends"));
    m_remarks[Passphrase]->setText(tr("Encrypted; asks for the passphrase at every start.") + QLatin1Char('\n') + tr("Whoever forgets it loses the keys."));
    m_remarks[ThisRun]->setText(tr("Nothing is written to the disk."));
    m_passphraseLabel->setText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_repeatLabel->setText(tr("The same again"));
    m_repeat->setAccessibleName(tr("The same passphrase again"));
    m_locked->setText(tr("Your keys are locked in a vault."));
    m_unlockField->setPlaceholderText(tr("Passphrase"));
    m_unlockField->setAccessibleName(tr("Passphrase of the vault"));
    m_unlockButton->setText(tr("Unlock"));
    m_keyringButton->setText(tr("Open with the keyring"));
    m_withoutButton->setText(tr("Go on without stored keys"));
    m_withoutButton->setToolTip(tr("Keys that you enter then are kept until the program ends"));
    m_asideButton->setText(tr("Put the vault aside and begin anew"));
    m_asideButton->setToolTip(tr("The file is renamed; nothing in it is changed or deleted"));
    for (QPushButton *button : {m_unlockButton, m_keyringButton, m_withoutButton, m_asideButton})
        button->setAccessibleName(button->text());
    updateWays();
}

} // namespace ui
