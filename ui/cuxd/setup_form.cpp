#include "ui/cuxd/setup_form.h"

#include "core/bytes/secret.h"
#include "core/cuxd/masking.h"
#include "core/keys/key_text.h"
#include "ui/cuxd/slot_model.h"
#include "ui/quiet_label.h"
#include "ui/stick/stick_card.h"
#include "ui/table_delegate.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int noLine = -1; // CUxD's own initialisation

QString keyProblem(const keys::KeyTextError &error)
{
    using keys::KeyTextFault;
    switch (error.fault) {
    case KeyTextFault::Empty: return {};
    case KeyTextFault::TooFewDigits:
    case KeyTextFault::TooManyDigits: return SetupForm::tr("The key has %1 digits instead of 32.").arg(error.value);
    case KeyTextFault::BadCharacter: return SetupForm::tr("Character %1 is no hex digit.").arg(error.position + 1);
    case KeyTextFault::NotAKey: return SetupForm::tr("This is no key: 32 hex digits are.");
    }
    return {};
}

} // namespace

SetupForm::SetupForm(CuxdPlan *plan, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_slots(new SlotModel(this)), m_modeLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_mode(new QComboBox(this)), m_slotsLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_table(new QTableView(this)),
      m_meterLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_meter(new QComboBox(this)),
      m_keyLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_key(new QLineEdit(this)),
      m_problem(new QuietLabel(Token::Bad, QuietLabel::Size::Secondary, this)), m_set(new QPushButton(this)), m_clear(new QPushButton(this))
{
    setObjectName(QStringLiteral("setupForm"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_mode->setObjectName(QStringLiteral("formMode"));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_table->setObjectName(QStringLiteral("formSlots"));
    m_meter->setObjectName(QStringLiteral("formMeter"));
    m_meter->setEditable(true);
    m_meter->setInsertPolicy(QComboBox::NoInsert);
    m_meter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_meter->lineEdit()->setObjectName(QStringLiteral("formMeterText"));
    m_key->setObjectName(QStringLiteral("formKey"));
    m_key->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_set->setObjectName(QStringLiteral("formSet"));
    m_clear->setObjectName(QStringLiteral("formClear"));
    m_table->setModel(m_slots);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(SlotModel::Slot, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SlotModel::Meter, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SlotModel::Key, QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setWordWrap(true);
    layOut();

    connect(m_plan->document(), &SetupDocument::changed, this, &SetupForm::update);
    connect(m_plan, &CuxdPlan::inputChanged, this, &SetupForm::update);
    connect(m_plan, &CuxdPlan::targetsChanged, this, &SetupForm::update);
    connect(m_plan, &CuxdPlan::targetChosen, this, &SetupForm::update);
    connect(m_mode, &QComboBox::activated, this, &SetupForm::setMode);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SetupForm::showSlot);
    connect(m_meter, &QComboBox::currentTextChanged, this, &SetupForm::check);
    connect(m_key, &QLineEdit::textChanged, this, &SetupForm::check);
    connect(m_key, &QLineEdit::returnPressed, this, &SetupForm::setKey);
    connect(m_set, &QPushButton::clicked, this, &SetupForm::setKey);
    connect(m_clear, &QPushButton::clicked, this, &SetupForm::clearKey);
    retranslate();
    update();
    selectSlot(0);
}

void SetupForm::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, gap, wideGap, gap);
    column->setSpacing(4);
    column->addWidget(m_modeLabel);
    column->addWidget(m_mode);
    column->addSpacing(gap);
    column->addWidget(m_slotsLabel);
    column->addWidget(m_table, 1);
    column->addSpacing(gap);
    column->addWidget(m_meterLabel);
    column->addWidget(m_meter);
    column->addWidget(m_keyLabel);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(m_key, 1);
    row->addWidget(m_set);
    row->addWidget(m_clear);
    column->addLayout(row);
    column->addWidget(m_problem);
}

void SetupForm::selectSlot(int slot)
{
    m_table->setCurrentIndex(m_slots->index(slot, 0));
}

int SetupForm::slot() const
{
    return std::max(0, m_table->currentIndex().row());
}

void SetupForm::update()
{
    m_slots->show(m_plan->stickSetup(), m_plan->input());
    updateModes();
    updateMeters();
    showSlot();
}

void SetupForm::updateModes()
{
    const auto mode = m_plan->stickSetup().mode;
    const int wanted = mode ? static_cast<int>(*mode) : noLine;
    const QSignalBlocker quiet(m_mode);
    m_mode->setCurrentIndex(m_mode->findData(wanted));
}

void SetupForm::updateMeters()
{
    const QSignalBlocker quiet(m_meter);
    const std::vector<CuxdMeter> &meters = m_plan->input().meters;
    const QString typed = m_meter->currentText();
    m_meter->clear();
    for (const CuxdMeter &meter : meters)
        m_meter->addItem(meterTitle(meter), QString::fromStdString(wmbus::cuxdText(meter.address)));
    m_meter->setEditText(typed);
}

// The fields show the chosen place.
void SetupForm::showSlot()
{
    const auto &key = m_slots->at(slot());
    const QSignalBlocker quietMeter(m_meter);
    const QSignalBlocker quietKey(m_key);
    const QString place = QStringLiteral("%1").arg(slot(), 2, 16, QLatin1Char('0')).toUpper();
    m_meterLabel->setText(tr("Meter in slot %1").arg(place));
    QString meter;
    if (key) {
        meter = QString::fromStdString(wmbus::cuxdText(key->meter));
        const int known = m_meter->findData(meter);
        meter = known >= 0 ? m_meter->itemText(known) : meter;
    }
    m_meter->setEditText(meter);
    m_key->clear();
    m_key->setPlaceholderText(key ? QString::fromStdString(cuxd::maskedKey(key->key)) : tr("32 hex digits"));
    check();
}

std::optional<wmbus::Address> SetupForm::chosenMeter() const
{
    const QString typed = m_meter->currentText().trimmed();
    for (const CuxdMeter &meter : m_plan->input().meters) {
        if (typed == meterTitle(meter) || typed == QString::fromStdString(wmbus::idText(meter.address.id)))
            return meter.address;
    }
    const auto pattern = wmbus::addressPatternFromText(typed.toStdString());
    if (!pattern || !pattern->manufacturer || !pattern->version || !pattern->type)
        return std::nullopt;
    return wmbus::Address{*pattern->manufacturer, pattern->id, *pattern->version, *pattern->type};
}

std::optional<crypto::Key> SetupForm::chosenKey(QString &problem) const
{
    QByteArray typed = m_key->text().toUtf8();
    const auto parsed = keys::parseKeyText(std::string_view(typed.data(), static_cast<std::size_t>(typed.size())));
    bytes::wipe(typed.data(), static_cast<std::size_t>(typed.size()));
    if (parsed)
        return parsed->key;
    problem = keyProblem(parsed.error());
    if (!problem.isEmpty())
        return std::nullopt;
    // Nothing typed: the key that is known of this meter, or the one in this place already.
    const auto meter = chosenMeter();
    if (const CuxdMeter *const known = meter ? m_plan->meter(*meter) : nullptr; known != nullptr && known->key)
        return known->key;
    if (const auto &here = m_slots->at(slot()); here && meter && here->meter == *meter)
        return here->key;
    return std::nullopt;
}

void SetupForm::check()
{
    QString problem;
    const auto meter = chosenMeter();
    const auto key = chosenKey(problem);
    const auto &here = m_slots->at(slot());
    if (!meter && !m_meter->currentText().trimmed().isEmpty())
        problem = tr("Not heard yet: type the full address from CUxD's status page, as in C418 28136051 0103.");
    const auto elsewhere = meter ? m_plan->stickSetup().slotOf(*meter) : std::nullopt;
    if (problem.isEmpty() && elsewhere && *elsewhere != slot())
        problem = tr("This meter is in slot %1 already.").arg(QStringLiteral("%1").arg(*elsewhere, 2, 16, QLatin1Char('0')).toUpper());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const bool same = here && meter && key && here->meter == *meter && here->key == *key;
    m_set->setEnabled(meter && key && problem.isEmpty() && !same);
    m_clear->setEnabled(here.has_value());
}

void SetupForm::setMode(int index)
{
    SetupDocument *document = m_plan->document();
    const std::string tty = m_plan->target().tty.toStdString();
    const int number = m_mode->itemData(index).toInt();
    document->edit(number == noLine ? cuxd::withoutLinkMode(document->text(), tty) : cuxd::withLinkMode(document->text(), tty, static_cast<bytes::LinkMode>(number)),
                   [] { return tr("link mode"); });
}

void SetupForm::setKey()
{
    QString problem;
    const auto meter = chosenMeter();
    const auto key = chosenKey(problem);
    if (!m_set->isEnabled() || !meter || !key)
        return;
    SetupDocument *document = m_plan->document();
    const auto place = static_cast<std::uint8_t>(slot());
    document->edit(cuxd::withKey(document->text(), m_plan->target().tty.toStdString(), {place, *meter, *key}), [] { return tr("key in a slot"); });
    m_key->clear();
}

void SetupForm::clearKey()
{
    SetupDocument *document = m_plan->document();
    document->edit(cuxd::withoutKey(document->text(), m_plan->target().tty.toStdString(), static_cast<std::uint8_t>(slot())), [] { return tr("emptying a slot"); });
}

void SetupForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SetupForm::retranslate()
{
    m_modeLabel->setText(tr("Link mode"));
    m_slotsLabel->setText(tr("Keys in the stick"));
    m_keyLabel->setText(tr("Key"));
    m_set->setText(tr("Set"));
    m_clear->setText(tr("Empty"));
    m_clear->setToolTip(tr("Takes the key out of this slot"));
    m_mode->setAccessibleName(tr("Link mode of the stick in CUxD"));
    m_table->setAccessibleName(tr("Slots of the stick"));
    m_meter->setAccessibleName(tr("Meter in the chosen slot"));
    m_meter->lineEdit()->setAccessibleName(m_meter->accessibleName());
    m_key->setAccessibleName(tr("Key for the chosen slot"));
    {
        const QSignalBlocker quiet(m_mode);
        m_mode->clear();
        m_mode->addItem(tr("T2, CUxD's own: no line needed"), noLine);
        for (const bytes::LinkMode mode : bytes::allLinkModes)
            m_mode->addItem(linkModeText(mode), static_cast<int>(mode));
    }
    m_slots->retranslate();
    update();
}

} // namespace ui
