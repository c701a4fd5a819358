#pragma once

#include "core/bytes/bytes.h"

#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <memory>

namespace stick {

// The stick's end of a pseudo-terminal. Like a real line it has a speed: bytes are only understood at 57600 baud.
class PseudoTerminal : public QObject {
    Q_OBJECT
public:
    explicit PseudoTerminal(QObject *parent = nullptr);
    ~PseudoTerminal() override;

    // Raw, 57600 baud, with a symbolic link to it when `link` is not empty. False with the system's reason in `error`.
    [[nodiscard]] bool open(const QString &link, QString *error);
    // For the host this is unplugging. Takes the link away.
    void close();
    [[nodiscard]] bool isOpen() const { return m_master >= 0; }
    [[nodiscard]] QString name() const { return m_name; }

    // Sends as much as the host takes and keeps the rest. When the host reads nothing, what does not fit is lost, as on a line
    // without flow control.
    void write(bytes::ByteSpan data);
    // Forgets what has not been sent.
    void discardOutput() { m_waiting.clear(); }

signals:
    void bytesArrived(const bytes::Bytes &data);

private:
    void onReadable();
    void onWritable();
    void freeFromDeadHost();
    [[nodiscard]] bool rightSpeed() const;
    [[nodiscard]] bool makeLink(const QString &link, QString *error);

    int m_master = -1;
    int m_slave = -1; // kept open: otherwise every closing by a host would look like a hang-up
    QString m_name;
    QString m_link;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    bytes::Bytes m_waiting;
    QTimer m_hostCheck;
    int m_unreadChecks = 0; // in a row with bytes that nobody has read
};

} // namespace stick
