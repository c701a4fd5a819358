#pragma once

#include "ui/cuxd/sheet_rows.h"
#include "ui/spoken.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLineEdit;
class QListWidget;
class QPrinter;
class QPushButton;
class QScrollArea;

namespace ui {

class QuietLabel;

// A device sheet for every meter: what to choose and type in CUxD, each value with a button that copies it; to be printed.
class SheetsView : public QWidget {
    Q_OBJECT

public:
    using AskPath = std::function<QString(QWidget *parent, const QString &suggestion)>;
    // Shows the print dialog; false when the user does not want to.
    using AskPrinter = std::function<bool(QWidget *parent, QPrinter &printer)>;

    explicit SheetsView(CuxdPlan *plan, QWidget *parent = nullptr);

    void choose(const wmbus::Address &address);
    [[nodiscard]] const SheetContent &sheet() const { return m_sheet; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }
    void setAskPrinter(AskPrinter ask) { m_askPrinter = std::move(ask); }

signals:
    void said(const ui::Spoken &sentence, bool isProblem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void listMeters();
    void showSheet();
    void addRow(QGridLayout *grid, int line, const SheetRow &row);
    void print();
    void savePdf();
    [[nodiscard]] std::vector<SheetContent> wantedSheets() const;
    [[nodiscard]] std::optional<CuxdMeter> chosen() const;
    void retranslate();

    CuxdPlan *m_plan;
    AskPath m_askPath;
    AskPrinter m_askPrinter;
    std::vector<CuxdMeter> m_meters; // as listed
    SheetContent m_sheet;
    QListWidget *m_list;
    QuietLabel *m_stickerLabel;
    QLineEdit *m_sticker;
    QuietLabel *m_stickerNote;
    QScrollArea *m_scroll;
    QuietLabel *m_title;
    QuietLabel *m_kind;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QWidget *m_content;
};

} // namespace ui
