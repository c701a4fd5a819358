#include "ui/cuxd/sheet_print.h"

#include "ui/theme.h"

#include <QApplication>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>

namespace ui {

namespace {

constexpr double margin = 18;      // mm, every side
constexpr double textPoints = 10;
constexpr double titlePoints = 15;
const QColor ink(0x1B, 0x1F, 0x24);
const QColor quietInk(0x57, 0x60, 0x6A);
const QColor hairline(0xD8, 0xDE, 0xE4);

// Paints, or only measures: both by the same steps.
class SheetPainter {
public:
    SheetPainter(QPainter &painter, double width) : m_painter(painter), m_width(width)
    {
        m_text = QApplication::font();
        m_text.setPointSizeF(textPoints);
        m_title = m_text;
        m_title.setPointSizeF(titlePoints);
        m_hex = hexFont(m_text);
        m_hex.setPointSizeF(textPoints);
    }

    // Returns where the sheet ends.
    double put(const SheetContent &sheet, double top, bool paint)
    {
        m_paint = paint;
        double y = write(sheet.title, m_title, ink, 0, top, m_width);
        y = write(sheet.kind, m_text, quietInk, 0, y, m_width) + gapAbove();
        for (const SheetRow &row : sheet.rows) {
            if (row.kind == SheetRow::Kind::Section)
                y = section(row, y + gapAbove());
            else
                y = value(row, y);
        }
        return y;
    }
    [[nodiscard]] double gapAbove() const { return QFontMetricsF(m_text, m_painter.device()).height() * 0.6; }

private:
    double write(const QString &text, const QFont &font, const QColor &colour, double x, double y, double width)
    {
        const QRectF room(x, y, width, 10000);
        const QRectF used = QFontMetricsF(font, m_painter.device()).boundingRect(room, Qt::TextWordWrap, text);
        if (m_paint) {
            m_painter.setFont(font);
            m_painter.setPen(colour);
            m_painter.drawText(room, Qt::TextWordWrap, text);
        }
        return y + used.height();
    }
    double section(const SheetRow &row, double y)
    {
        const double end = write(row.name, m_text, quietInk, 0, y, m_width);
        if (m_paint)
            m_painter.fillRect(QRectF(0, end + 1, m_width, std::max(1.0, gapAbove() / 16)), hairline);
        return end + gapAbove() / 2;
    }
    double value(const SheetRow &row, double y)
    {
        const double a = m_width * 0.24;
        const double b = m_width * 0.28;
        const double between = gapAbove();
        double end = write(row.name, m_text, ink, 0, y, a - between);
        // An empty value leaves a line to write on.
        if (row.value.isEmpty() && m_paint)
            m_painter.fillRect(QRectF(a, end - 2, b - between, std::max(1.0, between / 16)), hairline);
        end = std::max(end, write(row.value, row.isTyped ? m_hex : m_text, ink, a, y, b - between));
        end = std::max(end, write(row.note, m_text, quietInk, a + b, y, m_width - a - b));
        return end + between / 4;
    }

    QPainter &m_painter;
    double m_width;
    QFont m_text;
    QFont m_title;
    QFont m_hex;
    bool m_paint = true;
};

} // namespace

bool printSheets(QPagedPaintDevice &device, const std::vector<SheetContent> &sheets)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageOrientation(QPageLayout::Portrait);
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double height = painter.viewport().height();
    SheetPainter sheetPainter(painter, painter.viewport().width());
    double y = 0;
    for (const SheetContent &sheet : sheets) {
        const double needed = sheetPainter.put(sheet, y, false) - y;
        if (y > 0 && y + needed > height) {
            device.newPage();
            y = 0;
        }
        y = sheetPainter.put(sheet, y, true) + 3 * sheetPainter.gapAbove();
    }
    return painter.end();
}

} // namespace ui
