#include "ui/survey/signal_detail.h"

#include "ui/addresses/address_texts.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/survey/level_chart.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

SignalDetail::SignalDetail(const SignalFigures &figures, const reception::Survey &survey, QWidget *parent)
    : QWidget(parent), m_figures(figures), m_survey(survey), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)), m_check(new QToolButton(this)),
      m_sentences(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_chart(new LevelChart(this)),
      m_copyPicture(new QAction(icon("copy"), QString(), m_chart)), m_copyLevels(new QAction(m_chart)), m_compareLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_compare(new QComboBox(this)), m_compareText(new QuietLabel(Token::Text, QuietLabel::Size::Base, this))
{
    setObjectName(QStringLiteral("signalDetail"));
    m_compare->setObjectName(QStringLiteral("compareWith"));
    m_check->setObjectName(QStringLiteral("checkMeter"));
    m_check->setIcon(icon("check"));
    m_check->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_check->setAutoRaise(true);
    for (QuietLabel *label : {m_sentences, m_compareText}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            compare();
    });
    connect(m_check, &QToolButton::clicked, this, [this] {
        if (m_meter)
            emit checkWanted(*m_meter);
    });
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_chart->addActions({m_copyPicture, m_copyLevels});
    m_copyPicture->setObjectName(QStringLiteral("copyLevelPicture"));
    m_copyLevels->setObjectName(QStringLiteral("copyLevels"));
    connect(m_copyPicture, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setPixmap(m_chart->grab()); });
    connect(m_copyLevels, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_chart->levelsText()); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_check);
    auto *compare = new QHBoxLayout;
    compare->setSpacing(gap);
    compare->addWidget(m_compareLabel);
    compare->addWidget(m_compare, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, gap, wideGap, gap);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_sentences);
    column->addWidget(m_chart, 1);
    column->addLayout(compare);
    column->addWidget(m_compareText);
    retranslate();
}

void SignalDetail::show(const wmbus::Address &meter, int point)
{
    m_meter = meter;
    m_point = point;
    m_title->setText(m_figures.titleOf(meter));
    m_sentences->setText(m_figures.sentences(meter, point));
    SignalFigures::Levels levels = m_figures.levels(meter, point);
    m_chart->show(std::move(levels.lines), levels.from, levels.to, levels.deaf);
    fillChoices();
    compare();
}

// Another measuring point, or with several sticks each other stick.
void SignalDetail::fillChoices()
{
    const QVariant chosen = m_compare->currentData();
    QList<std::pair<QString, QVariant>> choices{{tr("nothing"), QVariant()}};
    for (const reception::MeasuringPoint &point : m_survey.points()) {
        if (point.number != m_point && m_point != SignalFigures::sinceStart)
            choices.append({point.name, point.number});
    }
    const reception::SignalTracker &tracker = m_survey.tracker();
    const reception::MeasuringPoint *here = m_survey.point(m_point);
    if (const quality::MeterHistory *history = (here ? here->book : tracker.book()).find(*m_meter)) {
        const auto sticks = history->sticks();
        for (std::size_t a = 0; a < sticks.size(); ++a) {
            for (std::size_t b = a + 1; b < sticks.size(); ++b) {
                const QString words = tr("%1 with %2").arg(shortPort(tracker.portOf(sticks[a])), shortPort(tracker.portOf(sticks[b])));
                choices.append({words, QVariantList{sticks[a], sticks[b]}});
            }
        }
    }
    m_filling = true;
    m_compare->clear();
    for (const auto &[words, value] : choices)
        m_compare->addItem(words, value);
    for (int i = 0; i < m_compare->count(); ++i) {
        if (chosen.isValid() && m_compare->itemData(i) == chosen)
            m_compare->setCurrentIndex(i);
    }
    m_filling = false;
    const bool something = choices.size() > 1;
    m_compare->setVisible(something);
    m_compareLabel->setVisible(something);
}

void SignalDetail::compare()
{
    const QVariant choice = m_compare->currentData();
    m_compareText->setVisible(choice.isValid());
    if (!choice.isValid())
        return;
    const bool sticks = choice.typeId() == QMetaType::QVariantList;
    const QVariantList pair = choice.toList();
    const auto all = sticks ? m_survey.comparedSticks(m_point, pair.at(0).toUInt(), pair.at(1).toUInt()) : m_survey.compared(choice.toInt(), m_point);
    m_compareText->setText(m_figures.comparison(all, m_meter));
}

void SignalDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignalDetail::retranslate()
{
    m_check->setText(tr("Check"));
    m_check->setAccessibleName(m_check->text());
    m_check->setToolTip(tr("Why do I not receive this meter?"));
    m_chart->setAccessibleName(tr("Levels of the telegrams over time"));
    m_copyPicture->setText(tr("Copy the picture"));
    m_copyLevels->setText(tr("Copy the levels"));
    m_copyLevels->setToolTip(tr("One level a line: date and time, dBm"));
    m_compareLabel->setText(tr("Compare with"));
    m_compare->setAccessibleName(tr("Compare with"));
    if (m_meter)
        show(*m_meter, m_point);
}

} // namespace ui
