#include "app/cli/server.h"

#include "app/cli/cli_text.h"
#include "app/cli/format_file.h"
#include "app/cli/service_log.h"
#include "app/cli/stick_messages.h"
#include "core/bytes/link_mode.h"
#include "core/publish/publish_options.h"
#include "core/settings/keys.h"
#include "core/store/observation.h"
#include "core/wmbus/learnt_formats.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace cli {

namespace {

namespace key = settings::key;

constexpr int summaryEvery = 5000; // ms

store::StoreOptions storeOptions(const QString &folder, const settings::Values &values)
{
    store::StoreOptions options;
    options.folder = folder;
    options.zone = publish::valueOf(values, key::zone).toString().toLatin1();
    options.ringAge = store::TimeMs{publish::valueOf(values, key::ringDays).toInt()} * store::dayMs;
    options.ringBytes = static_cast<std::uint64_t>(publish::valueOf(values, key::ringMegabytes).toInt()) * 1'000'000U;
    options.backupsKept = publish::valueOf(values, key::backups).toInt();
    options.server = publish::valueOf(values, key::historyServer).toString();
    options.serverPasswordFile = publish::valueOf(values, key::historyPasswordFile).toString();
    return options;
}

const char *nameOf(store::Condition condition)
{
    switch (condition) {
    case store::Condition::Closed: return "closed";
    case store::Condition::Opening: return "opening";
    case store::Condition::Upgrading: return "upgrading";
    case store::Condition::Rescuing: return "rescuing";
    case store::Condition::Ready: return "ready";
    case store::Condition::InMemory: return "in_memory";
    case store::Condition::Spooling: return "spooling";
    case store::Condition::Refused: return "refused";
    }
    return "";
}

const char *nameOf(store::Trouble trouble)
{
    using store::Trouble;
    switch (trouble) {
    case Trouble::None: return "";
    case Trouble::DiskFull: return "disk_full";
    case Trouble::ReadOnly: return "read_only";
    case Trouble::InputOutput: return "input_output";
    case Trouble::Busy: return "busy";
    case Trouble::Damaged: return "damaged";
    case Trouble::Newer: return "newer";
    case Trouble::Foreign: return "foreign";
    case Trouble::CannotOpen: return "cannot_open";
    case Trouble::NoDriver: return "no_driver";
    case Trouble::BadAddress: return "bad_address";
    case Trouble::ServerAway: return "server_away";
    case Trouble::ServerDenies: return "server_denies";
    case Trouble::Untrusted: return "untrusted";
    case Trouble::NotPrepared: return "not_prepared";
    case Trouble::NoRight: return "no_right";
    case Trouble::ServerFull: return "server_full";
    }
    return "";
}

QString number(std::uint64_t value)
{
    return QString::number(value);
}

} // namespace

Server::Server(const QString &folder, ServerSetup setup) : m_folder(folder), m_setup(std::move(setup)), m_store(storeOptions(folder, m_setup.values)),
      m_publishing(folder, QCoreApplication::applicationVersion())
{
    connect(&m_publishing, &publish::Publishing::mqttChanged, this, &Server::logMqtt);
    connect(&m_publishing, &publish::Publishing::influxChanged, this, &Server::logInflux);
    connect(&m_publishing, &publish::Publishing::troubled, this, [](const QString &why) { log(Level::Error, "published_meters", {{"reason", why}}); });
    connect(&m_store, &store::HistoryStore::statusChanged, this, &Server::logStore);
    connect(&m_store, &store::HistoryStore::devicesChanged, this, &Server::askDevices);
    connect(&m_sticks, &stick::StickManager::statusChanged, this, &Server::onStick);
    connect(&m_sticks, &stick::StickManager::frameHeard, &m_reception, &reception::Reception::onFrame);
    connect(&m_reception, &reception::Reception::sighted, this, &Server::onSighted);
    connect(&m_reception, &reception::Reception::heardByAnother, this, [this](const wmbus::Address &, const wmbus::RadioFrame &frame) { onHeardByAnother(frame); });
    connect(&m_summary, &QTimer::timeout, this, &Server::summarise);
}

Server::~Server()
{
    writeFormats(m_folder.toStdString(), m_reception.memory());
}

void Server::start()
{
    log(Level::Info, "starting", {{"version", QCoreApplication::applicationVersion()}, {"data", m_folder}});
    if (!QDir(m_folder).exists()) // before the history makes it: queues lie there too
        QDir().mkpath(m_folder) && QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    wmbus::DecoderMemory learnt;
    readFormats(m_folder.toStdString(), learnt);
    m_reception.learnFormats(wmbus::toText(learnt.learntFormats()));
    m_store.open();
    askDevices();
    apply(std::move(m_setup));
    m_summary.start(summaryEvery);
}

void Server::apply(ServerSetup setup)
{
    const std::vector<SourcedKey> before = std::exchange(m_setup, std::move(setup)).keys;
    renameAsKeysDo(before);
    wmbus::KeyRing ring;
    for (const SourcedKey &key : m_setup.keys)
        ring.add(key.entry.meters, key.entry.key);
    m_reception.setKeys(std::move(ring));
    startPublishers();
    openSticks();
}

void Server::openSticks()
{
    const QVariantMap modes = publish::valueOf(m_setup.values, key::linkModes).toMap();
    for (auto mode = modes.begin(); mode != modes.end(); ++mode) {
        bool good = false;
        const std::uint32_t stick = mode.key().toUInt(&good, 16);
        const auto wanted = bytes::linkModeFromName(mode.value().toString().toStdString());
        if (good && wanted)
            m_sticks.setWantedMode(stick, *wanted);
    }
    for (const QString &port : std::exchange(m_opened, m_setup.ports)) {
        if (!m_setup.ports.contains(port))
            m_sticks.close(port);
    }
    for (const QString &port : m_setup.ports)
        m_sticks.open(port);
    if (!m_setup.ports.isEmpty())
        return;
    m_sticks.startFinder(); // which looks at once
    if (m_sticks.sticks().empty() && !std::exchange(m_toldNoStick, true)) {
        QStringList others; // which may be sticks
        for (const stick::PortCandidate &candidate : m_sticks.candidates())
            others += candidate.port;
        log(Level::Warning, "no_stick", {{"others", others.join(QLatin1Char(','))}, {"reason", Cli::tr("No stick is attached. One that comes is opened by itself; name another or a remote one by --port or sticks/ports.")}});
    }
}

void Server::startPublishers()
{
    const auto optionsNow = [this] { return m_publishing.mqtt() ? std::optional(m_publishing.mqtt()->given()) : std::nullopt; };
    const auto before = optionsNow();
    m_publishing.apply(m_setup.values, m_setup.secrets);
    if (optionsNow() != before) { // another connection: whatever comes of it is new
        m_toldConnected.reset();
        m_toldMqtt.clear();
    }
    if (before && !m_publishing.mqtt() && m_publishing.mqttFault().isEmpty())
        log(Level::Info, "mqtt_off", {{"broker", QStringLiteral("%1:%2").arg(before->broker.host).arg(before->broker.port)}});
    if (m_publishing.mqttFault() != std::exchange(m_toldMqttFault, m_publishing.mqttFault()) && !m_toldMqttFault.isEmpty())
        log(Level::Error, "mqtt_options", {{"reason", m_toldMqttFault}});
    const QString port = publish::valueOf(m_setup.values, key::prometheusPort).toString();
    const QString page = m_publishing.prometheus() ? QStringLiteral("http://127.0.0.1:%1/metrics").arg(port) : m_publishing.prometheusFault();
    if (page == std::exchange(m_toldPrometheus, page) || page.isEmpty())
        return;
    if (m_publishing.prometheus())
        log(Level::Info, "prometheus", {{"address", page}});
    else
        log(Level::Error, "prometheus", {{"port", port}, {"reason", page}});
}

void Server::onStick(const stick::StickStatus &status)
{
    Told &told = m_told[status.port];
    const bool listening = status.phase == stick::Phase::Listening;
    const bool wasListening = told.phase == stick::Phase::Listening;
    const QString port = QString::fromStdString(status.port);
    if (listening && !wasListening) {
        const auto mode = status.configuration ? status.configuration->linkMode() : std::nullopt;
        log(Level::Info, "listening", {{"port", port}, {"stick", status.device ? QString::fromStdString(status.device->idText()) : QStringLiteral("?")},
                                       {"mode", mode ? QString::fromUtf8(bytes::linkModeName(*mode).data(), static_cast<qsizetype>(bytes::linkModeName(*mode).size())) : QStringLiteral("?")}});
    } else if (status.problem != stick::Problem::None && status.problem != told.problem) {
        log(Level::Warning, "stick_trouble", {{"port", port}, {"reason", problemSentence(status)}});
    }
    if (listening || status.problem != stick::Problem::None) // while it is tried again, nothing is new
        told = {status.phase, status.problem};
}

void Server::onSighted(const reception::Sighting &sighting)
{
    ++m_telegrams;
    const wmbus::Address meter = sighting.telegram.meter();
    ++m_heard[meter];
    record(sighting);
    m_publishing.heard(sighting.frame.port);
    if (!isOwn(meter) && publish::valueOf(m_setup.values, key::publishMeters).toString() != QLatin1String("all")) {
        m_publishing.withhold(meter);
        return;
    }
    const auto state = publish::stateOf(sighting.frame, sighting.telegram, sighting.reading, nameOf(meter), QDateTime::currentMSecsSinceEpoch());
    if (state)
        m_publishing.publish(*state);
}

// One reading with two levels: the store sees that both are the same.
void Server::onHeardByAnother(const wmbus::RadioFrame &frame)
{
    m_publishing.heard(frame.port);
    if (const auto sighting = m_reception.again(frame))
        record(*sighting);
}

void Server::logStore(const store::Status &status)
{
    if (status.condition == m_toldCondition && status.trouble == m_toldTrouble)
        return;
    m_toldCondition = status.condition;
    m_toldTrouble = status.trouble;
    if (status.condition == store::Condition::Ready)
        askDevices();
    const bool bad = status.condition == store::Condition::InMemory || status.condition == store::Condition::Refused;
    const Level level = bad ? Level::Error : status.condition == store::Condition::Spooling ? Level::Warning : Level::Info;
    log(level, "history", {{"condition", QLatin1String(::cli::nameOf(status.condition))}, {"file", status.file}, {"trouble", QLatin1String(::cli::nameOf(status.trouble))},
                           {"detail", status.detail}, {"spooled", number(status.spooled)}});
    if (status.clockOff != 0)
        log(Level::Warning, "clock_differs", {{"server", status.file}, {"ms", QString::number(status.clockOff)}});
}

void Server::logMqtt(const publish::MqttStatus &status)
{
    if (m_toldConnected != status.connected && (status.connected || !status.problem.isEmpty())) {
        m_toldConnected = status.connected;
        m_toldMqtt = status.problem;
        log(status.connected ? Level::Info : Level::Warning, status.connected ? "mqtt_connected" : "mqtt_disconnected",
            {{"broker", QStringLiteral("%1:%2").arg(m_publishing.mqtt()->options().broker.host).arg(m_publishing.mqtt()->options().broker.port)}, {"waiting", number(status.waiting)}, {"reason", status.problem}});
    } else if (status.problem != std::exchange(m_toldMqtt, status.problem) && !status.problem.isEmpty()) {
        log(Level::Warning, "mqtt_trouble", {{"reason", status.problem}, {"waiting", number(status.waiting)}});
    }
    if (m_toldDropped == 0 && status.dropped > 0)
        log(Level::Error, "mqtt_queue_full", {{"dropped", number(status.dropped)}});
    m_toldDropped = status.dropped;
}

void Server::logInflux(const publish::InfluxStatus &status)
{
    if (status.problem == std::exchange(m_toldInflux, status.problem))
        return;
    log(status.problem.isEmpty() ? Level::Info : Level::Warning, status.problem.isEmpty() ? "influx_delivers" : "influx_trouble",
        {{"waiting", number(status.waiting)}, {"rejected", number(status.rejected)}, {"reason", status.problem}});
}

void Server::summarise()
{
    const auto sticks = m_sticks.sticks();
    const auto listening = std::count_if(sticks.begin(), sticks.end(), [](const stick::StickStatus &s) { return s.phase == stick::Phase::Listening; });
    const QString summary = QStringLiteral("%1 of %2 sticks listening, %3 meters, %4 telegrams").arg(listening).arg(sticks.size()).arg(m_heard.size()).arg(m_telegrams);
    if (summary != std::exchange(m_lastSummary, summary))
        emit summaryChanged(summary);
}

} // namespace cli
