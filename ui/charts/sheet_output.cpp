#include "ui/charts/sheet_output.h"

#include "ui/charts/bucket_table.h"
#include "ui/charts/chart_csv.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

namespace ui::charts {

namespace {

constexpr int longestName = 120;

QString describe(const ChartSheet &sheet)
{
    return sheetTitle(sheet) + QStringLiteral(", ") + sheetPeriod(sheet);
}

QString fileName(const ChartSheet &sheet)
{
    QString name = sheetTitle(sheet) + QLatin1Char(' ') + sheetPeriod(sheet);
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        name.replace(forbidden, QLatin1Char('-'));
    return name.left(longestName);
}

} // namespace

SheetOutput::SheetOutput(std::function<ChartSheet()> sheet, QWidget *page) : QObject(page), m_sheet(std::move(sheet))
{
    m_askFile = [page](const QString &title, const QString &suggestion, const QString &filter) { return QFileDialog::getSaveFileName(page, title, suggestion, filter); };
    m_askPrinter = [page](QPrinter &printer) { return QPrintDialog(&printer, page).exec() == QDialog::Accepted; };
}

void SheetOutput::print()
{
    QPrinter printer;
    printer.setResolution(96);
    printer.setDocName(describe(m_sheet()));
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
    if (!m_askPrinter(printer))
        return;
    if (!writePages(m_sheet(), printer))
        emit said([name = printer.printerName()] { return tr("The printer %1 could not be used.").arg(name); }, true);
}

void SheetOutput::copy()
{
    auto *content = new QMimeData; // the clipboard owns it
    const ChartSheet sheet = m_sheet();
    content->setImageData(toImage(sheet));
    content->setText(describe(sheet) + QLatin1Char('\n') + toTabbedText(tableOf(sheet)));
    QGuiApplication::clipboard()->setMimeData(content);
    emit said([] { return tr("Picture and table are in the clipboard."); }, false);
}

void SheetOutput::savePng()
{
    saveAs(tr("Save the picture"), QStringLiteral("png"), tr("PNG pictures (*.png)"), [this](const QString &file) {
        QSaveFile target(file);
        return target.open(QIODevice::WriteOnly) && toImage(m_sheet()).save(&target, "PNG") && target.commit();
    });
}

void SheetOutput::saveSvg()
{
    saveAs(tr("Save the picture"), QStringLiteral("svg"), tr("SVG pictures (*.svg)"), [this](const QString &file) { return writeSvg(m_sheet(), file); });
}

void SheetOutput::savePdf()
{
    saveAs(tr("Save as PDF"), QStringLiteral("pdf"), tr("PDF documents (*.pdf)"), [this](const QString &file) { return writePdf(m_sheet(), file); });
}

void SheetOutput::saveCsv()
{
    saveAs(tr("Save the values"), QStringLiteral("csv"), tr("Tables (*.csv)"), [this](const QString &file) {
        QSaveFile target(file);
        const QByteArray csv = toCsv(tableOf(m_sheet()), csvStyleOfLocale());
        return target.open(QIODevice::WriteOnly) && target.write(csv) == csv.size() && target.commit();
    });
}

void SheetOutput::saveAs(const QString &title, const QString &ending, const QString &filter, const std::function<bool(const QString &)> &write)
{
    const QString dotted = QLatin1Char('.') + ending;
    QString file = m_askFile(title, fileName(m_sheet()) + dotted, filter);
    if (file.isEmpty())
        return;
    if (!file.endsWith(dotted, Qt::CaseInsensitive))
        file += dotted;
    const bool written = write(file);
    emit said([written, file] { return written ? tr("Written: %1").arg(file) : tr("%1 could not be written.").arg(file); }, !written);
}

} // namespace ui::charts
