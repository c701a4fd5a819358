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
    QString session;               // its name; the broker keeps it while the connection is broken, which QoS 2 needs. Empty: none
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
    // As end().
    ~MqttClient() override;

    // False with words when the options are no good: a CA file that cannot be read, or holds no certificate.
    [[nodiscard]] bool start(QString *error);
    // The message's number for published(), which comes when the broker has taken it (QoS 0: when it was sent). Nothing below zero is
    // one: it was not taken, try again after connected().
    [[nodiscard]] int publish(const QString &topic, const QByteArray &payload, int qos, bool retain);
    void subscribe(const QString &topic, int qos);
    // Waits until the broker has taken what was published, says "offline" and leaves, which takes two seconds at most, and no time where
    // there is no connection. What came until then is signalled before this returns; nothing after it.
    void end();

signals:
    // `resumed`: the broker remembers the session, and the library goes on with what was under way. Else nothing is under way any more:
    // what published() has not named is to be published again.
    void connected(bool resumed);
    // The connection ended, or could not be made. `why` is the system's or the library's text, or for TLS what is wrong.
    void disconnected(const QString &why);
    void published(int number);
    void received(const QString &topic, const QByteArray &payload);

private:
    class Private;
    std::shared_ptr<Private> m_private; // also its thread's, which may still wait for the network's names when this has gone
};

} // namespace publish
