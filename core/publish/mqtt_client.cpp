#include "core/publish/mqtt_client.h"

#include <QFileInfo>

#include <mosquitto.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

namespace publish {

namespace {

constexpr int keepAlive = 30;    // s
constexpr int loopTime = 500;    // ms, between two looks at whether it is to end
constexpr auto farewell = std::chrono::seconds(2);
const char *const systemCertificates = "/etc/ssl/certs";
const QByteArray offline("offline");

void initialiseOnce()
{
    static const int done = mosquitto_lib_init();
    (void)done;
}

QString wordsOf(int code)
{
    return QString::fromLocal8Bit(code == MOSQ_ERR_ERRNO ? std::strerror(errno) : mosquitto_strerror(code));
}

} // namespace

class MqttClient::Private {
public:
    Private(MqttClient *owner, MqttBroker b) : q(owner), broker(std::move(b)) {}
    ~Private()
    {
        {
            const std::lock_guard lock(mutex);
            ending = true;
        }
        wake.notify_all();
        if (thread.joinable())
            thread.join();
        if (client != nullptr)
            mosquitto_destroy(client);
    }

    bool prepare(QString *error);
    void run();
    void sayGoodbye();
    void pause(std::chrono::milliseconds time);
    bool isEnding()
    {
        const std::lock_guard lock(mutex);
        return ending;
    }

    // In the client's thread, all of them.
    static void onConnect(mosquitto *, void *self, int code)
    {
        auto *const me = static_cast<Private *>(self);
        me->refused = code != 0;
        me->online = code == 0;
        if (code == 0)
            QMetaObject::invokeMethod(me->q, [q = me->q] { emit q->connected(); });
        else
            me->tell(QString::fromLocal8Bit(mosquitto_connack_string(code)));
    }
    static void onDisconnect(mosquitto *, void *self, int) { static_cast<Private *>(self)->online = false; }
    static void onPublish(mosquitto *, void *self, int number)
    {
        auto *const me = static_cast<Private *>(self);
        if (number == me->lastWord)
            me->lastWordSaid = true;
        QMetaObject::invokeMethod(me->q, [q = me->q, number] { emit q->published(number); });
    }
    static void onMessage(mosquitto *, void *self, const mosquitto_message *message)
    {
        auto *const me = static_cast<Private *>(self);
        QMetaObject::invokeMethod(me->q, [q = me->q, topic = QString::fromUtf8(message->topic), payload = QByteArray(static_cast<const char *>(message->payload), message->payloadlen)] {
            emit q->received(topic, payload);
        });
    }
    void tell(const QString &why)
    {
        QMetaObject::invokeMethod(q, [this, why] { emit q->disconnected(why); });
    }

    MqttClient *q;
    MqttBroker broker;
    mosquitto *client = nullptr;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable wake;
    bool ending = false;
    std::atomic<bool> online = false;
    bool refused = false;
    int lastWord = -1;
    bool lastWordSaid = false;
};

bool MqttClient::Private::prepare(QString *error)
{
    initialiseOnce();
    const auto fail = [&](const QString &why) {
        if (error != nullptr)
            *error = why;
        return false;
    };
    client = mosquitto_new(nullptr, true, this);
    if (client == nullptr)
        return fail(wordsOf(MOSQ_ERR_NOMEM));
    mosquitto_threaded_set(client, true);
    mosquitto_connect_callback_set(client, &Private::onConnect);
    mosquitto_disconnect_callback_set(client, &Private::onDisconnect);
    mosquitto_publish_callback_set(client, &Private::onPublish);
    mosquitto_message_callback_set(client, &Private::onMessage);
    if (!broker.user.isEmpty()) {
        const int code = mosquitto_username_pw_set(client, broker.user.toUtf8().constData(), broker.password.c_str());
        if (code != MOSQ_ERR_SUCCESS)
            return fail(wordsOf(code));
    }
    if (broker.tls) {
        const QByteArray file = broker.caFile.toLocal8Bit();
        if (!file.isEmpty() && !QFileInfo(broker.caFile).isReadable())
            return fail(broker.caFile);
        const int code = mosquitto_tls_set(client, file.isEmpty() ? nullptr : file.constData(), file.isEmpty() ? systemCertificates : nullptr, nullptr, nullptr, nullptr);
        if (code != MOSQ_ERR_SUCCESS || mosquitto_tls_opts_set(client, 1, "tlsv1.2", nullptr) != MOSQ_ERR_SUCCESS)
            return fail(wordsOf(code));
    }
    if (!broker.willTopic.isEmpty()) {
        const int code = mosquitto_will_set(client, broker.willTopic.toUtf8().constData(), static_cast<int>(offline.size()), offline.constData(), 1, true);
        if (code != MOSQ_ERR_SUCCESS)
            return fail(wordsOf(code));
    }
    return true;
}

// mosquitto_loop_forever() ends for good after an error of TLS, so the loop is our own.
void MqttClient::Private::run()
{
    const QByteArray host = broker.host.toUtf8();
    std::chrono::milliseconds next = broker.firstPause;
    while (!isEnding()) {
        refused = false;
        int code = mosquitto_connect(client, host.constData(), broker.port, keepAlive);
        bool wasOnline = false;
        while (code == MOSQ_ERR_SUCCESS && !isEnding()) {
            code = mosquitto_loop(client, loopTime, 1);
            wasOnline = wasOnline || online;
        }
        if (isEnding())
            break;
        online = false;
        if (!refused) // that has been told
            tell(wordsOf(code));
        if (wasOnline)
            next = broker.firstPause;
        pause(next);
        next = std::min(next * 2, broker.longestPause);
    }
    sayGoodbye();
}

// Who leaves in good order gets no last will sent.
void MqttClient::Private::sayGoodbye()
{
    if (!online)
        return;
    const auto until = std::chrono::steady_clock::now() + farewell;
    if (!broker.willTopic.isEmpty()) {
        if (mosquitto_publish(client, &lastWord, broker.willTopic.toUtf8().constData(), static_cast<int>(offline.size()), offline.constData(), 1, true) != MOSQ_ERR_SUCCESS)
            lastWordSaid = true;
        while (!lastWordSaid && std::chrono::steady_clock::now() < until && mosquitto_loop(client, 50, 1) == MOSQ_ERR_SUCCESS) { }
    }
    mosquitto_disconnect(client);
    while (std::chrono::steady_clock::now() < until && mosquitto_loop(client, 50, 1) == MOSQ_ERR_SUCCESS) { }
}

void MqttClient::Private::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(mutex);
    wake.wait_for(lock, time, [this] { return ending; });
}

MqttClient::MqttClient(MqttBroker broker, QObject *parent) : QObject(parent), m_private(std::make_unique<Private>(this, std::move(broker))) {}

MqttClient::~MqttClient() = default;

bool MqttClient::start(QString *error)
{
    if (!m_private->prepare(error))
        return false;
    m_private->thread = std::thread([p = m_private.get()] { p->run(); });
    return true;
}

int MqttClient::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    if (!m_private->online)
        return -1;
    int number = -1;
    const int code = mosquitto_publish(m_private->client, &number, topic.toUtf8().constData(), static_cast<int>(payload.size()), payload.constData(), qos, retain);
    // With QoS 1 and 2 the library keeps what it could not send just now, and sends it after the next connection.
    const bool kept = code == MOSQ_ERR_SUCCESS || (qos > 0 && (code == MOSQ_ERR_NO_CONN || code == MOSQ_ERR_CONN_LOST));
    return kept ? number : -1;
}

void MqttClient::subscribe(const QString &topic, int qos)
{
    if (m_private->online)
        mosquitto_subscribe(m_private->client, nullptr, topic.toUtf8().constData(), qos);
}

} // namespace publish
