#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace ui {

class FaultLine;
class QuietLabel;

// Asks for the name of a new profile.
class NewProfileDialog : public QDialog {
    Q_OBJECT

public:
    // `fault` says why a name cannot be used; empty when it can.
    NewProfileDialog(std::function<QString(const QString &name)> fault, QWidget *parent);
    void ask();

signals:
    void named(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void make();
    void retranslate();

    std::function<QString(const QString &)> m_fault;
    QuietLabel *m_label;
    QLineEdit *m_name;
    QuietLabel *m_explanation;
    FaultLine *m_says;
    QPushButton *m_cancel;
    QPushButton *m_make;
};

} // namespace ui
