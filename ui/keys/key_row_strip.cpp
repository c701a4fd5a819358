#include "ui/keys/key_row_strip.h"

#include "ui/icons.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/secret_text.h"
#include "ui/quiet_label.h"
#include "ui/secret_clipboard.h"

#include <QHideEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

KeyRowStrip::KeyRowStrip(const KeyParts &parts, KeyTableModel *model, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_model(model), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_sentence(new FaultLine(this)),
      m_finding(new FaultLine(this)), m_digits(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)),
      m_copied(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_enter(button("keyEnter", "key")), m_reverse(button("keyTakeReversed", "refresh")),
      m_give(button("keyGiveToOther", "key")), m_showKey(button("keyShow", "eye")), m_copy(button("keyCopy", "copy")), m_remove(button("keyRemove", "cross"))
{
    setObjectName(QStringLiteral("keyRowStrip"));
    m_sentence->setObjectName(QStringLiteral("keyRowSentence"));
    m_digits->setObjectName(QStringLiteral("keyDigits"));
    m_digits->setTextInteractionFlags(Qt::NoTextInteraction);
    m_title->setYielding(true); // as long as a name may be
    m_timer.setSingleShot(true);
    m_timer.setInterval(usualSight);
    connect(&m_timer, &QTimer::timeout, this, &KeyRowStrip::hideKey);
    connect(m_enter, &QPushButton::clicked, this, &KeyRowStrip::entryWanted);
    connect(m_reverse, &QPushButton::clicked, this, &KeyRowStrip::takeReversed);
    connect(m_give, &QPushButton::clicked, this, &KeyRowStrip::giveToOther);
    connect(m_showKey, &QPushButton::clicked, this, &KeyRowStrip::toggleKey);
    connect(m_copy, &QPushButton::clicked, this, &KeyRowStrip::copyKey);
    connect(m_remove, &QPushButton::clicked, this, &KeyRowStrip::removalWanted);
    connect(model, &KeyTableModel::refreshed, this, &KeyRowStrip::fill);
    connect(m_parts.clipboard, &SecretClipboard::secondsLeftChanged, this, [this](int seconds) {
        m_copied->setVisible(seconds > 0);
        m_copied->setText(tr("Copied; the clipboard is cleared in %n s", nullptr, seconds));
    });
    m_copied->hide();

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    texts->addWidget(m_finding);
    texts->addWidget(m_digits);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    for (QPushButton *each : {m_reverse, m_give, m_enter, m_showKey, m_copy, m_remove})
        buttons->addWidget(each);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addLayout(buttons);
    right->addWidget(m_copied, 0, Qt::AlignRight);
    right->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(wideGap, gap, wideGap, gap);
    row->setSpacing(wideGap);
    row->addLayout(texts, 1);
    row->addLayout(right);
    // Until a row is chosen.
    m_enter->setAccessibleName(tr("Enter key…"));
    m_give->setAccessibleName(tr("Give it to the other meter"));
    retranslate();
}

QPushButton *KeyRowStrip::button(const char *name, const char *iconName)
{
    auto *made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(iconName));
    return made;
}

void KeyRowStrip::show(int row)
{
    if (row != m_row)
        hideKey();
    m_row = row;
    fill();
}

void KeyRowStrip::fill()
{
    const bool there = m_row >= 0 && m_row < m_model->rowCount();
    setVisible(there);
    if (!there)
        return;
    const KeyRow &row = m_model->row(m_row);
    const keys::KeyEntry *entry = m_model->entryOf(m_row);
    if (showsKey() && (!entry || !m_shown || !(*entry == *m_shown)))
        hideKey(); // the row is another one now
    m_title->setText((row.name.isEmpty() ? QString() : row.name + QStringLiteral(" · ")) + describedMeter(row.meters));
    const Mark mark = entry ? trialMark(row.verdict.trial) : Mark{"key", Token::Warn};
    m_sentence->say(Spoken(entry ? verdictSentence(row.verdict) : tr("%n encrypted telegram(s) wait for the key of this meter.", nullptr, static_cast<int>(row.waiting))), mark.token, mark.icon);
    m_finding->say(Spoken(row.findings.join(QLatin1Char(' '))), Token::Warn, "warning");
    m_enter->setText(entry ? tr("Change…") : tr("Enter key…"));
    m_enter->setAccessibleName(m_enter->text());
    m_reverse->setVisible(row.verdict.reversedFits > 0);
    m_give->setVisible(row.verdict.otherMeter.has_value());
    if (row.verdict.otherMeter)
        m_give->setText(tr("Give it to %1").arg(QString::fromStdString(wmbus::idText(row.verdict.otherMeter->id))));
    m_give->setAccessibleName(m_give->text());
    for (QPushButton *each : {m_showKey, m_copy, m_remove})
        each->setVisible(entry != nullptr);
    m_digits->setVisible(showsKey());
}

void KeyRowStrip::toggleKey()
{
    const keys::KeyEntry *entry = m_model->entryOf(m_row);
    if (showsKey() || !entry)
        return hideKey();
    m_shown = *entry;
    m_digits->setFont(hexFont(font()));
    m_digits->setText(keyDigits(entry->key));
    m_digits->show();
    m_timer.start();
    retranslate();
}

void KeyRowStrip::hideKey()
{
    m_timer.stop();
    m_shown.reset();
    QString digits = m_digits->text();
    wipeText(digits); // the label's own characters
    m_digits->clear();
    m_digits->hide();
    retranslate();
}

void KeyRowStrip::copyKey()
{
    const keys::KeyEntry *entry = m_model->entryOf(m_row);
    if (!entry)
        return;
    QString digits = keyDigits(entry->key);
    bytes::SecretString text;
    text.reserve(64);
    for (const QChar digit : digits) {
        if (digit != QLatin1Char(' '))
            text.push_back(digit.toLatin1());
    }
    wipeText(digits);
    m_parts.clipboard->put(text);
}

void KeyRowStrip::takeReversed()
{
    const keys::KeyEntry *entry = m_model->entryOf(m_row);
    if (!entry)
        return;
    keys::KeyEntry turned = *entry;
    turned.key = turned.key.reversed();
    (void)m_parts.editing->put(turned, m_model->row(m_row).entry);
}

void KeyRowStrip::giveToOther()
{
    const keys::KeyEntry *entry = m_model->entryOf(m_row);
    const auto other = m_model->row(m_row).verdict.otherMeter;
    if (!entry || !other)
        return;
    // The row stays what it is called, when that is not the number of the wrong meter.
    keys::KeyEntry moved = *entry;
    moved.meters = patternOf(*other);
    (void)m_parts.editing->put(moved, m_model->row(m_row).entry);
}

void KeyRowStrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (showsKey())
        hideKey();
}

void KeyRowStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void KeyRowStrip::retranslate()
{
    m_reverse->setText(tr("Take it the other way round"));
    m_showKey->setText(showsKey() ? tr("Hide key") : tr("Show key"));
    m_showKey->setIcon(icon(showsKey() ? "eye-crossed" : "eye"));
    m_showKey->setToolTip(tr("For half a minute"));
    m_copy->setText(tr("Copy key"));
    m_copy->setToolTip(tr("For some seconds, then the clipboard is cleared"));
    m_remove->setText(tr("Remove"));
    for (QPushButton *each : {m_reverse, m_showKey, m_copy, m_remove})
        each->setAccessibleName(each->text());
}

} // namespace ui
