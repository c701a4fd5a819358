#pragma once

#include <QBrush>
#include <QColor>
#include <QPalette>
#include <QPen>
#include <QString>

namespace ui::charts {

// Okabe and Ito's colours, told apart by colour-blind people too: one for each medium, the rest for its further meters. `slot` counts
// the series of a medium from 0.
[[nodiscard]] QColor seriesColour(const QString &medium, int slot, const QPalette &palette);
// The series' colour as a thin line: at least 3 : 1 against the ground (WCAG 1.4.11).
[[nodiscard]] QColor seriesLine(const QColor &colour, const QPalette &palette);
// For an edge that keeps pale colours apart from the ground.
[[nodiscard]] QColor seriesEdge(const QColor &colour, const QPalette &palette);

// Besides colour: the n-th of the series drawn side by side. 0 is plain.
[[nodiscard]] Qt::BrushStyle seriesPattern(int position);
[[nodiscard]] Qt::PenStyle seriesDash(int position);

// The mark of the legend, the tooltip and the table: the series' colour with its pattern.
[[nodiscard]] QPixmap seriesSwatch(const QColor &colour, Qt::BrushStyle pattern, bool line, int size, double devicePixelRatio, const QPalette &palette);
void drawSwatch(QPainter *painter, const QRectF &rect, const QColor &colour, Qt::BrushStyle pattern, bool line, const QPalette &palette);

} // namespace ui::charts
