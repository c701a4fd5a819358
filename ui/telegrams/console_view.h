#pragma once

#include "core/hci/message.h"
#include "ui/clock.h"
#include "ui/page.h"
#include "ui/telegrams/console_texts.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace ui {

class QuietLabel;
class StatePanel;

struct ConsoleRow {
    TimePoint at;
    QString port;
    bool fromStick = false;
    hci::Message message; // without its key
};

// The last messages between the program and its sticks, oldest first: a ring.
class ConsoleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TimeColumn, PortColumn, DirectionColumn, LineColumn, MeaningColumn, Columns };
    static constexpr std::size_t capacity = 5000;

    explicit ConsoleModel(QObject *parent = nullptr);

    void append(ConsoleRow row);
    void flush();
    void clear();
    // The lines as CUxD's terminal writes them: "13:20:09 [ttyUSB0] --> C203|…".
    [[nodiscard]] QString text(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

signals:
    void flushed();

private:
    std::deque<ConsoleRow> m_rows;
    std::vector<ConsoleRow> m_pending;
    QTimer m_timer;
};

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
