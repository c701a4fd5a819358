#include "ui/charts/series_style.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPixmap>

#include <array>

namespace ui::charts {

namespace {

struct MediumColour {
    const char *medium;
    QRgb colour;
};

// Words of wmbus::mediumWord. Solar has no medium of its own: an electricity meter that feeds in.
constexpr std::array<MediumColour, 11> mediumColours{{
    {"gas", 0xFFE69F00},
    {"electricity", 0xFFCC79A7},
    {"water", 0xFF56B4E9},
    {"cold_water", 0xFF56B4E9},
    {"warm_water", 0xFFD55E00},
    {"hot_water", 0xFFD55E00},
    {"heat", 0xFFB2182B},
    {"heat_cost_allocator", 0xFFB2182B},
    {"cooling", 0xFF0072B2},
    {"solar", 0xFFF0E442},
    {"temperature", 0xFF009E73},
}};
constexpr std::array<QRgb, 7> further{0xFF0072B2, 0xFF009E73, 0xFFD55E00, 0xFF56B4E9, 0xFFCC79A7, 0xFFE69F00, 0xFF8C6BB1};

QRgb ofMedium(const QString &medium)
{
    for (const MediumColour &entry : mediumColours) {
        if (medium == QLatin1String(entry.medium))
            return entry.colour;
    }
    return further[0];
}

} // namespace

QColor seriesColour(const QString &medium, int slot, const QPalette &palette)
{
    QRgb colour = ofMedium(medium);
    if (slot > 0) {
        int left = slot;
        for (std::size_t i = 0; left > 0; i = (i + 1) % further.size()) {
            if (further[i] != ofMedium(medium) && --left == 0)
                colour = further[i];
        }
    }
    const QColor plain = QColor::fromRgb(colour);
    // The blue and the red are made for paper: on a dark ground they need some light.
    return isDark(palette) && contrast(plain, color(Token::Surface, palette)) < 3.5 ? mixed(plain, Qt::white, 0.35) : plain;
}

QColor seriesEdge(const QColor &colour, const QPalette &palette)
{
    return mixed(colour, isDark(palette) ? QColor(Qt::white) : QColor(Qt::black), isDark(palette) ? 0.25 : 0.35);
}

QColor seriesLine(const QColor &colour, const QPalette &palette)
{
    constexpr double least = 3.0;
    const QColor ground = color(Token::Surface, palette);
    QColor line = colour;
    for (int step = 0; step < 4 && contrast(line, ground) < least; ++step)
        line = seriesEdge(line, palette);
    return line;
}

Qt::BrushStyle seriesPattern(int position)
{
    constexpr std::array<Qt::BrushStyle, 5> patterns{Qt::SolidPattern, Qt::HorPattern, Qt::Dense6Pattern, Qt::VerPattern, Qt::CrossPattern};
    return patterns[static_cast<std::size_t>(position) % patterns.size()];
}

Qt::PenStyle seriesDash(int position)
{
    constexpr std::array<Qt::PenStyle, 4> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return dashes[static_cast<std::size_t>(position) % dashes.size()];
}

void drawSwatch(QPainter *painter, const QRectF &rect, const QColor &colour, Qt::BrushStyle pattern, bool line, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (line) {
        painter->setPen(QPen(seriesLine(colour, palette), 2));
        painter->drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
    } else {
        painter->setPen(QPen(seriesEdge(colour, palette), 1));
        painter->setBrush(colour);
        const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
        painter->drawRoundedRect(box, 2, 2);
        if (pattern != Qt::SolidPattern) {
            painter->setBrush(QBrush(seriesEdge(colour, palette), pattern));
            painter->drawRoundedRect(box, 2, 2);
        }
    }
    painter->restore();
}

QPixmap seriesSwatch(const QColor &colour, Qt::BrushStyle pattern, bool line, int size, double devicePixelRatio, const QPalette &palette)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawSwatch(&painter, QRectF(0, 0, size, size), colour, pattern, line, palette);
    return pixmap;
}

} // namespace ui::charts
