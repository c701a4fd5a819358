#include "ui/panels/set_meter_editor.h"

#include "core/text/quantity_text.h"
#include "ui/format.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextCharFormat>

namespace ui {

using bytes::ScaledValue;
using Kind = SetMeterPreview::Kind;

namespace {

ScaledValue shownNow(const MeterGround &ground)
{
    return ground.offset ? bytes::plus(ground.counter, *ground.offset).value_or(ground.counter) : ground.counter;
}

} // namespace

SetMeterEditor::SetMeterEditor(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_unit(new QuietLabel(Token::Secondary, QuietLabel::Size::Title, this)),
      m_says(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_maximumLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_maximum(new QLineEdit(this)), m_apply(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("setMeterEditor"));
    m_field->setObjectName(QStringLiteral("setMeterField"));
    m_field->setFont(titleFont(font()));
    m_field->setMaxLength(40);
    m_maximum->setObjectName(QStringLiteral("maxMeterField"));
    m_maximum->setMaxLength(40);
    m_maximumLabel->setBuddy(m_maximum);
    m_says->setObjectName(QStringLiteral("setMeterPreview"));
    m_says->setWordWrap(true);
    m_says->setTextFormat(Qt::PlainText);
    m_apply->setObjectName(QStringLiteral("setMeterApply"));
    m_apply->setProperty(primaryProperty, true);
    m_cancel->setObjectName(QStringLiteral("setMeterCancel"));

    auto *value = new QHBoxLayout;
    value->setSpacing(gap);
    value->addWidget(m_field, 1);
    value->addWidget(m_unit);
    auto *limit = new QHBoxLayout;
    limit->setSpacing(gap);
    limit->addWidget(m_maximumLabel);
    limit->addWidget(m_maximum, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(gap);
    column->addLayout(value);
    column->addWidget(m_says);
    column->addLayout(limit);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_field, &QLineEdit::textChanged, this, &SetMeterEditor::look);
    connect(m_maximum, &QLineEdit::textChanged, this, &SetMeterEditor::look);
    connect(m_field, &QLineEdit::returnPressed, this, &SetMeterEditor::acceptReading);
    connect(m_maximum, &QLineEdit::returnPressed, this, &SetMeterEditor::accept);
    connect(m_apply, &QPushButton::clicked, this, &SetMeterEditor::accept);
    connect(m_cancel, &QPushButton::clicked, this, &SetMeterEditor::left);
    retranslate();
}

void SetMeterEditor::begin(const MeterGround &ground)
{
    m_ground = ground;
    m_unit->setText(ground.unit);
    m_maximumShown = false;
    m_maximum->clear();
    m_field->setText(text::numberText(shownNow(ground)));
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
    look();
}

void SetMeterEditor::setGround(const MeterGround &ground)
{
    if (m_ground == ground)
        return;
    m_ground = ground;
    m_unit->setText(ground.unit);
    look();
}

QSize SetMeterEditor::sizeHint() const
{
    return {260, QWidget::sizeHint().height()};
}

QString SetMeterEditor::withUnit(ScaledValue number, bool sign) const
{
    QString text = text::numberText(number);
    if (sign && number.mantissa > 0)
        text.prepend(QLatin1Char('+'));
    return joined({text, m_ground.unit});
}

bool SetMeterEditor::maximumIsGood() const
{
    const auto maximum = typedMaximum(m_maximum->text());
    return maximum && bytes::compareNumbers(m_preview.shown, *maximum) < 0;
}

void SetMeterEditor::look()
{
    if (m_marking)
        return;
    m_preview = previewSetMeter(m_field->text(), m_ground);
    if (m_preview.needsMaximum && !m_maximum->isModified()) {
        const QSignalBlocker quiet(m_maximum);
        // One digit more is what a longer register has. A reading that needs more than that may be a slip: its limit must be typed.
        const auto twoDigitsMore = bytes::times(m_ground.maximum, 100);
        const bool plausible = !twoDigitsMore || bytes::compareNumbers(m_preview.maximum, *twoDigitsMore) < 0;
        m_maximum->setText(plausible ? text::numberText(m_preview.maximum) : QString());
    }
    m_maximumShown = m_preview.needsMaximum;
    m_maximumLabel->setVisible(m_maximumShown);
    m_maximum->setVisible(m_maximumShown);
    const bool good = m_preview.kind == Kind::Good && (!m_maximumShown || maximumIsGood());
    m_apply->setEnabled(good);
    const bool doubtful = m_preview.cut || m_preview.couldBeGrouping || m_maximumShown;
    m_says->setToken(!good && m_preview.kind != Kind::Empty ? Token::Bad : doubtful ? Token::Warn : Token::Secondary);
    m_says->setText(explanation());
    markSurplus();
}

QString SetMeterEditor::previewText() const
{
    return m_says->text();
}

QString SetMeterEditor::explanation() const
{
    switch (m_preview.kind) {
    case Kind::Empty: return tr("Type what the register of the meter shows.");
    case Kind::NoNumber: return tr("This is no number: digits with a comma or a point, such as %1.").arg(text::numberText(shownNow(m_ground)));
    case Kind::Negative: return tr("A register does not show less than 0.");
    case Kind::TooLong: return tr("So many digits cannot be counted exactly.");
    case Kind::Good: break;
    }
    QStringList sentences;
    if (m_preview.cut)
        sentences += tr("The meter counts in steps of %1: the marked digits are left out.").arg(withUnit({1, m_ground.counter.exponent}));
    else if (m_preview.couldBeGrouping)
        sentences += tr("Taken as %1. For the whole number type it without a mark.").arg(withUnit(m_preview.shown));
    if (m_preview.needsMaximum && m_maximum->text().isEmpty())
        sentences += tr("This reading has more digits than the register. If it is right, type MAXMETER, where the register overflows.");
    else if (m_preview.needsMaximum && !maximumIsGood())
        sentences += tr("MAXMETER must be higher than the reading.");
    else if (m_preview.needsMaximum)
        sentences += tr("The reading is not below MAXMETER %1: where does the register overflow?").arg(withUnit(m_ground.maximum));
    sentences += tr("Difference %1 from now on; consumption stays the same").arg(withUnit(m_preview.difference, true));
    return sentences.join(QLatin1Char('\n'));
}

// QLineEdit draws formats that an input method asks for, and only those.
void SetMeterEditor::markSurplus()
{
    m_marking = true;
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_preview.surplus > 0) {
        QTextCharFormat format;
        format.setForeground(color(Token::Warn, QApplication::palette()));
        format.setFontStrikeOut(m_preview.cut);
        attributes.append({QInputMethodEvent::TextFormat, m_preview.surplusAt - m_field->cursorPosition(), m_preview.surplus, format});
    }
    QInputMethodEvent event(QString(), attributes);
    QApplication::sendEvent(m_field, &event);
    m_marking = false;
}

// The first Enter leads to the question, the one there answers it.
void SetMeterEditor::acceptReading()
{
    if (!m_maximumShown)
        return accept();
    m_maximum->setFocus();
    m_maximum->selectAll();
}

void SetMeterEditor::accept()
{
    if (!m_apply->isEnabled()) {
        (m_preview.kind == Kind::Good ? m_maximum : m_field)->setFocus();
        return;
    }
    emit accepted(m_preview.shown, m_maximumShown ? typedMaximum(m_maximum->text()) : std::nullopt);
}

void SetMeterEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void SetMeterEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        look();
    }
    QWidget::changeEvent(event);
}

void SetMeterEditor::retranslate()
{
    m_field->setAccessibleName(tr("Reading of the meter's register"));
    m_maximumLabel->setText(QStringLiteral("MAXMETER"));
    m_maximum->setAccessibleName(tr("MAXMETER: highest value before the overflow"));
    m_apply->setText(tr("Set"));
    m_apply->setAccessibleName(tr("Set the meter reading"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Leave the meter reading as it is"));
}

} // namespace ui
