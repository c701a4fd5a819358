#pragma once

#include "ui/survey/reception_report.h"

#include <QDialog>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace ui {

class QuietLabel;

// The report as it will be printed, two lines to fill in, and where it goes.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    // `path`: the proposed file.
    ReportDialog(ReceptionReport report, const QString &path, QWidget *parent = nullptr);

    [[nodiscard]] QString place() const;
    [[nodiscard]] QString author() const;
    void setPlaceAndAuthor(const QString &place, const QString &author);

signals:
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSheet();
    void retranslate();
    void refresh();
    void choose();
    void save();

    ReceptionReport m_report;
    int m_page = 0;
    QLineEdit *m_place;
    QLineEdit *m_author;
    QLineEdit *m_path;
    QuietLabel *m_problem;
    QuietLabel *m_pageText;
    QLabel *m_picture;
    QScrollArea *m_sheet; // holds the picture
    QPushButton *m_back;
    QPushButton *m_forth;
    std::array<QuietLabel *, 3> m_labels{}; // of place, author, path
    QPushButton *m_browse;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ui
