#include "ui/survey/reception_report.h"

#include "core/text/system_error.h"
#include "core/text/time_text.h"
#include "ui/format.h"
#include "ui/survey/signal_texts.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <cmath>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptionReport)
};

// Millimetres of an A4 page, and the resolution everything is laid out in.
constexpr double pageWidth = 210;
constexpr double pageHeight = 297;
constexpr double margin = 18;
constexpr double foot = 12;
constexpr double layoutDpi = 96;
constexpr double mmPerInch = 25.4;

double units(double mm)
{
    return mm / mmPerInch * layoutDpi;
}

// The colours of the light theme: a report is paper.
const char *inkOf(quality::Reception reception)
{
    switch (reception) {
    case quality::Reception::Good: return "#166F33";
    case quality::Reception::Weak: return "#8A5A00";
    case quality::Reception::Bad: return "#C0202B";
    default: return "#57606A";
    }
}

QString cell(const QString &text, const char *alignment = "left", const char *ink = "#1B1F24")
{
    return QStringLiteral("<td align='%1' style='color:%2; border-bottom:1px solid #D8DEE4;'>%3</td>").arg(QLatin1String(alignment), QLatin1String(ink), text);
}

QString head(const QString &text, const char *alignment = "left")
{
    return QStringLiteral("<th align='%1' style='color:#57606A; font-weight:normal; border-bottom:1px solid #57606A;'>%2</th>").arg(QLatin1String(alignment), text);
}

QString fact(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("<tr><td style='color:#57606A; padding-right:16px;'>%1</td><td>%2</td></tr>").arg(name, value.toHtmlEscaped());
}

QString rowHtml(const ReceptionReport::Row &row)
{
    const char *const ink = inkOf(row.reception);
    const QString heard = row.telegrams == 0 ? Words::tr("not heard") : receptionWord(row.reception);
    QString html = QStringLiteral("<tr>");
    html += cell(receptionShape(row.reception) + QStringLiteral("&nbsp;") + heard, "left", ink);
    html += cell(row.meter.toHtmlEscaped());
    html += cell(row.medium.toHtmlEscaped());
    html += cell(row.levels ? decibelText(row.levels->median) : QStringLiteral("–"), "right");
    html += cell(row.levels && areMany(row.levels->count) ? Words::tr("%1 to %2").arg(decibelText(row.levels->low), decibelText(row.levels->high)) : QStringLiteral("–"), "right");
    html += cell(row.loss.isEmpty() ? QStringLiteral("–") : row.loss, "right");
    html += cell(countText(row.telegrams), "right");
    return html + QStringLiteral("</tr>");
}

QString pointHtml(const ReceptionReport::Point &point)
{
    QString html = QStringLiteral("<h2>%1</h2><p style='color:#57606A;'>%2</p>")
                       .arg(point.name.toHtmlEscaped(), Words::tr("%1, listened for %2, %n meter(s)", nullptr, static_cast<int>(point.rows.size())).arg(dateTimeText(point.from), text::durationText(point.duration)));
    if (point.rows.empty())
        return html + QStringLiteral("<p>%1</p>").arg(Words::tr("Nothing was heard here."));
    html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='4'><tr>");
    html += head(Words::tr("Reception")) + head(Words::tr("Meter")) + head(Words::tr("Medium")) + head(Words::tr("Median, dBm"), "right") + head(Words::tr("80 % of levels"), "right")
        + head(Words::tr("Heard"), "right") + head(QStringLiteral("n"), "right") + QStringLiteral("</tr>");
    for (const ReceptionReport::Row &row : point.rows)
        html += rowHtml(row);
    return html + QStringLiteral("</table>");
}

// One sentence that somebody who knows nothing of radio understands.
QString summary(const ReceptionReport &report)
{
    if (report.points.size() < 2)
        return {};
    const ReceptionReport::Point *best = nullptr;
    std::size_t most = 0;
    for (const ReceptionReport::Point &point : report.points) {
        const auto good = static_cast<std::size_t>(std::count_if(point.rows.begin(), point.rows.end(), [](const ReceptionReport::Row &row) { return row.reception == quality::Reception::Good; }));
        if (!best || good > most) {
            best = &point;
            most = good;
        }
    }
    return QStringLiteral("<p>%1</p>").arg(Words::tr("Most meters are received well at <b>%1</b>: %2 of %3.").arg(best->name.toHtmlEscaped()).arg(most).arg(best->rows.size()));
}

void layOut(QTextDocument &document, const ReceptionReport &report)
{
    document.setDocumentMargin(0);
    QFont font = QGuiApplication::font();
    font.setPixelSize(12);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(QStringLiteral("h1{font-size:22px;font-weight:600;} h2{font-size:15px;font-weight:600;margin-top:18px;} td,th{font-size:11px;}"));
    document.setHtml(reportHtml(report));
    document.setPageSize({units(pageWidth - 2 * margin), units(pageHeight - 2 * margin - foot)});
}

void drawPage(QPainter &painter, const QTextDocument &document, const ReceptionReport &report, int page)
{
    const QSizeF size = document.pageSize();
    painter.save();
    painter.translate(units(margin), units(margin));
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), size));
    painter.translate(0, -size.height() * page);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, QColor(0x1B, 0x1F, 0x24));
    context.clip = QRectF(0, size.height() * page, size.width(), size.height());
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    QFont font = document.defaultFont();
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(QColor(0x57, 0x60, 0x6A));
    const QRectF place(0, size.height() + units(foot) / 2, size.width(), units(foot) / 2);
    painter.drawText(place, Qt::AlignLeft, Words::tr("Meterscope, %1").arg(dateTimeText(report.made)));
    painter.drawText(place, Qt::AlignRight, Words::tr("Page %1 of %2").arg(page + 1).arg(document.pageCount()));
    painter.restore();
}

} // namespace

QString reportHtml(const ReceptionReport &report)
{
    QString html = QStringLiteral("<h1>%1</h1><table cellspacing='0' cellpadding='2'>").arg(Words::tr("Radio reception of meters"));
    html += fact(Words::tr("Place"), report.place);
    html += fact(Words::tr("Date"), dateTimeText(report.made));
    html += fact(Words::tr("Measured by"), report.author);
    html += fact(Words::tr("Receiver"), report.sticks);
    html += fact(Words::tr("Link mode"), report.modes);
    html += QStringLiteral("</table>") + summary(report);
    for (const ReceptionReport::Point &point : report.points)
        html += pointHtml(point);
    html += QStringLiteral("<h2>%1</h2><p style='color:#57606A;'>%2</p>")
                .arg(Words::tr("How to read this"),
                     Words::tr("Level: how strongly a meter arrives, in dBm; the nearer to 0, the stronger (± 3 dB). Four of five levels lie within “80 % of levels”. "
                               "Heard: telegrams received of those that the meter sent meanwhile, as far as its interval is known. n: telegrams that the figures rest on; "
                               "few telegrams say little. ▲ good: less than 5 % lost and −85 dBm or more. ◆ weak: 5 to 25 % lost, or −85 to −95 dBm. ▼ bad: more lost or weaker."));
    return html;
}

int reportPages(const ReceptionReport &report)
{
    QTextDocument document;
    layOut(document, report);
    return document.pageCount();
}

QString writeReportPdf(const ReceptionReport &report, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return text::systemErrorText(file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({0, 0, 0, 0});
        writer.setTitle(Words::tr("Radio reception of meters"));
        writer.setCreator(QStringLiteral("Meterscope"));
        QTextDocument document;
        layOut(document, report);
        QPainter painter(&writer);
        if (!painter.isActive())
            return Words::tr("The page cannot be drawn.");
        painter.scale(writer.logicalDpiX() / layoutDpi, writer.logicalDpiY() / layoutDpi);
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            drawPage(painter, document, report, page);
        }
    }
    return file.commit() ? QString() : text::systemErrorText(file.errorString());
}

QImage reportPage(const ReceptionReport &report, int page, int width)
{
    QTextDocument document;
    layOut(document, report);
    if (page >= document.pageCount())
        return {};
    QImage image(width, static_cast<int>(std::lround(width * pageHeight / pageWidth)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(width / units(pageWidth), width / units(pageWidth));
    drawPage(painter, document, report, page);
    return image;
}

} // namespace ui
