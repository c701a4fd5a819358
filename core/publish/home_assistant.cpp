#include "core/publish/home_assistant.h"

#include "core/text/medium_text.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace publish {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HomeAssistant)
};

// What Home Assistant allows for each class; anything else it refuses.
struct UnitRow {
    std::string_view unit; // of core/wmbus/quantity.h
    const char *deviceClass;
    const char *shown;
};
constexpr UnitRow units[] = {
    {"m3", "volume", "m³"},   {"l", "volume", "L"},          {"kWh", "energy", "kWh"}, {"Wh", "energy", "Wh"},      {"MWh", "energy", "MWh"},
    {"MJ", "energy", "MJ"},   {"GJ", "energy", "GJ"},        {"J", "energy", "J"},     {"W", "power", "W"},         {"kW", "power", "kW"},
    {"°C", "temperature", "°C"}, {"K", "temperature", "K"}, {"V", "voltage", "V"},    {"A", "current", "A"},       {"Hz", "frequency", "Hz"},
    {"bar", "pressure", "bar"}, {"m3/h", "volume_flow_rate", "m³/h"}, {"s", "duration", "s"}, {"min", "duration", "min"}, {"h", "duration", "h"},
    {"d", "duration", "d"},   {"var", "reactive_power", "var"}, {"kvar", "reactive_power", "kvar"},          {"kvarh", "", "kvarh"},   {"kVA", "", "kVA"},          {"dBm", "signal_strength", "dBm"},
};

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isWater(std::string_view medium)
{
    return medium == "water" || medium == "warm_water" || medium == "cold_water" || medium == "hot_water" || medium == "drinking_water";
}

// A part of a topic, of an object id: wildcards and levels would mean something else.
QString safePart(const QString &text)
{
    QString safe;
    for (const QChar c : text)
        safe += c == QLatin1Char('/') || c == QLatin1Char('+') || c == QLatin1Char('#') || c.unicode() < 0x20 || c.unicode() == 0x7F ? QLatin1Char('_') : c;
    return safe;
}

// [a-zA-Z0-9_-] is all that Home Assistant takes there.
QString objectId(const QString &text)
{
    QString id;
    for (const QChar c : text)
        id += (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char('-') ? c : QLatin1Char('_');
    return id;
}

// "Flow temperature" for flow_temperature.
QString titleOf(const Field &field)
{
    if (field.dataPoint == "METER" || field.dataPoint == "ENERGY_COUNTER")
        return Words::tr("Meter reading");
    QString title = utf8(field.role == Role::FeedIn ? wmbusmetersName({field.dataPoint, {}, field.kind, field.value, field.role}) : field.dataPoint).toLower().replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

struct Sensor {
    QString name; // in the state: "total_m3"
    QString title;
    SensorClass is;
    bool diagnostic = false;
};

std::vector<Sensor> sensorsOf(const HomeAssistantOptions &options, const MeterState &meter)
{
    std::vector<Sensor> sensors;
    for (const Field &field : meter.fields) {
        const bool number = field.dataPoint == "COUNTER" || field.dataPoint == "STATE";
        const bool said = field.role == Role::Past || field.role == Role::Aside;
        sensors.push_back({utf8(nameIn(options.shape, field)), titleOf(field), sensorClassOf(field, meter.medium), number || said});
    }
    if (meter.rssiDbm)
        sensors.push_back({QLatin1String(rssiNameIn(options.shape)), Words::tr("Signal"), {QStringLiteral("signal_strength"), QStringLiteral("dBm"), QStringLiteral("measurement")}, true});
    sensors.push_back({QLatin1String(timeNameIn(options.shape)), Words::tr("Last seen"), {QStringLiteral("timestamp"), {}, {}}, true});
    return sensors;
}

// Values that a telegram does not have are no news: an empty text leaves the state as it is.
QString templateOf(const Sensor &sensor)
{
    // A state that is no number would become that empty text.
    if (sensor.is.deviceClass.isEmpty() && sensor.is.unit.isEmpty() && sensor.is.stateClass.isEmpty())
        return QStringLiteral("{{ value_json['%1'] | default(this.state) }}").arg(sensor.name);
    return QStringLiteral("{{ value_json['%1'] | default('') }}").arg(sensor.name);
}

QJsonObject configOf(const HomeAssistantOptions &options, const Sensor &sensor, const QString &uniqueId)
{
    QJsonObject config{{QStringLiteral("name"), sensor.title}, {QStringLiteral("unique_id"), uniqueId}, {QStringLiteral("value_template"), templateOf(sensor)}};
    const auto put = [&config](const char *key, const QString &value) {
        if (!value.isEmpty())
            config.insert(QLatin1String(key), value);
    };
    put("device_class", sensor.is.deviceClass);
    put("unit_of_measurement", sensor.is.unit);
    put("state_class", sensor.is.stateClass);
    if (sensor.diagnostic)
        put("entity_category", QStringLiteral("diagnostic"));
    if (options.expireMinutes > 0 && sensor.is.deviceClass != QLatin1String("timestamp"))
        config.insert(QStringLiteral("expire_after"), options.expireMinutes * 60);
    return config;
}

QString idPrefix(const HomeAssistantOptions &options)
{
    return options.discovery == Discovery::Addon ? QStringLiteral("wmbusmeters_") : QStringLiteral("wmbus_");
}

QJsonObject deviceOf(const HomeAssistantOptions &options, const MeterState &meter)
{
    const QString id = utf8(idOf(meter));
    const QString kind = text::deviceTypeName(meter.address);
    return {{QStringLiteral("identifiers"), QJsonArray{idPrefix(options) + id}},
            {QStringLiteral("name"), meter.name.empty() ? kind + QLatin1Char(' ') + id : utf8(meter.name)},
            {QStringLiteral("manufacturer"), text::manufacturerName(meter.address)},
            {QStringLiteral("model"), meter.driver == "generic" ? kind : utf8(meter.driver)},
            {QStringLiteral("serial_number"), utf8(wmbus::idText(meter.address.id))}};
}

QJsonObject originOf(const HomeAssistantOptions &options)
{
    return {{QStringLiteral("name"), QStringLiteral("Meterscope")}, {QStringLiteral("sw"), options.version}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// A value may be a counter of one kind only; Home Assistant's advice for a lifetime register that may be replaced.
QString stateClassOf(const Field &field)
{
    switch (field.kind) {
    case store::SeriesKind::Counter: return QStringLiteral("total_increasing");
    case store::SeriesKind::Gauge: return QStringLiteral("measurement");
    case store::SeriesKind::State: return {};
    }
    return {};
}

} // namespace

SensorClass sensorClassOf(const Field &field, std::string_view medium)
{
    SensorClass is{{}, utf8(field.unit), stateClassOf(field)};
    for (const UnitRow &row : units) {
        if (row.unit != field.unit)
            continue;
        is.deviceClass = QString::fromUtf8(row.deviceClass);
        is.unit = QString::fromUtf8(row.shown);
    }
    if (is.deviceClass == QLatin1String("volume")) {
        if (medium == "gas" && field.unit == "m3")
            is.deviceClass = QStringLiteral("gas");
        else if (isWater(medium))
            is.deviceClass = QStringLiteral("water");
    }
    if (field.unit == "%" && field.dataPoint.compare(0, 17, "relative_humidity") == 0)
        is.deviceClass = QStringLiteral("humidity");
    if (field.dataPoint == "COS_PHI") {
        is.deviceClass = QStringLiteral("power_factor");
        is.unit.clear();
    }
    // Gas, water, energy and volume are registers: measurement is refused for them.
    static const QStringList registers{QStringLiteral("gas"), QStringLiteral("water"), QStringLiteral("energy"), QStringLiteral("volume")};
    const bool isRegister = registers.contains(is.deviceClass);
    if (isRegister && is.stateClass == QLatin1String("measurement"))
        is.stateClass.clear();
    // And a total is refused for what can only be measured; a duration may be either.
    if (!isRegister && !is.deviceClass.isEmpty() && is.deviceClass != QLatin1String("duration") && is.stateClass == QLatin1String("total_increasing"))
        is.stateClass.clear();
    return is;
}

QString stateTopic(const HomeAssistantOptions &options, const MeterState &meter)
{
    if (options.discovery == Discovery::Addon)
        return QStringLiteral("wmbusmeters/") + safePart(utf8(meter.topicName.empty() ? nameOf(meter) : meter.topicName));
    return options.prefix + QLatin1Char('/') + utf8(idOf(meter));
}

QString availabilityTopic(const HomeAssistantOptions &options)
{
    return options.prefix + QStringLiteral("/bridge/state");
}

QString styleOf(const HomeAssistantOptions &options)
{
    const char *const words[] = {"off", "device", "classic", "addon"};
    const QString shape = options.shape == Shape::Cuxd ? QStringLiteral("cuxd") : QStringLiteral("wmbusmeters");
    return QStringList{QLatin1String(words[static_cast<std::size_t>(options.discovery)]), options.discoveryPrefix, options.prefix, shape}.join(QLatin1Char(' '));
}

std::vector<MqttMessage> discoveryOf(const HomeAssistantOptions &options, const MeterState &meter)
{
    std::vector<MqttMessage> messages;
    if (options.discovery == Discovery::Off)
        return messages;
    const QString id = utf8(idOf(meter));
    const QString prefix = idPrefix(options);
    QJsonObject components;
    for (const Sensor &sensor : sensorsOf(options, meter)) {
        const QString uniqueId = prefix + id + QLatin1Char('_') + sensor.name;
        QJsonObject config = configOf(options, sensor, uniqueId);
        if (options.discovery == Discovery::Device) {
            config.insert(QStringLiteral("platform"), QStringLiteral("sensor"));
            components.insert(objectId(uniqueId), config);
            continue;
        }
        config.insert(QStringLiteral("state_topic"), stateTopic(options, meter));
        config.insert(QStringLiteral("qos"), options.qos);
        config.insert(QStringLiteral("availability_topic"), availabilityTopic(options));
        config.insert(QStringLiteral("device"), deviceOf(options, meter));
        config.insert(QStringLiteral("origin"), originOf(options));
        const QString topic = options.discovery == Discovery::Addon ? QStringLiteral("%1/sensor/wmbusmeters/%2_%3/config") : QStringLiteral("%1/sensor/wmbus_%2/%3/config");
        messages.push_back({topic.arg(options.discoveryPrefix, id, objectId(sensor.name)), compact(config), true});
    }
    if (options.discovery == Discovery::Device) {
        const QJsonObject config{{QStringLiteral("device"), deviceOf(options, meter)},
                                 {QStringLiteral("origin"), originOf(options)},
                                 {QStringLiteral("components"), components},
                                 {QStringLiteral("state_topic"), stateTopic(options, meter)},
                                 {QStringLiteral("availability_topic"), availabilityTopic(options)},
                                 {QStringLiteral("qos"), options.qos}};
        messages.push_back({QStringLiteral("%1/device/wmbus_%2/config").arg(options.discoveryPrefix, id), compact(config), true});
    }
    return messages;
}

} // namespace publish
