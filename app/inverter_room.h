#pragma once

#include "app/inverter_file.h"
#include "app/room.h"
#include "core/polling/deaf_loss.h"
#include "core/polling/poller.h"
#include "core/history/sum_rules.h"
#include "core/reception/sighting.h"
#include "ui/panels/inverter_view.h"

#include <QTimer>

#include <map>
#include <memory>

namespace store {
class HistoryStore;
}
namespace ui {
class InverterPage;
}

namespace app {

// Polls inverters: their settings and sums, the poller, the page. While the demo runs, its own inverter is polled and nothing is kept.
class InverterRoom : public Room {
    Q_OBJECT

public:
    // `store`: the history of the moment, for events of writing. `demoPort`: of the demo stick, while there is one.
    InverterRoom(const House &house, std::function<store::HistoryStore *()> store, std::function<QString()> demoPort);
    ~InverterRoom() override;

    void setDemo(bool demo) override;
    [[nodiscard]] polling::Poller &poller() { return *m_poller; }

signals:
    // What the page shows of the inverters is another thing now.
    void viewsChanged(const std::vector<ui::InverterView> &views);
    // By polling: the stick on this port heard nothing else.
    void wasDeaf(const QString &port, polling::TimePoint from, polling::TimePoint to);

private:
    // What belongs to an inverter besides what the poller knows.
    struct Books {
        std::unique_ptr<history::SumRules> sums;
        std::optional<ui::InverterChange> lastChange;
    };

    void makePoller(const std::vector<KeptInverter> &inverters);
    void readProfile();
    void connectPage();
    void onPolled(std::uint32_t number, const inverter::Values &values);
    void onWrote(const polling::WriteReport &report);
    void onSighted(const reception::Sighting &sighting);
    void write(std::uint32_t number, const polling::Wish &wish);
    void show();
    void keep();
    void tickSums();
    [[nodiscard]] std::vector<KeptInverter> kept() const;
    [[nodiscard]] ui::InverterView viewOf(const polling::InverterStatus &status) const;
    [[nodiscard]] QString stickName(std::uint32_t id, const QString &number) const;
    [[nodiscard]] QString nameOf(const wmbus::Address &meter) const;
    [[nodiscard]] QString lostText(const QString &port) const;
    [[nodiscard]] std::optional<wmbus::Address> addressOf(std::uint32_t number) const;

    const House &m_house;
    std::function<store::HistoryStore *()> m_store;
    std::function<QString()> m_demoPort;
    QByteArray m_zone;
    inverter::Profile m_profile;
    std::unique_ptr<polling::Poller> m_poller;
    std::map<std::uint32_t, Books> m_books;
    std::map<std::string, polling::DeafLoss> m_loss; // by port
    std::vector<KeptInverter> m_own; // while the demo runs
    ui::InverterPage *m_page;
    QTimer m_showLater;
    QTimer m_keepLater;
    QTimer m_tick;
    bool m_demo = false;
};

} // namespace app
