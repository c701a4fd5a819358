#pragma once

#include "app/cli/key_source.h"
#include "core/publish/publishing.h"
#include "core/reception/reception.h"
#include "core/settings/settings_table.h"
#include "core/stick/stick_manager.h"
#include "core/store/history_store.h"

#include <QStringList>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace cli {

// What a service is told by files and arguments.
struct ServerSetup {
    settings::Values values;
    std::vector<SourcedKey> keys;
    publish::Secrets secrets;
    QStringList ports; // empty: all sticks that are attached
};

// Listens, keeps the history, and publishes, until it goes. Its log is that of service_log.h.
class Server : public QObject {
    Q_OBJECT
public:
    Server(const QString &folder, ServerSetup setup);
    ~Server() override;

    void start();
    // Takes effect at once, but for what concerns the history's files, which takes effect with the next start.
    void apply(ServerSetup setup);

signals:
    // For `systemctl status`: "1 of 1 sticks, 12 meters, 345 telegrams"
    void summaryChanged(const QString &summary);

private:
    void openSticks();
    void startPublishers();
    void onStick(const stick::StickStatus &status);
    void onSighted(const reception::Sighting &sighting);
    void onHeardByAnother(const wmbus::RadioFrame &frame);
    void record(const reception::Sighting &sighting);
    void askDevices();
    void takeDevices(const std::vector<store::Device> &devices);
    // What the key file calls a meter is its name in the history, where that has none: who names a meter wants all of its readings.
    void nameAsKeysDo(store::DeviceEntry entry);
    // Names that were given by the keys of before, which now call the meter otherwise.
    void renameAsKeysDo(const std::vector<SourcedKey> &before);
    void logStore(const store::Status &status);
    void logMqtt(const publish::MqttStatus &status);
    void logInflux(const publish::InfluxStatus &status);
    void summarise();
    [[nodiscard]] bool isOwn(const wmbus::Address &meter) const;
    [[nodiscard]] std::string nameOf(const wmbus::Address &meter) const;
    [[nodiscard]] const keys::KeyEntry *keyOf(const wmbus::Address &meter) const;

    struct Told { // in the log
        stick::Phase phase = stick::Phase::Closed;
        stick::Problem problem = stick::Problem::None;
    };

    QString m_folder;
    ServerSetup m_setup;
    store::HistoryStore m_store;
    reception::Reception m_reception;
    stick::StickManager m_sticks;
    QStringList m_opened;
    bool m_toldNoStick = false;
    std::map<wmbus::Address, store::DeviceEntry> m_devices; // that the user said something of
    std::optional<std::set<wmbus::Address>> m_kept;         // all that the history knows; nothing until it has said so
    std::set<wmbus::Address> m_named;                       // got a name from these keys: once, also where it cannot be written
    std::map<wmbus::Address, std::uint64_t> m_heard;
    std::uint64_t m_telegrams = 0;
    std::map<std::string, Told> m_told;
    store::Condition m_toldCondition = store::Condition::Closed;
    store::Trouble m_toldTrouble = store::Trouble::None;
    QString m_toldMqtt;
    std::optional<bool> m_toldConnected;
    std::uint64_t m_toldDropped = 0;
    QString m_toldInflux;
    QString m_toldMqttFault;
    QString m_toldPrometheus;
    publish::Publishing m_publishing;
    QTimer m_summary;
    QString m_lastSummary;
};

} // namespace cli
