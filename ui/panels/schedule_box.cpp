#include "ui/panels/schedule_box.h"

#include "core/polling/places.h"
#include "ui/inner_fields.h"
#include "ui/quiet_label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

QString positionText(const polling::Position &position)
{
    const QLocale locale;
    const auto part = [&locale](double value, const QString &positive, const QString &negative) {
        return locale.toString(qAbs(value), 'f', 2) + QLatin1Char(' ') + (value < 0 ? negative : positive);
    };
    return part(position.latitude, QStringLiteral("N"), QStringLiteral("S")) + QLatin1Char(' ')
        + part(position.longitude, ScheduleBox::tr("E", "east"), QStringLiteral("W"));
}

} // namespace

ScheduleBox::ScheduleBox(QWidget *parent)
    : QWidget(parent), m_everyLabel(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_interval(new QSpinBox(this)),
      m_group(new QButtonGroup(this)), m_always(new QRadioButton(this)), m_daylight(new QRadioButton(this)), m_untilOff(new QRadioButton(this)),
      m_placeLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_place(new QComboBox(this)),
      m_offsetLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_riseOffset(new QSpinBox(this)), m_setOffset(new QSpinBox(this)),
      m_today(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this))
{
    m_interval->setObjectName(QStringLiteral("pollInterval"));
    m_interval->setRange(1, 1440);
    m_interval->setValue(5);
    m_always->setObjectName(QStringLiteral("pollAlways"));
    m_daylight->setObjectName(QStringLiteral("pollByDay"));
    m_untilOff->setObjectName(QStringLiteral("pollUntilOff"));
    m_group->addButton(m_always, static_cast<int>(polling::Schedule::Always));
    m_group->addButton(m_daylight, static_cast<int>(polling::Schedule::Daylight));
    m_group->addButton(m_untilOff, static_cast<int>(polling::Schedule::DaylightUntilOff));
    m_always->setChecked(true);
    m_place->setObjectName(QStringLiteral("sunPlace"));
    m_place->setEditable(true);
    m_place->setInsertPolicy(QComboBox::NoInsert);
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(18);
    for (const polling::Place &place : polling::places())
        m_place->addItem(QString::fromUtf8(place.name));
    m_place->setCurrentIndex(-1);
    for (QSpinBox *offset : {m_riseOffset, m_setOffset}) {
        offset->setRange(-180, 180);
        offset->setSingleStep(5);
    }
    m_riseOffset->setObjectName(QStringLiteral("riseOffset"));
    m_setOffset->setObjectName(QStringLiteral("setOffset"));
    m_today->setObjectName(QStringLiteral("sunToday"));

    auto *first = new QHBoxLayout;
    first->setSpacing(gap);
    first->addWidget(m_everyLabel);
    first->addWidget(m_interval);
    first->addSpacing(gap);
    for (QRadioButton *choice : {m_always, m_daylight, m_untilOff})
        first->addWidget(choice);
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->setSpacing(gap);
    second->addWidget(m_placeLabel);
    second->addWidget(m_place);
    second->addSpacing(gap);
    second->addWidget(m_offsetLabel);
    second->addWidget(m_riseOffset);
    second->addWidget(m_setOffset);
    second->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_today);

    const auto tell = [this] {
        showWhatBelongs();
        if (!m_setting)
            emit changed();
    };
    connect(m_interval, &QSpinBox::editingFinished, this, tell);
    connect(m_group, &QButtonGroup::idClicked, this, tell);
    connect(m_place, &QComboBox::activated, this, tell);
    connect(m_place->lineEdit(), &QLineEdit::editingFinished, this, tell);
    connect(m_riseOffset, &QSpinBox::editingFinished, this, tell);
    connect(m_setOffset, &QSpinBox::editingFinished, this, tell);
    retranslate();
    showWhatBelongs();
}

void ScheduleBox::showWhatBelongs()
{
    const bool sun = !m_always->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_placeLabel), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_offsetLabel),
                            static_cast<QWidget *>(m_riseOffset), static_cast<QWidget *>(m_setOffset)})
        widget->setVisible(sun);
    m_today->setVisible(sun && !m_today->text().isEmpty());
}

void ScheduleBox::keepRoom()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_placeLabel), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_offsetLabel),
                            static_cast<QWidget *>(m_riseOffset), static_cast<QWidget *>(m_setOffset)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
    }
}

std::optional<polling::Position> ScheduleBox::position() const
{
    const QString text = m_place->currentText().trimmed();
    for (const polling::Place &place : polling::places()) {
        if (text.compare(QString::fromUtf8(place.name), Qt::CaseInsensitive) == 0)
            return place.position;
    }
    return polling::positionFromText(text);
}

void ScheduleBox::setSettings(const polling::InverterSettings &settings)
{
    m_setting = true;
    if (!m_interval->hasFocus())
        m_interval->setValue(static_cast<int>(settings.plan.interval.count()));
    m_group->button(static_cast<int>(settings.plan.schedule))->setChecked(true);
    if (!m_place->lineEdit()->hasFocus()) {
        QString name = settings.position ? positionText(*settings.position) : QString();
        for (const polling::Place &place : polling::places()) {
            if (settings.position && place.position == *settings.position)
                name = QString::fromUtf8(place.name);
        }
        m_place->setEditText(name);
    }
    if (!m_riseOffset->hasFocus())
        m_riseOffset->setValue(settings.riseOffset);
    if (!m_setOffset->hasFocus())
        m_setOffset->setValue(settings.setOffset);
    m_setting = false;
    showWhatBelongs();
}

void ScheduleBox::store(polling::InverterSettings &settings) const
{
    settings.plan.interval = std::chrono::minutes(m_interval->value());
    settings.plan.schedule = static_cast<polling::Schedule>(m_group->checkedId());
    if (const auto place = position())
        settings.position = place;
    settings.riseOffset = m_riseOffset->value();
    settings.setOffset = m_setOffset->value();
}

void ScheduleBox::setToday(const QString &text, bool problem)
{
    m_today->setText(text);
    m_today->setToken(problem ? Token::Warn : Token::Secondary);
    showWhatBelongs();
}

void ScheduleBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScheduleBox::retranslate()
{
    m_everyLabel->setText(tr("Poll every"));
    m_interval->setSuffix(tr(" min"));
    m_interval->setAccessibleName(tr("Minutes between two polls, POLL_INTERVAL"));
    m_interval->setToolTip(tr("POLL_INTERVAL: 1 to 1440 minutes"));
    m_always->setText(tr("always"));
    m_daylight->setText(tr("only by day"));
    m_daylight->setToolTip(tr("From sunrise to sunset"));
    m_untilOff->setText(tr("by day until it goes off"));
    m_untilOff->setToolTip(tr("From sunrise until, after sunset, the inverter no longer answers"));
    for (QRadioButton *choice : {m_always, m_daylight, m_untilOff})
        choice->setAccessibleName(tr("Poll %1").arg(choice->text()));
    m_placeLabel->setText(tr("Place"));
    m_place->setAccessibleName(tr("Place whose sun counts"));
    m_place->setToolTip(tr("A town of the list, or coordinates such as 52.5 N 13.4 E"));
    m_place->lineEdit()->setPlaceholderText(tr("town or coordinates"));
    m_offsetLabel->setText(tr("Sunrise and sunset moved by"));
    m_riseOffset->setSuffix(tr(" min"));
    m_setOffset->setSuffix(tr(" min"));
    m_riseOffset->setAccessibleName(tr("Minutes after sunrise; negative is before"));
    m_setOffset->setAccessibleName(tr("Minutes after sunset; negative is before"));
    m_riseOffset->setToolTip(m_riseOffset->accessibleName());
    m_setOffset->setToolTip(m_setOffset->accessibleName());
    nameInnerFields(this);
}

} // namespace ui
