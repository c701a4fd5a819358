#include "ui/panels/cuxd_tab.h"

#include "core/text/quantity_text.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/panels/data_point_texts.h"
#include "ui/panels/set_meter.h"
#include "ui/quiet_label.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

// In the order of CuxdTab::Row; the third is no parameter, but what TTYINIT wants.
constexpr const char *names[] = {"DEVICE", "CODE", "ADDRESS", "SETMETER", "MAXMETER"};

// As CUxD's form shows it where that is exact.
QString plain(bytes::ScaledValue value)
{
    const auto threeDecimals = bytes::withExponent(value, -3);
    return QString::fromStdString(bytes::toDecimal(threeDecimals.value_or(value)));
}

} // namespace

CuxdTab::CuxdTab(QWidget *parent)
    : QWidget(parent), m_cyclic(new QCheckBox(this)), m_reset(action("cuxdReset", "RESET")), m_sumReset(action("cuxdSumReset", "SUM_RESET")),
      m_learn(action("cuxdLearn", "LEARN")), m_set(new QPushButton(this)), m_fault(new QuietLabel(Token::Bad, QuietLabel::Size::Secondary, this)), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("cuxdTab"));
    for (int row = 0; row < Rows; ++row) {
        const auto at = static_cast<std::size_t>(row);
        m_labels[at] = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this);
        m_fields[at] = new QLineEdit(this);
        m_fields[at]->setObjectName(QStringLiteral("cuxd") + QLatin1String(names[at]));
        m_fields[at]->setMaxLength(64);
        m_labels[at]->setBuddy(m_fields[at]);
        const bool fixed = row == Code || row == OnAir || row == SetMeter;
        m_fields[at]->setReadOnly(fixed);
        if (fixed) {
            m_copies[at] = new QToolButton(this);
            m_copies[at]->setIcon(icon("copy"));
            m_copies[at]->setAutoRaise(true);
            m_copies[at]->setObjectName(QStringLiteral("copy") + QLatin1String(names[at]));
            connect(m_copies[at], &QToolButton::clicked, this, [this, at] { QGuiApplication::clipboard()->setText(m_fields[at]->text()); });
        } else {
            connect(m_fields[at], &QLineEdit::editingFinished, this, &CuxdTab::take);
        }
    }
    m_cyclic->setObjectName(QStringLiteral("cuxdCyclicInfo"));
    m_cyclic->setText(QStringLiteral("CYCLIC_INFO_MSG"));
    m_set->setObjectName(QStringLiteral("cuxdSetMeter"));
    m_set->setIcon(icon("edit"));
    m_fault->setObjectName(QStringLiteral("cuxdFault"));
    connect(m_cyclic, &QCheckBox::clicked, this, &CuxdTab::take);
    connect(m_reset, &QPushButton::clicked, this, &CuxdTab::resetWanted);
    connect(m_sumReset, &QPushButton::clicked, this, &CuxdTab::sumResetWanted);
    connect(m_learn, &QPushButton::clicked, this, &CuxdTab::learnWanted);
    connect(m_set, &QPushButton::clicked, this, &CuxdTab::setMeterWanted);
    m_grid->setContentsMargins(wideGap, gap, wideGap, gap);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(6);
    place();
    retranslate();
}

QPushButton *CuxdTab::action(const char *name, const char *text)
{
    auto *button = new QPushButton(QLatin1String(text), this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(parameterMeaning(QLatin1String(text)));
    return button;
}

void CuxdTab::setUpright(bool upright)
{
    m_upright = upright;
    place();
}

// Two blocks side by side, or one above the other; the actions below.
void CuxdTab::place()
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const auto put = [this](int row, int line, int column) {
        const auto at = static_cast<std::size_t>(row);
        m_grid->addWidget(m_labels[at], line, column);
        m_grid->addWidget(m_fields[at], line, column + 1);
        if (m_copies[at])
            m_grid->addWidget(m_copies[at], line, column + 2);
    };
    const int right = m_upright ? 0 : 4;
    const int below = m_upright ? 3 : 0;
    put(Device, 0, 0);
    put(Code, 1, 0);
    put(OnAir, 2, 0);
    put(SetMeter, below, right);
    m_grid->addWidget(m_set, below, right + 3);
    put(MaxMeter, below + 1, right);
    m_grid->addWidget(m_cyclic, below + 2, right + 1, 1, 2);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(gap);
    for (QPushButton *button : {m_reset, m_sumReset, m_learn})
        actions->addWidget(button);
    actions->addWidget(m_fault, 1);
    m_grid->addLayout(actions, below + 3, 0, 1, right + 4);
    m_grid->setColumnMinimumWidth(3, m_upright ? 0 : 24);
    for (int column = 0; column < 9; ++column)
        m_grid->setColumnStretch(column, column == 1 || (!m_upright && column == 5) ? 1 : 0);
    for (int row = 0; row <= 7; ++row)
        m_grid->setRowStretch(row, row == below + 4 ? 1 : 0);
}

void CuxdTab::show(const PanelEntry &entry, const PanelPoints &points)
{
    const bool another = !(m_entry.entry.address == entry.entry.address);
    if (m_entry == entry && m_points == points)
        return;
    m_entry = entry;
    m_points = points;
    if (another)
        m_fault->clear();
    fill();
}

void CuxdTab::fill()
{
    const store::Parameters &parameters = m_entry.entry.parameters;
    const QString unit = text::unitText(std::string_view(m_points.unit));
    const auto set = [this](Row row, const QString &text) {
        QLineEdit *field = m_fields[row];
        if (!field->hasFocus() || field->isReadOnly())
            field->setText(text);
    };
    set(Device, QString::fromStdString(parameters.device));
    set(Code, QString::fromStdString(wmbus::idText(m_entry.entry.address.id)));
    set(OnAir, QString::fromStdString(wmbus::cuxdText(m_entry.entry.address)));
    set(SetMeter, parameters.setMeter ? plain(*parameters.setMeter) : QString());
    set(MaxMeter, plain(m_points.maximum));
    m_labels[SetMeter]->setText(unit.isEmpty() ? QStringLiteral("SETMETER") : QStringLiteral("SETMETER ") + unit);
    m_labels[MaxMeter]->setText(unit.isEmpty() ? QStringLiteral("MAXMETER") : QStringLiteral("MAXMETER ") + unit);
    m_cyclic->setChecked(parameters.cyclicInfo);
    for (QWidget *widget : {static_cast<QWidget *>(m_fields[Device]), static_cast<QWidget *>(m_fields[MaxMeter]), static_cast<QWidget *>(m_cyclic), static_cast<QWidget *>(m_reset),
                            static_cast<QWidget *>(m_sumReset), static_cast<QWidget *>(m_learn)})
        widget->setEnabled(m_entry.stored);
    m_set->setEnabled(m_entry.stored && m_points.counter);
}

void CuxdTab::take()
{
    store::Parameters parameters = m_entry.entry.parameters;
    parameters.device = m_fields[Device]->text().trimmed().toStdString();
    parameters.cyclicInfo = m_cyclic->isChecked();
    const auto maximum = typedMaximum(m_fields[MaxMeter]->text());
    if (!maximum)
        m_fault->setText(tr("MAXMETER must be a number above 0."));
    else
        m_fault->clear();
    if (maximum && !bytes::sameNumber(*maximum, m_points.maximum))
        parameters.maxMeter = maximum;
    if (!(parameters == m_entry.entry.parameters))
        emit parametersWanted(parameters);
}

void CuxdTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CuxdTab::retranslate()
{
    for (int row = 0; row < Rows; ++row) {
        const auto at = static_cast<std::size_t>(row);
        const QString name = row == OnAir ? tr("Address") : QLatin1String(names[at]);
        const QString meaning = row == OnAir ? tr("Address as it is on the air: what TTYINIT wants in front of a key") : parameterMeaning(name);
        m_labels[at]->setText(name);
        m_labels[at]->setToolTip(meaning);
        m_fields[at]->setToolTip(meaning);
        m_fields[at]->setAccessibleName(name);
        m_fields[at]->setAccessibleDescription(meaning);
        if (m_copies[at]) {
            m_copies[at]->setAccessibleName(tr("Copy %1").arg(name));
            m_copies[at]->setToolTip(m_copies[at]->accessibleName());
        }
    }
    m_cyclic->setToolTip(parameterMeaning(QStringLiteral("CYCLIC_INFO_MSG")));
    for (QPushButton *button : {m_reset, m_sumReset, m_learn}) {
        button->setToolTip(parameterMeaning(button->text()));
        button->setAccessibleDescription(button->toolTip());
    }
    m_set->setText(tr("Set reading…"));
    m_set->setAccessibleName(tr("Set the meter reading"));
    m_set->setToolTip(parameterMeaning(QStringLiteral("SETMETER")));
    m_fields[Device]->setPlaceholderText(tr("any stick"));
    fill();
}

} // namespace ui
