#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ui {

class QuietLabel;

// Where the telegrams go that were heard, and whether strangers may know whose they are.
class SaveCaptureDialog : public QDialog {
    Q_OBJECT

public:
    // `path`: the proposed file; `telegrams` and `encrypted`: how many there are, and how many of them nobody could decrypt any more.
    SaveCaptureDialog(const QString &path, int telegrams, int encrypted, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool pseudonyms() const;
    // What went wrong; the dialog stays open.
    void showProblem(const QString &text);

signals:
    void saveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void choose();
    void retranslate();

    int m_telegrams;
    int m_encrypted;
    QuietLabel *m_file;
    QLineEdit *m_path;
    QCheckBox *m_pseudonyms;
    QuietLabel *m_explanation;
    QuietLabel *m_problem;
    QPushButton *m_browse;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ui
