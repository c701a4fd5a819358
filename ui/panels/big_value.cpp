#include "ui/panels/big_value.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int unitGap = 6;
constexpr int framePlace = 4; // between the digits and the frame around them
constexpr double smallest = 0.5; // of the big font; a longer number is cut, and its tool tip has it whole

} // namespace

BigValue::BigValue(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setSettable(false);
}

void BigValue::show(const QString &number, const QString &unit, bool quiet)
{
    m_number = number;
    m_unit = unit;
    m_quiet = quiet;
    updateGeometry();
    update();
}

void BigValue::setSettable(bool settable)
{
    m_settable = settable;
    setFocusPolicy(settable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(settable ? Qt::IBeamCursor : Qt::ArrowCursor);
    setEnabled(settable);
    updateGeometry();
    update();
}

int BigValue::wantedWidth(const QFont &font) const
{
    const int unit = m_unit.isEmpty() ? 0 : unitGap + QFontMetrics(titleFont(this->font())).horizontalAdvance(m_unit);
    return QFontMetrics(font).horizontalAdvance(m_number) + unit + (m_settable ? unitGap + smallIcon + framePlace : 0);
}

QSize BigValue::sizeHint() const
{
    const QFont big = bigValueFont(font());
    return {wantedWidth(big) + 2, QFontMetrics(big).height()};
}

QSize BigValue::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QFont BigValue::fittingFont() const
{
    const QFont big = bigValueFont(font());
    const int wanted = wantedWidth(big);
    if (wanted <= width())
        return big;
    QFont smaller = big;
    const double factor = std::max(smallest, static_cast<double>(width()) / wanted * 0.97);
    if (big.pointSizeF() > 0)
        smaller.setPointSizeF(big.pointSizeF() * factor);
    else
        smaller.setPixelSize(std::max(1, static_cast<int>(big.pixelSize() * factor)));
    return smaller;
}

void BigValue::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_settable && (hasFocus() || underMouse())) {
        painter.setPen(hasFocus() ? QPen(color(Token::Accent, palette()), 2) : QPen(Qt::NoPen));
        painter.setBrush(hoverGround(palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    }
    const QFont big = fittingFont();
    const QFontMetrics metrics(big);
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    const QFont small = titleFont(font());
    const int unitWidth = m_unit.isEmpty() ? 0 : unitGap + QFontMetrics(small).horizontalAdvance(m_unit);
    const int begin = m_settable && (hasFocus() || underMouse()) ? framePlace : 0;
    const QString number = metrics.elidedText(m_number, Qt::ElideRight, width() - unitWidth - begin);
    painter.setFont(big);
    painter.setPen(color(m_quiet ? Token::Secondary : Token::Text, palette()));
    painter.drawText(begin, baseline, number);
    int x = begin + metrics.horizontalAdvance(number);
    painter.setFont(small);
    painter.setPen(color(Token::Secondary, palette()));
    if (!m_unit.isEmpty())
        painter.drawText(x + unitGap, baseline, m_unit);
    x += unitWidth + unitGap;
    if (m_settable && x + smallIcon <= width())
        drawIcon(&painter, QRect(x, baseline - smallIcon + 1, smallIcon, smallIcon), "edit", color(hasFocus() || underMouse() ? Token::Accent : Token::Secondary, palette()));
}

void BigValue::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace ui
