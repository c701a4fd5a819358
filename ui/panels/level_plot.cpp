#include "ui/panels/level_plot.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int axisHeight = 18;
constexpr int axisWidth = 40;
constexpr int lowest = -110; // dBm that fit in any case
constexpr int highest = -60;
constexpr double borders[] = {quality::Thresholds{}.weakLevel, quality::Thresholds{}.badLevel}; // below is weak, bad

} // namespace

LevelPlot::LevelPlot(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("levelPlot"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LevelPlot::show(std::vector<HeardLevel> levels, TimePoint now)
{
    m_levels = std::move(levels);
    m_now = now;
    update();
}

void LevelPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(axisWidth, 6, -6, -axisHeight);
    int low = lowest;
    int high = highest;
    for (const HeardLevel &level : m_levels) {
        low = std::min(low, level.dbm - 2);
        high = std::max(high, level.dbm + 2);
    }
    const auto y = [&](double dbm) { return area.bottom() - (dbm - low) / (high - low) * area.height(); };
    painter.setFont(secondaryFont(font()));
    for (const double border : borders) {
        const double at = std::floor(y(border)) + 0.5;
        painter.setPen(color(Token::Line, palette()));
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        painter.setPen(color(Token::Secondary, palette()));
        painter.drawText(QRectF(0, at - 9, axisWidth - 6, 18), Qt::AlignRight | Qt::AlignVCenter, levelText(static_cast<int>(border)));
    }
    if (m_levels.empty())
        return;
    const TimePoint begin = m_levels.front().at;
    const double span = std::max(1.0, std::chrono::duration<double>(m_now - begin).count());
    painter.setPen(color(Token::Secondary, palette()));
    painter.drawText(QRectF(area.left(), area.bottom() + 2, area.width() / 2, axisHeight), Qt::AlignLeft | Qt::AlignVCenter, clockText(begin));
    painter.drawText(QRectF(area.center().x(), area.bottom() + 2, area.width() / 2, axisHeight), Qt::AlignRight | Qt::AlignVCenter, clockText(m_now));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Accent, palette()));
    for (const HeardLevel &level : m_levels) {
        const double x = area.left() + std::chrono::duration<double>(level.at - begin).count() / span * area.width();
        painter.drawEllipse(QPointF(x, y(level.dbm)), 1.8, 1.8);
    }
}

} // namespace ui
