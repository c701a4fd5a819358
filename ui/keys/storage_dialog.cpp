#include "ui/keys/storage_dialog.h"

#include "core/text/key_store_text.h"
#include "ui/instrument_style.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/secret_field.h"
#include "ui/keys/secret_text.h"
#include "ui/quiet_label.h"

#include <QApplication>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int dialogWidth = 480;

QPushButton *dialogButton(QDialog *dialog, const char *name, bool primary)
{
    auto *button = new QPushButton(dialog);
    button->setObjectName(QLatin1String(name));
    button->setProperty(primaryProperty, primary);
    button->setAutoDefault(primary);
    button->setDefault(primary);
    return button;
}

QHBoxLayout *buttonLine(QPushButton *cancel, QPushButton *primary)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addStretch(1);
    line->addWidget(cancel);
    line->addWidget(primary);
    return line;
}

} // namespace

StorageDialog::StorageDialog(keys::KeyStore &store, SecretServiceCheck check, QWidget *parent)
    : QDialog(parent), m_panel(new StoragePanel(store, std::move(check), this)), m_cancel(dialogButton(this, "storageCancel", false)), m_keep(dialogButton(this, "storageKeep", true))
{
    setObjectName(QStringLiteral("storageDialog"));
    setWindowModality(Qt::WindowModal);
    m_panel->askWhere(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(wideGap);
    column->addWidget(m_panel);
    column->addStretch(1);
    column->addLayout(buttonLine(m_cancel, m_keep));
    setMinimumWidth(dialogWidth);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, m_panel, &StoragePanel::open);
    connect(m_panel, &StoragePanel::opened, this, &QDialog::accept);
    connect(m_panel, &StoragePanel::needChanged, this, &QWidget::adjustSize);
    retranslate();
}

void StorageDialog::ask()
{
    m_panel->refresh();
    m_panel->focusFirst();
    adjustSize();
    open();
}

void StorageDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void StorageDialog::retranslate()
{
    setWindowTitle(tr("Where keys are kept"));
    setAccessibleName(windowTitle());
    m_cancel->setText(tr("Cancel"));
    m_keep->setText(tr("Keep keys there"));
    for (QPushButton *button : {m_cancel, m_keep})
        button->setAccessibleName(button->text());
}

PassphraseDialog::PassphraseDialog(keys::KeyStore &store, QWidget *parent)
    : QDialog(parent), m_store(store), m_remark(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_firstLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_first(new SecretField(this)),
      m_secondLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_second(new SecretField(this)), m_fault(new FaultLine(this)),
      m_cancel(dialogButton(this, "passphraseCancel", false)), m_set(dialogButton(this, "passphraseSet", true))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowModality(Qt::WindowModal);
    m_remark->setWordWrap(true);
    m_first->setObjectName(QStringLiteral("changedPassphrase"));
    m_second->setObjectName(QStringLiteral("changedPassphraseAgain"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(4);
    for (QWidget *part : {static_cast<QWidget *>(m_firstLabel), static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_secondLabel), static_cast<QWidget *>(m_second), static_cast<QWidget *>(m_remark), static_cast<QWidget *>(m_fault)})
        column->addWidget(part);
    column->addSpacing(gap);
    column->addLayout(buttonLine(m_cancel, m_set));
    setMinimumWidth(dialogWidth);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_set, &QPushButton::clicked, this, &PassphraseDialog::set);
    retranslate();
}

PassphraseDialog::~PassphraseDialog() = default;

void PassphraseDialog::ask()
{
    m_fault->clear();
    m_first->setFocus();
    adjustSize();
    open();
}

void PassphraseDialog::set()
{
    const bool empty = m_first->text().isEmpty();
    if (empty || m_first->text() != m_second->text()) {
        m_fault->warn([empty] { return empty ? tr("A passphrase is missing.") : tr("The two passphrases differ."); });
        (empty ? m_first : m_second)->setFocus();
        return;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = m_store.setPassphrase(secretOf(*m_first));
    QApplication::restoreOverrideCursor();
    if (!done) {
        m_fault->warn([error = done.error()] { return text::sentence(error); });
        return;
    }
    accept();
    emit changed();
}

void PassphraseDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_first->wipe();
    m_second->wipe();
}

void PassphraseDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PassphraseDialog::retranslate()
{
    setWindowTitle(tr("Passphrase of the vault"));
    setAccessibleName(windowTitle());
    m_firstLabel->setText(tr("New passphrase"));
    m_first->setAccessibleName(tr("New passphrase"));
    m_secondLabel->setText(tr("The same again"));
    m_second->setAccessibleName(tr("The same passphrase again"));
    m_remark->setText(tr("From then on this one opens the vault, and no earlier one. Whoever forgets it loses the keys."));
    m_cancel->setText(tr("Cancel"));
    m_set->setText(tr("Set passphrase"));
    for (QPushButton *button : {m_cancel, m_set})
        button->setAccessibleName(button->text());
}

} // namespace ui
