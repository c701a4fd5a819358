#include "core/publish/mqtt_client.h"

#include "core/publish/mqtt_tls.h"

#include <QCoreApplication>
#include <QEvent>

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
constexpr int loopTime = 100;    // ms, between two looks at whether it is to end
constexpr auto farewell = std::chrono::seconds(2);
constexpr auto patienceOffline = std::chrono::milliseconds(100); // with a thread that looks for names or waits for an answer
constexpr int sessionPresent = 1;                                // bit of CONNACK
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
        if (client != nullptr)
            mosquitto_destroy(client);
    }

    bool prepare(bool clean, QString *error);
    void run();
    int converse();
    void forgetSession();
    void sayGoodbye();
    void pause(std::chrono::milliseconds time);
    bool isEnding()
    {
        const std::lock_guard lock(mutex);
        return ending;
    }
    // In the owner's thread, soon; never when the owner has gone.
    template <class Call>
    void tellOwner(Call call)
    {
        const std::lock_guard lock(mutex);
        if (q != nullptr)
            QMetaObject::invokeMethod(q, [owner = q, call = std::move(call)] { call(*owner); }, Qt::QueuedConnection);
    }
    void tellTrouble(const QString &why)
    {
        tellOwner([why](MqttClient &owner) { emit owner.disconnected(why); });
    }

    // In the client's thread, all of them.
    static void onConnect(mosquitto *, void *self, int code, int flags)
    {
        auto *const me = static_cast<Private *>(self);
        me->refused = code != 0;
        if (code != 0) {
            me->tellTrouble(QString::fromLocal8Bit(mosquitto_connack_string(code)));
            return;
        }
        const bool resumed = !me->fresh && (flags & sessionPresent) != 0;
        me->sessionLost = !me->fresh && !resumed;
        if (me->sessionLost)
            return; // what the library has under way would be lost or sent by halves: begin anew
        me->fresh = false;
        me->online = true;
        me->tellOwner([me, resumed, number = ++me->connection](MqttClient &owner) {
            me->accepting = number;
            emit owner.connected(resumed);
        });
    }
    static void onPublish(mosquitto *, void *self, int number)
    {
        auto *const me = static_cast<Private *>(self);
        if (number == me->lastWord)
            me->lastWordSaid = true;
        --me->underWay;
        me->tellOwner([number](MqttClient &owner) { emit owner.published(number); });
    }
    static void onMessage(mosquitto *, void *self, const mosquitto_message *message)
    {
        auto *const me = static_cast<Private *>(self);
        me->tellOwner([topic = QString::fromUtf8(message->topic), payload = QByteArray(static_cast<const char *>(message->payload), message->payloadlen)](MqttClient &owner) {
            emit owner.received(topic, payload);
        });
    }

    // Of two lines about the same failure the first says more.
    static void onLog(mosquitto *client, void *self, int level, const char *words)
    {
        auto *const me = static_cast<Private *>(self);
        if (level == MOSQ_LOG_ERR && me->broker.tls && me->tlsTrouble.isEmpty())
            me->tlsTrouble = tlsFault(mosquitto_ssl_get(client), QString::fromLocal8Bit(words), me->broker.host, me->broker.caFile);
    }

    MqttClient *q; // null when it has gone
    const MqttBroker broker;
    std::mutex clientMutex; // while it is replaced, and while others than its thread use it
    mosquitto *client = nullptr;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable wake;
    bool ending = false;
    bool finished = false;
    std::atomic<bool> online = false;
    std::atomic<int> connection = 0; // counts them
    int accepting = 0;               // the connection that the owner knows of
    std::atomic<int> underWay = 0;
    bool fresh = true; // nothing was published through this client of the library
    bool refused = false;
    QString tlsTrouble; // of this connection
    bool sessionLost = false;
    std::atomic<int> lastWord = -1;
    bool lastWordSaid = false;
};

bool MqttClient::Private::prepare(bool clean, QString *error)
{
    initialiseOnce();
    const auto fail = [&](const QString &why) {
        if (error != nullptr)
            *error = why;
        return false;
    };
    const std::lock_guard lock(clientMutex);
    if (client != nullptr)
        mosquitto_destroy(client);
    const QByteArray name = broker.session.toUtf8();
    client = mosquitto_new(name.isEmpty() ? nullptr : name.constData(), clean || name.isEmpty(), this);
    if (client == nullptr)
        return fail(wordsOf(MOSQ_ERR_NOMEM));
    fresh = true;
    underWay = 0;
    mosquitto_threaded_set(client, true);
    mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1); // states are small, and many wait at times
    mosquitto_connect_with_flags_callback_set(client, &Private::onConnect);
    mosquitto_publish_callback_set(client, &Private::onPublish);
    mosquitto_message_callback_set(client, &Private::onMessage);
    mosquitto_log_callback_set(client, &Private::onLog);
    if (!broker.user.isEmpty()) {
        const int code = mosquitto_username_pw_set(client, broker.user.toUtf8().constData(), broker.password.c_str());
        if (code != MOSQ_ERR_SUCCESS)
            return fail(wordsOf(code));
    }
    if (broker.tls) {
        const QByteArray file = broker.caFile.toLocal8Bit();
        if (const QString fault = file.isEmpty() ? QString() : faultOfAuthorities(broker.caFile); !fault.isEmpty())
            return fail(fault);
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

// One connection, from its beginning to its end, which has the library's code. mosquitto_loop_forever() ends for good after an error of
// TLS, so the loop is our own.
int MqttClient::Private::converse()
{
    refused = sessionLost = false;
    tlsTrouble.clear();
    int code = mosquitto_connect(client, broker.host.toUtf8().constData(), broker.port, keepAlive);
    while (code == MOSQ_ERR_SUCCESS && !isEnding() && !sessionLost)
        code = mosquitto_loop(client, loopTime, 1);
    return code;
}

// A session of this name may be left from an earlier run; the numbers of its messages mean nothing any more.
void MqttClient::Private::forgetSession()
{
    if (!prepare(true, nullptr) || mosquitto_will_clear(client) != MOSQ_ERR_SUCCESS)
        return;
    bool greeted = false;
    mosquitto_log_callback_set(client, nullptr); // it takes the user data for another thing
    mosquitto_user_data_set(client, &greeted);
    mosquitto_connect_with_flags_callback_set(client, [](mosquitto *, void *done, int, int) { *static_cast<bool *>(done) = true; });
    int code = mosquitto_connect(client, broker.host.toUtf8().constData(), broker.port, keepAlive);
    const auto until = std::chrono::steady_clock::now() + farewell;
    while (code == MOSQ_ERR_SUCCESS && !greeted && !isEnding() && std::chrono::steady_clock::now() < until)
        code = mosquitto_loop(client, loopTime, 1);
    mosquitto_disconnect(client);
}

void MqttClient::Private::run()
{
    std::chrono::milliseconds next = broker.firstPause;
    const bool hasSession = !broker.session.isEmpty();
    bool first = true;
    while (!isEnding()) {
        if (hasSession && first) {
            forgetSession();
            (void)prepare(false, nullptr);
        }
        const int code = converse();
        if (isEnding())
            break;
        const bool wasOnline = online.exchange(false);
        first = first && !wasOnline;
        ++connection;
        if (!hasSession || sessionLost)
            (void)prepare(false, nullptr); // it was good the first time
        if (sessionLost)
            continue;
        if (!refused) // that has been told
            tellTrouble(code == MOSQ_ERR_TLS && !tlsTrouble.isEmpty() ? tlsTrouble : wordsOf(code));
        if (wasOnline)
            next = broker.firstPause;
        pause(next);
        next = std::min(next * 2, broker.longestPause);
    }
    sayGoodbye();
    const std::lock_guard lock(mutex);
    finished = true;
    wake.notify_all();
}

// Who leaves in good order gets no last will sent.
void MqttClient::Private::sayGoodbye()
{
    if (!online)
        return;
    const auto until = std::chrono::steady_clock::now() + farewell;
    const auto turn = [&] { return std::chrono::steady_clock::now() < until && mosquitto_loop(client, 50, 1) == MOSQ_ERR_SUCCESS; };
    while (underWay > 0 && turn()) { }
    if (!broker.willTopic.isEmpty()) {
        int number = -1;
        lastWordSaid = mosquitto_publish(client, &number, broker.willTopic.toUtf8().constData(), static_cast<int>(offline.size()), offline.constData(), 1, true) != MOSQ_ERR_SUCCESS;
        lastWord = number;
        while (!lastWordSaid && turn()) { }
    }
    mosquitto_disconnect(client);
    while (turn()) { }
}

void MqttClient::Private::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(mutex);
    wake.wait_for(lock, time, [this] { return ending; });
}

MqttClient::MqttClient(MqttBroker broker, QObject *parent) : QObject(parent), m_private(std::make_shared<Private>(this, std::move(broker))) {}

MqttClient::~MqttClient()
{
    end();
}

bool MqttClient::start(QString *error)
{
    if (!m_private->prepare(false, error))
        return false;
    m_private->thread = std::thread([p = m_private] { p->run(); });
    return true;
}

void MqttClient::end()
{
    Private &p = *m_private;
    if (!p.thread.joinable())
        return;
    std::unique_lock lock(p.mutex);
    p.ending = true;
    p.wake.notify_all();
    const auto patience = p.online ? std::chrono::milliseconds(farewell) + std::chrono::milliseconds(2 * loopTime) : patienceOffline;
    const bool finished = p.wake.wait_for(lock, patience, [&p] { return p.finished; });
    lock.unlock();
    if (finished)
        p.thread.join();
    else
        p.thread.detach(); // it holds what it needs, and ends when the network has answered
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    lock.lock();
    p.q = nullptr;
}

int MqttClient::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    Private &p = *m_private;
    if (!p.online || p.accepting != p.connection)
        return -1;
    const std::lock_guard lock(p.clientMutex);
    int number = -1;
    ++p.underWay;
    const int code = mosquitto_publish(p.client, &number, topic.toUtf8().constData(), static_cast<int>(payload.size()), payload.constData(), qos, retain);
    // With QoS 1 and 2 the library keeps what it could not send just now.
    const bool kept = code == MOSQ_ERR_SUCCESS || (qos > 0 && (code == MOSQ_ERR_NO_CONN || code == MOSQ_ERR_CONN_LOST));
    if (!kept)
        --p.underWay;
    return kept ? number : -1;
}

void MqttClient::subscribe(const QString &topic, int qos)
{
    Private &p = *m_private;
    const std::lock_guard lock(p.clientMutex);
    if (p.online && p.accepting == p.connection)
        mosquitto_subscribe(p.client, nullptr, topic.toUtf8().constData(), qos);
}

} // namespace publish
