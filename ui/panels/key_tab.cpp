#include "ui/panels/key_tab.h"

#include "core/text/decode_error_text.h"
#include "core/text/security_text.h"
#include "ui/chip.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

KeyTab::KeyTab(QWidget *parent)
    : QWidget(parent), m_verdict(new Chip(this)), m_security(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)),
      m_scheme(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_stopped(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_enter(new QPushButton(this))
{
    setObjectName(QStringLiteral("keyTab"));
    m_enter->setObjectName(QStringLiteral("enterKey"));
    m_enter->setIcon(icon("key"));
    connect(m_enter, &QPushButton::clicked, this, &KeyTab::keyWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, gap, wideGap, gap);
    column->setSpacing(gap);
    column->addWidget(m_verdict, 0, Qt::AlignLeft);
    for (QuietLabel *label : {m_security, m_scheme, m_stopped}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addSpacing(4);
    column->addWidget(m_enter, 0, Qt::AlignLeft);
    column->addStretch(1);
    retranslate();
}

void KeyTab::setKeyEntry(bool possible)
{
    m_possible = possible;
    fill();
}

void KeyTab::show(const AddressRow &row)
{
    m_row = row;
    fill();
}

void KeyTab::fill()
{
    if (!m_row)
        return;
    const wmbus::Telegram &telegram = m_row->telegram();
    const wmbus::Security &security = telegram.security;
    m_verdict->setContent(verdictMark(security.verdict), text::verdictText(security));
    m_security->setText(text::verdictSentence(security));
    const bool encrypted = security.scheme != wmbus::Scheme::None;
    m_scheme->setText(encrypted ? tr("Encryption: %1").arg(text::schemeText(security)) : QString());
    m_scheme->setVisible(encrypted);
    QString stopped = telegram.stopped ? text::sentence(*telegram.stopped) : QString();
    if (security.hint != wmbus::KeyHint::None)
        stopped += QLatin1Char(' ') + text::keyHintText(security.hint);
    m_stopped->setText(stopped);
    m_stopped->setVisible(!stopped.isEmpty());
    m_enter->setVisible(m_possible && encrypted);
    m_enter->setText(security.verdict == wmbus::Verdict::Secure ? tr("Change key…") : tr("Enter key…"));
}

void KeyTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyTab::retranslate()
{
    m_enter->setAccessibleName(tr("Enter the key of this meter"));
    m_enter->setToolTip(tr("The key is tried on the telegrams at once"));
    fill();
}

} // namespace ui
