#pragma once

#include "ui/charts/chart_export.h"
#include "ui/spoken.h"

#include <QObject>

#include <functional>

class QPrinter;
class QWidget;

namespace ui::charts {

// How the chart leaves the page: on paper, into the clipboard, as a file. Each takes the sheet as it is then.
class SheetOutput : public QObject {
    Q_OBJECT

public:
    // Asks above `page`, which owns it.
    SheetOutput(std::function<ChartSheet()> sheet, QWidget *page);

    // Which file to write; empty: none. Asks with a dialog unless it is replaced.
    using AskFile = std::function<QString(const QString &title, const QString &suggestion, const QString &filter)>;
    void setAskFile(AskFile ask) { m_askFile = std::move(ask); }
    // Shows the print dialog and says whether to print.
    using AskPrinter = std::function<bool(QPrinter &)>;
    void setAskPrinter(AskPrinter ask) { m_askPrinter = std::move(ask); }

    void print();
    void copy(); // picture and table
    void savePng();
    void saveSvg();
    void savePdf();
    void saveCsv();

signals:
    // What could not be written, and what was.
    void said(const ui::Spoken &text, bool problem);

private:
    void saveAs(const QString &title, const QString &ending, const QString &filter, const std::function<bool(const QString &)> &write);

    std::function<ChartSheet()> m_sheet;
    AskFile m_askFile;
    AskPrinter m_askPrinter;
};

} // namespace ui::charts
