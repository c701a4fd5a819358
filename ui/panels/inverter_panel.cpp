#include "ui/panels/inverter_panel.h"

#include "core/inverter/device_code.h"
#include "core/text/inverter_text.h"
#include "core/text/quantity_text.h"
#include "core/text/time_text.h"
#include "ui/chip.h"
#include "ui/format.h"
#include "ui/hairline.h"
#include "ui/icons.h"
#include "ui/inner_fields.h"
#include "ui/instrument_style.h"
#include "ui/panels/inverter_texts.h"
#include "ui/panels/schedule_box.h"
#include "ui/panels/write_box.h"
#include "ui/quiet_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

using inverter::DataPoint;

constexpr int factColumns = 5;

// Energy below a kilowatt hour as CUxD writes it, in Wh.
QString energyText(const std::optional<bytes::ScaledValue> &kWh)
{
    if (!kWh)
        return QStringLiteral("–");
    const auto small = bytes::compareNumbers(*kWh, {1, 0}) < 0 ? bytes::withExponent({kWh->mantissa, kWh->exponent + 3}, 0) : std::nullopt;
    return small ? text::numberText(*small) + QStringLiteral("\u202fWh") : text::inverterValueText(DataPoint::EnergyCounter, kWh);
}

QString sumText(const std::optional<history::Sum> &sum)
{
    return sum ? energyText(sum->value) : QStringLiteral("–");
}

} // namespace

InverterPanel::InverterPanel(std::uint32_t number, Clock clock, QWidget *parent)
    : Card(parent), m_number(number), m_clock(std::move(clock)), m_icon(new QLabel(this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)),
      m_identity(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_chip(new Chip(this)),
      m_times(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_poll(button("inverterPoll", "refresh")),
      m_reset(button("inverterReset", "reset")), m_sumReset(button("inverterSumReset", "reset")), m_remove(button("inverterRemove", "cross")),
      m_confirm(new QWidget(this)), m_confirmText(new QuietLabel(Token::Text, QuietLabel::Size::Base, m_confirm)), m_keep(new QPushButton(m_confirm)),
      m_removeNow(new QPushButton(m_confirm)), m_trouble(new QuietLabel(Token::Warn, QuietLabel::Size::Base, this)),
      m_power(new QuietLabel(Token::Text, QuietLabel::Size::BigValue, this)), m_powerName(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_schedule(new ScheduleBox(this)), m_active(new QCheckBox(this)), m_timeoutLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_timeout(new QSpinBox(this)), m_timeoutUnit(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_cyclic(new QCheckBox(this)), m_stickLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_stick(new QComboBox(this)), m_masterLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_master(new QLineEdit(this)), m_write(new WriteBox(this)), m_change(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_deaf(new QuietLabel(Token::Warn, QuietLabel::Size::Secondary, this))
{
    setObjectName(QStringLiteral("inverterPanel"));
    setFrameShape(NoFrame);
    m_keep->setObjectName(QStringLiteral("inverterKeep"));
    m_removeNow->setObjectName(QStringLiteral("inverterRemoveNow"));
    m_active->setObjectName(QStringLiteral("inverterActive"));
    m_timeout->setObjectName(QStringLiteral("pollTimeout"));
    m_timeout->setRange(1, 8);
    m_timeout->setMinimumWidth(56);
    m_cyclic->setObjectName(QStringLiteral("cyclicInfo"));
    m_stick->setObjectName(QStringLiteral("inverterStick"));
    m_stick->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_master->setObjectName(QStringLiteral("inverterMaster"));
    m_master->setMaxLength(8);
    m_master->setFixedWidth(88);
    m_master->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,8}")), m_master));
    m_power->setObjectName(QStringLiteral("inverterPower"));
    m_change->setObjectName(QStringLiteral("lastChange"));
    m_deaf->setObjectName(QStringLiteral("deafNote"));
    m_trouble->setObjectName(QStringLiteral("inverterTrouble"));
    for (QuietLabel *label : {m_trouble, m_change, m_deaf, m_confirmText})
        label->setWordWrap(true);
    for (int i = 0; i < FactCount; ++i)
        m_facts.push_back({new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this), new QuietLabel(Token::Text, QuietLabel::Size::Base, this)});
    placeAll();
    connectAll();
    retranslate();
}

QPushButton *InverterPanel::button(const char *name, const char *iconName)
{
    auto *made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(iconName));
    return made;
}

void InverterPanel::placeAll()
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_identity);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addSpacing(4);
    head->addLayout(names, 1);
    for (QPushButton *action : {m_poll, m_reset, m_sumReset, m_remove})
        head->addWidget(action, 0, Qt::AlignTop);
    auto *confirm = new QHBoxLayout(m_confirm);
    confirm->setContentsMargins(0, 0, 0, 0);
    confirm->setSpacing(gap);
    confirm->addWidget(m_confirmText, 1);
    confirm->addWidget(m_keep);
    confirm->addWidget(m_removeNow);
    m_confirm->hide();

    auto *state = new QHBoxLayout;
    state->setSpacing(wideGap);
    state->addWidget(m_chip);
    state->addWidget(m_times);
    state->addStretch(1);
    auto *big = new QVBoxLayout;
    big->setSpacing(0);
    big->addWidget(m_powerName);
    big->addWidget(m_power);
    big->addStretch(1);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(wideGap);
    facts->setVerticalSpacing(gap);
    for (int i = 0; i < FactCount; ++i) {
        auto *pair = new QVBoxLayout;
        pair->setSpacing(0);
        pair->addWidget(m_facts[static_cast<std::size_t>(i)].name);
        pair->addWidget(m_facts[static_cast<std::size_t>(i)].value);
        facts->addLayout(pair, i / factColumns, i % factColumns);
        facts->setColumnStretch(i % factColumns, 1);
    }
    auto *values = new QHBoxLayout;
    values->setSpacing(wideGap * 2);
    values->addLayout(big);
    values->addLayout(facts, 1);

    auto *watch = new QHBoxLayout;
    watch->setSpacing(gap);
    watch->addWidget(m_active);
    watch->addSpacing(wideGap);
    watch->addWidget(m_timeoutLabel);
    watch->addWidget(m_timeout);
    watch->addWidget(m_timeoutUnit);
    watch->addSpacing(wideGap);
    watch->addWidget(m_cyclic);
    watch->addStretch(1);
    auto *where = new QHBoxLayout;
    where->setSpacing(gap);
    where->addWidget(m_stickLabel);
    where->addWidget(m_stick);
    where->addSpacing(wideGap);
    where->addWidget(m_masterLabel);
    where->addWidget(m_master);
    where->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addLayout(head);
    column->addWidget(m_confirm);
    column->addLayout(state);
    column->addWidget(m_trouble);
    column->addLayout(values);
    column->addWidget(hairline(this));
    column->addWidget(m_schedule);
    column->addLayout(watch);
    column->addLayout(where);
    column->addWidget(hairline(this));
    column->addWidget(m_write);
    column->addWidget(m_change);
    column->addWidget(m_deaf);
}

void InverterPanel::connectAll()
{
    connect(m_poll, &QPushButton::clicked, this, [this] { emit pollWanted(m_number); });
    connect(m_reset, &QPushButton::clicked, this, [this] { emit resetWanted(m_number); });
    connect(m_sumReset, &QPushButton::clicked, this, [this] { emit sumResetWanted(m_number); });
    connect(m_remove, &QPushButton::clicked, this, [this] { askRemoval(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askRemoval(false); });
    connect(m_removeNow, &QPushButton::clicked, this, [this] { emit removeWanted(m_number); });
    connect(m_active, &QCheckBox::clicked, this, [this](bool on) { emit activeWanted(m_number, on); });
    connect(m_schedule, &ScheduleBox::changed, this, &InverterPanel::storeSettings);
    connect(m_timeout, &QSpinBox::valueChanged, this, &InverterPanel::storeSettings);
    connect(m_cyclic, &QCheckBox::clicked, this, &InverterPanel::storeSettings);
    connect(m_stick, &QComboBox::activated, this, &InverterPanel::storeSettings);
    connect(m_master, &QLineEdit::editingFinished, this, &InverterPanel::storeSettings);
    connect(m_write, &WriteBox::consented, this, [this](const polling::Wish &wish) { emit writeConsented(m_number, wish); });
}

void InverterPanel::askRemoval(bool ask)
{
    m_confirm->setVisible(ask);
    m_remove->setEnabled(!ask);
    if (ask)
        m_keep->setFocus();
}

void InverterPanel::storeSettings()
{
    if (m_showing)
        return;
    polling::InverterSettings settings = m_view.status.settings;
    m_schedule->store(settings);
    settings.plan.timeout = m_timeout->value();
    settings.plan.cyclicInfo = m_cyclic->isChecked();
    settings.device = m_stick->currentData().toString();
    settings.master = m_master->text().toUInt();
    if (settings != m_view.status.settings)
        emit settingsWanted(settings);
}

void InverterPanel::setProfile(const inverter::Profile &profile)
{
    m_profile = profile;
    m_write->setProfile(profile);
}

void InverterPanel::setView(const InverterView &view)
{
    m_showing = true;
    m_view = view;
    const polling::InverterSettings &settings = view.status.settings;
    m_title->setText(settings.name.isEmpty() ? QString::fromStdString(m_profile.name) : settings.name);
    m_identity->setText(tr("CODE %1 · sticker %2").arg(QString::fromStdString(inverter::codeText(m_number)), QString::fromStdString(inverter::stickerText(m_number))));
    m_write->setDevice(text::inverterName(settings.name, m_number));
    m_write->setCurrent(view.status.values);
    m_write->setBusy(view.status.writing.has_value());
    m_schedule->setSettings(settings);
    m_schedule->setToday(sunText(view), view.status.placeMissing);
    if (!m_timeout->hasFocus())
        m_timeout->setValue(settings.plan.timeout);
    m_cyclic->setChecked(settings.plan.cyclicInfo);
    m_active->setChecked(view.status.plan.active);
    m_stick->clear();
    m_stick->addItem(tr("any suitable"), QString());
    for (const QString &stick : view.sticks)
        m_stick->addItem(stick, stick);
    if (m_stick->findData(settings.device) < 0)
        m_stick->addItem(tr("%1 (not there)").arg(settings.device), settings.device);
    m_stick->setCurrentIndex(m_stick->findData(settings.device));
    if (!m_master->hasFocus())
        m_master->setText(QString::fromStdString(inverter::codeText(settings.master)));
    m_poll->setEnabled(!view.status.busy);
    m_change->setText(writeText(view));
    m_change->setVisible(!m_change->text().isEmpty());
    m_deaf->setText(deafText(view));
    m_deaf->setToken(view.lost.isEmpty() ? Token::Secondary : Token::Warn);
    m_deaf->setVisible(!m_deaf->text().isEmpty());
    m_trouble->setText(inverterTrouble(view));
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    showFacts();
    tick();
    m_showing = false;
}

void InverterPanel::showFacts()
{
    const inverter::Values &values = m_view.status.values;
    const auto set = [this](FactIndex index, const QString &value) { m_facts[index].value->setText(value); };
    const auto value = [&values](DataPoint point) { return text::inverterValueText(point, values[point]); };
    // What is older than POLL_TIMEOUT x POLL_INTERVAL is no longer how it is.
    const Token ink = m_view.status.plan.state ? Token::Text : Token::Secondary;
    m_power->setText(value(DataPoint::Power));
    m_power->setToken(ink);
    for (const Fact &fact : m_facts)
        fact.value->setToken(ink);
    set(Energy, value(DataPoint::EnergyCounter));
    set(Sum24h, sumText(m_view.sums.sum24h));
    set(SumLastDay, sumText(m_view.sums.sumLastDay));
    set(Sum, sumText(m_view.sums.sum));
    set(Voltage, value(DataPoint::Voltage));
    set(Frequency, value(DataPoint::Frequency));
    set(Ac, value(DataPoint::AcTemperature));
    set(Dc, value(DataPoint::DcTemperature));
    set(Cos, value(DataPoint::CosPhi));
    set(Limit, value(DataPoint::MaxPower));
    QString since;
    if (m_view.sums.sumDate)
        since = tr("since %1").arg(dateTimeText(TimePoint(std::chrono::milliseconds(*m_view.sums.sumDate))));
    m_facts[Sum].value->setToolTip(since);
    m_facts[Sum].name->setToolTip(since);
}

void InverterPanel::tick()
{
    const InverterVerdict verdict = inverterVerdict(m_view);
    m_chip->setContent(verdict.mark, verdict.word);
    m_times->setText(inverterTimes(m_view, m_clock()));
}

void InverterPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_icon->setPixmap(iconPixmap("inverter", color(Token::Secondary, palette()), bigIcon, devicePixelRatioF()));
    Card::changeEvent(event);
}

void InverterPanel::retranslate()
{
    m_icon->setPixmap(iconPixmap("inverter", color(Token::Secondary, palette()), bigIcon, devicePixelRatioF()));
    m_poll->setText(tr("Poll now"));
    m_poll->setToolTip(tr("Ask the inverter now, also at night"));
    m_reset->setText(QStringLiteral("RESET"));
    m_reset->setToolTip(tr("Begin SUM_24H and SUM_LAST_DAY anew"));
    m_sumReset->setText(QStringLiteral("SUM_RESET"));
    m_sumReset->setToolTip(tr("Begin SUM anew and keep the time as SUM_DATE"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Poll this inverter no longer; its history stays"));
    m_confirmText->setText(tr("Poll this inverter no longer? Its history stays."));
    m_keep->setText(tr("Keep it"));
    m_removeNow->setText(tr("Remove the inverter"));
    m_powerName->setText(text::dataPointName(DataPoint::Power));
    m_active->setText(tr("ACTIVE: poll regularly"));
    m_timeoutLabel->setText(tr("Off after"));
    m_timeoutUnit->setText(tr("polls without answer"));
    m_timeout->setAccessibleName(tr("POLL_TIMEOUT, intervals without answer until STATE is off"));
    nameInnerFields(this);
    m_timeout->setToolTip(tr("POLL_TIMEOUT: after so many intervals without answer STATE is off"));
    m_cyclic->setText(tr("Report as unreachable"));
    m_cyclic->setToolTip(tr("CYCLIC_INFO_MSG: UNREACH after the same time"));
    m_stickLabel->setText(tr("Stick"));
    m_stick->setAccessibleName(tr("Stick that polls, DEVICE"));
    m_stick->setToolTip(tr("DEVICE: which stick polls. One that is fixed to S2 need not change its mode and loses no meter"));
    m_masterLabel->setText(QStringLiteral("MASTER"));
    m_master->setAccessibleName(QStringLiteral("MASTER"));
    m_master->setToolTip(tr("MASTER: whom the inverter believes it talks to; should stay 0"));
    for (QPushButton *named : {m_poll, m_reset, m_sumReset, m_remove, m_keep, m_removeNow})
        named->setAccessibleName(named->text());
    for (QCheckBox *named : {m_active, m_cyclic})
        named->setAccessibleName(named->text());
    const QString names[FactCount] = {tr("Energy"), tr("24 hours"), tr("Last day"), tr("SUM"), text::dataPointName(DataPoint::Voltage),
                                      text::dataPointName(DataPoint::Frequency), text::dataPointName(DataPoint::AcTemperature),
                                      text::dataPointName(DataPoint::DcTemperature), text::dataPointName(DataPoint::CosPhi), text::dataPointName(DataPoint::MaxPower)};
    for (int i = 0; i < FactCount; ++i)
        m_facts[static_cast<std::size_t>(i)].name->setText(names[i]);
    if (m_view.status.settings.number != 0)
        setView(m_view);
}

} // namespace ui
