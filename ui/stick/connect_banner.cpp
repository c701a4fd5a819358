#include "ui/stick/connect_banner.h"

#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/marks.h"
#include "ui/quiet_label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int recheckMs = 1000;

// It was there and is waited for.
bool isGone(const stick::StickStatus &status)
{
    return status.phase == stick::Phase::Waiting && status.problem == stick::Problem::Unplugged;
}

Mark markOf(ConnectBanner::Message message)
{
    switch (message) {
    case ConnectBanner::Message::NoPermission:
    case ConnectBanner::Message::InUse:
    case ConnectBanner::Message::Failed: return {"warning", Token::Warn};
    case ConnectBanner::Message::Demo:
    case ConnectBanner::Message::Ask:
    case ConnectBanner::Message::NoStick:
    case ConnectBanner::Message::None: break;
    }
    return {"stick", Token::Accent};
}

} // namespace

ConnectBanner::ConnectBanner(QWidget *parent)
    : QWidget(parent), m_access(&portAccess), m_icon(new QLabel(this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)),
      m_text(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_command(new QLabel(this)), m_copy(new QPushButton(this)),
      m_first(new QPushButton(this)), m_second(new QPushButton(this))
{
    setObjectName(QStringLiteral("connectBanner"));
    m_copy->setObjectName(QStringLiteral("copyCommand"));
    m_first->setObjectName(QStringLiteral("bannerFirst"));
    m_second->setObjectName(QStringLiteral("bannerSecond"));
    m_text->setWordWrap(true);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setFont(hexFont(font()));
    m_copy->setIcon(icon("copy"));
    m_first->setProperty(primaryProperty, true);

    auto *commandLine = new QHBoxLayout;
    commandLine->setSpacing(gap);
    commandLine->addWidget(m_command);
    commandLine->addWidget(m_copy);
    commandLine->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addLayout(commandLine);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(wideGap, gap, wideGap, gap);
    row->setSpacing(gap + 4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_second, 0, Qt::AlignVCenter);
    row->addWidget(m_first, 0, Qt::AlignVCenter);

    connect(m_copy, &QPushButton::clicked, this, &ConnectBanner::copyCommand);
    connect(m_first, &QPushButton::clicked, this, [this] {
        switch (m_message) {
        case Message::NoStick: emit demoWanted(); break;
        case Message::Demo: emit demoEnded(); break;
        case Message::Ask: emit portWanted(m_candidates.front().port); break;
        case Message::NoPermission:
        case Message::InUse:
        case Message::Failed:
            if (const stick::StickStatus *status = troubled())
                emit retryWanted(QString::fromStdString(status->port));
            break;
        case Message::None: break;
        }
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (m_message == Message::Ask) {
            m_declined.push_back(m_candidates.front().port);
            setCandidates(m_candidates);
        } else {
            emit demoWanted();
        }
    });
    m_recheck.setInterval(recheckMs);
    connect(&m_recheck, &QTimer::timeout, this, &ConnectBanner::recheck);
    show(Message::None);
}

void ConnectBanner::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    m_sticks = sticks;
    choose();
}

void ConnectBanner::setCandidates(const std::vector<stick::PortCandidate> &candidates)
{
    m_candidates.clear();
    for (const stick::PortCandidate &candidate : candidates) {
        const bool declined = std::find(m_declined.begin(), m_declined.end(), candidate.port) != m_declined.end();
        if (candidate.kind == stick::PortCandidate::Kind::AskFirst && !declined)
            m_candidates.push_back(candidate);
    }
    choose();
}

void ConnectBanner::setDemo(bool demo)
{
    m_demo = demo;
    choose();
}

void ConnectBanner::setPageSaysSo(bool pageSaysSo)
{
    if (m_pageSaysSo == pageSaysSo)
        return;
    m_pageSaysSo = pageSaysSo;
    choose();
}

void ConnectBanner::setReplay(bool replay)
{
    m_replay = replay;
    choose();
}

bool ConnectBanner::anyListening() const
{
    return std::any_of(m_sticks.begin(), m_sticks.end(), [](const stick::StickStatus &s) { return s.phase == stick::Phase::Listening; });
}

const stick::StickStatus *ConnectBanner::troubled() const
{
    const auto found = std::find_if(m_sticks.begin(), m_sticks.end(), [](const stick::StickStatus &s) { return s.problem != stick::Problem::None; });
    return found == m_sticks.end() ? nullptr : &*found;
}

void ConnectBanner::choose()
{
    const stick::StickStatus *trouble = troubled();
    const bool asks = std::any_of(m_candidates.begin(), m_candidates.end(), [this](const stick::PortCandidate &candidate) {
        return std::none_of(m_sticks.begin(), m_sticks.end(), [&candidate](const stick::StickStatus &s) { return QString::fromStdString(s.port) == candidate.port; });
    });
    if (trouble && trouble->problem == stick::Problem::NoPermission)
        show(Message::NoPermission);
    else if (trouble && trouble->problem == stick::Problem::InUse)
        show(Message::InUse);
    else if (trouble && (trouble->phase == stick::Phase::Failed || (isGone(*trouble) && !anyListening())))
        show(Message::Failed);
    else if (m_demo)
        show(Message::Demo);
    else if (asks && !anyListening())
        show(Message::Ask);
    else if (m_sticks.empty() && !m_replay && !m_pageSaysSo)
        show(Message::NoStick);
    else
        show(Message::None);
}

void ConnectBanner::show(Message message)
{
    m_message = message;
    setVisible(message != Message::None);
    m_command->hide();
    m_copy->hide();
    m_second->hide();
    m_first->setProperty(primaryProperty, message != Message::Demo); // nobody is pushed to end the demo
    m_icon->setPixmap(iconPixmap(markOf(message).icon, color(markOf(message).token, palette()), bigIcon, devicePixelRatioF()));
    const stick::StickStatus *trouble = troubled();
    const QString port = trouble ? QString::fromStdString(trouble->port) : QString();
    switch (message) {
    case Message::None: break;
    case Message::NoStick:
        m_title->setText(tr("No stick found"));
        m_text->setText(tr("Plug in an iM871A-USB stick: it is found by itself. Without one, the demo stick plays a house full of real meters."));
        m_first->setText(tr("Start the demo stick"));
        break;
    case Message::Demo:
        m_title->setText(tr("Demo: the meters shown are played, not heard"));
        m_text->setText(tr("An emulated iM871A plays a house of real telegrams, through the same code as a real stick."));
        m_first->setText(tr("End the demo"));
        break;
    case Message::NoPermission: showNoPermission(); break;
    case Message::InUse:
        m_title->setText(tr("%1 is in use").arg(port));
        m_text->setText(trouble->detail.empty() ? tr("Another program holds the port. As soon as it is closed, this one continues by itself.")
                                                : tr("%1 holds the port. As soon as it is closed, this program continues by itself.").arg(QString::fromStdString(trouble->detail)));
        m_first->setText(tr("Try again"));
        break;
    case Message::Failed:
        m_title->setText(isGone(*trouble) ? tr("The stick at %1 is gone").arg(port) : tr("%1 does not work as an iM871A").arg(port));
        m_text->setText(isGone(*trouble) ? tr("Nothing is heard until it is back. Then it goes on by itself.") : tr("The Stick page shows where the chain breaks and what helps."));
        m_first->setText(tr("Try again"));
        break;
    case Message::Ask:
        m_title->setText(tr("Is this your stick?"));
        m_text->setText(tr("%1 is a %2. It may be an iM871A or any other device, so it is opened only when you say so.")
                            .arg(m_candidates.front().port, m_candidates.front().description.isEmpty() ? QStringLiteral("CP210x") : m_candidates.front().description));
        m_first->setText(tr("Open it"));
        m_second->setText(tr("Leave it alone"));
        m_second->show();
        break;
    }
    for (QPushButton *button : {m_first, m_second, m_copy})
        button->setAccessibleName(button->text());
    if (message == Message::NoPermission)
        m_recheck.start();
    else
        m_recheck.stop();
    update();
}

void ConnectBanner::showNoPermission()
{
    const QString port = QString::fromStdString(troubled()->port);
    const PortAccess access = m_access(port);
    m_title->setText(tr("No access to %1").arg(port));
    if (access.memberOfGroup)
        m_text->setText(tr("The port belongs to %1:%2 (%3), and your account may not open it. Ask who looks after this computer.").arg(access.owner, access.group, access.mode));
    else
        m_text->setText(tr("The port belongs to %1:%2 (%3). You (%4) are not in the group %2. This command helps; then log out and in once:")
                            .arg(access.owner, access.group, access.mode, access.user));
    m_command->setText(joinGroupCommand(access));
    m_command->setAccessibleName(m_command->text());
    m_command->setVisible(!access.memberOfGroup);
    m_copy->setText(tr("Copy command"));
    m_copy->setVisible(!access.memberOfGroup);
    m_first->setText(tr("Try again"));
    m_first->setToolTip(tr("Also tried by itself every second"));
    m_second->setText(tr("Go on with the demo stick"));
    m_second->setVisible(!m_demo);
}

QString ConnectBanner::commandText() const
{
    return m_command->text();
}

void ConnectBanner::recheck()
{
    const stick::StickStatus *status = troubled();
    if (status && m_access(QString::fromStdString(status->port)).allowed)
        emit retryWanted(QString::fromStdString(status->port));
}

void ConnectBanner::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_command->text());
    m_copy->setText(tr("Copied"));
}

void ConnectBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        show(m_message);
    QWidget::changeEvent(event);
}

void ConnectBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), chipGround(color(markOf(m_message).token, palette()), palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Line, palette()));
}

} // namespace ui
