#pragma once

#include "core/hci/message.h"
#include "ui/clock.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <vector>

namespace ui {

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

} // namespace ui
