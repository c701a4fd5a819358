#pragma once

#include "core/publish/identities.h"
#include "core/publish/influx_writer.h"
#include "core/publish/mqtt_publisher.h"
#include "core/publish/prometheus.h"
#include "core/settings/settings_table.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <set>

namespace publish {

// What is no setting.
struct Secrets {
    bytes::SecretString mqttPassword;
    bytes::SecretString influxToken;
    bool operator==(const Secrets &) const = default;
};

// Everything that the settings switch on: MQTT, InfluxDB, Prometheus; off by default, all of it.
class Publishing : public QObject {
    Q_OBJECT
public:
    // Queues and what else must outlive the program lie in `folder`, which is there when apply() is called. `version` of this program.
    Publishing(QString folder, QString version, QObject *parent = nullptr);
    ~Publishing() override;

    // Starts, changes and ends what differs from before. A broker that is switched off is left without announcements.
    // `hold`: the secrets are not known yet; states for whom they may concern wait.
    void apply(const settings::Values &values, const Secrets &secrets, bool hold = false);
    // Nothing is switched on.
    [[nodiscard]] bool isOff() const { return !m_mqtt && !m_influx && !m_prometheus; }
    void publish(MeterState state);
    // The meter is not to be published; what it left with brokers is taken back.
    void withhold(const wmbus::Address &meter);
    // A stick heard a telegram, whatever could be made of it.
    void heard(const std::string &port);

    // Null while it is off, or could not be started.
    [[nodiscard]] const MqttPublisher *mqtt() const { return m_mqtt.get(); }
    [[nodiscard]] const InfluxWriter *influx() const { return m_influx.get(); }
    [[nodiscard]] const PrometheusServer *prometheus() const { return m_prometheus.get(); }
    // Why one that is switched on could not be started; empty: it could.
    [[nodiscard]] const QString &mqttFault() const { return m_mqttFault; }
    [[nodiscard]] const QString &prometheusFault() const { return m_prometheusFault; }

signals:
    void mqttChanged(const publish::MqttStatus &status);
    void influxChanged(const publish::InfluxStatus &status);
    // Something was started, ended, or could not be.
    void applied();
    // The names of meters outside cannot be kept.
    void troubled(const QString &why);

private:
    void applyMqtt(const settings::Values &values, const bytes::SecretString &password, bool hold);
    void applyInflux(const settings::Values &values, const bytes::SecretString &token, bool hold);
    void applyPrometheus(int port);
    void identify(MeterState &state);

    QString m_folder;
    QString m_version;
    std::unique_ptr<Identities> m_identities; // null until something is switched on
    QTimer m_saveIdentities;
    std::set<wmbus::Address> m_withheld; // that was done
    std::unique_ptr<MqttPublisher> m_mqtt;
    std::unique_ptr<InfluxWriter> m_influx;
    std::unique_ptr<PrometheusServer> m_prometheus;
    int m_prometheusPort = 0;
    QString m_mqttFault;
    QString m_prometheusFault;
};

} // namespace publish
