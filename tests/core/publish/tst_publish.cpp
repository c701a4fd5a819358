#include <QtTest>

#include "core/publish/home_assistant.h"
#include "core/publish/outbox.h"
#include "core/publish/state_json.h"
#include "publish_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace publish;

namespace {

// wmbusmeters' own test telegrams of its drivers aerius (gas) and amiplus (electricity), decrypted.
const char *const aerius = "2E44A5119870659930037A060020052F2F0C933E842784060A3B00000A5A5901C4016D3B37DF2CCC01933E24032606";
const char *const amiplus = "4E4401061010101002027A000040052F2F0E035040691500000B2B300300066D00790C7423400C78371204860BABC8FC100000000E833C8074000000000BAB3C0000000AFDC9FC0136022F2F2F2F2F";

HomeAssistantOptions optionsFor(Discovery discovery)
{
    HomeAssistantOptions options;
    options.discovery = discovery;
    options.version = QStringLiteral("1.2.3");
    return options;
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray compact(const QJsonValue &value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
}

} // namespace

class TestPublish : public QObject {
    Q_OBJECT
private slots:
    void stateAsWmbusmeters();
    void stateAsCuxd();
    void namesThatWouldBreakJson();
    void sameAsWmbusmeters();
    void nothingIsToldOfWhatCannotBeRead();
    void whoTheMeterIsStaysHere();
    void whatIsNoPlainReading();
    void sensorClasses_data();
    void sensorClasses();
    void deviceDiscovery();
    void classicDiscovery();
    void addonDiscovery();
    void topicsWithoutWildcards();
    void outboxKeepsOrderThroughRestarts();
    void outboxLetsTheOldestGo();
    void outboxSurvivesDamage_data();
    void outboxSurvivesDamage();
    void outboxLeavesForeignFilesAlone();
    void outboxFileStaysSmall();
};

void TestPublish::stateAsWmbusmeters()
{
    QCOMPARE(QByteArray::fromStdString(stateJson(stateFrom(energyCamHex, "Keller"), Shape::Wmbusmeters)),
             QByteArray(R"({"_":"telegram","media":"gas","meter":"energycam","name":"Keller","id":"04500498","total_m3":3038.0,"counter":47,)"
                        R"("timestamp":"2026-11-22T05:44:05Z","device":"im871a[00103512]","rssi_dbm":-74})"));
}

void TestPublish::stateAsCuxd()
{
    QCOMPARE(QByteArray::fromStdString(stateJson(stateFrom(energyCamHex, "Keller"), Shape::Cuxd)),
             QByteArray(R"({"METER":3038.0,"COUNTER":47,"RSSI_PEER":-74,"TIME":"2026-11-22T05:44:05Z"})"));
    QCOMPARE(QByteArray::fromStdString(stateJson(stateFrom(energyCamHex, "", std::nullopt), Shape::Cuxd)),
             QByteArray(R"({"METER":3038.0,"COUNTER":47,"TIME":"2026-11-22T05:44:05Z"})"));
}

void TestPublish::namesThatWouldBreakJson()
{
    const std::string name = "K\"e\\l\nler \xC3\xBC\xFF";
    const QJsonObject json = object(QByteArray::fromStdString(stateJson(stateFrom(energyCamHex, name), Shape::Wmbusmeters)));
    QCOMPARE(json.value(QStringLiteral("name")).toString(), QString::fromUtf8("K\"e\\l\nler \xC3\xBC\xEF\xBF\xBD"));
}

// What wmbusmeters 3.0.0 prints for the same telegrams, where both name a value.
void TestPublish::sameAsWmbusmeters()
{
    const QJsonObject gas = object(QByteArray::fromStdString(stateJson(stateFrom(aerius, ""), Shape::Wmbusmeters)));
    QCOMPARE(gas.value(QStringLiteral("media")).toString(), QStringLiteral("gas"));
    QCOMPARE(gas.value(QStringLiteral("id")).toString(), QStringLiteral("99657098"));
    QCOMPARE(gas.value(QStringLiteral("name")).toString(), QStringLiteral("99657098"));
    QCOMPARE(gas.value(QStringLiteral("total_m3")).toDouble(), 6842.784);
    QCOMPARE(gas.value(QStringLiteral("flow_temperature_c")).toDouble(), 15.9);
    QCOMPARE(gas.value(QStringLiteral("volume_flow_m3h")).toDouble(), 0.0);
    const QJsonObject current = object(QByteArray::fromStdString(stateJson(stateFrom(amiplus, ""), Shape::Wmbusmeters)));
    QCOMPARE(current.value(QStringLiteral("total_energy_consumption_kwh")).toDouble(), 15694.05);
    QCOMPARE(current.value(QStringLiteral("media")).toString(), QStringLiteral("electricity"));
    QCOMPARE(current.value(QStringLiteral("total_energy_production_kwh")).toDouble(), 7.48);
    QCOMPARE(current.value(QStringLiteral("current_power_production_w")).toDouble(-1), 0.0);
    QCOMPARE(current.value(QStringLiteral("power_w")).toDouble(), 330.0);
    QCOMPARE(current.value(QStringLiteral("power_upper_limit_both_directions_w")).toDouble(-1), 0.0);
    QVERIFY(!current.contains(QStringLiteral("power_2_w")));
}

void TestPublish::nothingIsToldOfWhatCannotBeRead()
{
    // Encrypted (mode 5), no key here.
    QVERIFY(stateFrom("2E44A5119870659930037A060020050102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F20", "").fields.empty());
}

void TestPublish::whoTheMeterIsStaysHere()
{
    const std::string json = stateJson(stateFrom(amiplus, ""), Shape::Wmbusmeters);
    QVERIFY(json.find("86041237") == std::string::npos); // the fabrication number is in the telegram
}

// Feed-in is a register of its own; a limit and a reading of a due date are neither measured nor consumed.
void TestPublish::whatIsNoPlainReading()
{
    const auto components = [](const MeterState &state) {
        return object(discoveryOf(optionsFor(Discovery::Device), state).at(0).payload).value(QStringLiteral("components")).toObject();
    };
    const QJsonObject current = components(stateFrom(amiplus, ""));
    const QJsonObject feedIn = current.value(QStringLiteral("wmbus_10101010_total_energy_production_kwh")).toObject();
    QCOMPARE(feedIn.value(QStringLiteral("state_class")).toString(), QStringLiteral("total_increasing"));
    QCOMPARE(feedIn.value(QStringLiteral("name")).toString(), QStringLiteral("Total energy production"));
    QVERIFY(!feedIn.contains(QStringLiteral("entity_category")));
    const QJsonObject power = current.value(QStringLiteral("wmbus_10101010_current_power_production_w")).toObject();
    QCOMPARE(power.value(QStringLiteral("state_class")).toString(), QStringLiteral("measurement"));
    const QJsonObject limit = current.value(QStringLiteral("wmbus_10101010_power_upper_limit_both_directions_w")).toObject();
    QCOMPARE(limit.value(QStringLiteral("entity_category")).toString(), QStringLiteral("diagnostic"));
    QVERIFY(!limit.contains(QStringLiteral("state_class")));
    QVERIFY(current.contains(QStringLiteral("wmbus_10101010_power_w")));
    // Itron's register of the due date.
    const MeterState itron = stateFrom("384497269856341203077AD90000A00413FD110000066D2C1AA1D521004413300F0000426CBF2C047F0000060C027F862A0E79678372082100", "");
    const QJsonObject target = components(itron).value(QStringLiteral("wmbus_12345698_target_m3")).toObject();
    QCOMPARE(target.value(QStringLiteral("device_class")).toString(), QStringLiteral("water"));
    QCOMPARE(target.value(QStringLiteral("entity_category")).toString(), QStringLiteral("diagnostic"));
    QVERIFY(!target.contains(QStringLiteral("state_class")));
}

void TestPublish::sensorClasses_data()
{
    QTest::addColumn<QByteArray>("dataPoint");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("medium");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("deviceClass");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("stateClass");
    const auto row = [](const char *dataPoint, const char *unit, const char *medium, store::SeriesKind kind, const char *deviceClass, const char *shown, const char *stateClass) {
        QTest::addRow("%s %s of %s, kind %d", dataPoint, unit, medium, static_cast<int>(kind))
            << QByteArray(dataPoint) << QByteArray(unit) << QByteArray(medium) << static_cast<int>(kind) << QString::fromUtf8(deviceClass) << QString::fromUtf8(shown) << QString::fromUtf8(stateClass);
    };
    using enum store::SeriesKind;
    row("METER", "m3", "gas", Counter, "gas", "m³", "total_increasing");
    row("METER", "m3", "water", Counter, "water", "m³", "total_increasing");
    row("METER", "m3", "warm_water", Counter, "water", "m³", "total_increasing");
    row("METER", "l", "cold_water", Counter, "water", "L", "total_increasing");
    row("METER", "m3", "heat", Counter, "volume", "m³", "total_increasing");
    row("METER", "kWh", "gas", Counter, "energy", "kWh", "total_increasing");
    row("METER", "kWh", "electricity", Counter, "energy", "kWh", "total_increasing");
    row("METER", "GJ", "heat", Counter, "energy", "GJ", "total_increasing");
    row("METER", "HCA", "heat_cost_allocation", Counter, "", "HCA", "total_increasing");
    row("volume_storage_1", "m3", "water", State, "water", "m³", "");
    row("volume", "m3", "gas", Gauge, "gas", "m³", ""); // measurement is refused
    row("energy", "kWh", "heat", Gauge, "energy", "kWh", "");
    row("power", "W", "electricity", Gauge, "power", "W", "measurement");
    row("power", "kW", "heat", Gauge, "power", "kW", "measurement");
    row("flow_temperature", "°C", "heat", Gauge, "temperature", "°C", "measurement");
    row("voltage", "V", "electricity", Gauge, "voltage", "V", "measurement");
    row("current", "A", "electricity", Gauge, "current", "A", "measurement");
    row("FREQUENCY", "Hz", "electricity", Gauge, "frequency", "Hz", "measurement");
    row("COS_PHI", "", "electricity", Gauge, "power_factor", "", "measurement");
    row("volume_flow", "m3/h", "water", Gauge, "volume_flow_rate", "m³/h", "measurement");
    row("pressure", "bar", "heat", Gauge, "pressure", "bar", "measurement");
    row("relative_humidity", "%", "room_sensor", Gauge, "humidity", "%", "measurement");
    row("moisture_level", "%", "room_sensor", Gauge, "", "%", "measurement");
    row("reactive_power", "kvar", "electricity", Gauge, "reactive_power", "kvar", "measurement");
    row("COUNTER", "", "gas", State, "", "", "");
    row("METER", "kWh/m3", "gas", Gauge, "", "kWh/m3", "measurement");
}

void TestPublish::sensorClasses()
{
    QFETCH(QByteArray, dataPoint);
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, medium);
    QFETCH(int, kind);
    const SensorClass is = sensorClassOf({dataPoint.toStdString(), unit.toStdString(), static_cast<store::SeriesKind>(kind), {1, 0}}, medium.toStdString());
    QTEST(is.deviceClass, "deviceClass");
    QTEST(is.unit, "shown");
    QTEST(is.stateClass, "stateClass");
}

// Field by field as https://www.home-assistant.io/integrations/mqtt/#mqtt-discovery has it.
void TestPublish::deviceDiscovery()
{
    const auto messages = discoveryOf(optionsFor(Discovery::Device), stateFrom(energyCamHex, "Gas Keller"));
    QCOMPARE(messages.size(), std::size_t(1));
    QCOMPARE(messages[0].topic, QStringLiteral("homeassistant/device/wmbus_04500498/config"));
    QVERIFY(messages[0].retain);
    const QJsonObject config = object(messages[0].payload);
    QCOMPARE(config.keys(), QStringList({QStringLiteral("availability_topic"), QStringLiteral("components"), QStringLiteral("device"), QStringLiteral("origin"), QStringLiteral("qos"), QStringLiteral("state_topic")}));
    QCOMPARE(compact(config[QStringLiteral("device")]),
             QByteArray(R"({"identifiers":["wmbus_04500498"],"manufacturer":"Fast Forward","model":"energycam","name":"Gas Keller","serial_number":"04500498"})"));
    QCOMPARE(compact(config[QStringLiteral("origin")]), QByteArray(R"({"name":"Meterscope","sw":"1.2.3"})"));
    QCOMPARE(config[QStringLiteral("state_topic")].toString(), QStringLiteral("wmbus/04500498"));
    QCOMPARE(config[QStringLiteral("availability_topic")].toString(), QStringLiteral("wmbus/bridge/state"));
    QCOMPARE(config[QStringLiteral("qos")].toInt(), 1);
    const QJsonObject components = config[QStringLiteral("components")].toObject();
    QCOMPARE(components.keys(), QStringList({QStringLiteral("wmbus_04500498_counter"), QStringLiteral("wmbus_04500498_rssi_dbm"), QStringLiteral("wmbus_04500498_timestamp"), QStringLiteral("wmbus_04500498_total_m3")}));
    QCOMPARE(compact(components[QStringLiteral("wmbus_04500498_total_m3")]),
             QByteArray(R"({"device_class":"gas","name":"Meter reading","platform":"sensor","state_class":"total_increasing","unique_id":"wmbus_04500498_total_m3",)"
                        "\"unit_of_measurement\":\"m\xC2\xB3\",\"value_template\":\"{{ value_json['total_m3'] | default('') }}\"}"));
    QCOMPARE(compact(components[QStringLiteral("wmbus_04500498_rssi_dbm")]),
             QByteArray(R"({"device_class":"signal_strength","entity_category":"diagnostic","name":"Signal","platform":"sensor","state_class":"measurement",)"
                        R"("unique_id":"wmbus_04500498_rssi_dbm","unit_of_measurement":"dBm","value_template":"{{ value_json['rssi_dbm'] | default('') }}"})"));
    QCOMPARE(compact(components[QStringLiteral("wmbus_04500498_timestamp")]),
             QByteArray(R"({"device_class":"timestamp","entity_category":"diagnostic","name":"Last seen","platform":"sensor","unique_id":"wmbus_04500498_timestamp",)"
                        R"("value_template":"{{ value_json['timestamp'] | default('') }}"})"));
    auto expiring = optionsFor(Discovery::Device);
    expiring.expireMinutes = 90;
    const QJsonObject expires = object(discoveryOf(expiring, stateFrom(energyCamHex, ""))[0].payload)[QStringLiteral("components")].toObject();
    QCOMPARE(expires[QStringLiteral("wmbus_04500498_total_m3")][QStringLiteral("expire_after")].toInt(), 5400);
    QVERIFY(expires[QStringLiteral("wmbus_04500498_timestamp")][QStringLiteral("expire_after")].isUndefined());
}

void TestPublish::classicDiscovery()
{
    auto options = optionsFor(Discovery::Classic);
    options.shape = Shape::Cuxd;
    options.discoveryPrefix = QStringLiteral("ha");
    options.prefix = QStringLiteral("house/meters");
    const auto messages = discoveryOf(options, stateFrom(energyCamHex, ""));
    QStringList topics;
    for (const MqttMessage &message : messages) {
        topics += message.topic;
        QVERIFY(message.retain);
    }
    QCOMPARE(topics, QStringList({QStringLiteral("ha/sensor/wmbus_04500498/METER/config"), QStringLiteral("ha/sensor/wmbus_04500498/COUNTER/config"),
                                  QStringLiteral("ha/sensor/wmbus_04500498/RSSI_PEER/config"), QStringLiteral("ha/sensor/wmbus_04500498/TIME/config")}));
    const QJsonObject config = object(messages[0].payload);
    QCOMPARE(config[QStringLiteral("state_topic")].toString(), QStringLiteral("house/meters/04500498"));
    QCOMPARE(config[QStringLiteral("availability_topic")].toString(), QStringLiteral("house/meters/bridge/state"));
    QCOMPARE(config[QStringLiteral("unique_id")].toString(), QStringLiteral("wmbus_04500498_METER"));
    QCOMPARE(config[QStringLiteral("value_template")].toString(), QStringLiteral("{{ value_json['METER'] | default('') }}"));
    QCOMPARE(config[QStringLiteral("device")][QStringLiteral("name")].toString(), QStringLiteral("Gas meter 04500498"));
    QVERIFY(config[QStringLiteral("platform")].isUndefined());
}

// Topics and ids of the add-on, so that Home Assistant takes the entities for the same ones.
void TestPublish::addonDiscovery()
{
    const auto messages = discoveryOf(optionsFor(Discovery::Addon), stateFrom(energyCamHex, "Gas"));
    QCOMPARE(messages[0].topic, QStringLiteral("homeassistant/sensor/wmbusmeters/04500498_total_m3/config"));
    const QJsonObject config = object(messages[0].payload);
    QCOMPARE(config[QStringLiteral("unique_id")].toString(), QStringLiteral("wmbusmeters_04500498_total_m3"));
    QCOMPARE(config[QStringLiteral("state_topic")].toString(), QStringLiteral("wmbusmeters/Gas"));
    QCOMPARE(compact(config[QStringLiteral("device")][QStringLiteral("identifiers")]), QByteArray(R"(["wmbusmeters_04500498"])"));
}

void TestPublish::topicsWithoutWildcards()
{
    QCOMPARE(stateTopic(optionsFor(Discovery::Addon), stateFrom(energyCamHex, "a/b+c#\nd")), QStringLiteral("wmbusmeters/a_b_c__d"));
}

void TestPublish::outboxKeepsOrderThroughRestarts()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("queue"));
    {
        Outbox box(path, 1'000'000);
        QVERIFY(box.open(nullptr));
        for (int i = 0; i < 5; ++i)
            box.push(QByteArray::number(i));
        box.pop();
        box.pop();
    }
    QCOMPARE(static_cast<int>(QFile::permissions(path) & 0x0077), 0); // neither group nor others
    Outbox box(path, 1'000'000);
    QVERIFY(box.open(nullptr));
    QCOMPARE(box.count(), std::size_t(3));
    box.push("5");
    Outbox again(path, 1'000'000); // as after kill -9: nothing was closed
    QVERIFY(again.open(nullptr));
    QByteArrayList all;
    for (std::uint64_t i = again.first(); i < again.end(); ++i)
        all += again.at(i);
    QCOMPARE(all, QByteArrayList({"2", "3", "4", "5"}));
}

void TestPublish::outboxLetsTheOldestGo()
{
    Outbox box({}, 10);
    QVERIFY(box.open(nullptr));
    for (const char *message : {"aaaa", "bbbb", "cccc"})
        box.push(message);
    QCOMPARE(box.count(), std::size_t(2));
    QCOMPARE(box.dropped(), std::uint64_t(1));
    QCOMPARE(box.first(), std::uint64_t(1));
    QCOMPARE(box.at(1), QByteArray("bbbb"));
    box.push(QByteArray(100, 'x')); // larger than the box: kept alone
    QCOMPARE(box.count(), std::size_t(1));
}

void TestPublish::outboxSurvivesDamage_data()
{
    QTest::addColumn<int>("cutTo"); // from the end
    QTest::addColumn<int>("flip");  // position from the end, 0: none
    QTest::addColumn<int>("left");
    QTest::addRow("whole") << 0 << 0 << 3;
    QTest::addRow("last byte missing") << 1 << 0 << 2;
    QTest::addRow("half of the last record") << 6 << 0 << 2;
    QTest::addRow("a byte of the last one") << 0 << 3 << 2;
    QTest::addRow("a length that lies") << 0 << 10 << 2;
    QTest::addRow("a byte of the middle one: what follows cannot be found") << 0 << 15 << 1;
}

void TestPublish::outboxSurvivesDamage()
{
    QFETCH(int, cutTo);
    QFETCH(int, flip);
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("queue"));
    {
        Outbox box(path, 1'000'000);
        QVERIFY(box.open(nullptr));
        for (const char *message : {"aaaa", "bbbb", "cccc"}) // records of 11 bytes
            box.push(message);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray all = file.readAll();
    all.chop(cutTo);
    if (flip > 0)
        all[all.size() - flip] = static_cast<char>(all[all.size() - flip] ^ 0x40);
    QVERIFY(file.resize(0) && file.seek(0));
    QCOMPARE(file.write(all), all.size());
    file.close();
    Outbox box(path, 1'000'000);
    QVERIFY(box.open(nullptr));
    QTEST(static_cast<int>(box.count()), "left");
    box.push("dddd"); // goes on behind what was sound
    Outbox again(path, 1'000'000);
    QVERIFY(again.open(nullptr));
    QCOMPARE(again.count(), box.count());
    QCOMPARE(again.at(again.end() - 1), QByteArray("dddd"));
}

void TestPublish::outboxLeavesForeignFilesAlone()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("letter"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir");
    file.close();
    Outbox box(path, 1000);
    QString error;
    QVERIFY(!box.open(&error));
    QVERIFY(!error.isEmpty());
    box.push("kept in memory");
    QCOMPARE(box.count(), std::size_t(1));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear Sir"));
}

void TestPublish::outboxFileStaysSmall()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("queue"));
    Outbox box(path, 10'000'000);
    QVERIFY(box.open(nullptr));
    box.push("one that waits");
    for (int i = 0; i < 5000; ++i) {
        box.push(QByteArray(1000, 'x'));
        box.pop(); // the older one; one is always left
    }
    QVERIFY2(QFileInfo(path).size() < 4'000'000, qPrintable(QString::number(QFileInfo(path).size())));
    QCOMPARE(box.count(), std::size_t(1));
    box.pop();
    QVERIFY(QFileInfo(path).size() < 100);
}

QTEST_GUILESS_MAIN(TestPublish)
#include "tst_publish.moc"
