#pragma once

#include "core/publish/state_json.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace publish {

struct MqttMessage {
    QString topic;
    QByteArray payload; // empty with `retain`: takes back what was retained
    bool retain = false;
    bool operator==(const MqttMessage &) const = default;
};

enum class Discovery : std::uint8_t {
    Off,
    Device,  // one message a meter, Home Assistant 2024.11 and later
    Classic, // one message a value
    Addon,   // classic, with topics and unique_id of the wmbusmeters add-on, so that entities and their history go on
};

struct HomeAssistantOptions {
    Discovery discovery = Discovery::Off;
    QString discoveryPrefix = QStringLiteral("homeassistant");
    QString prefix = QStringLiteral("wmbus"); // of states; Discovery::Addon has its own, "wmbusmeters"
    Shape shape = Shape::Wmbusmeters;
    int qos = 1;
    int expireMinutes = 0; // 0: a state is never too old
    QString version;       // of this program
};

// Where the state of a meter goes: "wmbus/51601328", "wmbusmeters/Keller".
[[nodiscard]] QString stateTopic(const HomeAssistantOptions &options, const MeterState &meter);
// "wmbus/bridge/state": "online", and by the last will "offline".
[[nodiscard]] QString availabilityTopic(const HomeAssistantOptions &options);

// What Home Assistant is told of a meter: all its fields, the level and the time. Retained. Empty with Discovery::Off.
[[nodiscard]] std::vector<MqttMessage> discoveryOf(const HomeAssistantOptions &options, const MeterState &meter);

// What of the options decides over topics and contents of announcements: another style, and what the old one left is to be taken back.
[[nodiscard]] QString styleOf(const HomeAssistantOptions &options);

// How Home Assistant sees a value; what is empty is left out of its configuration.
struct SensorClass {
    QString deviceClass; // "gas"
    QString unit;        // "m³"
    QString stateClass;  // "total_increasing", "measurement"
    bool operator==(const SensorClass &) const = default;
};
[[nodiscard]] SensorClass sensorClassOf(const Field &field, std::string_view medium);

} // namespace publish
