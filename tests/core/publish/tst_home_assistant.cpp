#include <QtTest>

#include "core/publish/home_assistant.h"
#include "core/publish/identities.h"
#include "publish_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace publish;

// What Home Assistant 2025 takes and what it refuses, from its own sources (Apache-2.0): homeassistant/components/sensor/const.py
// (DEVICE_CLASS_UNITS, DEVICE_CLASS_STATE_CLASSES), components/mqtt/schemas.py (DEVICE_DISCOVERY_SCHEMA, device, origin),
// components/mqtt/discovery.py (TOPIC_MATCHER) and https://www.home-assistant.io/integrations/sensor.mqtt/. Only classes that a meter can have.
namespace {

struct ClassRow {
    const char *name;
    QStringList units; // an empty one: none is allowed too
    QStringList stateClasses;
};

const QStringList totals{QStringLiteral("total"), QStringLiteral("total_increasing")};
const QStringList measured{QStringLiteral("measurement")};

QStringList units(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

const std::vector<ClassRow> &classes()
{
    static const std::vector<ClassRow> rows{
        {"current", units("A mA"), measured},
        {"duration", units("d h min s ms"), measured + totals},
        {"energy", units("J kJ MJ GJ mWh Wh kWh MWh GWh TWh cal kcal Mcal Gcal"), totals},
        {"frequency", units("Hz kHz MHz GHz"), measured},
        {"gas", units("m³ ft³ CCF"), totals},
        {"humidity", units("%"), measured},
        {"power", units("mW W kW MW GW TW"), measured},
        {"power_factor", {QString(), QStringLiteral("%")}, measured},
        {"pressure", units("Pa hPa kPa bar cbar mbar mmHg inHg psi"), measured},
        {"reactive_power", units("var kvar"), measured},
        {"signal_strength", units("dB dBm"), measured},
        {"temperature", units("°C °F K"), measured},
        {"timestamp", {QString()}, {}},
        {"voltage", units("V mV µV"), measured},
        {"volume", units("m³ L mL ft³ CCF gal"), totals},
        {"volume_flow_rate", units("m³/h m³/s L/min L/s ft³/min gal/min mL/s"), measured},
        {"water", units("m³ L ft³ CCF gal"), totals},
    };
    return rows;
}

// What is wrong with a sensor's configuration; empty: nothing.
QString faultOf(const QJsonObject &sensor, bool inDevice)
{
    const auto text = [&sensor](const char *key) { return sensor[QLatin1String(key)].toString(); };
    static const QStringList own{QStringLiteral("name"), QStringLiteral("unique_id"), QStringLiteral("value_template"), QStringLiteral("device_class"), QStringLiteral("unit_of_measurement"),
                                 QStringLiteral("state_class"), QStringLiteral("entity_category"), QStringLiteral("expire_after")};
    const QStringList more = inDevice ? QStringList{QStringLiteral("platform")} : QStringList{QStringLiteral("state_topic"), QStringLiteral("qos"), QStringLiteral("availability_topic"), QStringLiteral("device"), QStringLiteral("origin")};
    for (const QString &key : sensor.keys()) {
        if (!own.contains(key) && !more.contains(key))
            return QStringLiteral("unknown key ") + key;
    }
    for (const QString &key : more) {
        if (!sensor.contains(key))
            return QStringLiteral("missing ") + key;
    }
    if (inDevice && text("platform") != QLatin1String("sensor"))
        return QStringLiteral("platform");
    if (text("name").isEmpty() || text("unique_id").isEmpty() || !text("value_template").startsWith(QLatin1String("{{ ")))
        return QStringLiteral("name, unique_id or value_template");
    if (sensor.contains(QLatin1String("entity_category")) && text("entity_category") != QLatin1String("diagnostic"))
        return QStringLiteral("entity_category");
    if (sensor.contains(QLatin1String("expire_after")) && (!sensor[QLatin1String("expire_after")].isDouble() || sensor[QLatin1String("expire_after")].toInt() <= 0))
        return QStringLiteral("expire_after");
    const QString unit = text("unit_of_measurement");
    const QString state = text("state_class");
    if (!state.isEmpty() && !(measured + totals).contains(state))
        return QStringLiteral("state_class ") + state;
    const QString name = text("device_class");
    if (name.isEmpty())
        return sensor.contains(QLatin1String("device_class")) ? QStringLiteral("empty device_class") : QString();
    for (const ClassRow &row : classes()) {
        if (name != QLatin1String(row.name))
            continue;
        if (!row.units.contains(unit) && !(unit.isEmpty() && row.units.contains(QString())))
            return QStringLiteral("%1 in %2").arg(name, unit);
        if (!state.isEmpty() && !row.stateClasses.contains(state))
            return QStringLiteral("%1 as %2").arg(name, state);
        return {};
    }
    return QStringLiteral("no such device_class: ") + name;
}

QString faultOfDevice(const QJsonObject &device)
{
    static const QStringList known{QStringLiteral("identifiers"), QStringLiteral("connections"), QStringLiteral("manufacturer"), QStringLiteral("model"), QStringLiteral("model_id"), QStringLiteral("name"),
                                   QStringLiteral("hw_version"), QStringLiteral("serial_number"), QStringLiteral("sw_version"), QStringLiteral("via_device"), QStringLiteral("suggested_area"), QStringLiteral("configuration_url")};
    for (const QString &key : device.keys()) {
        if (!known.contains(key))
            return QStringLiteral("unknown key of a device: ") + key;
        if (key != QLatin1String("identifiers") && !device[key].isString())
            return QStringLiteral("no text: ") + key;
    }
    return device[QLatin1String("identifiers")].toArray().isEmpty() ? QStringLiteral("no identifier") : QString();
}

QString faultOfOrigin(const QJsonObject &origin)
{
    // "sw" is Home Assistant's own abbreviation of sw_version, "url" that of support_url.
    for (const QString &key : origin.keys()) {
        if (!QStringList{QStringLiteral("name"), QStringLiteral("sw"), QStringLiteral("sw_version"), QStringLiteral("url"), QStringLiteral("support_url")}.contains(key))
            return QStringLiteral("unknown key of an origin: ") + key;
    }
    return origin[QLatin1String("name")].toString().isEmpty() ? QStringLiteral("no name of an origin") : QString();
}

QString faultOf(const MqttMessage &message, Discovery style)
{
    static const QRegularExpression topic(QStringLiteral("^homeassistant/(?<component>\\w+)/(?:(?<node>[a-zA-Z0-9_-]+)/)?(?<object>[a-zA-Z0-9_-]+)/config$"));
    const auto match = topic.match(message.topic);
    if (!match.hasMatch() || !message.retain)
        return message.topic;
    const QJsonObject config = QJsonDocument::fromJson(message.payload).object();
    const QString shared = faultOfDevice(config[QLatin1String("device")].toObject()) + faultOfOrigin(config[QLatin1String("origin")].toObject());
    if (!shared.isEmpty())
        return shared;
    if (config[QLatin1String("state_topic")].toString().isEmpty() || config[QLatin1String("availability_topic")].toString().isEmpty() || config[QLatin1String("qos")].toInt(-1) < 0)
        return QStringLiteral("topics or qos");
    if (style != Discovery::Device)
        return match.captured(QStringLiteral("component")) == QLatin1String("sensor") ? faultOf(config, false) : message.topic;
    if (match.captured(QStringLiteral("component")) != QLatin1String("device"))
        return message.topic;
    static const QStringList keys{QStringLiteral("availability_topic"), QStringLiteral("components"), QStringLiteral("device"), QStringLiteral("origin"), QStringLiteral("qos"), QStringLiteral("state_topic")};
    if (config.keys() != keys)
        return config.keys().join(QLatin1Char(' '));
    const QJsonObject components = config[QLatin1String("components")].toObject();
    for (auto it = components.begin(); it != components.end(); ++it) {
        const QString fault = faultOf(it.value().toObject(), true);
        if (!fault.isEmpty())
            return it.key() + QStringLiteral(": ") + fault;
    }
    return components.isEmpty() ? QStringLiteral("no components") : QString();
}

} // namespace

class TestHomeAssistant : public QObject {
    Q_OBJECT
private slots:
    void theCheckItselfRefuses();
    void everythingAMeterMayHave_data();
    void everythingAMeterMayHave();
    void identities();
    void identitiesSurviveDamage();
};

// The check would be worth nothing if it took everything.
void TestHomeAssistant::theCheckItselfRefuses()
{
    const auto sensor = [](const char *deviceClass, const char *unit, const char *state) {
        QJsonObject config{{QStringLiteral("platform"), QStringLiteral("sensor")}, {QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("unique_id"), QStringLiteral("x")}, {QStringLiteral("value_template"), QStringLiteral("{{ x }}")}};
        config[QStringLiteral("device_class")] = QString::fromUtf8(deviceClass);
        config[QStringLiteral("unit_of_measurement")] = QString::fromUtf8(unit);
        config[QStringLiteral("state_class")] = QString::fromUtf8(state);
        return config;
    };
    QVERIFY(faultOf(sensor("gas", "m³", "total_increasing"), true).isEmpty());
    QVERIFY(!faultOf(sensor("gas", "m³", "measurement"), true).isEmpty());
    QVERIFY(!faultOf(sensor("gas", "kWh", "total"), true).isEmpty());
    QVERIFY(!faultOf(sensor("volts", "V", "measurement"), true).isEmpty());
    QVERIFY(!faultOf(sensor("gas", "m³", "total"), false).isEmpty()); // without its topics
    QJsonObject unknown = sensor("gas", "m³", "total");
    unknown[QStringLiteral("unit")] = 1;
    QVERIFY(!faultOf(unknown, true).isEmpty());
}

void TestHomeAssistant::everythingAMeterMayHave_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<int>("shape");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<int>("kind");
    for (const auto &[style, name] : {std::pair(Discovery::Device, "device"), std::pair(Discovery::Classic, "classic"), std::pair(Discovery::Addon, "add-on")}) {
        for (const char *unit : {"", "m3", "l", "kWh", "Wh", "MWh", "MJ", "GJ", "J", "W", "kW", "°C", "K", "V", "A", "Hz", "bar", "m3/h", "l/h", "kg", "kg/h", "s", "min", "h", "d", "kvar", "kvarh", "kVA", "kVAh", "dBm", "HCA", "%", "%RH", "J/h", "MJ/h", "°F", "counts"}) {
            for (const store::SeriesKind kind : {store::SeriesKind::Counter, store::SeriesKind::Gauge, store::SeriesKind::State})
                QTest::addRow("%s, %s, kind %d", name, unit, static_cast<int>(kind)) << static_cast<int>(style) << static_cast<int>(style == Discovery::Classic ? Shape::Cuxd : Shape::Wmbusmeters) << QByteArray(unit) << static_cast<int>(kind);
        }
    }
}

void TestHomeAssistant::everythingAMeterMayHave()
{
    QFETCH(int, style);
    QFETCH(int, shape);
    QFETCH(QByteArray, unit);
    QFETCH(int, kind);
    HomeAssistantOptions options;
    options.discovery = static_cast<Discovery>(style);
    options.shape = static_cast<Shape>(shape);
    options.expireMinutes = 30;
    for (const char *medium : {"gas", "water", "warm_water", "electricity", "heat", "heat_cost_allocation", "unknown"}) {
        for (const char *dataPoint : {"METER", "flow_temperature", "COS_PHI", "STATE", "COUNTER", "volume_storage_1"}) {
            MeterState state = stateFrom(energyCamHex, "Gas / Keller + # \"x\" 'y'");
            state.medium = medium;
            state.fields = {{dataPoint, unit.toStdString(), static_cast<store::SeriesKind>(kind), {1, 0}}};
            for (const MqttMessage &message : discoveryOf(options, state))
                QCOMPARE(faultOf(message, options.discovery), QString());
        }
    }
}

void TestHomeAssistant::identities()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("meters.json"));
    const auto meter = [](const char *maker, std::uint8_t version, const char *name, bool soft = false) {
        MeterState state = stateFrom(energyCamHex, name);
        state.address.manufacturer = static_cast<std::uint16_t>(wmbus::manufacturerFromCode(maker).value() | (soft ? 0x8000U : 0U));
        state.address.version = version;
        return state;
    };
    const std::vector<std::pair<MeterState, QByteArrayList>> rows{
        {meter("FFD", 1, "Keller"), {"04500498", "Keller"}},
        {meter("ITW", 1, "Keller"), {"04500498_ITW", "Keller_04500498_ITW"}}, // a name that is taken
        {meter("FFD", 2, ""), {"04500498_FFD_0203", "04500498_FFD_0203"}},
        {meter("ITW", 2, "Dach"), {"04500498_ITW_0203", "Dach"}},
        {meter("ITW", 2, "", true), {"04500498_ITW_0203_soft", "04500498_ITW_0203_soft"}},
    };
    {
        Identities identities(file);
        QVERIFY(identities.open(nullptr));
        for (auto [state, words] : rows) {
            QVERIFY(identities.identify(state));
            QCOMPARE(QByteArrayList({QByteArray::fromStdString(idOf(state)), QByteArray::fromStdString(state.topicName)}), words);
            QVERIFY(!identities.identify(state)); // nothing new
        }
        QVERIFY(identities.save(nullptr));
    }
    QCOMPARE(static_cast<int>(QFile::permissions(file) & 0x0077), 0);
    Identities later(file);
    QVERIFY(later.open(nullptr));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) { // in another order
        MeterState state = row->first;
        QVERIFY(!later.identify(state));
        QCOMPARE(QByteArrayList({QByteArray::fromStdString(idOf(state)), QByteArray::fromStdString(state.topicName)}), row->second);
    }
}

void TestHomeAssistant::identitiesSurviveDamage()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("meters.json"));
    for (const QByteArray &content : {QByteArray("{ broken"), QByteArray("[1,2]"), QByteArray(R"({"format":"another"})"), QByteArray(100, '\0')}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
        file.close();
        Identities identities(path);
        QVERIFY(identities.open(nullptr));
        QVERIFY(!QFile::exists(path));
        QFile aside(path + QStringLiteral(".broken"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        MeterState state = stateFrom(energyCamHex, "");
        QVERIFY(identities.identify(state));
        QCOMPARE(idOf(state), std::string("04500498"));
    }
    QFile odd(path);
    QVERIFY(odd.open(QIODevice::WriteOnly));
    odd.write(R"({"format":"meterscope-published-meters","ids":{"":"C418980450040103","x":"zz","04500498":5,"y":"C41898045004010"},"names":[]})");
    odd.close();
    Identities identities(path);
    QVERIFY(identities.open(nullptr));
    MeterState state = stateFrom(energyCamHex, "");
    QVERIFY(identities.identify(state)); // nothing of it was of use
}

QTEST_GUILESS_MAIN(TestHomeAssistant)
#include "tst_home_assistant.moc"
