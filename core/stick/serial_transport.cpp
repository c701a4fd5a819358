#include "core/stick/serial_transport.h"

#include "core/stick/port_access.h"
#include "core/stick/qt_bytes.h"

#include <sys/ioctl.h>

namespace stick {

SerialTransport::SerialTransport(const QString &port, QObject *parent) : Transport(parent), m_name(port)
{
    connect(&m_port, &QSerialPort::readyRead, this, &SerialTransport::onReadyRead);
    connect(&m_port, &QSerialPort::errorOccurred, this, &SerialTransport::onError);
}

void SerialTransport::open()
{
    if (m_port.isOpen())
        return;
    const QString device = devicePath(m_name);
    const Problem obvious = obstacle(device);
    if (obvious != Problem::None) {
        emit failed(obvious, {});
        return;
    }
    m_port.setPortName(device);
    m_port.setBaudRate(QSerialPort::Baud57600);
    m_port.setDataBits(QSerialPort::Data8);
    m_port.setParity(QSerialPort::NoParity);
    m_port.setStopBits(QSerialPort::OneStop);
    m_port.setFlowControl(QSerialPort::NoFlowControl);
    const QSignalBlocker quiet(m_port); // what open() returns says it all
    if (!m_port.open(QIODevice::ReadWrite)) {
        reportFailure(device);
        return;
    }
    ::ioctl(m_port.handle(), TIOCEXCL);
    m_port.clear(); // what came while nobody listened belongs to nobody
    emit opened();
}

void SerialTransport::close()
{
    const QSignalBlocker quiet(m_port);
    if (!m_port.isOpen())
        return;
    m_port.flush(); // the last word may still be waiting
    m_port.close();
}

void SerialTransport::write(bytes::ByteSpan data)
{
    if (m_port.isOpen())
        m_port.write(reinterpret_cast<const char *>(data.data()), static_cast<qint64>(data.size())); // no copy of a key in between
}

std::uint64_t SerialTransport::node() const
{
    return nodeOf(m_name);
}

void SerialTransport::onReadyRead()
{
    emit bytesArrived(toBytes(m_port.readAll()));
}

// A vanished device comes as a read, write, resource or device error, whatever errno was left over, and would come again and again
// until the port is closed. A pseudo-terminal has no modem lines (UnsupportedOperationError), which is no reason to stop.
void SerialTransport::onError(QSerialPort::SerialPortError error)
{
    if (error == QSerialPort::NoError || error == QSerialPort::UnsupportedOperationError || error == QSerialPort::TimeoutError
        || !m_port.isOpen())
        return;
    close();
    emit lost();
}

void SerialTransport::reportFailure(const QString &device)
{
    switch (m_port.error()) {
    case QSerialPort::DeviceNotFoundError:
        emit failed(Problem::NoSuchPort, {});
        return;
    case QSerialPort::PermissionError: // obstacle() has seen that we may open it: somebody else holds the lock
        emit failed(Problem::InUse, holderOf(device));
        return;
    default:
        emit failed(Problem::OtherError, m_port.errorString().toStdString());
        return;
    }
}

} // namespace stick
