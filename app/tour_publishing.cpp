#include "app/tour_publishing.h"

#include "core/settings/keys.h"
#include "ui/main_window.h"
#include "ui/settings/publishing_panel.h"
#include "ui/settings/setting_access.h"
#include "ui/settings/settings_dialog.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::PublishingRoom)
};

// Of a house with Home Assistant.
class House : public ui::SettingAccess {
public:
    [[nodiscard]] QVariant value(const settings::Row &row) const override { return m_values.value(QLatin1String(row.key), row.usual); }
    void setValue(const settings::Row &row, const QVariant &value) override { m_values[QLatin1String(row.key)] = value; }

private:
    settings::Values m_values{{QLatin1String(settings::key::mqttOn), true},
                              {QLatin1String(settings::key::mqttHost), QStringLiteral("homeassistant.local")},
                              {QLatin1String(settings::key::mqttUser), QStringLiteral("meters")},
                              {QLatin1String(settings::key::mqttDiscovery), QStringLiteral("device")},
                              {QLatin1String(settings::key::prometheusPort), 9810}};
};

} // namespace

void showPublishing(ui::MainWindow &window)
{
    static House house; // outlives the dialog, which is the window's
    auto *dialog = new ui::SettingsDialog(house, &window);
    auto *panel = new ui::PublishingPanel(dialog);
    dialog->setHead(settings::Section::Publishing, panel);
    panel->showLines({[] { return Words::tr("MQTT: connected with %1").arg(QStringLiteral("homeassistant.local:1883")); }, ui::Token::Good, "check"}, {},
                     {[] { return Words::tr("Prometheus: http://127.0.0.1:%1/metrics").arg(9810); }, ui::Token::Good, "check"});
    panel->showTest({[] { return Words::tr("The connection works."); }, ui::Token::Good, "check"}, false);
    panel->showSecrets(true, false, true);
    dialog->open();
    dialog->showSection(settings::Section::Publishing);
}

} // namespace app
