#include "app/publishing_room.h"

#include "app/heard.h"
#include "app/settings.h"
#include "core/keys/key_store.h"
#include "core/publish/publish_options.h"
#include "core/settings/keys.h"
#include "core/stick/stick_manager.h"
#include "core/text/key_store_text.h"
#include "ui/settings/settings_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>

#include <utility>

namespace app {

namespace {

namespace key = settings::key;

constexpr auto afterTyping = std::chrono::milliseconds(800);
constexpr auto patienceWithBroker = std::chrono::seconds(10);
const char *const mqttSecret = "mqtt";
const char *const influxSecret = "influx";

store::TimeMs msOf(ui::TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

QString placeOf(const publish::MqttBroker &broker)
{
    return QStringLiteral("%1:%2").arg(broker.host).arg(broker.port);
}

} // namespace

PublishingRoom::PublishingRoom(const House &house, keys::KeyStore &secrets, ui::SettingsDialog &dialog, std::function<QString()> demoPort)
    : m_house(house), m_secrets(secrets), m_demoPort(std::move(demoPort)), m_publishing(house.dataDir, QCoreApplication::applicationVersion()),
      m_panel(new ui::PublishingPanel(&dialog))
{
    dialog.setHead(settings::Section::Publishing, m_panel);
    m_applySoon.setSingleShot(true);
    m_applySoon.setInterval(afterTyping);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceWithBroker);
    connect(&m_applySoon, &QTimer::timeout, this, &PublishingRoom::apply);
    connect(&m_patience, &QTimer::timeout, this, [this] { endTry([] { return tr("The broker did not answer within 10 seconds."); }, ui::Token::Bad, "warning"); });
    connect(&m_house.settings, &Settings::changed, this, [this](const QString &changed) {
        const settings::Row *const row = settings::rowOf(changed);
        if (row != nullptr && row->section == settings::Section::Publishing && m_started)
            m_applySoon.start();
    });
    connect(&m_secrets, &keys::KeyStore::secretsChanged, this, [this] {
        if (m_started)
            apply();
    });
    connect(&m_publishing, &publish::Publishing::mqttChanged, this, &PublishingRoom::show);
    connect(&m_publishing, &publish::Publishing::influxChanged, this, &PublishingRoom::show);
    connect(&m_publishing, &publish::Publishing::troubled, this, [this](const QString &why) { m_trouble = why; });
    connect(m_panel, &ui::PublishingPanel::passwordEdited, this, [this](const bytes::SecretString &password) { keepSecret(mqttSecret, password); });
    connect(m_panel, &ui::PublishingPanel::tokenEdited, this, [this](const bytes::SecretString &token) { keepSecret(influxSecret, token); });
    connect(m_panel, &ui::PublishingPanel::testWanted, this, &PublishingRoom::tryConnection);
    connect(m_panel, &ui::PublishingPanel::keysWanted, &dialog, &QDialog::accept);
    connect(m_panel, &ui::PublishingPanel::keysWanted, this, &PublishingRoom::keysWanted);
    for (const reception::Reception *reception : {&m_house.heard.reception(), &m_house.heard.beside()}) {
        connect(reception, &reception::Reception::sighted, this, [this](const reception::Sighting &sighting) { m_latest = std::make_shared<const reception::Sighting>(sighting); });
        connect(reception, &reception::Reception::heardByAnother, this, [this](const wmbus::Address &, const wmbus::RadioFrame &frame) { onOtherFrame(frame); });
    }
    connect(&m_house.sticks, &stick::StickManager::frameHeard, this, &PublishingRoom::onFrame);
}

PublishingRoom::~PublishingRoom() = default;

void PublishingRoom::start()
{
    m_started = true;
    apply();
}

// Passwords may lie in a vault that waits for its passphrase: until then readings wait too.
bool PublishingRoom::secretsAreLocked() const
{
    if (m_secrets.isOpen())
        return false;
    const auto vault = m_secrets.onDisk();
    return !vault || vault->has_value();
}

void PublishingRoom::apply()
{
    m_applySoon.stop();
    m_trouble.clear();
    const settings::Values values = m_house.settings.changedValues();
    if (!m_house.safe && !QDir(m_house.dataDir).exists()) // queues lie there
        QDir().mkpath(m_house.dataDir) && QFile::setPermissions(m_house.dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (!m_house.safe)
        m_publishing.apply(values, {m_secrets.secret(mqttSecret), m_secrets.secret(influxSecret)}, secretsAreLocked());
    show();
}

void PublishingRoom::keepSecret(const char *name, const bytes::SecretString &secret)
{
    const auto kept = m_secrets.saveSecret(name, secret);
    m_panel->showRefusal(kept ? ui::Spoken() : ui::Spoken([error = kept.error()] { return text::sentence(error); }));
    show();
}

bool PublishingRoom::isPlayed(const wmbus::RadioFrame &frame) const
{
    const QString demoPort = m_demoPort();
    return !demoPort.isEmpty() && frame.port == demoPort.toStdString();
}

// Frames of files do not come by this way.
void PublishingRoom::onFrame(const wmbus::RadioFrame &frame)
{
    const auto sighting = std::exchange(m_latest, nullptr);
    if (m_publishing.isOff() || isPlayed(frame))
        return;
    m_publishing.heard(frame.port);
    if (!sighting || !(sighting->frame == frame))
        return; // not even an address
    const wmbus::Address meter = sighting->telegram.meter();
    const auto name = m_house.heard.ownName(meter);
    const bool awaited = m_house.settings.value(key::awaited).toStringList().contains(QString::fromStdString(wmbus::idText(meter.id)));
    if (!name && !awaited && m_house.settings.value(key::publishMeters).toString() != QLatin1String("all")) {
        m_publishing.withhold(meter);
        return;
    }
    const auto state = publish::stateOf(frame, sighting->telegram, sighting->reading, name.value_or(QString()).toStdString(), msOf(m_house.clock()));
    if (state)
        m_publishing.publish(*state);
}

void PublishingRoom::onOtherFrame(const wmbus::RadioFrame &frame)
{
    if (!m_publishing.isOff() && !isPlayed(frame))
        m_publishing.heard(frame.port);
}

void PublishingRoom::tryConnection()
{
    if (secretsAreLocked()) {
        endTry([] { return tr("The password lies with the keys, which are locked."); }, ui::Token::Warn, "lock-closed");
        return;
    }
    publish::MqttBroker broker = publish::mqttOptions(m_house.settings.changedValues(), m_house.dataDir, {}).broker;
    broker.password = m_secrets.secret(mqttSecret);
    broker.session.clear();
    const QString place = placeOf(broker);
    m_try = std::make_unique<publish::MqttClient>(broker);
    connect(m_try.get(), &publish::MqttClient::connected, this, [this] { endTry([] { return tr("The connection works."); }, ui::Token::Good, "check"); }, Qt::QueuedConnection);
    connect(m_try.get(), &publish::MqttClient::disconnected, this, [this, place](const QString &why) { endTry([place, why] { return tr("%1: %2").arg(place, why); }, ui::Token::Bad, "warning"); }, Qt::QueuedConnection);
    m_panel->showTest({[place] { return tr("Asking %1…").arg(place); }, ui::Token::Secondary, "clock"}, true);
    m_patience.start();
    QString error;
    if (!m_try->start(&error))
        endTry(ui::Spoken(error), ui::Token::Bad, "warning");
}

void PublishingRoom::endTry(const ui::Spoken &text, ui::Token token, const char *icon)
{
    m_patience.stop();
    if (m_try)
        m_try->disconnect(this);
    m_try.reset();
    m_panel->showTest({text, token, icon}, false);
}

void PublishingRoom::show()
{
    m_panel->showLines(mqttLine(), influxLine(), prometheusLine());
    m_panel->showSecrets(!m_secrets.secret(mqttSecret).empty(), !m_secrets.secret(influxSecret).empty(), m_secrets.isOpen());
}

ui::PublishingLine PublishingRoom::mqttLine() const
{
    if (!m_trouble.isEmpty())
        return {ui::Spoken(m_trouble), ui::Token::Bad, "warning"};
    if (!m_publishing.mqttFault().isEmpty())
        return {[fault = m_publishing.mqttFault()] { return tr("MQTT: %1").arg(fault); }, ui::Token::Bad, "warning"};
    if (m_publishing.mqtt() == nullptr)
        return {};
    const publish::MqttStatus &status = m_publishing.mqtt()->status();
    const QString place = placeOf(m_publishing.mqtt()->options().broker);
    const auto waiting = [count = static_cast<int>(status.waiting)] { return tr("%n reading(s) wait", nullptr, count); };
    if (m_publishing.mqtt()->options().hold)
        return {[waiting] { return tr("MQTT: %1 until the keys are open, because the password lies with them.").arg(waiting()); }, ui::Token::Warn, "lock-closed"};
    if (!status.connected && status.problem.isEmpty())
        return {[place] { return tr("MQTT: asking %1…").arg(place); }, ui::Token::Secondary, "clock"};
    if (!status.connected)
        return {[waiting, place, problem = status.problem] { return tr("MQTT: %1. %2: %3").arg(waiting(), place, problem); }, ui::Token::Bad, "warning"};
    if (!status.problem.isEmpty())
        return {[place, problem = status.problem] { return tr("MQTT: connected with %1. %2").arg(place, problem); }, ui::Token::Warn, "warning"};
    return {[waiting, place, none = status.waiting == 0] { return none ? tr("MQTT: connected with %1").arg(place) : tr("MQTT: connected with %1, %2").arg(place, waiting()); }, ui::Token::Good, "check"};
}

ui::PublishingLine PublishingRoom::influxLine() const
{
    if (m_publishing.influx() == nullptr)
        return {};
    const publish::InfluxStatus &status = m_publishing.influx()->status();
    const auto waiting = [count = static_cast<int>(status.waiting)] { return tr("%n reading(s) wait", nullptr, count); };
    if (!status.problem.isEmpty())
        return {[waiting, problem = status.problem] { return tr("InfluxDB: %1. %2").arg(waiting(), problem); }, ui::Token::Bad, "warning"};
    if (status.rejected != 0)
        return {[count = static_cast<int>(status.rejected)] { return tr("InfluxDB: %n reading(s) refused as wrong", nullptr, count); }, ui::Token::Warn, "warning"};
    return {[waiting, none = status.waiting == 0] { return none ? tr("InfluxDB: everything delivered") : tr("InfluxDB: %1").arg(waiting()); }, ui::Token::Good, "check"};
}

ui::PublishingLine PublishingRoom::prometheusLine() const
{
    if (!m_publishing.prometheusFault().isEmpty())
        return {[fault = m_publishing.prometheusFault()] { return tr("Prometheus: %1").arg(fault); }, ui::Token::Bad, "warning"};
    if (m_publishing.prometheus() == nullptr)
        return {};
    return {[port = m_publishing.prometheus()->port()] { return tr("Prometheus: http://127.0.0.1:%1/metrics").arg(port); }, ui::Token::Good, "check"};
}

} // namespace app
