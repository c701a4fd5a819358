#include "ui/panels/add_meter_dialog.h"

#include "core/text/medium_text.h"
#include "core/text/time_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/marks.h"
#include "ui/quiet_label.h"
#include "ui/table_delegate.h"

#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize usualSize(460, 420);
constexpr int tickMs = 500;

QString formText(cuxd::PrintedForm form)
{
    switch (form) {
    case cuxd::PrintedForm::StickerHex: return AddMeterDialog::tr("hex on the sticker");
    case cuxd::PrintedForm::LastDigits: return AddMeterDialog::tr("last eight digits");
    default: return {};
    }
}

QListWidget *list(const char *name, QWidget *parent)
{
    auto *made = new QListWidget(parent);
    made->setObjectName(QLatin1String(name));
    made->setUniformItemSizes(true);
    made->setItemDelegate(new TableDelegate(made));
    return made;
}

} // namespace

AddMeterDialog::AddMeterDialog(Clock clock, QWidget *parent) : QDialog(parent), m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("addMeterDialog"));
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(makeChoice());
    m_pages->addWidget(makeWaiting());
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_session.tick(m_clock());
        showSession();
    });
    resize(usualSize);
    retranslate();
    look();
}

QWidget *AddMeterDialog::makeChoice()
{
    auto *page = new QWidget(this);
    m_numberLabel = new QuietLabel(Token::Text, QuietLabel::Size::Base, page);
    m_number = new QLineEdit(page);
    m_number->setObjectName(QStringLiteral("addMeterNumber"));
    m_number->setMaxLength(64);
    m_numberLabel->setBuddy(m_number);
    m_says = new QuietLabel(Token::Secondary, QuietLabel::Size::Base, page);
    m_says->setObjectName(QStringLiteral("addMeterSays"));
    m_says->setWordWrap(true);
    m_found = list("addMeterFound", page);
    m_add = new QPushButton(page);
    m_add->setObjectName(QStringLiteral("addMeterApply"));
    m_add->setProperty(primaryProperty, true);
    m_add->setDefault(true);
    m_forget = new QPushButton(page);
    m_forget->setObjectName(QStringLiteral("forgetAwaited"));
    m_learnText = new QuietLabel(Token::Secondary, QuietLabel::Size::Base, page);
    m_learnText->setWordWrap(true);
    m_learn = new QPushButton(page);
    m_learn->setObjectName(QStringLiteral("startLearn"));
    m_learn->setIcon(icon("learn"));
    m_learn->setAutoDefault(false);
    m_close = new QPushButton(page);
    m_close->setObjectName(QStringLiteral("addMeterClose"));
    m_close->setAutoDefault(false);
    connect(m_number, &QLineEdit::textChanged, this, &AddMeterDialog::look);
    connect(m_found, &QListWidget::currentRowChanged, this, [this] { m_add->setEnabled(m_found->currentRow() >= 0 || (m_matches.empty() && !cuxd::printedNumbers(m_number->text().toStdString()).empty())); });
    connect(m_found, &QListWidget::itemActivated, this, &AddMeterDialog::add);
    connect(m_add, &QPushButton::clicked, this, &AddMeterDialog::add);
    connect(m_forget, &QPushButton::clicked, this, [this] { emit awaitedForgotten(m_number->text().trimmed()); });
    connect(m_learn, &QPushButton::clicked, this, &AddMeterDialog::startLearning);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_forget);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_add);
    auto *learn = new QHBoxLayout;
    learn->setSpacing(wideGap);
    learn->addWidget(m_learn, 0, Qt::AlignTop);
    learn->addWidget(m_learnText, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap);
    column->addWidget(m_numberLabel);
    column->addWidget(m_number);
    column->addWidget(m_says);
    column->addWidget(m_found, 100);
    column->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(gap);
    column->addLayout(learn);
    return page;
}

QWidget *AddMeterDialog::makeWaiting()
{
    auto *page = new QWidget(this);
    page->setObjectName(QStringLiteral("learnPage"));
    m_waitingIcon = new QLabel(page);
    m_waitingTitle = new QuietLabel(Token::Text, QuietLabel::Size::Title, page);
    m_waitingTitle->setObjectName(QStringLiteral("learnTitle"));
    m_waitingText = new QuietLabel(Token::Secondary, QuietLabel::Size::Base, page);
    m_waitingText->setObjectName(QStringLiteral("learnText"));
    for (QuietLabel *label : {m_waitingTitle, m_waitingText})
        label->setWordWrap(true);
    m_left = new QProgressBar(page);
    m_left->setObjectName(QStringLiteral("learnLeft"));
    m_left->setTextVisible(false);
    m_left->setFixedHeight(4);
    m_left->setRange(0, static_cast<int>(LearnSession::timeOut.count()));
    m_candidates = list("learnCandidates", page);
    m_take = new QPushButton(page);
    m_take->setObjectName(QStringLiteral("learnTake"));
    m_take->setProperty(primaryProperty, true);
    m_again = new QPushButton(page);
    m_again->setObjectName(QStringLiteral("learnAgain"));
    m_cancel = new QPushButton(page);
    m_cancel->setObjectName(QStringLiteral("learnCancel"));
    m_cancel->setAutoDefault(false);
    connect(m_candidates, &QListWidget::currentRowChanged, this, &AddMeterDialog::showSession);
    connect(m_candidates, &QListWidget::itemActivated, this, &AddMeterDialog::addLearnt);
    connect(m_take, &QPushButton::clicked, this, &AddMeterDialog::addLearnt);
    connect(m_again, &QPushButton::clicked, this, &AddMeterDialog::startLearning);
    connect(m_cancel, &QPushButton::clicked, this, &AddMeterDialog::endLearning);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_waitingIcon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_waitingTitle);
    words->addWidget(m_waitingText);
    words->addStretch(1);
    head->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap);
    column->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_left);
    column->addWidget(m_candidates, 100);
    column->addStretch(1);
    column->addLayout(buttons);
    return page;
}

void AddMeterDialog::setHeard(std::vector<HeardMeter> heard)
{
    m_heard = std::move(heard);
    look();
}

void AddMeterDialog::setAwaited(const QStringList &awaited)
{
    m_waitedFor = awaited;
    look();
}

QString AddMeterDialog::line(const wmbus::Address &meter) const
{
    const auto known = std::find_if(m_heard.begin(), m_heard.end(), [&meter](const HeardMeter &heard) { return heard.meter == meter; });
    const QString number = QString::fromStdString(wmbus::idText(meter.id));
    const QString name = known != m_heard.end() && !known->name.isEmpty() ? known->name + QStringLiteral(" · ") : QString();
    return name + number + QStringLiteral(" · ") + text::mediumName(meter) + QStringLiteral(" · ") + text::manufacturerName(meter);
}

// What the number means among the meters that were heard, in the order of how likely that is.
void AddMeterDialog::look()
{
    const QString typed = m_number->text().trimmed();
    const auto meanings = cuxd::printedNumbers(typed.toStdString());
    m_matches.clear();
    for (const cuxd::PrintedNumber &meaning : meanings) {
        for (const HeardMeter &heard : m_heard) {
            const bool there = std::any_of(m_matches.begin(), m_matches.end(), [&heard](const Match &match) { return match.meter == heard.meter; });
            if (!there && meaning.meters.matches(heard.meter))
                m_matches.push_back({heard.meter, meaning.form, heard.mine});
        }
    }
    m_found->clear();
    for (const Match &match : m_matches) {
        QString words = line(match.meter);
        if (const QString form = formText(match.form); !form.isEmpty())
            words += QStringLiteral(" · ") + form;
        if (match.mine)
            words += QStringLiteral(" · ") + tr("yours already");
        auto *item = new QListWidgetItem(icon(mediumIcon(match.meter)), words, m_found);
        item->setToolTip(words);
    }
    m_found->setCurrentRow(m_matches.empty() ? -1 : 0);
    m_found->setVisible(!m_matches.empty());
    const bool awaited = m_waitedFor.contains(typed);
    m_forget->setVisible(awaited);
    m_add->setEnabled(!meanings.empty() && !awaited);
    m_add->setText(m_matches.empty() && !meanings.empty() ? tr("Add when it is heard") : tr("Add"));
    if (typed.isEmpty())
        m_says->setText(m_waitedFor.isEmpty() ? tr("Any form: digits, hex, with the maker's letters.") : tr("Waited for: %1").arg(m_waitedFor.join(QStringLiteral(", "))));
    else if (meanings.empty())
        m_says->setText(tr("There is no meter number in this."));
    else if (awaited)
        m_says->setText(tr("Not heard yet. It becomes yours with its first telegram."));
    else if (m_matches.empty())
        m_says->setText(tr("%1 was not heard yet. Most meters send every few seconds to 15 minutes.").arg(QString::fromStdString(wmbus::idText(meanings.front().meters.id))));
    else
        m_says->setText(tr("%n meter(s) heard with this number:", nullptr, static_cast<int>(m_matches.size())));
    m_says->setToken(!typed.isEmpty() && meanings.empty() ? Token::Bad : Token::Secondary);
}

void AddMeterDialog::add()
{
    const int at = m_found->currentRow();
    const QString typed = m_number->text().trimmed();
    if (at >= 0 && at < static_cast<int>(m_matches.size()))
        emit meterChosen(m_matches[static_cast<std::size_t>(at)].meter);
    else if (m_matches.empty() && !cuxd::printedNumbers(typed.toStdString()).empty())
        emit numberAwaited(typed);
    else
        return;
    accept();
}

void AddMeterDialog::startLearning()
{
    m_session.start(m_clock());
    m_candidates->clear();
    m_pages->setCurrentIndex(1);
    m_tick.start();
    showSession();
    m_cancel->setFocus();
}

void AddMeterDialog::endLearning()
{
    m_session.cancel();
    m_tick.stop();
    m_pages->setCurrentIndex(0);
    m_number->setFocus();
}

void AddMeterDialog::heard(const LearnCandidate &candidate, bool unasked)
{
    if (!m_session.take(candidate, unasked))
        return;
    showCandidates();
    showSession();
}

void AddMeterDialog::showCandidates()
{
    const int chosen = m_candidates->currentRow();
    const wmbus::Address before = chosen < 0 ? wmbus::Address() : m_candidates->item(chosen)->data(Qt::UserRole).value<wmbus::Address>();
    const bool first = chosen < 0;
    m_candidates->clear();
    for (const LearnCandidate &candidate : m_session.candidates()) {
        QString words = line(candidate.meter);
        if (candidate.rssiDbm)
            words += QStringLiteral(" · ") + tr("%1 dBm").arg(levelText(*candidate.rssiDbm));
        words += QStringLiteral(" · ") + (candidate.isNew ? tr("heard for the first time") : tr("heard before"));
        auto *item = new QListWidgetItem(icon(mediumIcon(candidate.meter)), words, m_candidates);
        item->setToolTip(words);
        item->setData(Qt::UserRole, QVariant::fromValue(candidate.meter));
        if (!first && candidate.meter == before)
            m_candidates->setCurrentItem(item);
    }
    if (first && m_candidates->count() > 0)
        m_candidates->setCurrentRow(0);
}

void AddMeterDialog::addLearnt()
{
    const QListWidgetItem *item = m_candidates->currentItem();
    if (!item)
        return;
    const auto meter = item->data(Qt::UserRole).value<wmbus::Address>();
    endLearning();
    emit meterChosen(meter);
    accept();
}

void AddMeterDialog::showSession()
{
    const TimePoint now = m_clock();
    const bool timedOut = m_session.state() == LearnSession::State::TimedOut;
    const bool found = m_session.state() == LearnSession::State::Heard;
    m_waitingIcon->setPixmap(icon(timedOut ? "clock" : "learn", timedOut ? Token::Warn : Token::Accent).pixmap(32, 32));
    const QString left = text::durationText(m_session.left(now));
    m_waitingTitle->setText(timedOut ? tr("No telegram came") : found ? tr("Is it this one?") : tr("LEARN waits for a telegram"));
    m_waitingText->setText(timedOut ? tr("Nothing was heard of a device that is not yours for %1. Is the stick in the right mode, and near enough?").arg(text::durationText(LearnSession::timeOut))
                           : found ? tr("More may come: a house has many meters. Compare the number with the one printed on yours.")
                                   : tr("Press the button of the EnergyCam now, or wait for the meter to send by itself. Still %1.").arg(left));
    m_left->setVisible(m_session.state() == LearnSession::State::Waiting);
    m_left->setValue(static_cast<int>(m_session.left(now).count()));
    m_candidates->setVisible(found);
    const QListWidgetItem *item = m_candidates->currentItem();
    m_take->setVisible(found);
    m_take->setEnabled(item != nullptr);
    if (item)
        m_take->setText(tr("Add %1").arg(QString::fromStdString(wmbus::idText(item->data(Qt::UserRole).value<wmbus::Address>().id))));
    m_take->setDefault(found);
    m_again->setVisible(timedOut);
    if (m_session.state() != LearnSession::State::Waiting && m_tick.isActive())
        m_tick.stop();
}

void AddMeterDialog::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous() && m_session.state() != LearnSession::State::Idle)
        endLearning();
    QDialog::hideEvent(event);
}

void AddMeterDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        look();
        showSession();
    }
    QDialog::changeEvent(event);
}

void AddMeterDialog::retranslate()
{
    setWindowTitle(tr("Add a meter"));
    m_numberLabel->setText(tr("Number printed on the meter"));
    m_number->setAccessibleName(tr("Number printed on the meter"));
    m_number->setPlaceholderText(QStringLiteral("FFD 51601328"));
    m_found->setAccessibleName(tr("Meters heard with this number"));
    m_add->setAccessibleName(tr("Add the meter"));
    m_forget->setText(tr("Do not wait any more"));
    m_forget->setAccessibleName(tr("Do not wait for this number any more"));
    m_learn->setText(QStringLiteral("LEARN"));
    m_learn->setAccessibleName(QStringLiteral("LEARN"));
    m_learnText->setText(tr("Or let the next telegram from an unknown device say which it is: press the button of the EnergyCam."));
    m_close->setText(tr("Cancel"));
    m_close->setAccessibleName(tr("Add no meter"));
    m_candidates->setAccessibleName(tr("Devices that have sent"));
    m_take->setAccessibleName(tr("Add the chosen device"));
    m_again->setText(tr("Wait again"));
    m_again->setAccessibleName(tr("Wait again for a telegram"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Stop waiting"));
    m_left->setAccessibleName(tr("Time that is left"));
}

} // namespace ui
