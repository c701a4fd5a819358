#include "ui/state_panel.h"

#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int pictureSize = 48;
constexpr int textWidth = 560;

} // namespace

StatePanel::StatePanel(const char *iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_picture(new QLabel(this)), m_sentence(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)),
      m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_button(new QPushButton(this))
{
    for (QuietLabel *label : {m_sentence, m_explanation}) {
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
    m_button->setProperty(primaryProperty, true);
    m_button->hide();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base); // the ground of tables: an empty table does not look like another page

    auto *column = new QVBoxLayout(this);
    column->setSpacing(gap);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(gap);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_explanation, 0, Qt::AlignHCenter);
    column->addSpacing(gap);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    dress();
}

void StatePanel::setIconName(const char *iconName)
{
    m_iconName = iconName;
    dress();
}

void StatePanel::setTexts(const QString &sentence, const QString &explanation)
{
    m_sentence->setText(sentence);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    fit();
}

void StatePanel::setAction(const QString &text)
{
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setVisible(!text.isEmpty());
}

void StatePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QWidget::changeEvent(event);
}

// A label that wraps does not tell a layout its height by itself.
void StatePanel::fit()
{
    for (QuietLabel *label : {m_sentence, m_explanation})
        label->setFixedHeight(label->fontMetrics().boundingRect(0, 0, textWidth, 1000, Qt::TextWordWrap, label->text()).height() + 2);
}

void StatePanel::dress()
{
    fit();
    m_picture->setPixmap(iconPixmap(m_iconName, color(Token::Secondary, palette()), pictureSize, devicePixelRatioF()));
}

} // namespace ui
