#pragma once

#include "app/room.h"
#include "core/publish/publishing.h"
#include "core/reception/sighting.h"
#include "ui/settings/publishing_panel.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace keys {
class KeyStore;
}
namespace ui {
class SettingsDialog;
}
namespace wmbus {
struct RadioFrame;
}

namespace app {

// Tells other programs what sticks hear, as the settings say; off by default. What files replay and what the demo stick plays is never
// told. Its passwords lie with the keys.
class PublishingRoom : public Room {
    Q_OBJECT

public:
    // `demoPort`: the port of the demo stick, empty while there is none. Makes its connections to the sticks behind those of reception.
    PublishingRoom(const House &house, keys::KeyStore &secrets, ui::SettingsDialog &dialog, std::function<QString()> demoPort);
    ~PublishingRoom() override;

    // Begins with what the settings say now.
    void start();
    [[nodiscard]] const publish::Publishing &publishing() const { return m_publishing; }
    [[nodiscard]] ui::PublishingPanel &panel() { return *m_panel; }

signals:
    void keysWanted();

private:
    void apply();
    void keepSecret(const char *name, const bytes::SecretString &secret);
    void onFrame(const wmbus::RadioFrame &frame);
    void onOtherFrame(const wmbus::RadioFrame &frame);
    [[nodiscard]] bool isPlayed(const wmbus::RadioFrame &frame) const;
    [[nodiscard]] bool secretsAreLocked() const;
    void tryConnection();
    void endTry(const ui::Spoken &text, ui::Token token, const char *icon);
    void show();
    [[nodiscard]] ui::PublishingLine mqttLine() const;
    [[nodiscard]] ui::PublishingLine influxLine() const;
    [[nodiscard]] ui::PublishingLine prometheusLine() const;

    const House &m_house;
    keys::KeyStore &m_secrets;
    std::function<QString()> m_demoPort;
    publish::Publishing m_publishing;
    ui::PublishingPanel *m_panel; // the dialog's
    QTimer m_applySoon;           // settings are typed letter by letter
    QTimer m_patience;            // with a try
    std::shared_ptr<const reception::Sighting> m_latest; // by reception, of whatever source
    std::unique_ptr<publish::MqttClient> m_try;
    QString m_trouble;
    bool m_started = false;
};

} // namespace app
