#pragma once

#include "ui/charts/bucket_table.h"
#include "ui/charts/chart_data.h"

#include <QImage>
#include <QSet>
#include <QString>
#include <QTimeZone>

#include <memory>

class QPagedPaintDevice;
class QPainter;

namespace ui::charts {

// What goes onto paper or into a file: the picture as it is, on white whatever the theme, with words around it.
struct ChartSheet {
    std::shared_ptr<const ChartData> data;
    QSet<QString> hidden;
    Span view;
    QTimeZone zone;
    TimeMs madeAt = 0;   // "made on ..."
    QSize shape{1000, 520}; // of the picture with its words, in pixels of a screen
    QString emptyText;
};

[[nodiscard]] BucketTable tableOf(const ChartSheet &sheet);
// "Gas cellar, Power" and "October 2026".
[[nodiscard]] QString sheetTitle(const ChartSheet &sheet);
[[nodiscard]] QString sheetPeriod(const ChartSheet &sheet);

// Title, period, panes and totals at `target`.
void drawSheet(QPainter &painter, const QRectF &target, const ChartSheet &sheet);
[[nodiscard]] QImage toImage(const ChartSheet &sheet, double scale = 2.0);
[[nodiscard]] bool writeSvg(const ChartSheet &sheet, const QString &file);
// A4 landscape: the picture on the first page, then the table with its head on every page, page numbers, when it was made. The device's
// page layout is set here. False when the device cannot be painted on. Also used for printers.
[[nodiscard]] bool writePages(const ChartSheet &sheet, QPagedPaintDevice &device);
[[nodiscard]] bool writePdf(const ChartSheet &sheet, const QString &file);

} // namespace ui::charts
