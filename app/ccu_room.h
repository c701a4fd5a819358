#pragma once

#include "app/room.h"
#include "core/ccu/rega_client.h"
#include "core/store/history_store.h"
#include "ui/cuxd/ccu_dialog.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QAction;

namespace keys {
class KeyStore;
}

namespace app {

// METER on a CCU beside the one of the history, in a dialog. Asks nobody before the user wants it, and never writes there.
class CcuRoom : public Room {
    Q_OBJECT

public:
    CcuRoom(const House &house, keys::KeyStore &secrets, std::function<store::HistoryStore *()> store);
    ~CcuRoom() override;

    void open();
    [[nodiscard]] ui::CcuDialog &dialog() { return *m_dialog; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Meter {
        store::DeviceEntry entry;
        std::optional<bytes::ScaledValue> ours; // METER as CUxD shows it: with SETMETER's offset
        store::TimeMs at = 0;
        std::optional<bytes::ScaledValue> theirs;
        bool asked = false;
    };

    void askHistory();
    void take(const wmbus::Address &address, const std::vector<std::optional<store::Reading>> &readings);
    void compare();
    void askNext();
    void setDevice(const wmbus::Address &meter, const QString &device);
    [[nodiscard]] QString deviceOf(const wmbus::Address &meter) const;
    void saveAccess();
    void show();
    void retranslate();

    const House &m_house;
    keys::KeyStore &m_secrets;
    std::function<store::HistoryStore *()> m_store;
    ui::CcuDialog *m_dialog; // the window's
    QAction *m_action;
    std::vector<Meter> m_meters;
    std::vector<std::size_t> m_toAsk;
    std::unique_ptr<ccu::RegaClient> m_client;
    int m_round = 0; // answers to an earlier question mean nothing
};

} // namespace app
