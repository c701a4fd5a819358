#include "ui/survey/level_chart.h"

#include "core/text/time_text.h"
#include "ui/accessible_role.h"
#include "ui/format.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double weakBelow = quality::Thresholds{}.weakLevel;
constexpr double badBelow = quality::Thresholds{}.badLevel;
constexpr int tenDb = 10;

QColor stickColour(std::size_t stick, const QPalette &palette)
{
    return stick == 0 ? color(Token::Accent, palette) : color(stick == 1 ? Token::Warn : Token::Secondary, palette);
}

} // namespace

LevelChart::LevelChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("levelChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus); // for its menu
    setAccessibleRole(this, QAccessible::Chart);
}

void LevelChart::show(std::vector<Line> lines, quality::Time from, quality::Time to, const std::vector<quality::Deafness> &deaf)
{
    m_lines = std::move(lines);
    m_deaf = deaf;
    m_from = from;
    m_to = std::max(to, from + std::chrono::seconds(60));
    double highest = -60;
    double lowest = -100;
    std::size_t count = 0;
    for (const Line &line : m_lines) {
        count += line.levels.size();
        for (const quality::Level &level : line.levels) {
            highest = std::max<double>(highest, level.dbm);
            lowest = std::min<double>(lowest, level.dbm);
        }
    }
    m_top = std::ceil((highest + 1) / tenDb) * tenDb;
    m_bottom = std::floor((lowest - 1) / tenDb) * tenDb;
    setAccessibleName(tr("Levels over time"));
    setAccessibleDescription(tr("%n level(s)", nullptr, static_cast<int>(count)));
    update();
}

QRectF LevelChart::area() const
{
    const QFontMetrics metrics(secondaryFont(font()));
    return QRectF(rect()).adjusted(metrics.horizontalAdvance(QStringLiteral("−100 ")) + 4, 2 * metrics.height(), -gap, -metrics.height() - 6);
}

double LevelChart::yOf(double dbm, const QRectF &area) const
{
    return area.top() + (m_top - dbm) / (m_top - m_bottom) * area.height();
}

double LevelChart::xOf(quality::Time at, const QRectF &area) const
{
    const double whole = static_cast<double>((m_to - m_from).count());
    return area.left() + static_cast<double>((at - m_from).count()) / whole * area.width();
}

void LevelChart::drawScale(QPainter &painter, const QRectF &area) const
{
    painter.setFont(secondaryFont(font()));
    const QColor line = mixed(color(Token::Surface, palette()), color(Token::Line, palette()), 0.7);
    for (double dbm = m_bottom; dbm <= m_top + 0.1; dbm += tenDb) {
        const double y = yOf(dbm, area);
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), line);
        painter.setPen(color(Token::Secondary, palette()));
        painter.drawText(QRectF(0, y - 10, area.left() - 6, 20), Qt::AlignRight | Qt::AlignVCenter, levelText(static_cast<int>(dbm)));
    }
    const auto threshold = [&](double dbm, Token token, const QString &word) {
        if (dbm <= m_bottom || dbm >= m_top)
            return;
        const QColor ink = color(token, palette());
        painter.setPen(QPen(ink, 1, Qt::DashLine));
        const double y = yOf(dbm, area);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.drawText(QRectF(area.left(), y - 18, area.width(), 18), Qt::AlignRight | Qt::AlignVCenter, word);
    };
    threshold(weakBelow, Token::Warn, tr("weak below −85"));
    threshold(badBelow, Token::Bad, tr("bad below −95"));
    painter.setPen(color(Token::Secondary, palette()));
    painter.drawText(QRectF(0, 0, area.left() - 6, painter.fontMetrics().height()), Qt::AlignRight, QStringLiteral("dBm"));
}

void LevelChart::drawTimes(QPainter &painter, const QRectF &area) const
{
    painter.setFont(secondaryFont(font()));
    painter.setPen(color(Token::Secondary, palette()));
    const int places = std::max(2, static_cast<int>(area.width()) / 110);
    for (int i = 0; i <= places; ++i) {
        const auto at = m_from + (m_to - m_from) * i / places;
        const double x = xOf(at, area);
        const Qt::Alignment alignment = i == 0 ? Qt::AlignLeft : i == places ? Qt::AlignRight : Qt::AlignHCenter;
        const QRectF place(i == 0 ? x : i == places ? x - 100 : x - 50, area.bottom() + 4, 100, painter.fontMetrics().height());
        painter.drawText(place, static_cast<int>(alignment | Qt::AlignTop), clockText(at));
    }
}

QString LevelChart::levelsText() const
{
    QString text;
    for (const Line &line : m_lines) {
        for (const quality::Level &level : line.levels) {
            if (level.at < m_from)
                continue;
            text += dateTimeText(level.at) + QLatin1Char('\t') + QString::number(level.dbm);
            text += m_lines.size() > 1 ? QLatin1Char('\t') + line.stick + QLatin1Char('\n') : QStringLiteral("\n");
        }
    }
    return text;
}

void LevelChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface, palette()));
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::Accent, palette()), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    const QRectF area = this->area();
    if (m_to == quality::Time{} || area.width() < 40)
        return;
    const QColor hatch = mixed(color(Token::Surface, palette()), color(Token::Secondary, palette()), 0.4);
    for (const quality::Deafness &deaf : m_deaf) {
        const double left = std::max(xOf(deaf.from, area), area.left());
        const double right = std::min(xOf(deaf.to, area), area.right());
        if (right > left)
            painter.fillRect(QRectF(left, area.top(), std::max(1.0, right - left), area.height()), QBrush(hatch, Qt::BDiagPattern));
    }
    drawScale(painter, area);
    drawTimes(painter, area);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        QColor ink = stickColour(i, palette());
        if (const auto levels = quality::statisticsOf(line.levels); levels && levels->count >= 5) {
            const QRectF band(area.left(), yOf(levels->high, area), area.width(), yOf(levels->low, area) - yOf(levels->high, area));
            painter.fillRect(band, QColor(ink.red(), ink.green(), ink.blue(), 26));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        for (const quality::Level &level : line.levels) {
            if (level.at >= m_from)
                painter.drawEllipse(QPointF(xOf(level.at, area), yOf(level.dbm, area)), 2.2, 2.2);
        }
        if (m_lines.size() > 1) {
            painter.setPen(ink);
            painter.setFont(secondaryFont(font()));
            painter.drawText(QRectF(area.left() + 4, area.top() + 2 + static_cast<double>(i) * 16, area.width(), 16), Qt::AlignLeft, line.stick);
        }
    }
}

} // namespace ui
