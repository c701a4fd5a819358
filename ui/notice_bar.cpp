#include "ui/notice_bar.h"

#include "ui/icons.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_action->hide();
    m_close->setObjectName(QStringLiteral("closeNotice"));
    m_close->setAutoRaise(true);
    m_close->setIcon(icon("cross"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(wideGap, gap, gap, gap);
    row->setSpacing(gap + 4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = m_act)
            act();
    });
    retranslate();
    hide();
}

void NoticeBar::show(const Words &text, Kind kind, const Words &actionText, std::function<void()> act)
{
    m_act = std::move(act);
    m_says = text;
    m_offers = actionText;
    m_first = text.text();
    m_kind = kind;
    retranslate();
    say();
    setVisible(!m_first.isEmpty());
    m_wasShown |= !m_first.isEmpty();
}

void NoticeBar::say()
{
    m_action->setText(m_offers.text());
    m_action->setAccessibleName(m_offers.text());
    m_action->setVisible(!m_offers.text().isEmpty());
    m_text->setText(m_says.text());
    setAccessibleName(m_says.text());
}

void NoticeBar::takeBack(const QString &text)
{
    if (!text.isEmpty() && m_first == text)
        show({}, Kind::Done);
}

void NoticeBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange) {
        const bool follows = m_says.sayAgain();
        m_offers.sayAgain();
        say();
        if (!follows && m_kind == Kind::Done)
            hide();
    }
    QWidget::changeEvent(event);
}

void NoticeBar::retranslate()
{
    m_icon->setPixmap(iconPixmap(m_kind == Kind::Done ? "info" : "warning", color(ink(), palette()), bigIcon, devicePixelRatioF()));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(m_close->accessibleName());
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), chipGround(color(ink(), palette()), palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Line, palette()));
}

} // namespace ui
