#include "ui/charts/view_bar.h"

#include "ui/charts/chart_texts.h"
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>

#include <array>

namespace ui::charts {

namespace {

// Those the user chooses; Auto also takes the ones between.
constexpr std::array<Bucketing, 8> offered{Bucketing::Auto, Bucketing::HalfHour, Bucketing::Hour, Bucketing::Day, Bucketing::Week, Bucketing::Month, Bucketing::Year, Bucketing::Raw};

void enable(QComboBox *box, int row, bool enabled)
{
    if (auto *model = qobject_cast<QStandardItemModel *>(box->model()))
        model->item(row)->setEnabled(enabled);
}

} // namespace

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent), m_bucketingWord(new QLabel(this)), m_bucketing(makeBox("chartBucketing")), m_compareWord(new QLabel(this)), m_compare(makeBox("chartCompare")),
      m_measureWord(new QLabel(this)), m_measure(makeBox("chartMeasure")), m_stacked(new QCheckBox(this)), m_hint(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    for (const auto &[word, box] : {std::pair{m_bucketingWord, m_bucketing}, {m_compareWord, m_compare}, {m_measureWord, m_measure}}) {
        word->setBuddy(box);
        row->addWidget(word);
        row->addWidget(box);
        row->addSpacing(gap);
    }
    m_stacked->setObjectName(QStringLiteral("chartStacked"));
    row->addWidget(m_stacked);
    row->addStretch(1);
    m_hint->setObjectName(QStringLiteral("chartHint"));
    row->addWidget(m_hint);
    for (const Bucketing bucketing : offered)
        m_bucketing->addItem(QString(), static_cast<int>(bucketing));
    for (const Compare compare : {Compare::None, Compare::PreviousPeriod, Compare::LastYear})
        m_compare->addItem(QString(), static_cast<int>(compare));
    for (const Measure measure : {Measure::Counted, Measure::Energy, Measure::Cost})
        m_measure->addItem(QString(), static_cast<int>(measure));
    connect(m_bucketing, &QComboBox::activated, this, [this] { emit bucketingChosen(static_cast<Bucketing>(m_bucketing->currentData().toInt())); });
    connect(m_compare, &QComboBox::activated, this, [this] { emit compareChosen(static_cast<Compare>(m_compare->currentData().toInt())); });
    connect(m_measure, &QComboBox::activated, this, [this] { emit measureChosen(static_cast<Measure>(m_measure->currentData().toInt())); });
    connect(m_stacked, &QCheckBox::clicked, this, &ViewBar::stackedChosen);
    setMeasures(false, false, m_currency);
    retranslate();
}

QComboBox *ViewBar::makeBox(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void ViewBar::setChoice(const Choice &choice)
{
    m_bucketing->setCurrentIndex(m_bucketing->findData(static_cast<int>(choice.bucketing)));
    m_compare->setCurrentIndex(m_compare->findData(static_cast<int>(choice.compare)));
    m_measure->setCurrentIndex(m_measure->findData(static_cast<int>(choice.measure)));
    m_stacked->setChecked(choice.stacked);
}

void ViewBar::setAutomatic(Bucketing bucketing)
{
    m_automatic = bucketing;
    m_bucketing->setItemText(0, tr("Auto: %1").arg(bucketingName(bucketing)));
}

void ViewBar::setMeasures(bool energy, bool cost, const QString &currency)
{
    m_currency = currency;
    enable(m_measure, 1, energy);
    enable(m_measure, 2, cost);
    m_measure->setItemText(2, tr("Cost in %1").arg(currency));
    m_canAll = energy && cost;
    explainMeasures();
}

void ViewBar::explainMeasures()
{
    m_measure->setToolTip(m_canAll ? QString() : tr("Calorific value and prices are entered under “Prices and calorific value” in the menu"));
}

void ViewBar::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void ViewBar::retranslate()
{
    m_bucketingWord->setText(tr("Resolution"));
    m_compareWord->setText(tr("Compare with"));
    m_measureWord->setText(tr("Show"));
    m_bucketing->setAccessibleName(m_bucketingWord->text());
    m_compare->setAccessibleName(m_compareWord->text());
    m_measure->setAccessibleName(tr("What the columns show"));
    for (std::size_t i = 1; i < offered.size(); ++i)
        m_bucketing->setItemText(static_cast<int>(i), bucketingName(offered[i]));
    setAutomatic(m_automatic);
    m_compare->setItemText(0, tr("nothing"));
    m_compare->setItemText(1, tr("period before"));
    m_compare->setItemText(2, tr("year before"));
    m_measure->setItemText(0, tr("as counted"));
    m_measure->setItemText(1, tr("gas in kWh"));
    m_measure->setItemText(2, tr("Cost in %1").arg(m_currency));
    explainMeasures();
    m_stacked->setText(tr("stacked"));
    m_stacked->setToolTip(tr("Columns of the same unit on top of each other"));
}

void ViewBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui::charts
