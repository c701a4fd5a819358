#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/stick/usb_devices.h"

using namespace stick;

// The folder is laid out as Linux lays out /sys/bus/usb/devices.
class TestUsbDevices : public QObject {
    Q_OBJECT

private slots:
    void findsSticksWithAndWithoutDriver()
    {
        device("1-1.2", "10c4", "ea60", "WiMOD iM871A-usb");
        QVERIFY(QDir().mkpath(m_dir.filePath(QStringLiteral("1-1.2/1-1.2:1.0/ttyUSB0/tty/ttyUSB0"))));
        device("1-1.3", "10c4", "87ed", "RWE SmartHome stick");
        QVERIFY(QDir().mkpath(m_dir.filePath(QStringLiteral("1-1.3/1-1.3:1.0"))));
        device("1-1.4", "0403", "6001", "FT232"); // another maker's
        device("usb1", "1d6b", "0002", "root hub");
        QVERIFY(QDir().mkpath(m_dir.filePath(QStringLiteral("1-1.2:1.0")))); // an interface: no vendor
        const std::vector<UsbDevice> found = usbSticks(m_dir.path().toStdString());
        QCOMPARE(found, (std::vector<UsbDevice>{{0x10C4, 0x87ED, "RWE SmartHome stick", ""}, {0x10C4, 0xEA60, "WiMOD iM871A-usb", "ttyUSB0"}}));
    }

    void aSystemWithoutSuchAFolder()
    {
        QVERIFY(usbSticks(m_dir.filePath(QStringLiteral("nowhere")).toStdString()).empty());
    }

private:
    void device(const char *name, const char *vendor, const char *product, const char *text)
    {
        const QString folder = m_dir.filePath(QLatin1String(name));
        QVERIFY(QDir().mkpath(folder));
        write(folder + QStringLiteral("/idVendor"), vendor);
        write(folder + QStringLiteral("/idProduct"), product);
        write(folder + QStringLiteral("/product"), text);
    }
    void write(const QString &path, const char *text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.write("\n");
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestUsbDevices)
#include "tst_usb_devices.moc"
