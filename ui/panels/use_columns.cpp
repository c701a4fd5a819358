#include "ui/panels/use_columns.h"

#include "ui/accessible_role.h"
#include "core/text/time_text.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int axisHeight = 18;
constexpr double gapPart = 0.2;    // of a column's room
constexpr double cornerRadius = 2;
constexpr int labelEvery = 12;     // hours

} // namespace

UseColumns::UseColumns(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setObjectName(QStringLiteral("useColumns"));
}

void UseColumns::show(std::vector<UseColumn> columns, bool days)
{
    m_columns = std::move(columns);
    m_days = days;
    if (m_marked >= static_cast<int>(m_columns.size()))
        mark(-1);
    update();
}

QRectF UseColumns::plot() const
{
    return QRectF(rect()).adjusted(0, 4, 0, -axisHeight);
}

double UseColumns::highest() const
{
    double highest = 0;
    for (const UseColumn &column : m_columns) {
        if (column.amount)
            highest = std::max(highest, bytes::toDouble(*column.amount));
    }
    return highest;
}

void UseColumns::drawAxis(QPainter &painter) const
{
    const QRectF area = plot();
    painter.setPen(color(Token::Line, palette()));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    painter.setPen(color(Token::Secondary, palette()));
    painter.setFont(secondaryFont(font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const double step = area.width() / static_cast<double>(m_columns.size());
    double free = area.left();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QDateTime from = text::toDateTime(m_columns[i].from);
        const bool labelled = m_days ? from.date().dayOfWeek() == Qt::Monday : from.time().hour() % labelEvery == 0;
        if (!labelled)
            continue;
        const QString label = m_days ? QLocale().toString(from.date(), QStringLiteral("d.M.")) : QLocale().toString(from.time(), QStringLiteral("HH:mm"));
        const double width = metrics.horizontalAdvance(label);
        const double x = area.left() + static_cast<double>(i) * step;
        if (x < free || x + width > area.right())
            continue;
        painter.drawLine(QPointF(x + 0.5, area.bottom() + 1), QPointF(x + 0.5, area.bottom() + 4));
        painter.drawText(QRectF(x, area.bottom() + 3, width + 2, axisHeight - 3), Qt::AlignLeft | Qt::AlignVCenter, label);
        free = x + width + gap;
    }
}

void UseColumns::drawColumn(QPainter &painter, std::size_t at, double highest) const
{
    const UseColumn &column = m_columns[at];
    const QRectF area = plot();
    const double step = area.width() / static_cast<double>(m_columns.size());
    const double width = std::max(1.0, step * (1 - gapPart));
    const double x = area.left() + step * static_cast<double>(at) + (step - width) / 2;
    QColor ink = color(Token::Accent, palette());
    if (m_marked >= 0 && m_marked != static_cast<int>(at))
        ink = mixed(color(Token::Surface, palette()), ink, 0.45);
    if (!column.amount) {
        painter.fillRect(QRectF(x + width / 2 - 1, area.bottom() - 3, 2, 2), color(Token::Secondary, palette()));
        return;
    }
    const double part = highest > 0 ? bytes::toDouble(*column.amount) / highest : 0;
    const double height = part > 0 ? std::max(1.5, part * area.height()) : 0;
    if (height <= 0)
        return;
    const QRectF bar(x, area.bottom() - height, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(column.estimated || !column.complete ? mixed(color(Token::Surface, palette()), ink, 0.35) : ink);
    const double radius = std::min(cornerRadius, width / 2);
    painter.save();
    painter.setClipRect(bar);
    painter.drawRoundedRect(bar.adjusted(0, 0, 0, radius), radius, radius);
    if (column.estimated) {
        painter.setBrush(QBrush(ink, Qt::BDiagPattern));
        painter.drawRoundedRect(bar.adjusted(0, 0, 0, radius), radius, radius);
    }
    painter.restore();
}

void UseColumns::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::Accent, palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (m_columns.empty())
        return;
    drawAxis(painter);
    const double most = highest();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        drawColumn(painter, i, most);
}

void UseColumns::mark(int column)
{
    if (m_marked == column)
        return;
    m_marked = column;
    emit markedChanged();
    update();
}

void UseColumns::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = plot();
    const double part = (event->position().x() - area.left()) / std::max(1.0, area.width());
    const int count = static_cast<int>(m_columns.size());
    mark(part >= 0 && part < 1 ? std::min(count - 1, static_cast<int>(part * count)) : -1);
}

void UseColumns::leaveEvent(QEvent *event)
{
    mark(-1);
    QWidget::leaveEvent(event);
}

void UseColumns::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_columns.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return mark(m_marked < 0 ? last : std::max(0, m_marked - 1));
    case Qt::Key_Right: return mark(m_marked < 0 ? last : std::min(last, m_marked + 1));
    case Qt::Key_Home: return mark(0);
    case Qt::Key_End: return mark(last);
    case Qt::Key_Escape:
        if (m_marked >= 0)
            return mark(-1);
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void UseColumns::focusOutEvent(QFocusEvent *event)
{
    mark(-1);
    QWidget::focusOutEvent(event);
}

} // namespace ui
