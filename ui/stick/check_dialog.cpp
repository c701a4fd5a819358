#include "ui/stick/check_dialog.h"

#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/stick/chain_view.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize usualSize(1240, 300);
constexpr int refreshEveryMs = 1000;

struct Look {
    const char *icon;
    Token token;
};

Look lookOf(Cause cause)
{
    switch (cause) {
    case Cause::InOrder: return {"check", Token::Good};
    case Cause::EnterNumber:
    case Cause::StillStarting:
    case Cause::StillListening: return {"clock", Token::Secondary};
    case Cause::HeardAs: return {"info", Token::Accent};
    case Cause::NotANumber:
    case Cause::NothingHeard:
    case Cause::NoValue:
    case Cause::KeyMissing:
    case Cause::Late: return {"warning", Token::Warn};
    default: return {"cross", Token::Bad};
    }
}

} // namespace

CheckDialog::CheckDialog(Facts facts, QWidget *parent)
    : QDialog(parent), m_facts(std::move(facts)), m_label(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_number(new QLineEdit(this)), m_chain(new ChainView(this)),
      m_icon(new QLabel(this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)), m_advice(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_action(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("checkDialog"));
    resize(usualSize);
    m_number->setObjectName(QStringLiteral("checkNumber"));
    m_number->setFixedWidth(280);
    m_number->setClearButtonEnabled(false);
    m_chain->setObjectName(QStringLiteral("meterChain"));
    m_title->setObjectName(QStringLiteral("checkCause"));
    m_advice->setObjectName(QStringLiteral("checkAdvice"));
    m_advice->setWordWrap(true);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_action->setObjectName(QStringLiteral("checkAction"));
    m_action->setProperty(primaryProperty, true);
    m_action->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("checkClose"));
    m_close->setAutoDefault(false);

    auto *ask = new QHBoxLayout;
    ask->setSpacing(gap);
    ask->addWidget(m_label);
    ask->addWidget(m_number);
    ask->addStretch(1);
    auto *cause = new QHBoxLayout;
    cause->setSpacing(gap);
    cause->addWidget(m_icon, 0, Qt::AlignTop);
    cause->addWidget(m_title, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addLayout(ask);
    column->addWidget(m_chain);
    column->addLayout(cause);
    column->addWidget(m_advice, 1);
    column->addLayout(buttons);

    connect(m_number, &QLineEdit::textChanged, this, &CheckDialog::refresh);
    connect(m_action, &QPushButton::clicked, this, &CheckDialog::act);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_timer.setInterval(refreshEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_timer.start();
    retranslate();
}

void CheckDialog::checkNumber(const QString &number)
{
    m_number->setText(number);
    m_number->setFocus();
}

void CheckDialog::refresh()
{
    CheckInput input = m_facts();
    input.typed = m_number->text();
    m_result = checkMeter(input);
    // The advice stands below, with its button: not twice.
    std::vector<CheckStep> steps = m_result.steps;
    for (CheckStep &step : steps)
        step.advice.clear();
    m_chain->setSteps(steps);
    const Look look = lookOf(m_result.cause);
    m_icon->setPixmap(iconPixmap(look.icon, color(look.token, palette()), bigIcon, devicePixelRatioF()));
    m_title->setToken(look.token == Token::Secondary ? Token::Text : look.token);
    m_title->setText(m_result.title);
    m_title->setAccessibleName(m_result.title);
    m_advice->setText(m_result.advice);
    m_action->setVisible(m_result.action != CheckResult::Action::None);
    m_action->setText(actionText());
    m_action->setAccessibleName(actionText());
}

QString CheckDialog::actionText() const
{
    using Action = CheckResult::Action;
    switch (m_result.action) {
    case Action::None: return {};
    case Action::ModeScan: return tr("Scan the link modes…");
    case Action::ShowStick: return tr("Show the stick");
    case Action::ShowSignal: return tr("Show its reception");
    case Action::EnterKey: return tr("Enter its key…");
    case Action::ShowTelegrams: return tr("Show its telegrams");
    case Action::ListenInMode: return tr("Listen in %1").arg(m_result.mode ? QString::fromLatin1(bytes::linkModeName(*m_result.mode).data()) : QString());
    case Action::CopyCommand: return tr("Copy the command");
    }
    return {};
}

void CheckDialog::act()
{
    if (m_result.action == CheckResult::Action::CopyCommand)
        QGuiApplication::clipboard()->setText(m_result.command);
    else
        emit actionWanted(m_result);
}

void CheckDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_number->setFocus();
    m_number->selectAll();
    refresh();
}

void CheckDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CheckDialog::retranslate()
{
    setWindowTitle(tr("Check chain: why do I not receive my meter?"));
    m_label->setText(tr("Number on the meter"));
    m_number->setAccessibleName(tr("Number on the meter"));
    m_number->setPlaceholderText(tr("51601328, FFD 51601328 or 0x1F7D"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    refresh();
}

} // namespace ui
