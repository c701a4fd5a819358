#include "ui/charts/chart_export.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/consumption_chart.h"
#include "ui/charts/legend.h"
#include "ui/charts/range_model.h"
#include "ui/charts/series_style.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontInfo>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace ui::charts {

namespace {

constexpr int margin = 16;
constexpr double screenDpi = 96.0;
constexpr int pageMarginMm = 12;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

// Light, on white: what is printed must not bring its own ground.
QPalette paper()
{
    QPalette palette = themePalette(false);
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    return palette;
}

// By pixels of a screen: a device of another resolution must not scale letters once more.
QFont paperFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

std::vector<LegendEntry> visibleOf(const ChartSheet &sheet)
{
    return legendEntries(*sheet.data, sheet.hidden);
}

// A chart of its own: the one on the screen may be dark, small and under the pointer.
void drawPanes(QPainter &painter, const QRectF &target, const ChartSheet &sheet)
{
    RangeModel range(sheet.zone);
    range.setNow(sheet.view.to);
    range.setData(sheet.view);
    range.set(sheet.view);
    ConsumptionChart chart(&range);
    chart.setPalette(paper());
    chart.setFont(paperFont());
    chart.setNavigatorShown(false);
    chart.setAttribute(Qt::WA_DontShowOnScreen);
    chart.resize(target.size().toSize());
    chart.show(); // lays out; nothing appears
    chart.setData(sheet.data);
    chart.setHidden(sheet.hidden);
    chart.flush();
    chart.renderPanes(&painter, target);
    if (!sheet.emptyText.isEmpty()) {
        painter.setPen(color(Token::Secondary, paper()));
        painter.drawText(target, Qt::AlignCenter | Qt::TextWordWrap, sheet.emptyText);
    }
}

double drawTotals(QPainter &painter, const QRectF &target, const ChartSheet &sheet, const QFont &font, bool measureOnly)
{
    const QFontMetricsF metrics(font, painter.device());
    const double line = std::ceil(metrics.height()) + 3;
    std::vector<QStringList> rows;
    std::vector<double> widths(5, 0.0);
    const std::vector<LegendEntry> visible = visibleOf(sheet);
    for (const LegendEntry &entry : visible) {
        QStringList row{entry.shown->info.name};
        row += totalsTexts(*entry.shown, sheet.view, sheet.data->bucketing, sheet.zone);
        for (int c = 0; c < row.size(); ++c)
            widths[static_cast<std::size_t>(c)] = std::max(widths[static_cast<std::size_t>(c)], metrics.horizontalAdvance(row[c]));
        rows.push_back(row);
    }
    if (measureOnly)
        return line * static_cast<double>(rows.size());
    double y = target.top();
    for (std::size_t r = 0; r < rows.size(); ++r, y += line) {
        const ShownSeries &shown = *visible[r].shown;
        drawSwatch(&painter, QRectF(target.left(), y + (line - 10) / 2, 10, 10), seriesColour(shown.info.medium, shown.slot, paper()), seriesPattern(visible[r].position),
                   shown.info.drawing != Drawing::Columns, paper());
        double x = target.left() + 16;
        for (int c = 0; c < rows[r].size(); ++c) {
            painter.setFont(font);
            painter.setPen(color(c < 2 ? Token::Text : Token::Secondary, paper()));
            painter.drawText(QRectF(x, y, target.right() - x, line), Qt::AlignLeft | Qt::AlignVCenter, rows[r][c]);
            x += widths[static_cast<std::size_t>(c)] + 16;
        }
    }
    return y - target.top();
}

// Tables on paper, page by page.
class TablePrinter {
public:
    TablePrinter(QPainter &painter, const QRectF &page, const BucketTable &table, const QFont &font)
        : m_painter(painter), m_page(page), m_table(table), m_font(font), m_metrics(font, painter.device()), m_line(std::ceil(m_metrics.height()) + 4)
    {
        for (const BucketTable::Column &column : table.columns()) {
            if (column.kind == BucketTable::Kind::To)
                continue;
            double width = m_metrics.horizontalAdvance(table.header(column));
            for (int row = 0; row < table.rowCount(); ++row)
                width = std::max(width, m_metrics.horizontalAdvance(table.text(row, column)));
            m_columns.push_back(column);
            m_widths.push_back(width + 14);
        }
        double all = 0;
        for (const double width : m_widths)
            all += width;
        m_squeeze = std::min(1.0, page.width() / std::max(all, 1.0));
    }
    // Rows that fit between top and bottom besides the head.
    [[nodiscard]] int rowsIn(double height) const { return std::max(0, static_cast<int>(height / m_line) - 1); }
    void draw(double top, int from, int to)
    {
        drawRow(top, -1);
        for (int row = from; row < to; ++row)
            drawRow(top + m_line * (row - from + 1), row);
    }

private:
    void drawRow(double y, int row)
    {
        QFont font = m_font;
        font.setBold(row < 0);
        m_painter.setFont(font);
        m_painter.setPen(color(row < 0 ? Token::Secondary : Token::Text, paper()));
        double x = m_page.left();
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const double width = m_widths[c] * m_squeeze;
            const bool words = m_columns[c].kind == BucketTable::Kind::From;
            const QString text = row < 0 ? m_table.header(m_columns[c]) : m_table.text(row, m_columns[c]);
            m_painter.drawText(QRectF(x, y, width - 8, m_line), (words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                               QFontMetricsF(font, m_painter.device()).elidedText(text, Qt::ElideRight, width - 8));
            x += width;
        }
        m_painter.setPen(QPen(color(Token::Line, paper()), 0.7));
        m_painter.drawLine(QPointF(m_page.left(), y + m_line), QPointF(x - 8, y + m_line));
    }

    QPainter &m_painter;
    QRectF m_page;
    const BucketTable &m_table;
    QFont m_font;
    QFontMetricsF m_metrics;
    double m_line;
    std::vector<BucketTable::Column> m_columns;
    std::vector<double> m_widths;
    double m_squeeze = 1.0;
};

void drawFooter(QPainter &painter, const QRectF &page, const ChartSheet &sheet, int number, int of, const QFont &font)
{
    painter.setFont(font);
    painter.setPen(color(Token::Secondary, paper()));
    const QRectF line(page.left(), page.bottom() - 14, page.width(), 14);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, Texts::tr("Meterscope, made %1").arg(momentText(sheet.madeAt, sheet.zone)));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, Texts::tr("Page %1 of %2").arg(number).arg(of));
}

} // namespace

BucketTable tableOf(const ChartSheet &sheet)
{
    return {sheet.data, visibleOf(sheet), sheet.view, sheet.zone};
}

QString sheetTitle(const ChartSheet &sheet)
{
    QStringList names;
    for (const LegendEntry &entry : visibleOf(sheet))
        names += entry.shown->info.name;
    return names.isEmpty() ? Texts::tr("Consumption") : names.join(QStringLiteral(", "));
}

QString sheetPeriod(const ChartSheet &sheet)
{
    return spanText(sheet.view, sheet.zone);
}

void drawSheet(QPainter &painter, const QRectF &target, const ChartSheet &sheet)
{
    const QFont base = paperFont();
    QFont title = titleFont(base);
    title.setBold(true);
    painter.fillRect(target, Qt::white);
    const QRectF inside = target.adjusted(margin, margin, -margin, -margin);
    painter.setFont(title);
    painter.setPen(color(Token::Text, paper()));
    const double titleHeight = std::ceil(QFontMetricsF(title, painter.device()).height()) + 2;
    painter.drawText(QRectF(inside.left(), inside.top(), inside.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(title, painter.device()).elidedText(sheetTitle(sheet), Qt::ElideRight, inside.width() * 0.7));
    painter.setFont(base);
    painter.setPen(color(Token::Secondary, paper()));
    painter.drawText(QRectF(inside.left(), inside.top(), inside.width(), titleHeight), Qt::AlignRight | Qt::AlignVCenter, sheetPeriod(sheet));
    const QFont small = secondaryFont(base);
    const double totals = drawTotals(painter, inside, sheet, small, true);
    const QRectF panes(inside.left(), inside.top() + titleHeight + 6, inside.width(), inside.height() - titleHeight - totals - 14);
    drawPanes(painter, panes, sheet);
    drawTotals(painter, QRectF(inside.left(), panes.bottom() + 8, inside.width(), totals), sheet, small, false);
}

QImage toImage(const ChartSheet &sheet, double scale)
{
    QImage image(sheet.shape * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSheet(painter, QRectF(QPointF(0, 0), QSizeF(sheet.shape)), sheet);
    return image;
}

bool writeSvg(const ChartSheet &sheet, const QString &file)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return false;
    QSvgGenerator generator;
    generator.setOutputDevice(&target);
    generator.setSize(sheet.shape);
    generator.setViewBox(QRect(QPoint(0, 0), sheet.shape));
    generator.setResolution(static_cast<int>(screenDpi));
    generator.setTitle(sheetTitle(sheet));
    generator.setDescription(sheetPeriod(sheet));
    {
        QPainter painter;
        if (!painter.begin(&generator))
            return false;
        drawSheet(painter, QRectF(QPointF(0, 0), QSizeF(sheet.shape)), sheet);
    }
    return target.commit();
}

bool writePages(const ChartSheet &sheet, QPagedPaintDevice &device)
{
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(pageMarginMm, pageMarginMm, pageMarginMm, pageMarginMm), QPageLayout::Millimeter);
    device.setPageLayout(layout);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    // In pixels of a screen, so that paper looks like the window.
    painter.scale(painter.device()->logicalDpiX() / screenDpi, painter.device()->logicalDpiY() / screenDpi);
    const QSizeF size = layout.paintRect(QPageLayout::Inch).size() * screenDpi;
    const QRectF page(QPointF(0, 0), size);
    QFont font = paperFont();
    font.setPixelSize(11);
    const BucketTable table = tableOf(sheet);
    TablePrinter rows(painter, page.adjusted(margin, 0, -margin, 0), table, font);
    const double rowsHeight = page.height() - 30;
    const int perPage = std::max(rows.rowsIn(rowsHeight), 1);
    const int pages = 1 + (table.rowCount() + perPage - 1) / perPage;
    drawSheet(painter, page.adjusted(0, 0, 0, -20), sheet);
    drawFooter(painter, page, sheet, 1, pages, font);
    for (int number = 2; number <= pages; ++number) {
        if (!device.newPage())
            return false;
        const int from = (number - 2) * perPage;
        rows.draw(page.top(), from, std::min(from + perPage, table.rowCount()));
        drawFooter(painter, page, sheet, number, pages, font);
    }
    return painter.end();
}

bool writePdf(const ChartSheet &sheet, const QString &file)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&target);
        writer.setTitle(sheetTitle(sheet) + QStringLiteral(", ") + sheetPeriod(sheet));
        writer.setCreator(QStringLiteral("Meterscope"));
        writer.setResolution(static_cast<int>(screenDpi)); // of coordinates: everything stays a line or a letter
        if (!writePages(sheet, writer))
            return false;
    }
    return target.commit();
}

} // namespace ui::charts
