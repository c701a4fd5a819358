#include "core/publish/mqtt_publisher.h"

#include <QDataStream>

#include <algorithm>

namespace publish {

namespace {

constexpr std::size_t mostUnderWay = 20;

QByteArray packed(const MqttMessage &message)
{
    QByteArray data;
    QDataStream out(&data, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << message.topic << message.payload << message.retain;
    return data;
}

MqttMessage unpacked(const QByteArray &data)
{
    MqttMessage message;
    QDataStream in(data);
    in.setVersion(QDataStream::Qt_6_0);
    in >> message.topic >> message.payload >> message.retain;
    return message;
}

// Fields that are not known yet; true when there were some.
bool learn(MeterState &known, const MeterState &state)
{
    bool news = known.name != state.name || (state.rssiDbm && !known.rssiDbm);
    known.name = state.name;
    if (state.rssiDbm)
        known.rssiDbm = state.rssiDbm;
    for (const Field &field : state.fields) {
        const auto same = [&field](const Field &other) { return other.dataPoint == field.dataPoint && other.unit == field.unit; };
        if (std::none_of(known.fields.begin(), known.fields.end(), same)) {
            known.fields.push_back(field);
            news = true;
        }
    }
    return news;
}

} // namespace

bool MqttOptions::operator==(const MqttOptions &other) const
{
    const HomeAssistantOptions &a = home;
    const HomeAssistantOptions &b = other.home;
    return broker == other.broker && retain == other.retain && queueFile == other.queueFile && queueBytes == other.queueBytes && a.discovery == b.discovery
        && a.discoveryPrefix == b.discoveryPrefix && a.prefix == b.prefix && a.shape == b.shape && a.qos == b.qos && a.expireMinutes == b.expireMinutes && a.version == b.version;
}

MqttPublisher::MqttPublisher(MqttOptions options, QObject *parent)
    : QObject(parent), m_given(options), m_options(std::move(options)), m_outbox(m_options.queueFile, m_options.queueBytes)
{
    m_options.broker.willTopic = availabilityTopic(m_options.home);
    if (m_options.home.discovery == Discovery::Addon)
        m_options.home.shape = Shape::Wmbusmeters; // its entities read those names
}

MqttPublisher::~MqttPublisher()
{
    if (m_client)
        m_client->disconnect(this);
}

bool MqttPublisher::start(QString *error)
{
    if (!m_outbox.open(&m_queueTrouble))
        m_queueTrouble.prepend(m_options.queueFile + QStringLiteral(": "));
    m_nextToSend = m_outbox.first();
    m_client = std::make_unique<MqttClient>(m_options.broker);
    connect(m_client.get(), &MqttClient::connected, this, &MqttPublisher::onConnected);
    connect(m_client.get(), &MqttClient::disconnected, this, &MqttPublisher::onDisconnected);
    connect(m_client.get(), &MqttClient::published, this, &MqttPublisher::onPublished);
    connect(m_client.get(), &MqttClient::received, this, &MqttPublisher::onReceived);
    const bool good = m_client->start(error);
    report();
    return good;
}

void MqttPublisher::publish(const MeterState &state)
{
    auto [known, isNew] = m_known.try_emplace(QString::fromStdString(idOf(state)), state);
    if (isNew || learn(known->second, state))
        announce(known->second);
    m_outbox.push(packed({stateTopic(m_options.home, state), QByteArray::fromStdString(stateJson(state, m_options.home.shape)), m_options.retain}));
    sendNext();
    report();
}

void MqttPublisher::announce(const MeterState &state)
{
    if (!m_status.connected)
        return; // after the connection
    for (const MqttMessage &message : discoveryOf(m_options.home, state))
        (void)m_client->publish(message.topic, message.payload, 1, message.retain); // lost with the connection: said again with the next
}

void MqttPublisher::announceAll()
{
    for (const auto &[id, state] : m_known)
        announce(state);
}

void MqttPublisher::onConnected()
{
    m_status.connected = true;
    m_status.problem.clear();
    if (m_options.home.discovery != Discovery::Off)
        m_client->subscribe(homeTopic(), 1);
    (void)m_client->publish(m_options.broker.willTopic, "online", 1, true);
    announceAll();
    sendNext();
    report();
}

void MqttPublisher::onDisconnected(const QString &why)
{
    m_status.connected = false;
    m_status.problem = why;
    if (m_options.home.qos == 0) { // the library has forgotten what was on the way; with QoS 1 and 2 it sends it again by itself
        m_underWay.clear();
        m_taken.clear();
        m_nextToSend = m_outbox.first();
    }
    report();
}

void MqttPublisher::onPublished(int number)
{
    const auto found = m_underWay.extract(number);
    if (found.empty()) // not a state
        return;
    m_taken.insert(found.mapped());
    while (!m_outbox.empty() && m_taken.erase(m_outbox.first()) != 0)
        m_outbox.pop();
    m_taken.erase(m_taken.begin(), m_taken.lower_bound(m_outbox.first()));
    sendNext();
    report();
}

void MqttPublisher::onReceived(const QString &topic, const QByteArray &payload)
{
    if (topic == homeTopic() && payload == "online")
        announceAll();
}

void MqttPublisher::sendNext()
{
    m_nextToSend = std::max(m_nextToSend, m_outbox.first()); // a full box has let the oldest go
    while (m_status.connected && m_nextToSend < m_outbox.end() && m_underWay.size() < mostUnderWay) {
        const MqttMessage message = unpacked(m_outbox.at(m_nextToSend));
        const int number = m_client->publish(message.topic, message.payload, m_options.home.qos, message.retain);
        if (number < 0)
            return;
        m_underWay.emplace(number, m_nextToSend++);
    }
}

void MqttPublisher::report()
{
    MqttStatus now = m_status;
    now.waiting = m_outbox.count();
    now.dropped = m_outbox.dropped();
    if (now.connected)
        now.problem = m_outbox.trouble().isEmpty() ? m_queueTrouble : m_outbox.trouble();
    if (now == m_status)
        return;
    m_status = now;
    emit statusChanged(m_status);
}

} // namespace publish
