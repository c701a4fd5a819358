#include "ui/charts/range_bar.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/local_time.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace ui::charts {

namespace {

constexpr std::array<const char *, presets.size()> buttonNames{"rangeHour", "rangeSixHours", "rangeDay", "rangeWeek", "rangeMonth", "rangeYear", "rangeAll"};
constexpr std::array<const char *, periods.size()> periodNames{"periodToday",     "periodYesterday", "periodThisWeek", "periodLastWeek",
                                                               "periodThisMonth", "periodLastMonth", "periodThisYear", "periodLastYear"};

constexpr int dateButtons = 40; // the arrow of the calendar and the frame

} // namespace

RangeBar::RangeBar(RangeModel *range, QWidget *parent)
    : QWidget(parent), m_range(range), m_fromWord(new QLabel(this)), m_toWord(new QLabel(this)), m_period(new QToolButton(this)),
      m_periodMenu(new QMenu(this)), m_from(makeDate("rangeFrom")), m_to(makeDate("rangeTo")), m_back(makeButton("rangeBack", "undo")),
      m_forward(makeButton("rangeForward", "redo")), m_live(makeButton("rangeLive", "circle-filled"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const Preset preset : presets) {
        auto *button = makeButton(buttonNames[static_cast<std::size_t>(preset)], nullptr);
        button->setCheckable(true);
        m_buttons[static_cast<std::size_t>(preset)] = button;
        connect(button, &QToolButton::clicked, this, [this, preset] {
            m_range->choose(preset);
            this->update(); // an unchanged range leaves the button as the click left it
        });
        row->addWidget(button);
    }
    row->addSpacing(gap);
    m_period->setObjectName(QStringLiteral("periodChooser"));
    m_period->setAutoRaise(true);
    connect(m_period, &QToolButton::clicked, this, [this] { m_periodMenu->popup(m_period->mapToGlobal(QPoint(0, m_period->height()))); });
    m_periodMenu->setObjectName(QStringLiteral("periodMenu"));
    for (const Period period : periods) {
        QAction *action = m_periodMenu->addAction(QString());
        action->setObjectName(QLatin1String(periodNames[static_cast<std::size_t>(period)]));
        connect(action, &QAction::triggered, this, [this, period] { m_range->choose(period); });
        m_periods[static_cast<std::size_t>(period)] = action;
    }
    row->addWidget(m_period);
    row->addSpacing(gap);
    row->addWidget(m_fromWord);
    row->addWidget(m_from);
    row->addSpacing(4);
    row->addWidget(m_toWord);
    row->addWidget(m_to);
    row->addSpacing(gap);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch(1);
    row->addWidget(m_live);
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_back, &QToolButton::clicked, range, &RangeModel::undo);
    connect(m_forward, &QToolButton::clicked, range, &RangeModel::redo);
    connect(m_live, &QToolButton::clicked, this, [this] {
        if (m_range->showsNow())
            m_range->setGlued(!m_range->isGlued());
        else
            m_range->toEnd();
    });
    connect(range, &RangeModel::changed, this, &RangeBar::update);
    connect(range, &RangeModel::stateChanged, this, &RangeBar::update);
    retranslate();
}

QToolButton *RangeBar::makeButton(const char *name, const char *iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    if (iconName)
        button->setIcon(icon(iconName));
    return button;
}

QDateEdit *RangeBar::makeDate(const char *name)
{
    auto *edit = new QDateEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setCalendarPopup(true);
    edit->setKeyboardTracking(false); // a date counts when it is complete
    connect(edit, &QDateEdit::dateChanged, this, &RangeBar::applyDates);
    return edit;
}

void RangeBar::applyDates()
{
    if (!m_updating)
        m_range->setDates(m_from->date(), m_to->date());
}

void RangeBar::update()
{
    const Span span = m_range->span();
    for (const Preset preset : presets) {
        QToolButton *own = button(preset);
        own->setChecked(m_range->isPressed(preset));
        own->setEnabled(m_range->isAvailable(preset));
    }
    m_updating = true;
    if (!isEmpty(span)) {
        m_from->setDate(localTime(span.from, m_range->zone()).date());
        m_to->setDate(localTime(span.to - 1, m_range->zone()).date());
    }
    m_updating = false;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_to, m_period})
        widget->setEnabled(m_range->hasData());
    m_back->setEnabled(m_range->canUndo());
    m_forward->setEnabled(m_range->canRedo());
    updateLive();
}

void RangeBar::updateLive()
{
    const bool live = m_range->showsNow() && m_range->isGlued();
    const bool here = m_range->showsNow();
    m_live->setVisible(m_range->hasData());
    m_live->setIcon(icon(live ? "circle-filled" : here ? "pause" : "chevron-right", live ? Token::Good : Token::Accent));
    m_live->setText(live ? tr("live") : here && m_range->span().to == m_range->limits().to ? tr("stands still") : here ? tr("live") : tr("Back to now"));
    m_live->setAccessibleName(m_live->text());
    m_live->setToolTip(live ? tr("The view moves along with time. Click to let it stand still (space)") : tr("Show the newest values and move along with time (space)"));
    if (here && !live && m_range->span().to > m_range->limits().to)
        m_live->setIcon(icon("circle-filled", Token::Good)); // the running day or month: new values appear in it
}

void RangeBar::retranslate()
{
    m_fromWord->setText(tr("from"));
    m_toWord->setText(tr("to"));
    for (std::size_t i = 0; i < presets.size(); ++i) {
        m_buttons[i]->setText(presetName(presets[i]));
        m_buttons[i]->setAccessibleName(presetSentence(presets[i]));
        m_buttons[i]->setToolTip(presetSentence(presets[i]) + QStringLiteral(" (%1)").arg(i + 1 == presets.size() ? 0 : i + 1));
    }
    m_period->setText(tr("Period"));
    m_period->setAccessibleName(tr("Period of the calendar"));
    m_period->setToolTip(tr("Show a day, week, month or year of the calendar"));
    for (const Period period : periods)
        m_periods[static_cast<std::size_t>(period)]->setText(periodName(period));
    //: Date in the boxes above a chart, see QDate::toString.
    const QString format = tr("yyyy-MM-dd");
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(format);
        edit->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00.00.00000")) + dateButtons);
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    m_back->setAccessibleName(tr("View before"));
    m_back->setToolTip(tr("Back to the view before (Alt+Left)"));
    m_forward->setAccessibleName(tr("View after"));
    m_forward->setToolTip(tr("On to the view after (Alt+Right)"));
    update();
}

void RangeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui::charts
