#include "core/publish/publish_options.h"

#include "core/settings/keys.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace publish {

namespace {

namespace key = settings::key;

Discovery discoveryFrom(const QString &word)
{
    if (word == QLatin1String("device"))
        return Discovery::Device;
    if (word == QLatin1String("classic"))
        return Discovery::Classic;
    return word == QLatin1String("addon") ? Discovery::Addon : Discovery::Off;
}

std::uint64_t megabytes(const QVariant &value)
{
    return static_cast<std::uint64_t>(value.toInt()) * 1'000'000U;
}

} // namespace

QVariant valueOf(const settings::Values &values, const char *name)
{
    const QString key = QLatin1String(name);
    const settings::Row *const row = settings::rowOf(key);
    return values.value(key, row != nullptr ? row->usual : QVariant());
}

MqttOptions mqttOptions(const settings::Values &values, const QString &folder, const QString &version)
{
    const auto text = [&values](const char *name) { return valueOf(values, name).toString(); };
    MqttOptions options;
    options.broker.host = text(key::mqttHost);
    options.broker.port = static_cast<std::uint16_t>(valueOf(values, key::mqttPort).toInt());
    options.broker.user = text(key::mqttUser);
    options.broker.tls = valueOf(values, key::mqttTls).toBool();
    options.broker.caFile = text(key::mqttCaFile);
    options.home.discovery = discoveryFrom(text(key::mqttDiscovery));
    options.home.discoveryPrefix = text(key::mqttDiscoveryPrefix);
    options.home.prefix = text(key::mqttPrefix);
    options.home.shape = text(key::mqttShape) == QLatin1String("cuxd") ? Shape::Cuxd : Shape::Wmbusmeters;
    options.home.qos = valueOf(values, key::mqttQos).toInt();
    options.home.expireMinutes = valueOf(values, key::mqttExpireMinutes).toInt();
    options.home.version = version;
    options.retain = valueOf(values, key::mqttRetain).toBool();
    options.queueFile = folder + QStringLiteral("/mqtt.queue");
    options.retainedFile = folder + QStringLiteral("/mqtt-retained.json");
    // One for each computer and folder: the broker knows a session by it.
    const QByteArray place = QSysInfo::machineUniqueId() + folder.toUtf8();
    options.broker.session = QStringLiteral("meterscope-") + QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(12));
    options.queueBytes = megabytes(valueOf(values, key::mqttQueueMegabytes));
    return options;
}

InfluxOptions influxOptions(const settings::Values &values, const QString &folder)
{
    InfluxOptions options;
    options.file = valueOf(values, key::influxFile).toString();
    options.url = QUrl(valueOf(values, key::influxUrl).toString());
    options.queueFile = folder + QStringLiteral("/influx.queue");
    options.queueBytes = megabytes(valueOf(values, key::influxQueueMegabytes));
    return options;
}

} // namespace publish
