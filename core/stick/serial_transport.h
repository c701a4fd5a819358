#pragma once

#include "core/stick/transport.h"

#include <QSerialPort>
#include <QString>

namespace stick {

// 57600 baud, 8N1, no flow control, and nobody else on the line: two readers would steal each other's bytes. Exclusive by a lock
// file (QSerialPort makes it) and by TIOCEXCL. The name may be a link: the device behind it is opened and locked, so that one
// device is not opened twice by two names.
class SerialTransport : public Transport {
    Q_OBJECT
public:
    explicit SerialTransport(const QString &port, QObject *parent = nullptr);

    void open() override;
    void close() override;
    void write(bytes::ByteSpan data) override;
    [[nodiscard]] std::uint64_t node() const override;

private:
    void onReadyRead();
    void onError(QSerialPort::SerialPortError error);
    void reportFailure(const QString &device);

    QString m_name;
    QSerialPort m_port;
};

} // namespace stick
