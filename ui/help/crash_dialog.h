#pragma once

#include <QDateTime>
#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class QuietLabel;

// The report of a crash: what happened, the text to pass on, and, where the program asks before it starts, how to go on.
class CrashDialog : public QDialog {
    Q_OBJECT

public:
    struct Facts {
        QDateTime at;
        qint64 runningFor = 0; // seconds
        bool recording = false;
        QString report;
        QString folder; // of the reports
    };
    enum class Kind { Asks, Tells };
    enum class Choice { GoOn, Safe, Quit };

    CrashDialog(Facts facts, Kind kind, QWidget *parent = nullptr);

    // Closing the window is leaving.
    [[nodiscard]] Choice choice() const { return m_choice; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(Choice choice);
    void retranslate();

    Facts m_facts;
    Kind m_kind;
    Choice m_choice = Choice::Quit;
    QLabel *m_icon;
    QuietLabel *m_title;
    QuietLabel *m_text;
    QPlainTextEdit *m_report;
    QuietLabel *m_privacy;
    QPushButton *m_copy;
    QPushButton *m_openFolder;
    QPushButton *m_leave;
    QPushButton *m_safe;
    QPushButton *m_goOn;
};

} // namespace ui
