#pragma once

#include "ui/survey/reception_report.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

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

private:
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
    QPushButton *m_back;
    QPushButton *m_forth;
};

} // namespace ui
