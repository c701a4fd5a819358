#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace cli {

// SIGINT and SIGTERM as an event of the loop: whoever runs until ended ends cleanly. SIGHUP as well, for who reads its settings again
// then; without takeHangUp() it ends the program as ever. One of these at a time.
class StopSignal : public QObject {
    Q_OBJECT
public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

    void takeHangUp();

signals:
    void stopped();
    void hungUp();

private:
    void onReadable();

    int m_pipe[2] = {-1, -1};
    QSocketNotifier m_notifier;
};

} // namespace cli
