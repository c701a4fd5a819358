#pragma once

#include "core/publish/home_assistant.h"
#include "core/publish/mqtt_client.h"
#include "core/publish/outbox.h"
#include "core/publish/retained_topics.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace publish {

struct MqttOptions {
    MqttBroker broker;
    HomeAssistantOptions home;
    bool retain = false;              // states
    QString queueFile;                // empty: the queue does not outlive the program
    std::uint64_t queueBytes = 16'000'000;
    bool hold = false;                // states only wait; who starts it does not know the password yet
    QString retainedFile;             // what brokers keep by our doing; empty: forgotten with the program

    bool operator==(const MqttOptions &other) const;
};

struct MqttStatus {
    bool connected = false;
    QString problem;           // the library's words; empty while all is well
    std::uint64_t waiting = 0; // states that the broker has not taken yet
    std::uint64_t dropped = 0; // oldest states that found no room
    bool operator==(const MqttStatus &) const = default;
};

// Tells a broker the state of each meter. While it is away, states wait in a bounded queue on disk and are delivered in order.
// Announces meters to Home Assistant once, when a value is new, after each connection, and when Home Assistant says that it has started. What
// a broker keeps of an earlier style of announcements, of another prefix, of states that were retained: that is taken back.
class MqttPublisher : public QObject {
    Q_OBJECT
public:
    explicit MqttPublisher(MqttOptions options, QObject *parent = nullptr);
    ~MqttPublisher() override;

    // False with words when the options are no good. A queue that cannot be read is a problem of the status, no reason to stop.
    [[nodiscard]] bool start(QString *error);
    void publish(const MeterState &state);
    // The meter is no longer published: what the broker keeps of it is taken back.
    void withdraw(const std::string &id);
    // So is everything, as far as there is a connection: nothing is published any more.
    void withdrawAll();
    [[nodiscard]] const MqttStatus &status() const { return m_status; }
    [[nodiscard]] const MqttOptions &options() const { return m_options; }
    // As the constructor was given them.
    [[nodiscard]] const MqttOptions &given() const { return m_given; }

signals:
    void statusChanged(const publish::MqttStatus &status);

private:
    void onConnected(bool resumed);
    void onDisconnected(const QString &why);
    void onPublished(int number);
    void onReceived(const QString &topic, const QByteArray &payload);
    void announce(const MeterState &state);
    void announceAll();
    void retain(const RetainedTopics::Topics &topics);
    void takeBack(const QString &topic);
    void takeBackOld();
    [[nodiscard]] QString stateStyle() const;
    [[nodiscard]] QString willStyle() const { return QStringLiteral("will ") + m_options.home.prefix; }
    [[nodiscard]] bool keeps(const QString &topic);
    void sendNext();
    void report();
    // Home Assistant says "online" on the first, whatever its prefix of announcements is; on the other where that was changed too.
    [[nodiscard]] QStringList homeTopics() const;

    MqttOptions m_given;
    MqttOptions m_options;
    Outbox m_outbox;
    std::map<QString, MeterState> m_known;      // by the number of the meter: all fields it ever had, for announcing
    std::uint64_t m_nextToSend = 0;             // number in the outbox
    std::map<int, std::uint64_t> m_underWay;    // message of the library -> number in the outbox
    std::set<std::uint64_t> m_taken;            // by the broker, behind one that is not
    RetainedTopics m_retained;
    std::map<int, QString> m_takingBack;        // message of the library -> topic
    MqttStatus m_status;
    MqttStatus m_reported;
    QString m_queueTrouble;
    QString m_retainedTrouble;
    std::unique_ptr<MqttClient> m_client;       // goes first
};

} // namespace publish
