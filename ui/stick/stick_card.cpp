#include "ui/stick/stick_card.h"

#include "core/text/time_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"
#include "ui/hairline.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/stick/chain_view.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int factColumns = 4;

} // namespace

QString linkModeText(bytes::LinkMode mode)
{
    using bytes::LinkMode;
    switch (mode) {
    case LinkMode::S1: return StickCard::tr("S1 – meters that send rarely");
    case LinkMode::S1m: return StickCard::tr("S1-m – as S1, for receivers on the move");
    case LinkMode::S2: return StickCard::tr("S2 – as S1, both ways (inverters SMI 260)");
    case LinkMode::T1: return StickCard::tr("T1 – meters that send often");
    case LinkMode::T2: return StickCard::tr("T2 – as T1, both ways (CUxD's usual mode)");
    case LinkMode::R2: return StickCard::tr("R2 – frequent reception, both ways");
    case LinkMode::C1A: return StickCard::tr("C1-A – compact, frame format A");
    case LinkMode::C1B: return StickCard::tr("C1-B – compact, frame format B");
    case LinkMode::C2A: return StickCard::tr("C2-A – as C1-A, both ways");
    case LinkMode::C2B: return StickCard::tr("C2-B – as C1-B, both ways");
    case LinkMode::CT: return StickCard::tr("C and T at the same time");
    }
    return {};
}

StickCard::StickCard(Clock clock, QWidget *parent)
    : Card(parent), m_clock(std::move(clock)), m_icon(new QLabel(this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)),
      m_identity(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_ping(button("stickPing", "ping")), m_refresh(button("stickRefresh", "refresh")),
      m_reset(button("stickReset", "reset")), m_close(button("stickClose", "cross")), m_confirm(new QWidget(this)),
      m_confirmText(new QuietLabel(Token::Text, QuietLabel::Size::Base, m_confirm)), m_resetNow(button("stickResetNow", "reset")), m_keep(new QPushButton(m_confirm)),
      m_chain(new ChainView(this)), m_modeLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_mode(new QComboBox(this)),
      m_persist(new QCheckBox(this)), m_modeNote(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this))
{
    setObjectName(QStringLiteral("stickCard"));
    m_identity->setYielding(true);
    m_modeNote->setWordWrap(true);
    setFrameShape(NoFrame);
    m_mode->setObjectName(QStringLiteral("linkMode"));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents); // the words change with the language and the firmware
    m_persist->setObjectName(QStringLiteral("keepInStick"));
    m_keep->setObjectName(QStringLiteral("stickKeep"));
    m_resetNow->setProperty(primaryProperty, true);
    m_resetNow->setIcon(QIcon());

    QLayout *head = makeHead();
    placeConfirm();
    QLayout *modes = makeModes();
    QLayout *facts = makeFacts();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addLayout(head);
    column->addWidget(m_confirm);
    column->addWidget(hairline(this));
    column->addWidget(m_chain);
    column->addWidget(hairline(this));
    column->addLayout(modes);
    column->addWidget(hairline(this));
    column->addLayout(facts);
    connectAll();
    retranslate();
}

QLayout *StickCard::makeHead()
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
    for (QPushButton *action : {m_ping, m_refresh, m_reset, m_close})
        head->addWidget(action, 0, Qt::AlignTop);
    return head;
}

// The question before a reset.
void StickCard::placeConfirm()
{
    auto *confirm = new QHBoxLayout(m_confirm);
    confirm->setContentsMargins(0, 0, 0, 0);
    confirm->setSpacing(gap);
    confirm->addStretch(1);
    confirm->addWidget(m_confirmText);
    confirm->addWidget(m_keep);
    confirm->addWidget(m_resetNow);
    m_confirm->hide();
}

QLayout *StickCard::makeModes()
{
    auto *modeLine = new QHBoxLayout;
    modeLine->setSpacing(wideGap);
    modeLine->addWidget(m_mode);
    modeLine->addWidget(m_persist);
    modeLine->addStretch(1);
    auto *modes = new QVBoxLayout;
    modes->setSpacing(4);
    modes->addWidget(m_modeLabel);
    modes->addLayout(modeLine);
    modes->addWidget(m_modeNote);
    for (const bytes::LinkMode mode : bytes::allLinkModes)
        m_mode->addItem(QString(), static_cast<int>(mode));
    return modes;
}

QLayout *StickCard::makeFacts()
{
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(wideGap);
    facts->setVerticalSpacing(gap + 4);
    for (int i = 0; i < FactCount; ++i) {
        Fact fact{new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this), new QuietLabel(Token::Text, QuietLabel::Size::Base, this)};
        for (QuietLabel *label : {fact.name, fact.value})
            label->setYielding(true);
        auto *pair = new QVBoxLayout;
        pair->setSpacing(0);
        pair->addWidget(fact.name);
        pair->addWidget(fact.value);
        facts->addLayout(pair, i / factColumns, i % factColumns);
        facts->setColumnStretch(i % factColumns, 1);
        m_facts.push_back(fact);
    }
    return facts;
}

void StickCard::connectAll()
{
    connect(m_mode, &QComboBox::activated, this, [this](int index) {
        emit linkModeWanted(portName(), static_cast<bytes::LinkMode>(m_mode->itemData(index).toInt()), m_persist->isChecked());
    });
    connect(m_ping, &QPushButton::clicked, this, [this] { emit pingWanted(portName()); });
    connect(m_refresh, &QPushButton::clicked, this, [this] { emit refreshWanted(portName()); });
    connect(m_close, &QPushButton::clicked, this, [this] { emit closeWanted(portName()); });
    connect(m_reset, &QPushButton::clicked, this, [this] { askReset(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askReset(false); });
    connect(m_resetNow, &QPushButton::clicked, this, [this] {
        askReset(false);
        emit resetWanted(portName());
    });
}

QPushButton *StickCard::button(const char *name, const char *iconName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    return button;
}

void StickCard::askReset(bool ask)
{
    m_confirm->setVisible(ask);
    m_reset->setEnabled(!ask);
    if (ask)
        m_keep->setFocus(); // Enter by habit keeps the stick as it is
}

void StickCard::setStatus(const stick::StickStatus &status)
{
    m_status = status;
    const QString id = status.device ? QString::fromStdString(status.device->idText()) : QString();
    m_title->setText(id.isEmpty() ? shortPort(status.port) : tr("iM871A %1").arg(id));
    QStringList identity{portName()};
    if (status.device) {
        identity += tr("firmware %1").arg(QString::fromStdString(status.device->firmwareText()));
        identity += tr("HCI version %1").arg(status.device->hciVersion);
    }
    if (status.firmware && !status.firmware->name.empty())
        identity += QString::fromStdString(status.firmware->name);
    m_identity->setText(identity.join(QStringLiteral(" · ")));
    const bool listening = status.phase == stick::Phase::Listening;
    for (QWidget *widget : {static_cast<QWidget *>(m_ping), static_cast<QWidget *>(m_refresh), static_cast<QWidget *>(m_mode), static_cast<QWidget *>(m_persist)})
        widget->setEnabled(listening);
    m_reset->setEnabled(listening && !m_confirm->isVisible());
    updateModes();
    tick();
}

void StickCard::updateModes()
{
    const bool both = m_status.device && m_status.device->hearsCAndT();
    const auto current = m_status.configuration ? m_status.configuration->linkMode() : std::nullopt;
    auto *items = qobject_cast<QStandardItemModel *>(m_mode->model());
    for (int i = 0; i < m_mode->count(); ++i) {
        const auto mode = static_cast<bytes::LinkMode>(m_mode->itemData(i).toInt());
        m_mode->setItemText(i, linkModeText(mode));
        if (mode == bytes::LinkMode::CT && items)
            items->item(i)->setEnabled(both);
    }
    if (!m_mode->view()->isVisible())
        m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(m_status.lending.now ? m_status.wantedMode : current.value_or(m_status.wantedMode))));
    m_modeNote->setText(both ? tr("Remembered for this stick and set again at every start, as CUxD does.")
                             : m_status.device ? tr("Remembered for this stick and set again at every start, as CUxD does. C and T at the same time needs firmware 1.4, this stick has %1.")
                                                     .arg(QString::fromStdString(m_status.device->firmwareText()))
                                               : tr("Remembered for this stick and set again at every start, as CUxD does."));
}

void StickCard::setFact(FactIndex index, const QString &value)
{
    m_facts[index].value->setText(value);
}

// What woke the stick after its last silence. A PING that it answered is no fault: then there was nothing on the air.
QString StickCard::wokenText() const
{
    switch (m_status.wokenBy) {
    case stick::WakeStep::Reset: return tr(", woken by a reset");
    case stick::WakeStep::Reopen: return tr(", woken by opening the port anew");
    case stick::WakeStep::None:
    case stick::WakeStep::Ping: break;
    }
    return {};
}

QString StickCard::gapText() const
{
    if (m_status.gaps.empty())
        return tr("none") + wokenText();
    const TimePoint now = m_clock();
    std::chrono::milliseconds deaf{0};
    for (const auto &gapOfTime : m_status.gaps)
        deaf += std::chrono::duration_cast<std::chrono::milliseconds>(gapOfTime.to.value_or(now) - gapOfTime.from);
    return tr("%1, together %2").arg(countText(m_status.gaps.size()), text::durationText(deaf)) + wokenText();
}

void StickCard::tick()
{
    m_rate.look(m_status.telegrams, m_clock());
    m_chain->setSteps(checkChain(m_status, m_clock()));
    updateFacts();
}

void StickCard::updateFacts()
{
    const TimePoint now = m_clock();
    const QString nothing = QStringLiteral("–");
    const auto age = [now, &nothing](const std::optional<TimePoint> &at) { return at ? text::ageText(*at, now) : nothing; };
    const auto perMinute = m_rate.perMinute();
    setFact(Telegrams, countText(m_status.telegrams));
    setFact(PerMinute, perMinute ? QLocale().toString(*perMinute, 'f', 1) : nothing);
    setFact(LastBytes, age(m_status.lastByteAt));
    setFact(Listening, m_status.listeningSince ? durationText(std::chrono::duration<double>(now - *m_status.listeningSince).count()) : nothing);
    setFact(Reconnects, countText(m_status.reconnects));
    setFact(Gaps, gapText());
    setFact(BadFrames, countText(m_status.badFrames));
    setFact(Dropped, countText(m_status.droppedBytes));
    setFact(StickReceived, m_status.system ? countText(m_status.system->framesReceived) : nothing);
    setFact(StickCrc, m_status.system ? countText(m_status.system->crcErrors) : nothing);
    setFact(StickDecoding, m_status.system ? countText(m_status.system->decodingErrors) : nothing);
    setFact(StickUptime, m_status.system ? durationText(m_status.system->systemTick / 100.0) : nothing);
}

void StickCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_icon->setPixmap(iconPixmap("stick", color(Token::Secondary, palette()), bigIcon, devicePixelRatioF()));
    Card::changeEvent(event);
}

void StickCard::retranslate()
{
    m_icon->setPixmap(iconPixmap("stick", color(Token::Secondary, palette()), bigIcon, devicePixelRatioF()));
    m_ping->setText(tr("Ping"));
    m_ping->setToolTip(tr("Ask the stick for a sign of life"));
    m_refresh->setText(tr("Read again"));
    m_refresh->setToolTip(tr("Read configuration and counters from the stick"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Restart the stick; its counters begin anew"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Give the port back, so that another program may use it"));
    m_confirmText->setText(tr("Reset the stick? It will be deaf for about a second, and its counters begin anew."));
    m_keep->setText(tr("Leave it"));
    m_resetNow->setText(tr("Reset the stick"));
    m_modeLabel->setText(tr("Link mode"));
    m_mode->setAccessibleName(tr("Link mode"));
    m_mode->setToolTip(tr("Only meters that send in this mode are heard"));
    m_persist->setText(tr("Also keep in the stick"));
    m_persist->setToolTip(tr("Writes the next choice to the stick's memory, so that other programs find it, too"));
    for (QPushButton *named : {m_ping, m_refresh, m_reset, m_close, m_keep, m_resetNow})
        named->setAccessibleName(named->text());
    m_persist->setAccessibleName(m_persist->text());
    const QString titles[FactCount] = {tr("Telegrams"),           tr("Telegrams per minute"), tr("Last bytes"),           tr("Listening for"),
                                       tr("Reconnects"),     tr("Gaps"),                 tr("Bad frames on the line"), tr("Bytes dropped"),
                                       tr("Stick: received"),     tr("Stick: CRC errors"),    tr("Stick: not decodable"), tr("Stick: running for")};
    for (int i = 0; i < FactCount; ++i)
        m_facts[static_cast<std::size_t>(i)].name->setText(titles[i]);
    if (!m_status.port.empty())
        setStatus(m_status);
}

} // namespace ui
