#pragma once

#include "ui/stick/meter_check.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ChainView;
class QuietLabel;

// "Why do I not receive my meter?": type its number, read one cause and the next action.
class CheckDialog : public QDialog {
    Q_OBJECT

public:
    // Fills everything of the input but what is typed.
    using Facts = std::function<CheckInput()>;

    explicit CheckDialog(Facts facts, QWidget *parent = nullptr);

    void checkNumber(const QString &number);
    void refresh();
    [[nodiscard]] const CheckResult &result() const { return m_result; }

signals:
    void actionWanted(const ui::CheckResult &result);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void act();
    [[nodiscard]] QString actionText() const;
    void retranslate();

    Facts m_facts;
    CheckResult m_result;
    QuietLabel *m_label;
    QLineEdit *m_number;
    ChainView *m_chain;
    QLabel *m_icon;
    QuietLabel *m_title;
    QuietLabel *m_advice;
    QPushButton *m_action;
    QPushButton *m_close;
    QTimer m_timer;
};

} // namespace ui
