#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace cli {

// SIGINT and SIGTERM as an event of the loop: whoever runs until ended ends cleanly. One of these at a time.
class StopSignal : public QObject {
    Q_OBJECT
public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

signals:
    void stopped();

private:
    void onReadable();

    int m_pipe[2] = {-1, -1};
    QSocketNotifier m_notifier;
};

} // namespace cli
