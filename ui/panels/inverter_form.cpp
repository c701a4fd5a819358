#include "ui/panels/inverter_form.h"

#include "core/inverter/device_code.h"
#include "core/text/inverter_text.h"
#include "core/text/quantity_text.h"
#include "ui/instrument_style.h"
#include "ui/panels/schedule_box.h"
#include "ui/panels/write_box.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

InverterForm::InverterForm(QWidget *parent)
    : Card(parent), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)), m_codeLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_code(new QLineEdit(this)), m_read(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_nameLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_name(new QLineEdit(this)), m_schedule(new ScheduleBox(this)),
      m_limitLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_limit(new QLineEdit(this)),
      m_limitProblem(new QuietLabel(Token::Bad, QuietLabel::Size::Secondary, this)), m_cancel(new QPushButton(this)), m_add(new QPushButton(this))
{
    constexpr int codeWidth = 220;
    setObjectName(QStringLiteral("inverterForm"));
    setFrameShape(NoFrame);
    m_code->setObjectName(QStringLiteral("inverterCode"));
    m_code->setFixedWidth(codeWidth);
    m_name->setObjectName(QStringLiteral("inverterName"));
    m_name->setFixedWidth(codeWidth);
    m_read->setObjectName(QStringLiteral("inverterCodeRead"));
    m_read->setWordWrap(true);
    m_read->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_schedule->keepRoom();
    m_limit->setObjectName(QStringLiteral("inverterLimit"));
    m_limit->setFixedWidth(codeWidth);
    m_limitProblem->setObjectName(QStringLiteral("inverterLimitProblem"));
    m_cancel->setObjectName(QStringLiteral("inverterCancel"));
    m_add->setObjectName(QStringLiteral("inverterAdd"));
    m_add->setProperty(primaryProperty, true);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(wideGap * 2);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_codeLabel, 0, 0);
    grid->addWidget(m_code, 1, 0, Qt::AlignLeft);
    grid->addWidget(m_nameLabel, 0, 1);
    grid->addWidget(m_name, 1, 1, Qt::AlignLeft);
    grid->addWidget(m_limitLabel, 0, 2);
    grid->addWidget(m_limit, 1, 2, Qt::AlignLeft);
    grid->addWidget(m_limitProblem, 2, 2);
    grid->addWidget(m_read, 2, 0, 1, 2);
    grid->setColumnStretch(2, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addWidget(m_title);
    column->addLayout(grid);
    column->addWidget(m_schedule);
    column->addLayout(buttons);

    connect(m_code, &QLineEdit::textChanged, this, &InverterForm::check);
    connect(m_limit, &QLineEdit::textChanged, this, &InverterForm::check);
    connect(m_code, &QLineEdit::returnPressed, this, &InverterForm::accept);
    connect(m_limit, &QLineEdit::returnPressed, this, &InverterForm::accept);
    connect(m_add, &QPushButton::clicked, this, &InverterForm::accept);
    connect(m_cancel, &QPushButton::clicked, this, &InverterForm::cancelled);
    retranslate();
    check();
}

void InverterForm::setProfile(const inverter::Profile &profile)
{
    m_profile = profile;
    retranslate();
    check();
}

void InverterForm::open(const std::optional<polling::Position> &place)
{
    m_place = place;
    m_code->clear();
    m_name->clear();
    m_limit->clear();
    polling::InverterSettings fresh;
    fresh.position = place;
    m_schedule->setSettings(fresh);
    check();
    m_code->setFocus();
}

polling::Wish InverterForm::limit() const
{
    polling::Wish wish;
    if (!m_limit->text().trimmed().isEmpty())
        wish.maxPower = typedNumber(m_limit->text());
    return wish;
}

void InverterForm::check()
{
    const auto code = inverter::deviceCodeFromText(m_code->text().toStdString());
    const bool empty = m_code->text().trimmed().isEmpty();
    if (code) {
        const QStringList remarks = text::deviceCodeRemarks(*code);
        const QString both = tr("CODE %1 = sticker %2.").arg(QString::fromStdString(inverter::codeText(code->number)), QString::fromStdString(inverter::stickerText(code->number)));
        m_read->setText((QStringList(both) + remarks).join(QLatin1Char(' ')));
    } else {
        QString fault = text::deviceCodeFaultText(code.error());
        if (!fault.isEmpty())
            fault[0] = fault[0].toUpper();
        m_read->setText(empty ? tr("The hex number on the sticker (00001F7D), or CUxD's CODE (00008061)") : fault + QLatin1Char('.'));
    }
    m_read->setToken(code && code->unusuallyLarge() ? Token::Warn : code || empty ? Token::Secondary : Token::Bad);
    const polling::Wish wish = limit();
    QString problem;
    if (!m_limit->text().trimmed().isEmpty()) {
        if (!wish.maxPower)
            problem = tr("This is not a number.");
        else if (const auto refusal = wish.refusal(m_profile))
            problem = text::refusalText(*refusal, m_profile);
    }
    m_limitProblem->setText(problem);
    m_limitProblem->setVisible(!problem.isEmpty());
    m_add->setEnabled(code.has_value() && problem.isEmpty());
    m_add->setText(wish.empty() ? tr("Add the inverter") : tr("Add and send…"));
    m_add->setAccessibleName(m_add->text());
}

void InverterForm::accept()
{
    const auto code = inverter::deviceCodeFromText(m_code->text().toStdString());
    if (!code || !m_add->isEnabled())
        return;
    polling::InverterSettings settings;
    settings.number = code->number;
    settings.name = m_name->text().trimmed();
    settings.position = m_place;
    m_schedule->store(settings);
    emit added(settings, limit());
}

void InverterForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    }
    Card::changeEvent(event);
}

void InverterForm::retranslate()
{
    m_read->setMinimumHeight(2 * QFontMetrics(secondaryFont(font())).lineSpacing()); // what is said of a number is longer than the hint
    m_title->setText(tr("Add an inverter"));
    m_codeLabel->setText(tr("Number"));
    m_code->setAccessibleName(tr("Number on the sticker, or CODE"));
    m_nameLabel->setText(tr("Name (if you like)"));
    m_name->setAccessibleName(tr("Name of the inverter"));
    const inverter::WriteRule *const rule = m_profile.writeRule(inverter::DataPoint::MaxPower);
    m_limitLabel->setText(rule ? tr("Limit the power to, in W (%1–%2)").arg(text::numberText(rule->from), text::numberText(rule->to)) : tr("Limit the power to, in W"));
    m_limit->setAccessibleName(tr("Power limit in watts; empty leaves it as it is"));
    m_limit->setPlaceholderText(tr("as it is"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

} // namespace ui
