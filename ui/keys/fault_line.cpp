#include "ui/keys/fault_line.h"

#include "ui/icons.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace ui {

FaultLine::FaultLine(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void FaultLine::say(const Spoken &words, Token token, const char *icon)
{
    m_token = token;
    m_iconName = icon;
    m_says = words;
    m_text->setToken(token);
    speak();
    dress();
    setVisible(!words.text().isEmpty());
}

void FaultLine::speak()
{
    m_text->setText(m_says.text());
    setAccessibleName(m_says.text());
}

QString FaultLine::text() const
{
    return m_text->text();
}

void FaultLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    if (event->type() == QEvent::LanguageChange && m_says.sayAgain())
        speak();
    QWidget::changeEvent(event);
}

void FaultLine::dress()
{
    m_icon->setPixmap(iconPixmap(m_iconName, color(m_token, palette()), smallIcon, devicePixelRatioF()));
}

} // namespace ui
