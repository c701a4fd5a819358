#include "core/publish/mqtt_publisher.h"

#include <QDataStream>

#include <algorithm>

namespace publish {

namespace {

constexpr std::size_t mostUnderWay = 20;
const QString withdrawn = QStringLiteral("withdrawn"); // a style that no settings have

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

QString firstOf(const QStringList &troubles)
{
    const auto found = std::find_if(troubles.begin(), troubles.end(), [](const QString &trouble) { return !trouble.isEmpty(); });
    return found == troubles.end() ? QString() : *found;
}

} // namespace

bool MqttOptions::operator==(const MqttOptions &other) const
{
    const HomeAssistantOptions &a = home;
    const HomeAssistantOptions &b = other.home;
    return broker == other.broker && retain == other.retain && queueFile == other.queueFile && queueBytes == other.queueBytes && retainedFile == other.retainedFile && hold == other.hold && a.discovery == b.discovery
        && a.discoveryPrefix == b.discoveryPrefix && a.prefix == b.prefix && a.shape == b.shape && a.qos == b.qos && a.expireMinutes == b.expireMinutes && a.version == b.version;
}

MqttPublisher::MqttPublisher(MqttOptions options, QObject *parent)
    : QObject(parent), m_given(options), m_options(std::move(options)), m_outbox(m_options.queueFile, m_options.queueBytes),
      m_retained(m_options.retainedFile, QStringLiteral("%1:%2").arg(m_options.broker.host).arg(m_options.broker.port))
{
    m_options.broker.willTopic = availabilityTopic(m_options.home);
    if (m_options.home.qos < 2)
        m_options.broker.session.clear();
    if (m_options.home.discovery == Discovery::Addon)
        m_options.home.shape = Shape::Wmbusmeters; // its entities read those names
}

MqttPublisher::~MqttPublisher()
{
    if (!m_client)
        return;
    m_client->end(); // what the broker takes until then need not be sent again
    m_client->disconnect(this);
    m_retained.flush();
}

bool MqttPublisher::start(QString *error)
{
    if (!m_outbox.open(&m_queueTrouble))
        m_queueTrouble.prepend(m_options.queueFile + QStringLiteral(": "));
    (void)m_retained.open(&m_retainedTrouble);
    m_nextToSend = m_outbox.first();
    if (m_options.hold) {
        report();
        return true;
    }
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
    const auto [known, isNew] = m_known.try_emplace(QString::fromStdString(idOf(state)), state);
    if (isNew || learn(known->second, state))
        announce(known->second);
    if (m_options.retain)
        retain({{stateTopic(m_options.home, state), {stateStyle(), QString::fromStdString(idOf(state))}}});
    m_outbox.push(packed({stateTopic(m_options.home, state), QByteArray::fromStdString(stateJson(state, m_options.home.shape)), m_options.retain}));
    sendNext();
    report();
}

void MqttPublisher::announce(const MeterState &state)
{
    if (!m_status.connected)
        return; // after the connection
    const std::vector<MqttMessage> messages = discoveryOf(m_options.home, state);
    RetainedTopics::Topics topics;
    for (const MqttMessage &message : messages)
        topics[message.topic] = {styleOf(m_options.home), QString::fromStdString(idOf(state))};
    retain(topics); // before the broker has them: nothing is left behind that is not known
    for (const MqttMessage &message : messages)
        (void)m_client->publish(message.topic, message.payload, 1, message.retain); // lost with the connection: said again with the next
}

void MqttPublisher::announceAll()
{
    for (const auto &[id, state] : m_known)
        announce(state);
}

QString MqttPublisher::stateStyle() const
{
    return QStringLiteral("state ") + (m_options.home.discovery == Discovery::Addon ? QString() : m_options.home.prefix);
}

// States that waited for long may have been made with other settings.
bool MqttPublisher::keeps(const QString &topic)
{
    const auto found = m_retained.topics().find(topic);
    return found != m_retained.topics().end() && found->second.style == stateStyle();
}

void MqttPublisher::retain(const RetainedTopics::Topics &topics)
{
    std::erase_if(m_takingBack, [&topics](const auto &back) { return topics.contains(back.second); }); // it is used again
    m_retained.add(topics);
}

void MqttPublisher::takeBack(const QString &topic)
{
    const int number = m_client->publish(topic, {}, 1, true);
    if (number >= 0) // else after the next connection
        m_takingBack[number] = topic;
}

// What was retained with settings that are no longer.
void MqttPublisher::takeBackOld()
{
    const QStringList now{m_options.home.discovery == Discovery::Off ? QString() : styleOf(m_options.home), m_options.retain ? stateStyle() : QString(), willStyle()};
    for (const auto &[topic, entry] : m_retained.topics()) {
        if (!now.contains(entry.style))
            takeBack(topic);
    }
}

void MqttPublisher::withdraw(const std::string &id)
{
    const QString meter = QString::fromStdString(id);
    m_known.erase(meter);
    RetainedTopics::Topics gone;
    for (const auto &[topic, entry] : m_retained.topics()) {
        if (entry.meter == meter)
            gone[topic] = {withdrawn, meter};
    }
    m_retained.add(gone); // also where the broker is away just now
    for (const auto &[topic, entry] : gone) {
        if (m_status.connected)
            takeBack(topic);
    }
}

void MqttPublisher::withdrawAll()
{
    m_known.clear();
    for (const auto &[topic, entry] : m_retained.topics()) {
        if (topic != m_options.broker.willTopic && m_status.connected)
            takeBack(topic);
    }
}

void MqttPublisher::onConnected(bool resumed)
{
    m_status.connected = true;
    m_status.problem.clear();
    if (!resumed) { // what the broker has not taken is on nobody's way any more
        m_underWay.clear();
        m_taken.clear();
        m_nextToSend = m_outbox.first();
    }
    m_takingBack.clear();
    for (const QString &topic : homeTopics())
        m_client->subscribe(topic, 1);
    retain({{m_options.broker.willTopic, {willStyle(), {}}}});
    (void)m_client->publish(m_options.broker.willTopic, "online", 1, true);
    takeBackOld();
    announceAll();
    sendNext();
    report();
}

void MqttPublisher::onDisconnected(const QString &why)
{
    m_status.connected = false;
    m_status.problem = why;
    report();
}

void MqttPublisher::onPublished(int number)
{
    if (const auto back = m_takingBack.extract(number)) {
        m_retained.remove(back.mapped());
        if (m_takingBack.empty())
            m_retained.flush();
    }
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

QStringList MqttPublisher::homeTopics() const
{
    if (m_options.home.discovery == Discovery::Off)
        return {};
    QStringList topics{QStringLiteral("homeassistant/status"), m_options.home.discoveryPrefix + QStringLiteral("/status")};
    topics.removeDuplicates();
    return topics;
}

void MqttPublisher::onReceived(const QString &topic, const QByteArray &payload)
{
    if (homeTopics().contains(topic) && payload == "online")
        announceAll();
}

void MqttPublisher::sendNext()
{
    m_nextToSend = std::max(m_nextToSend, m_outbox.first()); // a full box has let the oldest go
    while (m_status.connected && m_nextToSend < m_outbox.end() && m_underWay.size() < mostUnderWay) {
        const MqttMessage message = unpacked(m_outbox.at(m_nextToSend));
        const int number = m_client->publish(message.topic, message.payload, m_options.home.qos, message.retain && keeps(message.topic));
        if (number < 0)
            return;
        m_underWay.emplace(number, m_nextToSend++);
    }
}

void MqttPublisher::report()
{
    m_status.waiting = m_outbox.count();
    m_status.dropped = m_outbox.dropped();
    if (m_status.connected)
        m_status.problem = firstOf({m_outbox.trouble(), m_queueTrouble, m_retained.trouble(), m_retainedTrouble});
    if (m_status == m_reported)
        return;
    m_reported = m_status;
    emit statusChanged(m_status);
}

} // namespace publish
