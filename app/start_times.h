#pragma once

#include <QObject>

class QAbstractItemModel;
class QWidget;

namespace app {

// Says on standard error when the window is there for the first time ("window") and when the first meter has a row that has been
// painted ("row"), if QT_LOGGING_RULES holds meterscope.start=true. tests/system/start_time.py takes the time.
class StartTimes : public QObject {
    Q_OBJECT

public:
    // Does nothing where nobody asked. Both outlive this.
    StartTimes(QWidget &window, const QAbstractItemModel &meters);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    bool m_painted = false;
    bool m_rowWaits = false;
};

} // namespace app
