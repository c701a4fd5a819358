#include "ui/help/crash_dialog.h"

#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize usualSize(680, 460);

} // namespace

CrashDialog::CrashDialog(Facts facts, Kind kind, QWidget *parent)
    : QDialog(parent), m_facts(std::move(facts)), m_kind(kind), m_icon(new QLabel(this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)),
      m_text(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_report(new QPlainTextEdit(m_facts.report, this)),
      m_privacy(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_copy(new QPushButton(icon("copy"), QString(), this)),
      m_openFolder(new QPushButton(icon("open"), QString(), this)), m_leave(new QPushButton(this)), m_safe(new QPushButton(this)), m_goOn(new QPushButton(this))
{
    setObjectName(QStringLiteral("crashDialog"));
    m_text->setWordWrap(true);
    m_privacy->setWordWrap(true);
    m_report->setObjectName(QStringLiteral("crashReport"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(QStringLiteral("copyCrashReport"));
    m_openFolder->setObjectName(QStringLiteral("openCrashFolder"));
    m_leave->setObjectName(QStringLiteral("crashLeave"));
    m_safe->setObjectName(QStringLiteral("crashSafe"));
    m_goOn->setObjectName(QStringLiteral("crashGoOn"));
    const bool asks = kind == Kind::Asks;
    m_safe->setVisible(asks);
    m_goOn->setVisible(asks);
    QPushButton *const first = asks ? m_goOn : m_leave;
    for (QPushButton *button : {m_copy, m_openFolder, m_leave, m_safe, m_goOn})
        button->setAutoDefault(button == first);
    first->setDefault(true);
    first->setProperty(primaryProperty, asks);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(m_icon, 0, Qt::AlignVCenter);
    head->addWidget(m_title, 1);
    auto *give = new QHBoxLayout;
    give->setSpacing(gap);
    give->addWidget(m_privacy, 1);
    give->addWidget(m_copy, 0, Qt::AlignTop);
    give->addWidget(m_openFolder, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    for (QPushButton *button : {m_leave, m_safe, m_goOn})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_report, 1);
    column->addLayout(give);
    column->addSpacing(gap);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_facts.report); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_facts.folder)); });
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_safe, &QPushButton::clicked, this, [this] { choose(Choice::Safe); });
    connect(m_goOn, &QPushButton::clicked, this, [this] { choose(Choice::GoOn); });
    resize(usualSize);
    retranslate();
    first->setFocus();
}

void CrashDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

void CrashDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CrashDialog::retranslate()
{
    setWindowTitle(tr("Meterscope"));
    setAccessibleName(windowTitle());
    m_icon->setPixmap(iconPixmap("warning", color(Token::Warn, palette()), bigIcon, devicePixelRatioF()));
    m_title->setText(tr("Meterscope has crashed"));
    const QString when = QLocale().toString(m_facts.at, QLocale::ShortFormat);
    QString text = m_kind == Kind::Asks ? tr("It ended on %1, %n second(s) after its start.", nullptr, static_cast<int>(m_facts.runningFor)).arg(when) : tr("It ended on %1.").arg(when);
    text += QLatin1Char(' ') + tr("What was heard until then is in the history.");
    if (m_kind == Kind::Asks)
        text += QLatin1Char(' ') + (m_facts.recording ? tr("It was recording to a file.") + QLatin1Char(' ') : QString()) + tr("If it happens again, start it without settings once.");
    m_text->setText(text);
    m_report->setAccessibleName(tr("Report of the crash"));
    m_privacy->setText(tr("The report holds no keys, no telegrams and no names of files. Nothing of it is sent by itself."));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the report"));
    m_openFolder->setText(tr("Open folder"));
    m_openFolder->setAccessibleName(tr("Open the folder of the reports"));
    m_leave->setText(m_kind == Kind::Asks ? tr("Quit") : tr("Close"));
    m_safe->setText(tr("Start without settings"));
    m_safe->setToolTip(tr("Reads and keeps nothing of settings and history, as --safe does"));
    m_goOn->setText(tr("Continue recording"));
    m_goOn->setToolTip(tr("Opens the window as it was left; sticks, history and recording go on"));
    for (QPushButton *button : {m_leave, m_safe, m_goOn})
        button->setAccessibleName(button->text());
}

} // namespace ui
