#include "ui/panels/use_chart.h"

#include "core/text/quantity_text.h"
#include "core/text/time_text.h"
#include "ui/format.h"
#include "ui/panels/use_columns.h"
#include "ui/quiet_label.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

// The exact sum of what is known; nothing when nothing is.
std::optional<bytes::ScaledValue> sumOf(const std::vector<UseColumn> &columns)
{
    std::optional<bytes::ScaledValue> sum;
    for (const UseColumn &column : columns) {
        if (column.amount)
            sum = sum ? bytes::plus(*sum, *column.amount) : column.amount;
        if (column.amount && !sum)
            return std::nullopt;
    }
    return sum;
}

} // namespace

UseChart::UseChart(QWidget *parent)
    : QWidget(parent), m_hours(new QToolButton(this)), m_days(new QToolButton(this)), m_says(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_columns(new UseColumns(this))
{
    setObjectName(QStringLiteral("useChart"));
    m_hours->setObjectName(QStringLiteral("useHours"));
    m_days->setObjectName(QStringLiteral("useDays"));
    auto *choices = new QButtonGroup(this);
    for (QToolButton *button : {m_hours, m_days}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        choices->addButton(button);
    }
    m_hours->setChecked(true);
    m_says->setTextFormat(Qt::PlainText);
    m_says->setObjectName(QStringLiteral("useSays"));
    m_says->setYielding(true);
    connect(choices, &QButtonGroup::buttonClicked, this, &UseChart::fill);
    connect(m_columns, &UseColumns::markedChanged, this, &UseChart::say);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_hours);
    bar->addWidget(m_days);
    bar->addSpacing(4);
    bar->addWidget(m_says, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(m_columns, 1);
    retranslate();
}

bool UseChart::showsDays() const
{
    return m_days->isChecked();
}

void UseChart::setDays(bool days)
{
    (days ? m_days : m_hours)->setChecked(true);
    fill();
}

void UseChart::show(const PanelUse &use)
{
    if (m_use == use)
        return;
    m_use = use;
    fill();
}

void UseChart::fill()
{
    m_columns->show(showsDays() ? m_use.days : m_use.hours, showsDays());
    say();
}

void UseChart::say()
{
    const std::vector<UseColumn> &columns = m_columns->columns();
    const QString unit = text::unitText(std::string_view(m_use.unit));
    const auto amount = [&unit](const std::optional<bytes::ScaledValue> &value) { return value ? joined({text::numberText(*value), unit}) : tr("not known"); };
    const int marked = m_columns->marked();
    QString said;
    if (marked >= 0) {
        const UseColumn &column = columns[static_cast<std::size_t>(marked)];
        const QDateTime from = text::toDateTime(column.from);
        const QDateTime to = text::toDateTime(column.to);
        const QLocale locale;
        const QString when = showsDays() ? locale.toString(from.date(), QStringLiteral("ddd d.M."))
                                         : locale.toString(from, QStringLiteral("ddd HH:mm")) + QChar(0x2013) + locale.toString(to.time(), QStringLiteral("HH:mm"));
        said = when + QStringLiteral(": ") + amount(column.amount);
        if (column.amount && column.estimated)
            said += QStringLiteral(", ") + tr("estimated");
        else if (column.amount && !column.complete)
            said += QStringLiteral(", ") + tr("so far");
    } else if (const auto sum = sumOf(columns)) {
        said = tr("together %1").arg(amount(sum));
    } else {
        said = tr("no consumption known yet");
    }
    m_says->setText(said);
    m_columns->setAccessibleDescription(said);
}

void UseChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UseChart::retranslate()
{
    m_hours->setText(tr("48 h"));
    m_hours->setAccessibleName(tr("Consumption of the last 48 hours"));
    m_hours->setToolTip(m_hours->accessibleName());
    m_days->setText(tr("31 d"));
    m_days->setAccessibleName(tr("Consumption of the last 31 days"));
    m_days->setToolTip(m_days->accessibleName());
    m_columns->setAccessibleName(tr("Consumption columns"));
    say();
}

} // namespace ui
