#include "ui/stick/stick_page.h"

#include "ui/quiet_label.h"
#include "ui/state_panel.h"
#include "ui/stick/stick_card.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>

namespace ui {

namespace {

constexpr int widestCard = 1080; // longer lines are hard to follow
// The stick's own counters stand still between two questions; who looks at them wants those of now.
constexpr std::chrono::seconds askEvery{10};

} // namespace

StickPage::StickPage(Clock clock, QWidget *parent)
    : Page(parent), m_clock(std::move(clock)), m_column(nullptr), m_stack(nullptr), m_state(new StatePanel("stick", this)),
      m_openLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_port(new QLineEdit(this)), m_open(new QPushButton(this))
{
    setObjectName(QStringLiteral("stickPage"));
    auto *cards = new QWidget(this);
    cards->setMaximumWidth(widestCard);
    m_column = new QVBoxLayout(cards);
    m_column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    m_column->setSpacing(wideGap);
    m_column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("stickScroll"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(cards);
    scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_state);

    m_port->setObjectName(QStringLiteral("portName"));
    m_port->setPlaceholderText(QStringLiteral("/dev/ttyUSB0"));
    m_port->setMaximumWidth(260);
    m_open->setObjectName(QStringLiteral("openPort"));
    m_open->setEnabled(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(wideGap, gap, wideGap, gap);
    foot->setSpacing(gap);
    foot->addWidget(m_openLabel);
    foot->addWidget(m_port);
    foot->addWidget(m_open);
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content, 1);
    column->addLayout(foot);

    m_state->button()->setObjectName(QStringLiteral("stickEmptyAction"));
    connect(m_state->button(), &QPushButton::clicked, this, &StickPage::demoWanted);
    connect(m_port, &QLineEdit::textChanged, this, [this](const QString &text) { m_open->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_port, &QLineEdit::returnPressed, this, &StickPage::openTyped);
    connect(m_open, &QPushButton::clicked, this, &StickPage::openTyped);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        for (StickCard *card : m_cards)
            card->tick();
    });
    m_timer.start();
    m_askTimer.setInterval(askEvery);
    connect(&m_askTimer, &QTimer::timeout, this, &StickPage::askCounters);
    setSticks({});
    retranslate();
}

void StickPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_askTimer.start();
    askCounters();
}

void StickPage::hideEvent(QHideEvent *event)
{
    m_askTimer.stop();
    QWidget::hideEvent(event);
}

void StickPage::askCounters()
{
    for (const StickCard *card : m_cards) {
        if (card->status().phase == stick::Phase::Listening)
            emit refreshWanted(QString::fromStdString(card->status().port));
    }
}

StickCard *StickPage::addCard()
{
    auto *card = new StickCard(m_clock, this);
    connect(card, &StickCard::linkModeWanted, this, &StickPage::linkModeWanted);
    connect(card, &StickCard::pingWanted, this, &StickPage::pingWanted);
    connect(card, &StickCard::resetWanted, this, &StickPage::resetWanted);
    connect(card, &StickCard::refreshWanted, this, &StickPage::refreshWanted);
    connect(card, &StickCard::closeWanted, this, &StickPage::closeWanted);
    m_column->insertWidget(static_cast<int>(m_cards.size()), card);
    m_cards.push_back(card);
    return card;
}

void StickPage::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    while (m_cards.size() > sticks.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    for (std::size_t i = 0; i < sticks.size(); ++i) {
        StickCard *card = i < m_cards.size() ? m_cards[i] : addCard();
        if (!(card->status() == sticks[i]))
            card->setStatus(sticks[i]);
    }
    m_stack->setCurrentIndex(sticks.empty() ? 1 : 0);
}

void StickPage::openTyped()
{
    const QString port = m_port->text().trimmed();
    if (port.isEmpty())
        return;
    m_port->clear();
    emit openWanted(port);
}

void StickPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StickPage::retranslate()
{
    m_state->setTexts(tr("No stick is open."), tr("Plug in an iM871A-USB stick: it is found and opened by itself. A port with another name can be opened below."));
    m_state->setAction(tr("Start the demo stick"));
    m_openLabel->setText(tr("Open another port"));
    m_port->setAccessibleName(tr("Name of the port"));
    m_port->setToolTip(tr("A device file, a link to one, a pseudo-terminal, or a port of another computer: tcp://HOST:PORT, rfc2217://HOST:PORT"));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open this port"));
}

} // namespace ui
