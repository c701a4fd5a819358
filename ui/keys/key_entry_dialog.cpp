#include "ui/keys/key_entry_dialog.h"

#include "core/keys/key_findings.h"
#include "core/text/key_store_text.h"
#include "ui/instrument_style.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/key_words.h"
#include "ui/keys/secret_field.h"
#include "ui/keys/secret_text.h"
#include "ui/quiet_label.h"

#include <QComboBox>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

constexpr int dialogWidth = 520;
constexpr int lookAgainMs = 1000;

} // namespace

KeyEntryDialog::KeyEntryDialog(const KeyParts &parts, QWidget *parent) : QDialog(parent), m_parts(parts)
{
    setObjectName(QStringLiteral("keyEntry"));
    setWindowModality(Qt::WindowModal);
    makeForm();
    connect(m_meter, &QLineEdit::textChanged, this, &KeyEntryDialog::judgeMeter);
    connect(m_field, &QLineEdit::textChanged, this, &KeyEntryDialog::judge);
    connect(m_reverse, &QPushButton::clicked, this, &KeyEntryDialog::takeReversed);
    connect(m_save, &QPushButton::clicked, this, &KeyEntryDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_storage, &StoragePanel::opened, this, [this] {
        if (m_saving)
            saveEntry();
    });
    connect(m_storage, &StoragePanel::needChanged, this, &QWidget::adjustSize);
    connect(m_parts.editing, &KeyEditing::refused, this, [this](const keys::KeyStoreError &error) {
        if (isVisible())
            m_saveLine->warn([error] { return text::sentence(error); });
    });
    m_again.setInterval(lookAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_key && !m_saving)
            judge();
    });
    retranslate();
}

KeyEntryDialog::~KeyEntryDialog() = default;

void KeyEntryDialog::makeForm()
{
    m_title = new QuietLabel(Token::Text, QuietLabel::Size::Title, this);
    m_title->setObjectName(QStringLiteral("keyEntryTitle"));
    m_title->setWordWrap(true);
    const auto label = [this] { return new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this); };
    m_meterLabel = label();
    m_meter = new QLineEdit(this);
    m_meter->setObjectName(QStringLiteral("keyMeter"));
    m_meterLine = new FaultLine(this);
    m_keyLabel = label();
    m_field = new SecretField(this);
    m_field->setObjectName(QStringLiteral("keyField"));
    m_field->setFont(hexFont(font()));
    m_field->setShownWhileTyping(true);
    m_field->setMaxLength(200);
    m_verdictLine = new FaultLine(this);
    m_verdictLine->setObjectName(QStringLiteral("keyVerdict"));
    m_reverse = new QPushButton(this);
    m_reverse->setObjectName(QStringLiteral("takeReversed"));
    m_nameLabel = label();
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("keyName"));
    m_name->setMaxLength(200);
    m_slotLabel = label();
    m_slot = new QComboBox(this);
    m_slot->setObjectName(QStringLiteral("keySlot"));
    m_slot->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_storage = new StoragePanel(*m_parts.store, m_parts.secretService, this);
    m_saveLine = new FaultLine(this);
    m_saveLine->setObjectName(QStringLiteral("keySaveFault"));
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("keyCancel"));
    m_cancel->setAutoDefault(false);
    m_reverse->setAutoDefault(false);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("keySave"));
    m_save->setProperty(primaryProperty, true);
    m_save->setDefault(true);

    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(gap);
    verdict->addWidget(m_verdictLine, 1);
    verdict->addWidget(m_reverse, 0, Qt::AlignTop);
    auto *more = new QGridLayout;
    more->setHorizontalSpacing(wideGap);
    more->setVerticalSpacing(4);
    more->addWidget(m_nameLabel, 0, 0);
    more->addWidget(m_slotLabel, 0, 1);
    more->addWidget(m_name, 1, 0);
    more->addWidget(m_slot, 1, 1);
    more->setColumnStretch(0, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addSpacing(gap);
    column->addWidget(m_meterLabel);
    column->addWidget(m_meter);
    column->addWidget(m_meterLine);
    column->addSpacing(gap);
    column->addWidget(m_keyLabel);
    column->addWidget(m_field);
    column->addLayout(verdict);
    column->addSpacing(gap);
    column->addLayout(more);
    column->addSpacing(gap);
    column->addWidget(m_storage);
    column->addWidget(m_saveLine);
    column->addStretch(1);
    column->addSpacing(gap);
    column->addLayout(buttons);
    setMinimumWidth(dialogWidth);
}

void KeyEntryDialog::beginNew()
{
    m_row.reset();
    m_meters.reset();
    m_name->clear();
    begin();
    m_meter->setFocus();
}

void KeyEntryDialog::beginFor(const wmbus::AddressPattern &meters)
{
    m_row.reset();
    m_meters = meters;
    m_name->clear();
    const auto &entries = m_parts.editing->entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (keys::sameMeter(entries[i].meters, meters)) {
            m_row = i;
            m_name->setText(QString::fromStdString(entries[i].name));
        }
    }
    begin();
    m_field->setFocus();
}

void KeyEntryDialog::edit(std::size_t row)
{
    m_row = row;
    const keys::KeyEntry &entry = m_parts.editing->entries().at(row);
    m_meters = entry.meters;
    m_name->setText(QString::fromStdString(entry.name));
    begin();
    m_field->setFocus();
}

void KeyEntryDialog::begin()
{
    m_meter->clear();
    m_field->wipe();
    m_field->setShown(false);
    m_key.reset();
    m_meterLine->clear();
    m_verdictLine->clear();
    m_saveLine->clear();
    m_reverse->hide();
    m_meterLabel->setVisible(!m_meters);
    m_meter->setVisible(!m_meters);
    fillSlots();
    m_storage->refresh();
    retranslate();
    judge();
    adjustSize();
    m_again.start();
    open();
}

void KeyEntryDialog::fillSlots()
{
    std::array<QString, keys::KeyEntry::slotCount> taken;
    std::optional<std::uint8_t> own;
    const auto &entries = m_parts.editing->entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (m_row == i)
            own = entries[i].slot;
        else if (entries[i].slot && *entries[i].slot < taken.size())
            taken[*entries[i].slot] = titleOf(entries[i]);
    }
    m_slot->clear();
    m_slot->addItem(tr("next free one"), -1);
    for (std::size_t slot = 0; slot < taken.size(); ++slot) {
        const QString number = QStringLiteral("%1").arg(slot, 2, 16, QLatin1Char('0')).toUpper();
        m_slot->addItem(taken[slot].isEmpty() ? number : number + QStringLiteral("  ") + taken[slot].left(24), int(slot));
    }
    m_slot->setCurrentIndex(own ? *own + 1 : 0);
}

std::optional<wmbus::AddressPattern> KeyEntryDialog::meters() const
{
    if (m_meters)
        return m_meters;
    return wmbus::addressPatternFromText(m_meter->text().simplified().toStdString());
}

void KeyEntryDialog::judgeMeter()
{
    const auto typed = meters();
    if (m_meter->text().isEmpty()) {
        m_meterLine->clear();
    } else if (!typed) {
        m_meterLine->say([] { return tr("A meter's number has eight digits: 51601328, or C418 28136051 0103 as CUxD shows it."); }, Token::Secondary, "info");
    } else {
        const wmbus::AddressPattern whole = m_parts.evidence->completed(*typed);
        const std::uint64_t heard = m_parts.evidence->heard(whole);
        m_meterLine->say([whole, heard] { return describedMeter(whole) + QStringLiteral(" · ") + (heard > 0 ? tr("%n encrypted telegram(s) heard", nullptr, int(heard)) : tr("not heard encrypted yet")); },
                         Token::Secondary, heard > 0 ? "check" : "clock");
    }
    judge();
}

void KeyEntryDialog::judge()
{
    m_key.reset();
    m_verdict = {};
    m_field->setProperty("mark", QVariant());
    m_reverse->hide();
    m_saving = false;
    const auto parsed = keys::parseKeyText(secretOf(*m_field));
    if (!parsed) {
        const bool empty = parsed.error().fault == keys::KeyTextFault::Empty;
        if (empty && m_row)
            m_verdictLine->say([] { return tr("Left empty, the key stays as it is."); }, Token::Secondary, "info");
        else if (empty)
            m_verdictLine->clear();
        else
            m_verdictLine->say([error = parsed.error()] { return text::keyTextSentence(error); }, Token::Secondary, "info");
        m_field->update();
        return;
    }
    m_key = parsed->key;
    if (const auto where = meters())
        m_verdict = m_parts.evidence->verdict(*where, *m_key);
    showVerdict();
    if (const Spoken warning = warningAbout(*parsed); !warning.text().isEmpty() && !m_verdict.trial.good())
        m_verdictLine->say([verdict = m_verdict, warning] { return verdictSentence(verdict) + QLatin1Char(' ') + warning.now(); }, m_verdict.trial.heard() ? Token::Bad : Token::Warn, "warning");
}

void KeyEntryDialog::showVerdict()
{
    const Mark mark = trialMark(m_verdict.trial);
    m_verdictLine->say([verdict = m_verdict] { return verdictSentence(verdict); }, mark.token, mark.icon);
    m_field->setProperty("mark", m_verdict.trial.good() ? QVariant(QStringLiteral("good")) : m_verdict.trial.heard() ? QVariant(QStringLiteral("bad")) : QVariant());
    m_field->update();
    m_reverse->setVisible(m_verdict.reversedFits > 0);
}

// What looks wrong with a key that no telegram has proven.
Spoken KeyEntryDialog::warningAbout(const keys::ParsedKey &parsed) const
{
    if (keys::allDigitsEqual(parsed.key))
        return [] { return text::findingSentence(keys::KeyFindingKind::AllDigitsEqual, {}); };
    if (parsed.digitsAsCharacters)
        return [] { return tr("Sixteen hex digits were taken as sixteen characters; perhaps the other half of the key is missing."); };
    const auto &entries = m_parts.editing->entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (m_row != i && entries[i].key == parsed.key)
            return [title = titleOf(entries[i])] { return text::findingSentence(keys::KeyFindingKind::SameKey, title); };
    }
    return {};
}

void KeyEntryDialog::takeReversed()
{
    if (!m_key)
        return;
    QString digits = keyDigits(m_key->reversed());
    const bool shown = m_field->isShown();
    m_field->setText(digits);
    m_field->setShown(shown);
    digits.clear(); // the field's now, and wiped there
    m_field->setFocus();
}

void KeyEntryDialog::save()
{
    const auto where = meters();
    if (!where) {
        m_meterLine->warn([] { return tr("A meter's number has eight digits: 51601328, or C418 28136051 0103 as CUxD shows it."); });
        m_meter->setFocus();
        return;
    }
    if (!m_key && !(m_row && m_field->text().isEmpty())) {
        const auto parsed = keys::parseKeyText(secretOf(*m_field));
        if (!parsed)
            m_verdictLine->warn([error = parsed.error()] { return text::keyTextSentence(error); });
        m_field->setProperty("mark", QStringLiteral("bad"));
        m_field->setFocus();
        return;
    }
    m_saveLine->clear();
    m_saving = true;
    m_storage->open(); // at once where the store is open
}

void KeyEntryDialog::saveEntry()
{
    const auto where = meters();
    if (!where)
        return;
    // A vault that was opened for this may hold the meter already.
    const auto &entries = m_parts.editing->entries();
    for (std::size_t i = 0; !m_row && i < entries.size(); ++i) {
        if (keys::sameMeter(entries[i].meters, *where))
            m_row = i;
    }
    keys::KeyEntry entry = m_row && *m_row < entries.size() ? entries[*m_row] : keys::KeyEntry();
    if (!m_key && !m_row)
        return;
    entry.meters = m_parts.evidence->completed(*where);
    entry.name = m_name->text().simplified().toStdString();
    const int slot = m_slot->currentData().toInt();
    entry.slot = slot < 0 ? std::nullopt : std::optional(static_cast<std::uint8_t>(slot));
    if (m_key && !(m_row && entry.key == *m_key)) {
        entry.key = *m_key;
        entry.origin = keys::KeyOrigin::Typed;
        entry.source.clear();
        entry.since = std::chrono::time_point_cast<std::chrono::seconds>(m_parts.clock());
    }
    if (!m_parts.editing->put(entry, m_row))
        return;
    const wmbus::AddressPattern meters = entry.meters;
    accept();
    emit saved(meters);
}

void KeyEntryDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_again.stop();
    m_field->wipe();
    m_key.reset();
}

void KeyEntryDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void KeyEntryDialog::retranslate()
{
    setWindowTitle(m_row ? tr("Change a key") : tr("Enter a key"));
    if (m_slot->count() > 0)
        m_slot->setItemText(0, tr("next free one"));
    setAccessibleName(windowTitle());
    m_title->setText(m_meters ? (m_name->text().isEmpty() ? QString() : m_name->text() + QStringLiteral(" · ")) + describedMeter(*m_meters) : tr("A new meter"));
    m_meterLabel->setText(tr("Meter"));
    m_meter->setAccessibleName(tr("Number or address of the meter"));
    m_meter->setPlaceholderText(QStringLiteral("51601328"));
    m_keyLabel->setText(tr("Key: 32 hex digits, 16 characters or Base64"));
    m_field->setAccessibleName(tr("Key"));
    m_field->setPlaceholderText(m_row && *m_row < m_parts.editing->entries().size() ? maskedKey(m_parts.editing->entries()[*m_row].key) : tr("paste or type"));
    m_reverse->setText(tr("Take it the other way round"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the meter"));
    m_name->setPlaceholderText(tr("for example Gas, cellar"));
    m_slotLabel->setText(tr("Place in the stick"));
    m_slot->setAccessibleName(tr("Place in the stick"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save key"));
    for (QPushButton *button : {m_reverse, m_cancel, m_save})
        button->setAccessibleName(button->text());
}

} // namespace ui
