#include "ui/panels/write_box.h"

#include "core/text/inverter_text.h"
#include "core/text/quantity_text.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

using inverter::DataPoint;

std::optional<bytes::ScaledValue> typedNumber(const QString &text)
{
    QString plain = text.trimmed();
    plain.replace(QLatin1Char(','), QLatin1Char('.')).replace(QChar(0x2212), QLatin1Char('-'));
    return bytes::fromDecimal(plain.toStdString());
}

WriteBox::WriteBox(QWidget *parent)
    : QWidget(parent), m_limitLabel(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_limit(new QLineEdit(this)),
      m_limitUnit(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_cosLabel(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)),
      m_cos(new QLineEdit(this)), m_stateLabel(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_on(new QRadioButton(this)),
      m_off(new QRadioButton(this)), m_send(new QPushButton(this)), m_problem(new QuietLabel(Token::Bad, QuietLabel::Size::Secondary, this)),
      m_question(new QWidget(this)), m_questionText(new QuietLabel(Token::Text, QuietLabel::Size::Base, m_question)), m_no(new QPushButton(m_question)),
      m_yes(new QPushButton(m_question))
{
    constexpr int fieldWidth = 72;
    m_limit->setObjectName(QStringLiteral("powerLimit"));
    m_cos->setObjectName(QStringLiteral("cosPhi"));
    for (QLineEdit *field : {m_limit, m_cos}) {
        field->setFixedWidth(fieldWidth);
        field->setAlignment(Qt::AlignRight);
        connect(field, &QLineEdit::textChanged, this, &WriteBox::check);
    }
    m_on->setObjectName(QStringLiteral("switchOn"));
    m_off->setObjectName(QStringLiteral("switchOff"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_on);
    group->addButton(m_off);
    connect(group, &QButtonGroup::buttonClicked, this, &WriteBox::check);
    m_send->setObjectName(QStringLiteral("sendSettings"));
    m_problem->setObjectName(QStringLiteral("writeProblem"));
    m_question->setObjectName(QStringLiteral("writeQuestion"));
    m_questionText->setObjectName(QStringLiteral("writeQuestionText"));
    m_questionText->setWordWrap(true);
    m_no->setObjectName(QStringLiteral("writeNo"));
    m_yes->setObjectName(QStringLiteral("writeYes"));
    m_yes->setProperty(primaryProperty, true);

    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_limitLabel);
    line->addWidget(m_limit);
    line->addWidget(m_limitUnit);
    line->addSpacing(wideGap);
    line->addWidget(m_cosLabel);
    line->addWidget(m_cos);
    line->addSpacing(wideGap);
    line->addWidget(m_stateLabel);
    line->addWidget(m_on);
    line->addWidget(m_off);
    line->addStretch(1);
    line->addWidget(m_send);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, gap, 0, 0);
    question->setSpacing(gap);
    question->addWidget(m_questionText);
    question->addLayout(buttons);
    m_question->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_problem);
    column->addWidget(m_question);

    connect(m_send, &QPushButton::clicked, this, [this] { ask(wish()); });
    connect(m_limit, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_no, &QPushButton::clicked, this, &WriteBox::closeQuestion);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        const polling::Wish wanted = m_asked;
        closeQuestion();
        emit consented(wanted);
    });
    setProfile({});
    retranslate();
}

void WriteBox::setProfile(const inverter::Profile &profile)
{
    m_profile = profile;
    // cos phi is shown only where the profile allows more than one value of it.
    const inverter::WriteRule *const cos = profile.writeRule(DataPoint::CosPhi);
    const bool free = cos != nullptr && !bytes::sameNumber(cos->from, cos->to);
    m_cos->setVisible(free);
    m_cosLabel->setVisible(free);
    retranslate();
    check();
}

void WriteBox::setCurrent(const inverter::Values &values)
{
    const bool first = m_current.empty();
    m_current = values;
    if (const auto &limit = values[DataPoint::MaxPower])
        m_limit->setPlaceholderText(text::numberText(*limit));
    if (const auto &cos = values[DataPoint::CosPhi])
        m_cos->setPlaceholderText(text::numberText(*cos));
    if (const auto &state = values[DataPoint::State]; state && (first || !m_send->isEnabled()))
        (state->mantissa != 0 ? m_on : m_off)->setChecked(true);
    check();
}

void WriteBox::setBusy(bool busy)
{
    if (busy && !m_busy) {
        m_limit->clear();
        m_cos->clear();
    }
    m_busy = busy;
    for (QWidget *widget : {static_cast<QWidget *>(m_limit), static_cast<QWidget *>(m_cos), static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_off)})
        widget->setEnabled(!busy);
    check();
}

polling::Wish WriteBox::wish() const
{
    polling::Wish wish;
    if (!m_limit->text().trimmed().isEmpty())
        wish.maxPower = typedNumber(m_limit->text());
    if (!m_cos->text().trimmed().isEmpty())
        wish.cosPhi = typedNumber(m_cos->text());
    const auto &state = m_current[DataPoint::State];
    if (state && (m_on->isChecked() || m_off->isChecked()) && m_on->isChecked() != (state->mantissa != 0))
        wish.on = m_on->isChecked();
    return wish;
}

void WriteBox::check()
{
    QString problem;
    const polling::Wish wanted = wish();
    const bool noNumber = (!m_limit->text().trimmed().isEmpty() && !wanted.maxPower) || (!m_cos->text().trimmed().isEmpty() && !wanted.cosPhi);
    if (noNumber)
        problem = tr("This is not a number.");
    else if (const auto refusal = wanted.refusal(m_profile); refusal && !wanted.empty())
        problem = text::refusalText(*refusal, m_profile);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_send->setEnabled(!m_busy && problem.isEmpty() && !wanted.empty() && !m_question->isVisibleTo(this));
}

void WriteBox::ask(const polling::Wish &wish)
{
    if (wish.empty() || wish.refusal(m_profile))
        return;
    m_asked = wish;
    m_questionText->setText(text::writeQuestion(m_profile, m_device, wish));
    m_yes->setText(wish.maxPower ? tr("Yes, limit") : wish.on ? (*wish.on ? tr("Yes, switch on") : tr("Yes, switch off")) : tr("Yes, set"));
    m_yes->setAccessibleName(m_yes->text());
    m_question->show();
    m_no->setFocus(); // Enter by habit changes nothing
    check();
}

void WriteBox::closeQuestion()
{
    m_question->hide();
    check();
}

void WriteBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
        if (m_question->isVisibleTo(this))
            ask(m_asked);
    }
    QWidget::changeEvent(event);
}

void WriteBox::retranslate()
{
    m_limitLabel->setText(tr("Limit"));
    const inverter::WriteRule *const rule = m_profile.writeRule(DataPoint::MaxPower);
    m_limitUnit->setText(rule ? tr("W (%1–%2)").arg(text::numberText(rule->from), text::numberText(rule->to)) : QStringLiteral("W"));
    m_limit->setAccessibleName(tr("Power limit in watts, MAX_POWER"));
    m_cosLabel->setText(tr("cos φ"));
    m_cos->setAccessibleName(tr("cos φ, COS_PHI"));
    m_stateLabel->setText(tr("Operation"));
    m_on->setText(tr("on"));
    m_off->setText(tr("off"));
    m_on->setAccessibleName(tr("Operation: on"));
    m_off->setAccessibleName(tr("Operation: off"));
    m_send->setText(tr("Send…"));
    m_send->setAccessibleName(tr("Send these settings to the inverter, after a question"));
    m_no->setText(tr("Cancel"));
    m_no->setAccessibleName(m_no->text());
    m_yes->setText(tr("Yes, set"));
    m_yes->setAccessibleName(m_yes->text());
}

} // namespace ui
