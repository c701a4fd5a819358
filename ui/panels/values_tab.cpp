#include "ui/panels/values_tab.h"

#include "core/text/quantity_text.h"
#include "core/text/time_text.h"
#include "ui/format.h"
#include "ui/panels/big_value.h"
#include "ui/panels/data_point_grid.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/set_meter_editor.h"
#include "ui/panels/use_chart.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int headWidth = 290;
constexpr int pointsWidth = 540; // both columns with a date in ISO form
constexpr double staleAfterIntervals = 3;

// Older than three of its own intervals.
bool isOld(const AddressRow &row, TimePoint now)
{
    const auto interval = row.interval();
    return interval && std::chrono::duration<double>(now - row.lastHeard).count() > staleAfterIntervals * *interval;
}

} // namespace

ValuesTab::ValuesTab(Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_value(new BigValue(this)),
      m_age(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_facts(new FactList(this)), m_editor(new SetMeterEditor(this)),
      m_grid(new DataPointGrid(this)), m_use(new UseChart(this))
{
    setObjectName(QStringLiteral("valuesTab"));
    m_value->setObjectName(QStringLiteral("bigValue"));
    m_age->setObjectName(QStringLiteral("valueAge"));
    auto *said = new QWidget(this);
    auto *lines = new QVBoxLayout(said);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(m_value);
    lines->addWidget(m_age);
    lines->addSpacing(4);
    lines->addWidget(m_facts);
    lines->addStretch(1);
    auto *head = new QWidget(this);
    m_head = new QStackedLayout(head);
    m_head->addWidget(said);
    m_head->addWidget(m_editor);
    m_layout->setContentsMargins(wideGap, gap, wideGap, gap);
    m_layout->setSpacing(24);
    m_layout->addWidget(head, 3);
    m_layout->addWidget(m_grid, 4);
    m_layout->addWidget(m_use, 4);
    m_layout->addStretch(0);
    connect(m_value, &QAbstractButton::clicked, this, &ValuesTab::startSetMeter);
    connect(m_editor, &SetMeterEditor::left, this, &ValuesTab::leaveSetMeter);
    connect(m_editor, &SetMeterEditor::accepted, this, [this](bytes::ScaledValue shown, const std::optional<bytes::ScaledValue> &maximum) {
        leaveSetMeter();
        emit setMeterWanted(shown, maximum);
    });
    connect(m_grid, &DataPointGrid::sumResetWanted, this, &ValuesTab::sumResetWanted);
    setUpright(false);
    retranslate();
}

void ValuesTab::setUpright(bool upright)
{
    m_layout->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(upright ? wideGap : 24);
    m_layout->itemAt(0)->widget()->setMinimumWidth(upright ? 0 : headWidth - 40);
    m_grid->setMinimumWidth(upright ? 0 : pointsWidth);
    for (const int at : {0, 1, 2})
        m_layout->setStretch(at, upright ? (at == 2 ? 100 : 0) : at == 0 ? 3 : 4);
    m_layout->setStretch(3, upright ? 1 : 0);
    // Above each other nothing but the columns may grow.
    for (QWidget *part : {m_layout->itemAt(0)->widget(), static_cast<QWidget *>(m_grid)})
        part->setSizePolicy(QSizePolicy::Preferred, upright ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    m_use->setMaximumHeight(upright ? 320 : QWIDGETSIZE_MAX);
}

void ValuesTab::show(const AddressRow &row, const PanelPoints &points, bool editable)
{
    if (m_row && !(m_row->address == row.address))
        leaveSetMeter();
    m_row = row;
    m_points = points;
    m_editable = editable;
    fill();
}

void ValuesTab::showUse(const PanelUse &use)
{
    m_use->show(use);
}

void ValuesTab::fill()
{
    if (!m_row)
        return;
    fillValue();
    m_facts->show(panelFacts(*m_row));
    m_grid->setEditable(m_editable);
    m_grid->show(dataPointTexts(m_points));
    if (const auto ground = this->ground())
        m_editor->setGround(*ground);
    updateAge();
    if (m_setMeterAwaits && ground())
        startSetMeter();
}

bool ValuesTab::isStale() const
{
    const std::optional<meter::NamedValue> value = m_row->mainValue();
    const history::DataPoint *meter = m_points.point(history::DataPointId::Meter);
    return (value && value->stale) || (meter && meter->stale);
}

std::optional<MeterGround> ValuesTab::ground() const
{
    if (!m_points.counter)
        return std::nullopt;
    return MeterGround{*m_points.counter, m_points.offset, m_points.maximum, text::unitText(std::string_view(m_points.unit))};
}

void ValuesTab::fillValue()
{
    const std::optional<meter::NamedValue> value = m_row->mainValue();
    const history::DataPoint *meter = m_points.point(history::DataPointId::Meter);
    const bool stale = isStale();
    ValueText words{QStringLiteral("–"), {}};
    if (meter && meter->number)
        words = {text::numberText(*meter->number), text::unitText(std::string_view(meter->unit))};
    else if (value)
        words = valueText(*value);
    m_value->show(words.number, words.unit, stale || isOld(*m_row, m_clock()));
    const bool settable = m_editable && m_points.counter;
    m_value->setSettable(settable);
    m_value->setAccessibleName(settable ? tr("%1, set the meter reading").arg(joined(words)) : joined(words));
    m_value->setToolTip(settable ? tr("Click to set the reading of the mechanical register (SETMETER)") : QString());
}

void ValuesTab::updateAge()
{
    if (!m_row)
        return;
    const std::optional<meter::NamedValue> value = m_row->mainValue();
    const TimePoint now = m_clock();
    const QString age = text::ageText(m_row->lastHeard, now);
    const QString at = clockText(m_row->lastHeard);
    QString said;
    if (!value && m_row->telegram().stopped)
        said = tr("No value could be read");
    else if (!value)
        said = tr("No measured value");
    else if (isStale())
        said = tr("Old value, repeated by the meter, %1 (%2)").arg(age, at);
    else if (isOld(*m_row, now))
        said = tr("Not heard any more since %1 (%2)").arg(at, age);
    else
        said = tr("%1 (%2)").arg(age, at);
    const QString name = value ? QString::fromUtf8(value->name.data(), static_cast<qsizetype>(value->name.size())) + QStringLiteral(" · ") : QString();
    m_age->setText(name + said);
    m_age->setToolTip(dateTimeText(m_row->lastHeard));
}

void ValuesTab::startSetMeter()
{
    const auto ground = this->ground();
    m_setMeterAwaits = m_editable && !ground;
    if (!m_editable || !ground)
        return;
    m_head->setCurrentIndex(1);
    m_editor->begin(*ground);
}

void ValuesTab::leaveSetMeter()
{
    m_setMeterAwaits = false;
    if (m_head->currentIndex() == 0)
        return;
    m_head->setCurrentIndex(0);
    m_value->setFocus(Qt::OtherFocusReason);
}

void ValuesTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void ValuesTab::retranslate()
{
    m_grid->setAccessibleName(tr("Data points as CUxD shows them"));
    m_value->setAccessibleName(tr("No measured value"));
}

} // namespace ui
