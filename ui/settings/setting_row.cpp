#include "ui/settings/setting_row.h"

#include "core/settings/settings_text.h"
#include "ui/icons.h"
#include "ui/inner_fields.h"
#include "ui/keys/fault_line.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <optional>
#include <string_view>

namespace ui {

namespace {

constexpr int fieldWidth = 240;

// "setting_keys_clipboardSeconds"
QString nameOf(const char *part, const settings::Row &row)
{
    return QLatin1String(part) + QLatin1Char('_') + QString::fromLatin1(row.key).replace(QLatin1Char('/'), QLatin1Char('_'));
}

} // namespace

SettingRow::SettingRow(const settings::Row &row, QWidget *parent)
    : QWidget(parent), m_row(row), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)),
      m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_effect(new QuietLabel(Token::Accent, QuietLabel::Size::Secondary, this)),
      m_fault(new FaultLine(this)), m_field(makeField()), m_reset(new QToolButton(this))
{
    setObjectName(nameOf("settingRow", row));
    m_field->setObjectName(nameOf("setting", row));
    m_title->setBuddy(m_field);
    m_explanation->setWordWrap(true);
    m_reset->setObjectName(nameOf("resetSetting", row));
    m_reset->setIcon(icon("reset"));
    m_reset->setAutoRaise(true);
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    m_effect->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, gap, 0, gap);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_field, 0, 1, Qt::AlignVCenter);
    grid->addWidget(m_reset, 0, 2);
    grid->addWidget(m_explanation, 1, 0, 1, 2);
    grid->addWidget(m_effect, 2, 0, 1, 2);
    grid->addWidget(m_fault, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_reset, &QToolButton::clicked, this, [this] { emit edited(m_row.usual); });
    retranslate();
    setValue(row.usual);
}

namespace {

constexpr int minutesOfHour = 60;

// Minutes; full hours as hours: "24 h". A bare number is minutes, "24 h" is understood.
class MinutesBox : public QSpinBox {
public:
    using QSpinBox::QSpinBox;

protected:
    QString textFromValue(int value) const override
    {
        const bool hours = value > minutesOfHour && value % minutesOfHour == 0;
        return locale().toString(hours ? value / minutesOfHour : value) + QChar(0x202F) + (hours ? SettingRow::tr("h") : SettingRow::tr("min"));
    }
    int valueFromText(const QString &text) const override { return parsed(text).value_or(minimum()); }
    QValidator::State validate(QString &text, int &) const override
    {
        const auto value = parsed(text);
        return value && *value >= minimum() && *value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    }

private:
    std::optional<int> parsed(const QString &text) const
    {
        QString number;
        QString unit;
        for (const QChar c : text) {
            if (c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char(','))
                number += c.isDigit() ? QString(c) : QString();
            else if (!c.isSpace())
                unit += c.toLower();
        }
        bool good = false;
        const int value = number.toInt(&good);
        const bool hours = unit == SettingRow::tr("h");
        if (!good || value > 1'000'000 || (!unit.isEmpty() && !hours && !SettingRow::tr("min").startsWith(unit)))
            return std::nullopt;
        return hours ? value * minutesOfHour : value;
    }
};

} // namespace

QWidget *SettingRow::makeField()
{
    switch (m_row.type) {
    case settings::Type::Bool: {
        auto *box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, [this](bool on) { emit edited(on); });
        return box;
    }
    case settings::Type::Integer: {
        auto *box = m_row.unit == std::string_view("min") ? new MinutesBox(this) : new QSpinBox(this);
        box->setRange(m_row.least, m_row.most);
        box->setFixedWidth(fieldWidth / 2);
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, [this](int value) { emit edited(value); });
        return box;
    }
    case settings::Type::Choice: {
        auto *box = new QComboBox(this);
        box->setFixedWidth(fieldWidth);
        for (const settings::Choice &choice : m_row.choices)
            box->addItem(QString(), QString::fromLatin1(choice.value));
        connect(box, &QComboBox::activated, this, [this, box] { emit edited(box->currentData()); });
        return box;
    }
    case settings::Type::Text:
    case settings::Type::TextList:
    case settings::Type::TextMap: break;
    }
    auto *field = new QLineEdit(this);
    field->setFixedWidth(fieldWidth);
    connect(field, &QLineEdit::textEdited, this, &SettingRow::editedText);
    return field;
}

void SettingRow::editedText(const QString &text)
{
    const auto fault = settings::faultOf(m_row, text);
    if (fault)
        m_fault->warn([] { return tr("This value is not known."); });
    else
        m_fault->clear();
    if (!fault)
        emit edited(text);
}

void SettingRow::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_field);
    if (auto *check = qobject_cast<QCheckBox *>(m_field))
        check->setChecked(value.toBool());
    else if (auto *spin = qobject_cast<QSpinBox *>(m_field))
        spin->setValue(value.toInt());
    else if (auto *choice = qobject_cast<QComboBox *>(m_field))
        choice->setCurrentIndex(choice->findData(value));
    else if (auto *text = qobject_cast<QLineEdit *>(m_field); text && text->text() != value.toString())
        text->setText(value.toString());
    m_fault->clear();
    const bool usual = value == m_row.usual;
    if (usual && m_reset->hasFocus())
        m_field->setFocus(); // the button goes, the keyboard stays here
    m_reset->setVisible(!usual);
}

bool SettingRow::answers(const QString &words) const
{
    QString all = settings::title(m_row) + QLatin1Char(' ') + settings::explanation(m_row) + QLatin1Char(' ') + settings::title(m_row.section) + QLatin1Char(' ')
        + QLatin1String(m_row.key);
    for (const settings::Choice &choice : m_row.choices)
        all += QLatin1Char(' ') + settings::word(choice);
    const QStringList each = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(each.begin(), each.end(), [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingRow::retranslate()
{
    m_title->setText(settings::title(m_row));
    m_explanation->setText(settings::explanation(m_row));
    m_effect->setText(tr("From the next start on."));
    m_effect->setVisible(m_row.effect == settings::Effect::NextStart);
    m_field->setAccessibleName(settings::title(m_row));
    m_field->setAccessibleDescription(settings::explanation(m_row));
    m_reset->setToolTip(tr("As usual"));
    m_reset->setAccessibleName(tr("%1 as usual").arg(settings::title(m_row)));
    if (auto *spin = qobject_cast<QSpinBox *>(m_field)) {
        const QString unit = settings::unit(m_row);
        const bool saysItself = m_row.unit == std::string_view("min");
        spin->setSuffix(unit.isEmpty() || saysItself ? QString() : QChar(0x202F) + unit);
        nameInnerFields(this);
    }
    if (auto *choice = qobject_cast<QComboBox *>(m_field)) {
        for (std::size_t i = 0; i < m_row.choices.size(); ++i)
            choice->setItemText(static_cast<int>(i), settings::word(m_row.choices[i]));
    }
}

} // namespace ui
