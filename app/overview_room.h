#pragma once

#include "app/room.h"
#include "core/wmbus/address.h"
#include "ui/panels/inverter_view.h"

#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace store {
class HistoryStore;
struct Device;
struct DeviceEntry;
}
namespace ui {
class OverviewPage;
struct PanelUse;
struct TodayUse;
}

namespace app {

// "Overview": asks the history what the user's own meters have used today, and leads to where more is said.
class OverviewRoom : public Room {
    Q_OBJECT

public:
    // `store`: the history of the moment; asked for each question.
    OverviewRoom(const House &house, std::function<store::HistoryStore *()> store);
    ~OverviewRoom() override;

    [[nodiscard]] ui::OverviewPage &page() { return *m_page; }
    void setInverters(const std::vector<ui::InverterView> &views);
    // Asks again, soon.
    void ask();

signals:
    void keyWanted(const wmbus::Address &meter);
    void addMeterWanted();

private:
    void askToday();
    void askUseOf(const store::DeviceEntry &entry);
    void take(const wmbus::Address &meter, const ui::PanelUse &use);
    void show();

    House m_house;
    std::function<store::HistoryStore *()> m_store;
    ui::OverviewPage *m_page; // the window's
    QTimer m_askSoon;
    QTimer m_askAgain;
    std::vector<wmbus::Address> m_mine; // in the order of the page
    std::map<wmbus::Address, ui::TodayUse> m_uses;
    std::map<wmbus::Address, std::unique_ptr<QObject>> m_askers; // one a meter: a newer question replaces an older one
};

} // namespace app
