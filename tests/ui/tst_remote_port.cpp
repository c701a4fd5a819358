#include "app/command_line.h"
#include "app/composition.h"
#include "core/stick/stick_manager.h"
#include "core/stick/virtual_stick.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// A stick at another computer, in the window: socat stands before the virtual stick.
class TestRemotePort : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_stick = std::make_unique<stick::VirtualStick>();
        QString error;
        QVERIFY(m_stick->start(&error));
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        m_name = QStringLiteral("tcp://127.0.0.1:%1").arg(probe.serverPort());
        const QString listen = QStringLiteral("TCP-LISTEN:%1,bind=127.0.0.1,reuseaddr,fork").arg(probe.serverPort());
        probe.close();
        m_socat = std::make_unique<QProcess>();
        m_socat->start(QStringLiteral("socat"), {listen, QStringLiteral("OPEN:%1,rawer,b57600").arg(m_stick->portName())});
        QVERIFY2(m_socat->waitForStarted(), "socat is needed: see tools/packages.sh");
    }
    void cleanup()
    {
        m_house.reset();
        m_socat->kill();
        m_socat->waitForFinished();
        m_socat.reset();
        m_stick.reset();
    }

    // Typed once, it is a known port and opened again by itself.
    void typedOnceThenKnown()
    {
        open();
        auto *field = m_house->window().findChild<QLineEdit *>(QStringLiteral("portName"));
        auto *button = m_house->window().findChild<QPushButton *>(QStringLiteral("openPort"));
        QVERIFY(field != nullptr && button != nullptr);
        QVERIFY(field->toolTip().contains(QStringLiteral("tcp://HOST:PORT")));
        field->setText(m_name);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 20000);
        m_house.reset();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 20000);
    }

private:
    void open()
    {
        app::CommandLine line;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
    }
    bool listening() const
    {
        const auto status = m_house->sticks().find(m_name);
        return status && status->phase == stick::Phase::Listening;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<stick::VirtualStick> m_stick;
    std::unique_ptr<QProcess> m_socat;
    std::unique_ptr<app::Composition> m_house;
    QString m_name;
};

QTEST_MAIN(TestRemotePort)
#include "tst_remote_port.moc"
