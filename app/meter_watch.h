#pragma once

#include "core/wmbus/address.h"
#include "ui/clock.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <set>

namespace stick {
struct StickStatus;
}
namespace ui {
class AddressRow;
class FoundAddressesModel;
}

namespace app {

class Settings;

// Looks for meters that were never heard before, and for the user's own ones that were not heard for too long or are back, as far as the
// settings want to be told. Silence is counted only while a stick listens.
class MeterWatch : public QObject {
    Q_OBJECT

public:
    MeterWatch(const ui::FoundAddressesModel &meters, const Settings &settings, ui::Clock clock, QObject *parent = nullptr);

    void setSticks(const std::vector<stick::StickStatus> &sticks);
    // What the demo plays is no news: nothing is told, and what is there at its end is known.
    void setDemo(bool demo);
    // Looks at the meters now; otherwise now and then.
    void look();

signals:
    // Each in words of the present language. `first` is the meter to show, the first of those that are named.
    void newMeters(const QString &title, const QString &names, const wmbus::Address &first);
    void silentMeters(const QString &title, const QString &names, const wmbus::Address &first);
    void metersBack(const QString &title, const QString &names, const wmbus::Address &first);

private:
    void lookForNew(ui::TimePoint now);
    void lookForSilent(ui::TimePoint now);

    const ui::FoundAddressesModel &m_meters;
    const Settings &m_settings;
    ui::Clock m_clock;
    QTimer m_timer;
    ui::TimePoint m_start;
    std::optional<ui::TimePoint> m_listeningSince; // without a break
    std::set<wmbus::Address> m_seen;
    std::set<wmbus::Address> m_silent; // told
    bool m_demo = false;
};

} // namespace app
