#include "ui/settings/new_profile_dialog.h"

#include "ui/instrument_style.h"
#include "ui/keys/fault_line.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int dialogWidth = 440;

} // namespace

NewProfileDialog::NewProfileDialog(std::function<QString(const QString &)> fault, QWidget *parent)
    : QDialog(parent), m_fault(std::move(fault)), m_label(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_name(new QLineEdit(this)),
      m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_says(new FaultLine(this)), m_cancel(new QPushButton(this)), m_make(new QPushButton(this))
{
    setObjectName(QStringLiteral("newProfileDialog"));
    setWindowModality(Qt::WindowModal);
    m_name->setObjectName(QStringLiteral("profileName"));
    m_name->setMaxLength(40);
    m_label->setBuddy(m_name);
    m_explanation->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("profileCancel"));
    m_cancel->setAutoDefault(false);
    m_make->setObjectName(QStringLiteral("profileMake"));
    m_make->setProperty(primaryProperty, true);
    m_make->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_make);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(m_name);
    column->addWidget(m_explanation);
    column->addWidget(m_says);
    column->addStretch(1);
    column->addSpacing(gap);
    column->addLayout(buttons);
    setMinimumWidth(dialogWidth);
    connect(m_name, &QLineEdit::textChanged, this, &NewProfileDialog::check);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &NewProfileDialog::make);
    retranslate();
}

void NewProfileDialog::ask()
{
    m_name->clear();
    check();
    open();
    m_name->setFocus();
}

void NewProfileDialog::check()
{
    const QString name = m_name->text().trimmed();
    const QString fault = name.isEmpty() ? QString() : m_fault(name);
    if (fault.isEmpty())
        m_says->clear();
    else
        m_says->warn([fault = m_fault, name] { return fault(name); });
    m_make->setEnabled(!name.isEmpty() && fault.isEmpty());
}

void NewProfileDialog::make()
{
    const QString name = m_name->text().trimmed();
    accept();
    emit named(name);
}

void NewProfileDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NewProfileDialog::retranslate()
{
    setWindowTitle(tr("New profile"));
    setAccessibleName(windowTitle());
    m_label->setText(tr("Name of the site"));
    m_name->setAccessibleName(tr("Name of the site"));
    m_explanation->setText(tr("A profile has a history, keys and settings of its own. Nothing of the present one is changed."));
    m_cancel->setText(tr("Cancel"));
    m_make->setText(tr("Make and open"));
    for (QPushButton *button : {m_cancel, m_make})
        button->setAccessibleName(button->text());
}

} // namespace ui
