#include "ui/survey/replay_page.h"

#include "ui/addresses/addresses_page.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/state_panel.h"
#include "ui/table_menu.h"
#include "ui/telegrams/telegrams_page.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFileDialog>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int frameWidth = 4;

} // namespace

ReplayPage::ReplayPage(FoundAddressesModel *addresses, TelegramListModel *telegrams, Clock replayClock, QWidget *parent)
    : Page(parent), m_bar(new QWidget(this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_text(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_speeds(new QButtonGroup(this)), m_pause(new QToolButton(this)), m_step(new QToolButton(this)), m_close(new QToolButton(this)), m_progress(new QProgressBar(this)),
      m_views(new QButtonGroup(this)), m_addressesButton(new QToolButton(this)), m_telegramsButton(new QToolButton(this)), m_lists(new QStackedWidget(this)),
      m_addresses(new AddressesPage(addresses, replayClock, this)), m_telegrams(new TelegramsPage(telegrams, replayClock, this)), m_empty(new StatePanel("replay", this))
{
    setObjectName(QStringLiteral("replayPage"));
    // The pages of the main window carry these names; here they belong to the replay.
    m_addresses->setObjectName(QStringLiteral("replayAddresses"));
    m_telegrams->setObjectName(QStringLiteral("replayTelegrams"));
    new TableMenu(m_addresses->view());
    new TableMenu(m_telegrams->view());
    m_lists->addWidget(m_addresses);
    m_lists->addWidget(m_telegrams);
    m_progress->setObjectName(QStringLiteral("replayProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(100, 8);

    makeBar();
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(frameWidth, frameWidth, frameWidth, frameWidth);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_lists, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    m_empty->button()->setObjectName(QStringLiteral("replayOpen"));

    connectAll();
    retranslate();
}

void ReplayPage::makeBar()
{
    auto *bar = new QVBoxLayout(m_bar);
    bar->setContentsMargins(wideGap, gap, wideGap, 0);
    bar->setSpacing(4);
    bar->addLayout(titleLine());
    bar->addLayout(controls());
}

QLayout *ReplayPage::titleLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_title);
    line->addSpacing(gap);
    line->addWidget(m_text, 1);
    line->addWidget(m_progress, 0, Qt::AlignVCenter);
    line->addWidget(m_close);
    return line;
}

QLayout *ReplayPage::controls()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    for (QToolButton *view : {m_addressesButton, m_telegramsButton}) {
        view->setCheckable(true);
        view->setAutoRaise(true);
        m_views->addButton(view);
        line->addWidget(view);
    }
    line->addSpacing(wideGap);
    for (QToolButton *one : {speedButton(ReplaySpeed::Fastest, "replayFastest"), speedButton(ReplaySpeed::AsRecorded, "replayAsRecorded"), speedButton(ReplaySpeed::TenTimes, "replayTenTimes"),
                             speedButton(ReplaySpeed::SixtyTimes, "replaySixtyTimes"), speedButton(ReplaySpeed::Step, "replayByStep")})
        line->addWidget(one);
    line->addSpacing(gap);
    line->addWidget(m_pause);
    line->addWidget(m_step);
    line->addStretch(1);
    m_speeds->button(static_cast<int>(ReplaySpeed::Fastest))->setChecked(true);
    m_addressesButton->setChecked(true);
    m_addressesButton->setObjectName(QStringLiteral("replayShowAddresses"));
    m_telegramsButton->setObjectName(QStringLiteral("replayShowTelegrams"));
    m_pause->setObjectName(QStringLiteral("replayPause"));
    m_step->setObjectName(QStringLiteral("replayStep"));
    m_close->setObjectName(QStringLiteral("replayClose"));
    m_step->setIcon(icon("chevron-right"));
    m_close->setIcon(icon("cross"));
    for (QToolButton *one : {m_pause, m_step, m_close}) {
        one->setAutoRaise(true);
        one->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return line;
}

void ReplayPage::connectAll()
{
    connect(m_empty->button(), &QPushButton::clicked, this, &ReplayPage::chooseFile);
    connect(m_speeds, &QButtonGroup::idClicked, this, [this](int id) { emit speedChosen(static_cast<ReplaySpeed>(id)); });
    connect(m_pause, &QToolButton::clicked, this, [this] { emit pauseWanted(m_shown.running); });
    connect(m_step, &QToolButton::clicked, this, &ReplayPage::stepWanted);
    connect(m_close, &QToolButton::clicked, this, &ReplayPage::closeWanted);
    connect(m_views, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *view) {
        m_lists->setCurrentWidget(view == m_telegramsButton ? static_cast<QWidget *>(m_telegrams) : m_addresses);
        emit detailChanged();
    });
    for (Page *page : {static_cast<Page *>(m_addresses), static_cast<Page *>(m_telegrams)})
        connect(page, &Page::detailChanged, this, &Page::detailChanged);
}

QToolButton *ReplayPage::speedButton(ReplaySpeed speed, const char *name)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setCheckable(true);
    made->setAutoRaise(true);
    m_speeds->addButton(made, static_cast<int>(speed));
    return made;
}

ReplaySpeed ReplayPage::speed() const
{
    return static_cast<ReplaySpeed>(m_speeds->checkedId());
}

void ReplayPage::chooseFile()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open a recording"));
    if (!files.isEmpty())
        emit filesWanted(files);
}

void ReplayPage::setFilter(const SightingFilter &filter)
{
    m_addresses->setFilter(filter);
    m_telegrams->setFilter(filter);
}

bool ReplayPage::showDetail(DetailPane &pane)
{
    return !m_shown.file.isEmpty() && static_cast<Page *>(m_lists->currentWidget())->showDetail(pane);
}

QWidget *ReplayPage::detailOwner()
{
    return static_cast<Page *>(m_lists->currentWidget())->detailOwner();
}

void ReplayPage::show(const State &state)
{
    const bool another = state.file.isEmpty() != m_shown.file.isEmpty();
    m_shown = state;
    m_stack->setCurrentIndex(state.file.isEmpty() ? 0 : 1);
    m_title->setText(tr("Replay: %1").arg(state.file));
    QStringList facts{tr("%n telegram(s)", nullptr, static_cast<int>(state.telegrams))};
    if (state.badLines > 0)
        facts += tr("%n line(s) hold no telegram", nullptr, static_cast<int>(state.badLines));
    if (state.withoutTimes && speed() != ReplaySpeed::Fastest && speed() != ReplaySpeed::Step)
        facts += tr("the file names no times: one telegram a second");
    facts += state.atEnd ? tr("at the end") : state.running ? tr("running") : tr("paused");
    facts += tr("not live, nothing of it is stored");
    m_text->setText(state.problem.isEmpty() ? facts.join(QStringLiteral(" · ")) : state.problem);
    m_progress->setValue(state.permille);
    m_progress->setVisible(!state.atEnd);
    m_pause->setEnabled(!state.atEnd && speed() != ReplaySpeed::Step);
    m_pause->setText(state.running ? tr("Pause") : tr("Go on"));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setIcon(icon(state.running ? "pause" : "play"));
    m_step->setEnabled(!state.atEnd && speed() == ReplaySpeed::Step);
    if (another) {
        emit detailChanged();
        update();
    }
}

// The frame says it without a word: this is not what is heard now.
void ReplayPage::paintEvent(QPaintEvent *)
{
    if (m_shown.file.isEmpty())
        return;
    QPainter painter(this);
    const QColor yellow = replayFrame();
    painter.fillRect(QRect(0, 0, width(), frameWidth), yellow);
    painter.fillRect(QRect(0, height() - frameWidth, width(), frameWidth), yellow);
    painter.fillRect(QRect(0, 0, frameWidth, height()), yellow);
    painter.fillRect(QRect(width() - frameWidth, 0, frameWidth, height()), yellow);
}

void ReplayPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ReplayPage::retranslate()
{
    const auto dress = [this](ReplaySpeed speed, const QString &text, const QString &hint) {
        auto *one = static_cast<QToolButton *>(m_speeds->button(static_cast<int>(speed)));
        one->setText(text);
        one->setAccessibleName(text);
        one->setToolTip(hint);
    };
    dress(ReplaySpeed::Fastest, tr("As fast as possible"), tr("From the beginning, without pauses"));
    dress(ReplaySpeed::AsRecorded, tr("As recorded"), tr("From the beginning, with the pauses of the recording"));
    dress(ReplaySpeed::TenTimes, tr("× 10"), tr("From the beginning, ten times faster than recorded"));
    dress(ReplaySpeed::SixtyTimes, tr("× 60"), tr("From the beginning, an hour in a minute"));
    dress(ReplaySpeed::Step, tr("Step by step"), tr("From the beginning, one telegram for each click"));
    m_step->setText(tr("Next telegram"));
    m_step->setAccessibleName(tr("Next telegram"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the recording"));
    m_addressesButton->setText(tr("Addresses"));
    m_addressesButton->setAccessibleName(tr("Show the found addresses of the recording"));
    m_telegramsButton->setText(tr("Telegrams"));
    m_telegramsButton->setAccessibleName(tr("Show the telegrams of the recording"));
    m_progress->setAccessibleName(tr("Read of the file"));
    m_empty->setTexts(tr("No recording is open."), tr("Drop a file on the window, or open one: a capture (*.wmbus), lines of CUxD's terminal, of rtl_wmbus or wmbusmeters, or hex. What is live goes on meanwhile."));
    m_empty->setAction(tr("Open a recording…"));
    show(State(m_shown));
}

} // namespace ui
