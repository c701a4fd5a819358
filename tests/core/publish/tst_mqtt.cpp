#include <QtTest>

#include "core/publish/mqtt_publisher.h"
#include "core/publish/publishing.h"
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
    [[nodiscard]] qint64 id() const { return m_process.processId(); }
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

// mosquitto's own client, usually with a session that the broker keeps.
class Subscriber {
public:
    Subscriber(const Broker &broker, const QString &topic, bool session = true)
    {
        QStringList arguments{QStringLiteral("-p"), QString::number(broker.port()), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-t"), topic, QStringLiteral("-t"), QStringLiteral("probe"),
                              QStringLiteral("-q"), QStringLiteral("1"), QStringLiteral("-F"), QStringLiteral("%t|%q|%r|%p")};
        if (session)
            arguments += {QStringLiteral("-c"), QStringLiteral("-i"), QStringLiteral("listener")};
        m_process.start(program("mosquitto_sub"), arguments);
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

// The topics of which the broker keeps something, in order.
QByteArrayList allRetained(const Broker &broker)
{
    Subscriber all(broker, QStringLiteral("#"), false);
    QByteArrayList topics;
    for (const QByteArray &line : all.lines()) {
        const QByteArrayList parts = line.split('|');
        if (parts.value(2) == "1")
            topics += parts[0];
    }
    std::sort(topics.begin(), topics.end());
    return topics;
}

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

QByteArrayList topicsIn(const QByteArray &retainedFile)
{
    QByteArrayList topics;
    const QJsonObject brokers = QJsonDocument::fromJson(retainedFile).object().value(QStringLiteral("brokers")).toObject();
    for (const QJsonValue &broker : brokers) {
        for (const QString &topic : broker.toObject().keys())
            topics += topic.toUtf8();
    }
    std::sort(topics.begin(), topics.end());
    return topics;
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
    void brokerAwayForAnHour();
    void exactlyOnceThroughKills();
    void leavesWithoutDuplicates();
    void queueOutlivesTheProgram();
    void takesBackWhatAnOlderStyleLeft_data();
    void takesBackWhatAnOlderStyleLeft();
    void takesBackWhenSwitchedOff();
    void withdrawsAMeter();
    void twoMakersOneNumber();
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

// What an hour of two telegrams a second leaves: 7200 states, with the times of that hour, through a restart of the program too.
void TestMqtt::brokerAwayForAnHour()
{
    constexpr int count = 7200;
    Broker broker("allow_anonymous true\nautosave_on_changes false\nautosave_interval 0\nmax_inflight_messages 0\n");
    MeterState state = stateFrom(energyCamHex, "Keller");
    const store::TimeMs began = state.at;
    for (int half = 0; half < 2; ++half) {
        MqttPublisher publisher(broker.options());
        QVERIFY(publisher.start(nullptr));
        for (int i = half * count / 2; i < (half + 1) * count / 2; ++i) {
            state.fields[0].value = {i, 0};
            state.at = began + i * 500;
            publisher.publish(state);
        }
        QCOMPARE(publisher.status().waiting, static_cast<std::uint64_t>((half + 1) * count / 2));
        QCOMPARE(publisher.status().dropped, 0U);
    }
    QVERIFY(broker.start());
    Subscriber subscriber(broker, QStringLiteral("wmbus/04500498"));
    QVERIFY(subscriber.started);
    MqttPublisher publisher(broker.options());
    QVERIFY(publisher.start(nullptr));
    QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), count, 3 * patience);
    const QByteArrayList lines = subscriber.lines();
    for (int i = 0; i < count; ++i) {
        const QByteArray &line = lines[i];
        const QJsonObject json = QJsonDocument::fromJson(line.mid(line.indexOf('{'))).object();
        QCOMPARE(json.value(QStringLiteral("total_m3")).toInt(), i);
        QCOMPARE(json.value(QStringLiteral("timestamp")).toString(), QString::fromStdString(utcTime(began + i * 500)));
    }
    QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
}

// QoS 2: the broker forgets everything when it is killed, and still nothing comes twice and nothing is missing.
void TestMqtt::exactlyOnceThroughKills()
{
    Broker broker("allow_anonymous true\nmax_inflight_messages 0\n");
    auto options = broker.options();
    options.home.qos = 2;
    options.broker.session = QStringLiteral("meterscope-test");
    QVERIFY(broker.start());
    MqttPublisher publisher(options);
    QVERIFY(publisher.start(nullptr));
    int sent = 0;
    QByteArrayList lines;
    for (int round = 0; round < 3; ++round) {
        {
            Subscriber subscriber(broker, QStringLiteral("wmbus/04500498"));
            QVERIFY(subscriber.started);
            for (int i = 0; i < 100; ++i)
                publisher.publish(numbered(sent++));
            QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
            QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 100, patience);
            lines += subscriber.lines();
        }
        broker.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!publisher.status().connected, patience);
        QVERIFY(QFile::remove(broker.path("mosquitto.db")));
        QVERIFY(broker.start());
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected, patience);
    }
    QByteArrayList values;
    for (const QByteArray &line : lines)
        values += valueIn(line);
    QCOMPARE(values, numbers(sent));
}

// Who ends in good order knows what the broker has taken.
void TestMqtt::leavesWithoutDuplicates()
{
    Broker broker;
    QVERIFY(broker.start());
    Subscriber subscriber(broker, QStringLiteral("wmbus/04500498"));
    QVERIFY(subscriber.started);
    for (int run = 0; run < 3; ++run) {
        MqttPublisher publisher(broker.options());
        QVERIFY(publisher.start(nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected, patience);
        for (int i = 0; i < 15; ++i)
            publisher.publish(numbered(run * 15 + i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(subscriber.lines().size(), 45, patience);
    MqttPublisher last(broker.options());
    QVERIFY(last.start(nullptr));
    QCOMPARE(last.status().waiting, 0U);
}

void TestMqtt::takesBackWhatAnOlderStyleLeft_data()
{
    QTest::addColumn<int>("discovery"); // then
    QTest::addColumn<QString>("discoveryPrefix");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("shape");
    QTest::addColumn<bool>("retain");
    QTest::addColumn<QByteArrayList>("left");
    const QByteArray device("homeassistant/device/wmbus_04500498/config");
    const QByteArrayList will{"wmbus/bridge/state"};
    QByteArrayList classic;
    for (const char *name : {"counter", "rssi_dbm", "timestamp", "total_m3"})
        classic += QByteArray("homeassistant/sensor/wmbus_04500498/") + name + "/config";
    const auto row = [](const char *name, Discovery discovery, const char *discoveryPrefix, const char *prefix, Shape shape, bool retain, const QByteArrayList &left) {
        QTest::addRow("%s", name) << static_cast<int>(discovery) << QString::fromLatin1(discoveryPrefix) << QString::fromLatin1(prefix) << static_cast<int>(shape) << retain << left;
    };
    row("same", Discovery::Device, "homeassistant", "wmbus", Shape::Wmbusmeters, true, {device, "wmbus/04500498", "wmbus/bridge/state"});
    row("classic", Discovery::Classic, "homeassistant", "wmbus", Shape::Wmbusmeters, true, classic + QByteArrayList{"wmbus/04500498"} + will);
    row("off", Discovery::Off, "homeassistant", "wmbus", Shape::Wmbusmeters, true, QByteArrayList{"wmbus/04500498"} + will);
    row("announced elsewhere", Discovery::Device, "ha", "wmbus", Shape::Wmbusmeters, true, {"ha/device/wmbus_04500498/config", "wmbus/04500498", "wmbus/bridge/state"});
    row("other names", Discovery::Device, "homeassistant", "wmbus", Shape::Cuxd, true, {device, "wmbus/04500498", "wmbus/bridge/state"});
    row("states not retained", Discovery::Device, "homeassistant", "wmbus", Shape::Wmbusmeters, false, QByteArrayList{device} + will);
    row("another topic", Discovery::Device, "homeassistant", "house", Shape::Wmbusmeters, true, {device, "house/04500498", "house/bridge/state"});
}

void TestMqtt::takesBackWhatAnOlderStyleLeft()
{
    QFETCH(int, discovery);
    QFETCH(QString, discoveryPrefix);
    QFETCH(QString, prefix);
    QFETCH(int, shape);
    QFETCH(bool, retain);
    Broker broker;
    QVERIFY(broker.start());
    auto options = broker.options();
    options.retainedFile = broker.path("retained.json");
    options.home.discovery = Discovery::Device;
    options.retain = true;
    {
        MqttPublisher publisher(options);
        QVERIFY(publisher.start(nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected, patience);
        publisher.publish(numbered(1));
        QTRY_COMPARE_WITH_TIMEOUT(allRetained(broker).size(), 3, patience);
    }
    options.home.discovery = static_cast<Discovery>(discovery);
    options.home.discoveryPrefix = discoveryPrefix;
    options.home.prefix = prefix;
    options.home.shape = static_cast<Shape>(shape);
    options.retain = retain;
    { // in a later run
        MqttPublisher publisher(options);
        QVERIFY(publisher.start(nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected, patience);
        publisher.publish(numbered(2));
        QTRY_COMPARE_WITH_TIMEOUT(publisher.status().waiting, 0U, patience);
    }
    QTEST(allRetained(broker), "left");
    QFile kept(options.retainedFile);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QTEST(topicsIn(kept.readAll()), "left");
    QCOMPARE(static_cast<int>(QFile::permissions(options.retainedFile) & 0x0077), 0);
}

void TestMqtt::takesBackWhenSwitchedOff()
{
    Broker broker;
    QVERIFY(broker.start());
    settings::Values values{{QStringLiteral("mqtt/on"), true}, {QStringLiteral("mqtt/host"), QStringLiteral("127.0.0.1")}, {QStringLiteral("mqtt/port"), broker.port()},
                            {QStringLiteral("mqtt/discovery"), QStringLiteral("classic")}, {QStringLiteral("mqtt/retain"), true}};
    Publishing publishing(broker.path(""), QStringLiteral("1"));
    publishing.apply(values, {});
    QTRY_VERIFY_WITH_TIMEOUT(publishing.mqtt()->status().connected, patience);
    publishing.publish(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(allRetained(broker).size(), 6, patience);
    values[QStringLiteral("mqtt/on")] = false;
    publishing.apply(values, {});
    QVERIFY(!publishing.mqtt());
    QCOMPARE(allRetained(broker), QByteArrayList{"wmbus/bridge/state"});
    QCOMPARE(broker.retained(QStringLiteral("wmbus/bridge/state")), QByteArray("offline"));
}

// A meter that is no longer the user's: also where the broker is away when that is heard.
void TestMqtt::withdrawsAMeter()
{
    Broker broker;
    QVERIFY(broker.start());
    settings::Values values{{QStringLiteral("mqtt/on"), true}, {QStringLiteral("mqtt/host"), QStringLiteral("127.0.0.1")}, {QStringLiteral("mqtt/port"), broker.port()},
                            {QStringLiteral("mqtt/discovery"), QStringLiteral("device")}};
    Publishing publishing(broker.path(""), QStringLiteral("1"));
    publishing.apply(values, {});
    QTRY_VERIFY_WITH_TIMEOUT(publishing.mqtt()->status().connected, patience);
    publishing.publish(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(allRetained(broker).size(), 2, patience);
    publishing.withhold(numbered(1).address);
    QTRY_COMPARE_WITH_TIMEOUT(allRetained(broker), QByteArrayList{"wmbus/bridge/state"}, patience);
    publishing.publish(numbered(1)); // it is again
    QTRY_COMPARE_WITH_TIMEOUT(allRetained(broker).size(), 2, patience);
    QVERIFY(run(QStringLiteral("/bin/kill"), {QStringLiteral("-USR1"), QString::number(broker.id())})); // the broker writes down what it keeps
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(broker.path("mosquitto.db")).size() > 0, patience);
    broker.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!publishing.mqtt()->status().connected, patience);
    publishing.withhold(numbered(1).address);
    QVERIFY(broker.start());
    QTRY_COMPARE_WITH_TIMEOUT(allRetained(broker), QByteArrayList{"wmbus/bridge/state"}, patience);
}

void TestMqtt::twoMakersOneNumber()
{
    Broker broker;
    QVERIFY(broker.start());
    const settings::Values values{{QStringLiteral("mqtt/on"), true}, {QStringLiteral("mqtt/host"), QStringLiteral("127.0.0.1")}, {QStringLiteral("mqtt/port"), broker.port()},
                                  {QStringLiteral("mqtt/discovery"), QStringLiteral("device")}, {QStringLiteral("mqtt/retain"), true}};
    MeterState other = numbered(2);
    other.address.manufacturer = wmbus::manufacturerFromCode("ITW").value();
    for (int run = 0; run < 2; ++run) { // in the second one, the other is heard first
        Publishing publishing(broker.path(""), QStringLiteral("1"));
        publishing.apply(values, {});
        QTRY_VERIFY_WITH_TIMEOUT(publishing.mqtt()->status().connected, patience);
        publishing.publish(run == 0 ? numbered(1) : other);
        publishing.publish(run == 0 ? other : numbered(1));
        QTRY_COMPARE_WITH_TIMEOUT(publishing.mqtt()->status().waiting, 0U, patience);
    }
    QCOMPARE(allRetained(broker), QByteArrayList({"homeassistant/device/wmbus_04500498/config", "homeassistant/device/wmbus_04500498_ITW/config", "wmbus/04500498", "wmbus/04500498_ITW", "wmbus/bridge/state"}));
    QCOMPARE(valueIn(broker.retained(QStringLiteral("wmbus/04500498"))), QByteArray("1"));
    QCOMPARE(valueIn(broker.retained(QStringLiteral("wmbus/04500498_ITW"))), QByteArray("2"));
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
    QTest::addColumn<QString>("problem"); // part of its words; empty: it works
    QTest::addRow("right CA, right name") << "localhost" << "ca.pem" << "";
    QTest::addRow("another CA") << "localhost" << "other.pem" << "of no authority in ";
    QTest::addRow("another name") << "127.0.0.1" << "ca.pem" << "not made out for 127.0.0.1.";
    QTest::addRow("the system's CAs") << "localhost" << "" << "that this system trusts.";
}

void TestMqtt::encrypted()
{
    QFETCH(QString, host);
    QFETCH(QString, ca);
    QFETCH(QString, problem);
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
    if (problem.isEmpty()) {
        QTRY_VERIFY_WITH_TIMEOUT(publisher.status().connected && publisher.status().waiting == 0, patience);
        return;
    }
    // Several tries, none of which gets through.
    QSignalSpy changes(&publisher, &MqttPublisher::statusChanged);
    QTRY_VERIFY_WITH_TIMEOUT(!publisher.status().problem.isEmpty(), patience);
    QVERIFY2(publisher.status().problem.contains(problem), qPrintable(publisher.status().problem));
    QVERIFY(!publisher.status().connected);
    QCOMPARE(publisher.status().waiting, 1U);
    options.broker.caFile = broker.path("missing.pem");
    MqttPublisher without(options);
    QString error;
    QVERIFY(!without.start(&error));
    QVERIFY2(error.endsWith(QLatin1String("missing.pem: No such file or directory")), qPrintable(error));
    options.broker.caFile = broker.path("server.key");
    MqttPublisher noCertificate(options);
    QVERIFY(!noCertificate.start(&error));
    QVERIFY2(error.endsWith(QLatin1String("server.key holds no certificate in PEM form.")), qPrintable(error));
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
