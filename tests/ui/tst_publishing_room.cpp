#include "app/command_line.h"
#include "app/ccu_room.h"
#include "app/composition.h"
#include "app/keys_room.h"
#include "app/publishing_room.h"
#include "app/settings_room.h"
#include "app/wmbusmeters_room.h"
#include "core/bytes/hex.h"
#include "core/settings/keys.h"
#include "core/settings/settings_json.h"
#include "core/stick/replay_air.h"
#include "core/stick/stick_manager.h"
#include "core/stick/virtual_stick.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/secret_field.h"
#include "ui/main_window.h"
#include "ui/settings/settings_dialog.h"
#include "tests/support/everything_below.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

#include <unistd.h>

namespace key = settings::key;

namespace {

constexpr int patience = 20'000; // ms; other programs start meanwhile
const char *const energyCam = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";
const char *const stranger = "2E44A5119870659930037A060020052F2F0C933E842784060A3B00000A5A5901C4016D3B37DF2CCC01933E24032606";
const char *const password = "correct horse battery";
constexpr keys::Stretching cheap{1, keys::Stretching::leastMemory};

QString program(const char *name)
{
    return QStandardPaths::findExecutable(QLatin1String(name), QString::fromLocal8Bit(qgetenv("PATH")).split(QLatin1Char(':')) + QStringList{QStringLiteral("/usr/sbin")});
}

} // namespace

// The window tells other programs what a stick hears: a real mosquitto, with a password.
class TestPublishingRoom : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        m_port = probe.serverPort();
        probe.close();
        QVERIFY2(!program("mosquitto").isEmpty() && !program("mosquitto_sub").isEmpty(), "mosquitto is needed: see tools/packages.sh");
        QFile passwords(m_dir->filePath(QStringLiteral("passwords")));
        QVERIFY(passwords.open(QIODevice::WriteOnly));
        passwords.close();
        QCOMPARE(QProcess::execute(program("mosquitto_passwd"), {QStringLiteral("-b"), passwords.fileName(), QStringLiteral("meters"), QLatin1String(password)}), 0);
        QFile config(m_dir->filePath(QStringLiteral("mosquitto.conf")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("listener " + QByteArray::number(m_port) + " 127.0.0.1\nallow_anonymous false\npassword_file " + passwords.fileName().toUtf8() + (::geteuid() == 0 ? "\nuser root\n" : "\n"));
        config.close();
        m_broker = std::make_unique<QProcess>();
        m_broker->start(program("mosquitto"), {QStringLiteral("-c"), config.fileName()});
        QVERIFY(m_broker->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(brokerAnswers(), patience);
        m_subscriber = std::make_unique<QProcess>();
        m_subscriber->start(program("mosquitto_sub"), {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-u"), QStringLiteral("meters"),
                                                       QStringLiteral("-P"), QLatin1String(password), QStringLiteral("-t"), QStringLiteral("#"), QStringLiteral("-v")});
        QVERIFY(m_subscriber->waitForStarted());
        m_said.clear();
        m_stick = std::make_unique<stick::VirtualStick>();
        std::vector<stick::Transmission> telegrams;
        for (const char *hex : {energyCam, stranger}) {
            stick::Transmission one;
            one.telegram = *bytes::fromHex(hex);
            telegrams.push_back(one);
        }
        m_stick->setAir(std::make_unique<stick::ReplayAir>(telegrams, stick::ReplayAir::Pace::Steady, std::chrono::milliseconds(100), true));
        QString error;
        QVERIFY(m_stick->start(&error));
    }
    void cleanup()
    {
        m_house.reset();
        m_stick.reset();
        for (QProcess *process : {m_subscriber.get(), m_broker.get()}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void nothingIsPublishedUnlessWanted()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().recordedTelegrams() > 4, patience);
        QVERIFY(m_house->publishing().publishing().isOff());
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("data/mqtt.queue"))));
        QVERIFY(said().isEmpty());
    }

    void whatAStickHears()
    {
        open();
        QVERIFY(m_house->keys().store().create("tour", cheap));
        typePassword(password);
        switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(said().contains("wmbus/04500498 {\"_\":\"telegram\""), patience);
        QTRY_VERIFY_WITH_TIMEOUT(text("mqttStatus").startsWith(QStringLiteral("MQTT: connected with 127.0.0.1")), patience);
        QVERIFY(!said().contains("99657098")); // is not ours
        m_house->settings().setValue(key::publishMeters, QStringLiteral("all"));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains("wmbus/99657098"), patience);
        m_house->settings().setValue(key::mqttOn, false);
        QTRY_VERIFY_WITH_TIMEOUT(said().endsWith("wmbus/bridge/state offline\n"), patience);
        QVERIFY(!support::everythingBelow(m_dir->filePath(QStringLiteral("data"))).contains(password));
    }

    // The password lies in a vault that waits for its passphrase: readings wait with it, and none is lost.
    void readingsWaitForTheVault()
    {
        open();
        QVERIFY(m_house->keys().store().create("tour", cheap));
        typePassword(password);
        switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(said().contains("wmbus/04500498"), patience);
        m_house.reset();
        QTRY_VERIFY_WITH_TIMEOUT(said().endsWith("wmbus/bridge/state offline\n"), patience);
        m_said.clear();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(text("mqttStatus").contains(QStringLiteral("readings wait until the keys are open")), patience);
        QVERIFY(panel<ui::SecretField>("mqttPassword")->isEnabled() == false);
        QVERIFY(said().isEmpty());
        QVERIFY(m_house->keys().store().unlock("tour"));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains("wmbus/04500498"), patience);
        QVERIFY(panel<QToolButton>("mqttPasswordForget")->isVisibleTo(&m_house->publishing().panel()));
    }

    // What the demo stick plays, and what files hold, is told nobody.
    void neitherDemoNorFiles()
    {
        open(false);
        m_house->keys().store().useThisRunOnly();
        typePassword(password);
        m_house->settings().setValue(key::publishMeters, QStringLiteral("all"));
        switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(said().contains("wmbus/bridge/state online"), patience);
        emit m_house->window().demoWanted(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().recordedTelegrams() > 2, patience);
        emit m_house->window().demoWanted(false);
        wmbus::RadioFrame ofFile; // by the way that all files take
        ofFile.data = *bytes::fromHex(stranger);
        m_house->heard().reception().onFrame(ofFile);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->heard().addresses().recordedTelegrams(), quint64(1), patience);
        QVERIFY(!said().contains("99657098"));
        m_house->sticks().open(m_stick->portName()); // and the stick is
        QTRY_VERIFY_WITH_TIMEOUT(said().contains("wmbus/04500498"), patience);
        const QByteArray all = said();
        for (const QByteArray &line : all.split('\n'))
            QVERIFY2(line.isEmpty() || line.startsWith("wmbus/bridge/state ") || line.startsWith("wmbus/04500498 ") || line.startsWith("wmbus/99657098 "), line.constData());
    }

    void triesTheConnection()
    {
        open();
        auto *button = panel<QPushButton>("testMqtt");
        switchOn(false);
        QVERIFY(!panel<ui::SecretField>("mqttPassword")->isEnabled()); // nowhere to keep it yet
        m_house->keys().store().useThisRunOnly();
        typePassword("wrong one");
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled() && text("mqttTestResult").contains(QStringLiteral("authori"), Qt::CaseInsensitive), patience);
        typePassword(password);
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(text("mqttTestResult"), QStringLiteral("The connection works."), patience);
        m_broker->kill();
        m_broker->waitForFinished();
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled() && text("mqttTestResult").startsWith(QStringLiteral("127.0.0.1")), patience);
        panel<QToolButton>("mqttPasswordForget")->click();
        QVERIFY(m_house->keys().store().secret("mqtt").empty());
        QVERIFY(m_house->publishing().publishing().isOff()); // a try is no publishing
    }

    // A stand-in for a CCU's ReGa, which knows one device.
    void comparesWithACcu()
    {
        QTcpServer ccu;
        QVERIFY(ccu.listen(QHostAddress::LocalHost));
        QByteArrayList requests;
        connect(&ccu, &QTcpServer::newConnection, &ccu, [&] {
            QTcpSocket *const socket = ccu.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&requests, socket] {
                requests += socket->readAll();
                const bool known = QByteArray::fromPercentEncoding(requests.last()).contains("CUX2500001:1.METER");
                const QByteArray body = known ? "<xml><exec>/x.exe</exec><x>3038.000000</x></xml>" : "<xml><exec>/x.exe</exec><x>null</x></xml>";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        open();
        m_house->keys().store().useThisRunOnly();
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().recordedTelegrams() > 4, patience);
        store::DeviceEntry entry;
        entry.address = {0x18C4, 0x04500498, 1, 3};
        entry.name = "Gas";
        entry.mine = true;
        m_house->history().store().saveDevice(entry);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->history().knownMeters().size(), std::size_t(1), patience);
        QVERIFY(requests.isEmpty());
        m_house->ccu().open();
        ui::CcuDialog &dialog = m_house->ccu().dialog();
        auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("ccuTable"));
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(table->item(0, 3)->text().startsWith(QStringLiteral("3038")), patience);
        dialog.setAccess({QStringLiteral("127.0.0.1:%1").arg(ccu.serverPort()), false, {}});
        auto *compare = dialog.findChild<QPushButton *>(QStringLiteral("ccuCompare"));
        auto *says = dialog.findChild<ui::FaultLine *>(QStringLiteral("ccuSays"));
        compare->click();
        QVERIFY(says->text().contains(QStringLiteral("CUX2500001"))); // no device was named yet
        table->item(0, 1)->setText(QStringLiteral("nonsense"));
        QVERIFY(says->text().contains(QStringLiteral("nonsense")) && table->item(0, 1)->text().isEmpty());
        table->item(0, 1)->setText(QStringLiteral("CUX2500001"));
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("CUX2500001:1"));
        QVERIFY(requests.isEmpty()); // nobody was asked until now
        compare->click();
        QTRY_COMPARE_WITH_TIMEOUT(says->text(), QStringLiteral("Compared."), patience);
        QVERIFY2(table->item(0, 4)->text() == QStringLiteral("none"), qPrintable(table->item(0, 2)->text() + table->item(0, 3)->text() + QString::fromUtf8(requests.value(0))));
        QVERIFY(requests.size() == 1 && requests[0].startsWith("GET "));
        ccu.close();
        compare->click();
        QTRY_VERIFY_WITH_TIMEOUT(says->text().contains(QStringLiteral("does not answer")), patience);
    }

    void meterFilesAndSettingsForOthers()
    {
        open();
        keys::KeyEntry one;
        one.meters = *wmbus::addressPatternFromText("FFD.51601328.01.03");
        one.key = *crypto::Key::fromHex("00112233445566778899AABBCCDDEEFF");
        one.name = "Gas Keller";
        m_house->keys().store().useThisRunOnly();
        QVERIFY(m_house->keys().store().save({one}));
        QTemporaryDir folder;
        QCOMPARE(m_house->wmbusmeters().writeMeters(folder.path(), false), 1);
        QFile file(folder.filePath(QStringLiteral("Gas_Keller-51601328-FFD-01-03")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("name=Gas Keller\nid=51601328.M=FFD.V=01.T=03\n# key=32 hex digits; a meter that does not encrypt needs none\ndriver=auto\n"));
        file.close();
        QCOMPARE(m_house->wmbusmeters().writeMeters(folder.path(), true), 0); // nobody's file is replaced
        QVERIFY(file.remove());
        QCOMPARE(m_house->wmbusmeters().writeMeters(folder.path(), true), 1);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().toUpper().contains("00112233445566778899AABBCCDDEEFF"));
        QCOMPARE(static_cast<int>(file.permissions() & 0x0077), 0);
        // What the window exports is what `serve` reads: nothing of it is unknown there.
        switchOn();
        m_house->settingsRoom().exportTo(folder.filePath(QStringLiteral("settings.json")));
        QFile exported(folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const auto read = settings::fromJson(exported.readAll());
        QVERIFY(read && read->findings.empty());
        QCOMPARE(read->values, m_house->settings().changedValues());
        QCOMPARE(read->values.value(QLatin1String(key::mqttHost)).toString(), QStringLiteral("127.0.0.1"));
    }

private:
    bool brokerAnswers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return socket.waitForConnected(1000);
    }
    void open(bool withStick = true)
    {
        app::CommandLine line;
        line.dataDir = m_dir->filePath(QStringLiteral("data"));
        line.language = QStringLiteral("en");
        if (withStick)
            line.port = m_stick->portName();
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->settings().setValue(key::awaited, QStringList{QStringLiteral("04500498")});
        m_house->settings().setValue(key::openKnown, false);
        m_house->start();
    }
    void switchOn(bool on = true)
    {
        app::Settings &settings = m_house->settings();
        settings.setValue(key::mqttHost, QStringLiteral("127.0.0.1"));
        settings.setValue(key::mqttPort, m_port);
        settings.setValue(key::mqttUser, QStringLiteral("meters"));
        settings.setValue(key::mqttOn, on);
    }
    template <class Widget>
    Widget *panel(const char *name) const
    {
        return m_house->settingsRoom().dialog().findChild<Widget *>(QLatin1String(name));
    }
    void typePassword(const char *text) const
    {
        auto *field = panel<ui::SecretField>("mqttPassword");
        field->setText(QLatin1String(text));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(field->text().isEmpty()); // it is kept elsewhere
        QCOMPARE(QByteArray(m_house->keys().store().secret("mqtt").c_str()), QByteArray(text));
    }
    QString text(const char *line) const { return panel<ui::FaultLine>(line)->text(); }
    QByteArray said()
    {
        m_subscriber->waitForReadyRead(1);
        m_said += m_subscriber->readAllStandardOutput();
        return m_said;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QProcess> m_broker;
    std::unique_ptr<QProcess> m_subscriber;
    std::unique_ptr<stick::VirtualStick> m_stick;
    std::unique_ptr<app::Composition> m_house;
    QByteArray m_said;
    quint16 m_port = 0;
};

QTEST_MAIN(TestPublishingRoom)
#include "tst_publishing_room.moc"
