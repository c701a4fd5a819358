#include "ui/quiet_label.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ui {

QuietLabel::QuietLabel(Token token, Size size, QWidget *parent) : QLabel(parent), m_token(token), m_size(size)
{
    setForegroundRole(QPalette::WindowText); // whatever ground the label stands on
    dress();
}

void QuietLabel::setToken(Token token)
{
    m_token = token;
    dress();
}

void QuietLabel::setYielding(bool yielding)
{
    m_yielding = yielding;
    updateGeometry();
}

QSize QuietLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return m_yielding ? QSize(fontMetrics().horizontalAdvance(QChar(0x2026)), whole.height()) : whole;
}

bool QuietLabel::event(QEvent *event)
{
    if (m_yielding && event->type() == QEvent::ToolTip && toolTip().isEmpty() && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void QuietLabel::paintEvent(QPaintEvent *event)
{
    if (!m_yielding)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), QStyle::visualAlignment(layoutDirection(), alignment()), palette(), isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
}

void QuietLabel::changeEvent(QEvent *event)
{
    if (!m_dressing && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange))
        dress();
    QLabel::changeEvent(event);
}

void QuietLabel::dress()
{
    m_dressing = true; // setPalette() and setFont() report a change again
    const QPalette base = QApplication::palette();
    QPalette own;
    own.setColor(QPalette::WindowText, color(m_token, base));
    setPalette(own);
    const QFont font = QApplication::font();
    switch (m_size) {
    case Size::Base: setFont(font); break;
    case Size::Secondary: setFont(secondaryFont(font)); break;
    case Size::Title: setFont(titleFont(font)); break;
    case Size::BigValue: setFont(bigValueFont(font)); break;
    }
    m_dressing = false;
}

} // namespace ui
