#pragma once

#include "core/bytes/secret.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>

namespace publish {

struct MqttBroker {
    QString host = QStringLiteral("localhost");
    std::uint16_t port = 1883;
    QString user;                  // empty: none
    bytes::SecretString password;
    bool tls = false;
    QString caFile;                // PEM; empty: the system's
    QString willTopic;             // retained "offline" when the connection breaks or ends
    std::chrono::milliseconds firstPause{1000}; // before the next try; doubles up to the longest
    std::chrono::milliseconds longestPause{30000};

    bool operator==(const MqttBroker &) const = default;
};

// A connection to an MQTT broker (3.1.1) that comes back by itself, over libmosquitto, in a thread of its own. Signals come in the
// thread of this object.
class MqttClient : public QObject {
    Q_OBJECT
public:
    explicit MqttClient(MqttBroker broker, QObject *parent = nullptr);
    // Says "offline" where it is connected, which takes two seconds at most.
    ~MqttClient() override;

    // False with words when the options are no good: a CA file that cannot be read.
    [[nodiscard]] bool start(QString *error);
    // The message's number for published(), which comes when the broker has taken it (QoS 0: when it was sent). Nothing below zero is
    // one: it was not taken, try again after connected().
    [[nodiscard]] int publish(const QString &topic, const QByteArray &payload, int qos, bool retain);
    void subscribe(const QString &topic, int qos);

signals:
    void connected();
    // The connection ended, or could not be made. `why` is the system's or the library's text.
    void disconnected(const QString &why);
    void published(int number);
    void received(const QString &topic, const QByteArray &payload);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace publish
