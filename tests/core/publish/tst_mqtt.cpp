#include <QtTest>

#include "core/publish/mqtt_publisher.h"
#include "publish_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace publish;

namespace {

constexpr int patience = 20'000; // ms; other programs start meanwhile

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QString program(const char *name)
{
    return QStandardPaths::findExecutable(QLatin1String(name), QString::fromLocal8Bit(qgetenv("PATH")).split(QLatin1Char(':')) + QStringList{QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
}

bool run(const QString &what, const QStringList &arguments)
{
    QProcess process;
    process.start(what, arguments);
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

// A real mosquitto on loopback, that keeps sessions through kill -9.
class Broker {
public:
    explicit Broker(const QByteArray &more = "allow_anonymous true\n") : m_port(freePort())
    {
        QFile file(path("mosquitto.conf"));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("listener " + QByteArray::number(m_port) + " 127.0.0.1\npersistence true\npersistence_location " + m_dir.path().toUtf8()
                   + "/\nautosave_on_changes true\nautosave_interval 1\nmax_queued_messages 0\n" + QByteArray(more).replace("@DIR@", m_dir.path().toUtf8()));
        if (::geteuid() == 0)
            file.write("user root\n");
    }
    ~Broker() { kill(); }

    bool start()
    {
        m_process.start(program("mosquitto"), {QStringLiteral("-c"), path("mosquitto.conf")});
        for (int i = 0; m_process.waitForStarted() && i < 500; ++i) {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, m_port);
            if (probe.waitForConnected(1000))
                return true;
            QTest::qWait(10);
        }
        return false;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    [[nodiscard]] MqttOptions options() const
    {
        MqttOptions options;
        options.broker.host = QStringLiteral("127.0.0.1");
        options.broker.port = m_port;
        options.broker.firstPause = std::chrono::milliseconds(100);
        options.broker.longestPause = std::chrono::milliseconds(300);
        options.queueFile = path("queue");
        return options;
    }
    // Retained messages and whatever else comes first, by mosquitto's own client.
    [[nodiscard]] QByteArray retained(const QString &topic) const
    {
        QProcess client;
        client.start(program("mosquitto_sub"), {QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-t"), topic,
                                                QStringLiteral("-C"), QStringLiteral("1"), QStringLiteral("-W"), QStringLiteral("5"), QStringLiteral("--retained-only")});
        client.waitForFinished(patience);
        return client.readAllStandardOutput().trimmed();
    }
    bool say(const QString &topic, const QString &text) const
    {
        return run(program("mosquitto_pub"), {QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-q"), QStringLiteral("1"),
                                              QStringLiteral("-t"), topic, QStringLiteral("-m"), text});
    }

private:
    quint16 m_port;
    QTemporaryDir m_dir;
    QProcess m_process;
};

// mosquitto's own client, with a session that the broker keeps.
class Subscriber {
public:
    Subscriber(const Broker &broker, const QString &topic)
    {
        m_process.start(program("mosquitto_sub"), {QStringLiteral("-p"), QString::number(broker.port()), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-t"), topic, QStringLiteral("-t"), QStringLiteral("probe"), QStringLiteral("-q"),
                                                   QStringLiteral("1"), QStringLiteral("-c"), QStringLiteral("-i"), QStringLiteral("listener"), QStringLiteral("-F"), QStringLiteral("%t|%q|%r|%p")});
        started = m_process.waitForStarted() && ready(broker);
    }
    ~Subscriber()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    const QByteArrayList &lines()
    {
        m_process.waitForReadyRead(1);
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine().trimmed();
            if (!line.endsWith("|probe"))
                m_lines += line;
            else
                m_probed = true;
        }
        return m_lines;
    }
    bool started = false;

private:
    bool ready(const Broker &broker)
    {
        for (int i = 0; i < 200 && !m_probed; ++i) {
            broker.say(QStringLiteral("probe"), QStringLiteral("probe"));
            m_process.waitForReadyRead(50);
            lines();
        }
        return m_probed;
    }

    QProcess m_process;
    QByteArrayList m_lines;
    bool m_probed = false;
};

MeterState numbered(int number)
{
    MeterState state = stateFrom(energyCamHex, "Keller");
    state.fields[0].value = {number, 0};
    return state;
}

QByteArray valueIn(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line.mid(line.indexOf('{'))).object();
    return QByteArray::number(json.value(QStringLiteral("total_m3")).toInt());
}

QByteArrayList numbers(int count)
{
    QByteArrayList all;
    for (int i = 0; i < count; ++i)
        all += QByteArray::number(i);
    return all;
}

// Each number once, in the order of its first coming: QoS 1 may deliver twice around a broken connection.
QByteArrayList firstOfEach(const QByteArrayList &lines)
{
    QByteArrayList all;
    for (const QByteArray &line : lines) {
        const QByteArray value = valueIn(line);
        if (!all.contains(value))
            all += value;
    }
    return all;
}

} // namespace

class TestMqtt : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void statesReachTheBroker();
    void availability();
    void announcesToHomeAssistant();
    void brokerKilledAndBack();
    void queueOutlivesTheProgram();
    void qosZero();
    void fullQueueLetsTheOldestGo();
    void wrongPassword();
    void encrypted_data();
    void encrypted();
    void hostileBroker_data();
    void hostileBroker();
};

void TestMqtt::initTestCase()
{
    for (const char *name : {"mosquitto", "mosquitto_sub", "mosquitto_pub", "mosquitto_passwd", "openssl"})
        QVERIFY2(!program(name).isEmpty(), name);
}

void TestMqtt::statesReachTheBroker()
{
    Broker broker;
    QVERIFY(broker.start());
    Subscriber subscriber(broker, QStringLiteral("wmbus/#"));
    QVERIFY(subscriber.started);
    MqttPublisher publisher(broker.options());
    QVERIFY(publisher.start(nullptr));
    publisher.publish(stateFrom(energyCamHex, "Keller"));
    QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 2, patience);
    QCOMPARE(subscriber.lines()[0], QByteArray("wmbus/bridge/state|1|0|online"));
    QCOMPARE(subscriber.lines()[1], QByteArray("wmbus/04500498|1|0|") + QByteArray::fromStdString(stateJson(stateFrom(energyCamHex, "Keller"), Shape::Wmbusmeters)));
    QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
    QVERIFY(publisher.status().problem.isEmpty());
    QVERIFY(broker.retained(QStringLiteral("wmbus/04500498")).isEmpty());
}

void TestMqtt::availability()
{
    Broker broker;
    QVERIFY(broker.start());
    auto options = broker.options();
    options.retain = true;
    {
        MqttPublisher publisher(options);
        QVERIFY(publisher.start(nullptr));
        publisher.publish(numbered(7));
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected && publisher.status().waiting == 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(broker.retained(QStringLiteral("wmbus/bridge/state")), QByteArray("online"), patience);
    }
    QCOMPARE(broker.retained(QStringLiteral("wmbus/bridge/state")), QByteArray("offline"));
    QCOMPARE(valueIn(broker.retained(QStringLiteral("wmbus/04500498"))), QByteArray("7"));
}

void TestMqtt::announcesToHomeAssistant()
{
    Broker broker;
    QVERIFY(broker.start());
    Subscriber subscriber(broker, QStringLiteral("homeassistant/#"));
    QVERIFY(subscriber.started);
    auto options = broker.options();
    options.home.discovery = Discovery::Device;
    MqttPublisher publisher(options);
    QVERIFY(publisher.start(nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected, patience);
    publisher.publish(numbered(1));
    publisher.publish(numbered(2));
    const QString topic = QStringLiteral("homeassistant/device/wmbus_04500498/config");
    QTRY_VERIFY_WITH_TIMEOUT(!broker.retained(topic).isEmpty(), patience);
    QCOMPARE(QJsonDocument::fromJson(broker.retained(topic)).object()[QStringLiteral("state_topic")].toString(), QStringLiteral("wmbus/04500498"));
    QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 1, patience); // once, although two states came
    // Home Assistant was restarted.
    QVERIFY(broker.say(QStringLiteral("homeassistant/status"), QStringLiteral("online")));
    QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 3, patience);
    QCOMPARE(subscriber.lines()[2], subscriber.lines()[0]);
    // A value it did not have before.
    MeterState more = numbered(3);
    more.fields.push_back({"flow_temperature", "°C", store::SeriesKind::Gauge, {21, 0}});
    publisher.publish(more);
    QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 4, patience);
    QVERIFY(subscriber.lines()[3].contains("flow_temperature_c"));
    QVERIFY(subscriber.lines()[3].contains("total_m3"));
}

void TestMqtt::brokerKilledAndBack()
{
    Broker broker;
    QVERIFY(broker.start());
    MqttPublisher publisher(broker.options());
    QVERIFY(publisher.start(nullptr));
    QByteArrayList lines;
    int sent = 0;
    {
        Subscriber subscriber(broker, QStringLiteral("wmbus/04500498"));
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected, patience);
        for (; sent < 50; ++sent)
            publisher.publish(numbered(sent));
        QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 50, patience);
        lines = subscriber.lines();
    }
    for (int round = 0; round < 3; ++round) {
        broker.kill();
        for (int i = 0; i < 100; ++i)
            publisher.publish(numbered(sent++));
        QTRY_VERIFY_WITH_TIMEOUT(!publisher.status().connected && publisher.status().waiting >= 100, patience);
        QVERIFY(!publisher.status().problem.isEmpty());
        // An hour may go by: nothing of it depends on time.
        QVERIFY(broker.start());
        Subscriber subscriber(broker, QStringLiteral("wmbus/04500498"));
        QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
        QTRY_VERIFY_WITH_TIMEOUT(firstOfEach(lines + subscriber.lines()).size() >= sent, patience);
        lines += subscriber.lines();
    }
    QCOMPARE(firstOfEach(lines), numbers(sent));
    QCOMPARE(publisher.status().dropped, 0U);
}

void TestMqtt::queueOutlivesTheProgram()
{
    Broker broker;
    {
        MqttPublisher publisher(broker.options());
        QVERIFY(publisher.start(nullptr));
        for (int i = 0; i < 30; ++i)
            publisher.publish(numbered(i));
        QCOMPARE(publisher.status().waiting, 30U);
    }
    QVERIFY(broker.start());
    Subscriber subscriber(broker, QStringLiteral("wmbus/04500498"));
    MqttPublisher publisher(broker.options());
    QVERIFY(publisher.start(nullptr));
    QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 30, patience);
    QCOMPARE(firstOfEach(subscriber.lines()), numbers(30));
    QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
}

void TestMqtt::qosZero()
{
    Broker broker;
    auto options = broker.options();
    options.home.qos = 0;
    MqttPublisher publisher(options);
    QVERIFY(publisher.start(nullptr));
    for (int i = 0; i < 60; ++i)
        publisher.publish(numbered(i));
    QTRY_VERIFY_WITH_TIMEOUT(!publisher.status().problem.isEmpty(), patience);
    QVERIFY(broker.start());
    Subscriber subscriber(broker, QStringLiteral("wmbus/04500498"));
    QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
}

void TestMqtt::fullQueueLetsTheOldestGo()
{
    Broker broker;
    auto options = broker.options();
    options.queueBytes = 2000;
    MqttPublisher publisher(options);
    QVERIFY(publisher.start(nullptr));
    for (int i = 0; i < 50; ++i)
        publisher.publish(numbered(i));
    QVERIFY(publisher.status().waiting < 20);
    QCOMPARE(publisher.status().dropped + publisher.status().waiting, 50U);
    QVERIFY(broker.start());
    QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
}

void TestMqtt::wrongPassword()
{
    Broker broker("allow_anonymous false\npassword_file @DIR@/passwords\n");
    QVERIFY(run(program("mosquitto_passwd"), {QStringLiteral("-b"), QStringLiteral("-c"), broker.path("passwords"), QStringLiteral("meters"), QStringLiteral("right one")}));
    QVERIFY(broker.start());
    auto options = broker.options();
    options.broker.user = QStringLiteral("meters");
    options.broker.password = "wrong one";
    {
        MqttPublisher publisher(options);
        QVERIFY(publisher.start(nullptr));
        publisher.publish(numbered(1));
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().problem.contains(QLatin1String("not authori"), Qt::CaseInsensitive), patience);
        QVERIFY(!publisher.status().problem.contains(QLatin1String("wrong one")));
        QVERIFY(!publisher.status().connected);
        QCOMPARE(publisher.status().waiting, 1U);
    }
    options.broker.password = "right one";
    MqttPublisher publisher(options);
    QVERIFY(publisher.start(nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected && publisher.status().waiting == 0, patience); // what waited is delivered
}

void TestMqtt::encrypted_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<bool>("good");
    QTest::addRow("right CA, right name") << "localhost" << "ca.pem" << true;
    QTest::addRow("another CA") << "localhost" << "other.pem" << false;
    QTest::addRow("another name") << "127.0.0.1" << "ca.pem" << false;
    QTest::addRow("the system's CAs") << "localhost" << "" << false;
}

void TestMqtt::encrypted()
{
    QFETCH(QString, host);
    QFETCH(QString, ca);
    QFETCH(bool, good);
    Broker broker("allow_anonymous true\ncertfile @DIR@/server.pem\nkeyfile @DIR@/server.key\n");
    const QString openssl = program("openssl");
    for (const char *name : {"ca", "other"}) {
        QVERIFY(run(openssl, {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                              QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(QLatin1String(name)), QStringLiteral("-keyout"),
                              broker.path("") + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".key"), QStringLiteral("-out"), broker.path("") + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".pem")}));
    }
    QVERIFY(run(openssl, {QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                          QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"), broker.path("server.key"), QStringLiteral("-out"), broker.path("server.csr")}));
    QVERIFY(run(openssl, {QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), broker.path("server.csr"), QStringLiteral("-CA"), broker.path("ca.pem"), QStringLiteral("-CAkey"), broker.path("ca.key"),
                          QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-out"), broker.path("server.pem")}));
    QVERIFY(broker.start());
    auto options = broker.options();
    options.broker.host = host;
    options.broker.tls = true;
    options.broker.caFile = ca.isEmpty() ? ca : broker.path("") + QLatin1Char('/') + ca;
    MqttPublisher publisher(options);
    QVERIFY(publisher.start(nullptr));
    publisher.publish(numbered(1));
    if (good) {
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected && publisher.status().waiting == 0, patience);
        return;
    }
    // Several tries, none of which gets through.
    QSignalSpy changes(&publisher, &MqttPublisher::statusChanged);
    QTRY_VERIFY_WITH_TIMEOUT(!publisher.status().problem.isEmpty(), patience);
    QVERIFY(!publisher.status().connected);
    QCOMPARE(publisher.status().waiting, 1U);
    options.broker.caFile = broker.path("missing.pem");
    MqttPublisher without(options);
    QString error;
    QVERIFY(!without.start(&error));
    QVERIFY(error.contains(QLatin1String("missing.pem")));
}

void TestMqtt::hostileBroker_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addRow("refuses for a reason nobody knows") << QByteArray("\x20\x02\x00\x7F", 4);
    QTest::addRow("packet of no type") << QByteArray("\x00\x00", 2);
    QTest::addRow("a length of five bytes") << QByteArray("\x20\xFF\xFF\xFF\xFF\x7F", 6) + QByteArray(100'000, '\xFF');
    QTest::addRow("a state before the greeting, then the end") << QByteArray("\x30\x02\x00\x09", 4);
}

// Something else listens there, and talks.
void TestMqtt::hostileBroker()
{
    QFETCH(QByteArray, says);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *const socket = server.nextPendingConnection();
        socket->write(says);
        socket->disconnectFromHost();
    });
    MqttOptions options;
    options.broker.host = QStringLiteral("127.0.0.1");
    options.broker.port = server.serverPort();
    options.broker.firstPause = std::chrono::milliseconds(50);
    MqttPublisher publisher(options);
    QVERIFY(publisher.start(nullptr));
    publisher.publish(numbered(1));
    QTRY_VERIFY_WITH_TIMEOUT(!publisher.status().problem.isEmpty(), patience);
    QVERIFY(!publisher.status().connected);
    QCOMPARE(publisher.status().waiting, 1U);
}

QTEST_GUILESS_MAIN(TestMqtt)
#include "tst_mqtt.moc"
