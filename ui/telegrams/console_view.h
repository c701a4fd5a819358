#pragma once

#include "ui/page.h"
#include "ui/telegrams/console_model.h"
#include "ui/telegrams/console_texts.h"

#include <optional>

class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace ui {

class QuietLabel;
class StatePanel;

// The stick's traffic both ways, and for who knows what he does a line to send.
class ConsoleView : public Page {
    Q_OBJECT

public:
    explicit ConsoleView(QWidget *parent = nullptr);

    [[nodiscard]] Place place() const override { return {"Console", "console", 96, {}}; }
    [[nodiscard]] QString word() const override { return tr("Console"); }
    [[nodiscard]] QString menuText() const override { return tr("C&onsole"); }
    void setSticks(const std::vector<stick::StickStatus> &sticks) override;

    void show(const ConsoleRow &row);
    // What became of what was sent.
    void showReply(const QString &text);
    [[nodiscard]] ConsoleModel *model() const { return m_model; }

signals:
    void sendWanted(const QString &port, const hci::Message &message);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dressTable();
    [[nodiscard]] QLayout *makeBar();
    [[nodiscard]] QLayout *makeSender();
    void connectAll();
    void followNewest();
    void explain();
    void askToSend(bool ask);
    void send();
    void copy() const;
    void retranslate();

    ConsoleModel *m_model;
    QTableView *m_table;
    QToolButton *m_pause;
    QToolButton *m_clear;
    QToolButton *m_copy;
    QComboBox *m_port;
    QLineEdit *m_line;
    QPushButton *m_send;
    QuietLabel *m_explanation;
    QWidget *m_confirm;
    QuietLabel *m_confirmText;
    QPushButton *m_sendNow;
    QPushButton *m_keep;
    std::optional<cuxd::Command> m_command;
    bool m_paused = false;
};

} // namespace ui
