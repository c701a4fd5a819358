#pragma once

#include <QObject>

class QSocketNotifier;

namespace app {

// SIGTERM, SIGINT and SIGHUP, as the end of a session or Ctrl+C in the terminal send them, close the windows: what closing one keeps is kept
// then too. A second one ends the program at once. One at a time.
class EndSignals : public QObject {
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void endWanted();

private:
    QSocketNotifier *m_notifier;
};

} // namespace app
