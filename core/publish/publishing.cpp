#include "core/publish/publishing.h"

#include "core/publish/publish_options.h"
#include "core/settings/keys.h"

#include <utility>

namespace publish {

namespace {

namespace key = settings::key;
constexpr auto saveAfter = std::chrono::seconds(1);

} // namespace

Publishing::Publishing(QString folder, QString version, QObject *parent) : QObject(parent), m_folder(std::move(folder)), m_version(std::move(version))
{
    m_saveIdentities.setSingleShot(true);
    m_saveIdentities.setInterval(saveAfter);
    connect(&m_saveIdentities, &QTimer::timeout, this, [this] {
        QString why;
        if (!m_identities->save(&why))
            emit troubled(why);
    });
}

Publishing::~Publishing()
{
    disconnect(); // who hears of it may be going too
    if (m_saveIdentities.isActive())
        (void)m_identities->save(nullptr); // nobody is left to hear of it
}

void Publishing::apply(const settings::Values &values, const Secrets &secrets, bool hold)
{
    applyMqtt(values, secrets.mqttPassword, hold);
    applyInflux(values, secrets.influxToken, hold);
    applyPrometheus(valueOf(values, key::prometheusPort).toInt());
    if (!isOff() && !m_identities) {
        m_identities = std::make_unique<Identities>(m_folder + QStringLiteral("/published-meters.json"));
        QString why;
        if (!m_identities->open(&why))
            emit troubled(why);
    }
    emit applied();
}

void Publishing::applyMqtt(const settings::Values &values, const bytes::SecretString &password, bool hold)
{
    auto options = mqttOptions(values, m_folder, m_version);
    options.broker.password = password;
    options.hold = hold && !options.broker.user.isEmpty();
    const bool on = valueOf(values, key::mqttOn).toBool();
    if (on && m_mqtt && m_mqtt->given() == options)
        return;
    if (m_mqtt) {
        m_mqtt->disconnect(this);
        if (!on)
            m_mqtt->withdrawAll();
    }
    m_mqtt.reset(); // the queue's file is one
    m_mqttFault.clear();
    m_withheld.clear();
    if (!on)
        return;
    m_mqtt = std::make_unique<MqttPublisher>(options);
    connect(m_mqtt.get(), &MqttPublisher::statusChanged, this, &Publishing::mqttChanged);
    if (!m_mqtt->start(&m_mqttFault))
        m_mqtt.reset();
}

void Publishing::applyInflux(const settings::Values &values, const bytes::SecretString &token, bool hold)
{
    auto options = influxOptions(values, m_folder);
    options.token = token;
    options.hold = hold;
    const bool on = !options.file.isEmpty() || !options.url.isEmpty();
    if (on && m_influx && m_influx->options() == options)
        return;
    m_influx.reset();
    if (!on)
        return;
    m_influx = std::make_unique<InfluxWriter>(options);
    connect(m_influx.get(), &InfluxWriter::statusChanged, this, &Publishing::influxChanged);
    m_influx->start();
}

void Publishing::applyPrometheus(int port)
{
    if (port == m_prometheusPort && m_prometheusFault.isEmpty()) // else it is tried again
        return;
    m_prometheusPort = port;
    m_prometheus.reset();
    m_prometheusFault.clear();
    if (port == 0)
        return;
    m_prometheus = std::make_unique<PrometheusServer>();
    if (!m_prometheus->listen(static_cast<std::uint16_t>(port), &m_prometheusFault))
        m_prometheus.reset();
}

void Publishing::identify(MeterState &state)
{
    if (m_identities->identify(state) && !m_saveIdentities.isActive())
        m_saveIdentities.start();
}

void Publishing::publish(MeterState state)
{
    if (isOff())
        return;
    identify(state);
    m_withheld.erase(state.address);
    if (m_mqtt)
        m_mqtt->publish(state);
    if (m_influx)
        m_influx->publish(state);
    if (m_prometheus)
        m_prometheus->page().publish(state);
}

void Publishing::withhold(const wmbus::Address &meter)
{
    if (isOff() || !m_withheld.insert(meter).second)
        return;
    const auto id = m_identities->known(meter);
    if (!id)
        return;
    if (m_mqtt)
        m_mqtt->withdraw(*id);
    if (m_prometheus)
        m_prometheus->page().forget(meter);
}

void Publishing::heard(const std::string &port)
{
    if (m_prometheus)
        m_prometheus->page().heard(port);
}

} // namespace publish
