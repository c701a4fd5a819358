#pragma once

#include "app/room.h"
#include "core/reception/sighting.h"
#include "core/store/history_store.h"
#include "ui/addresses/address_row.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

namespace ui {
class NoticeBar;
}

namespace app {

class DemoHistory;
class HistoryCatchUp;

// Keeps what is heard: every telegram of a stick goes into the history of the user's data folder. What a file replays is not kept, and what
// the demo stick plays goes into a history of its own that lasts as long as the demo. Also brings back what earlier runs have heard, and
// says when something is wrong with the history.
class HistoryRoom : public Room {
    Q_OBJECT

public:
    // `demoPort`: the port of the demo stick, empty while there is none. Makes its connections to the sticks behind those of reception.
    HistoryRoom(const House &house, std::function<QString()> demoPort);
    ~HistoryRoom() override;

    // The history that pages show and edit: the demo's while it runs, else the user's. Never null; another one after storeChanged().
    [[nodiscard]] store::HistoryStore &store() { return m_demo ? *m_demo->store : *m_own.store; }
    // The user's, also while the demo runs.
    [[nodiscard]] store::HistoryStore &ownStore() { return *m_own.store; }
    [[nodiscard]] bool isDemo() const { return m_demo.has_value(); }
    // The devices that the user has named or added.
    [[nodiscard]] std::vector<ui::KnownMeter> knownMeters() const;

    // Those of the user, also while the demo runs.
    [[nodiscard]] std::vector<ui::KnownMeter> ownMeters() const { return metersOf(m_own); }

    // What the user calls these meters from now on, in his own history; for meters of which all parts of the address are known.
    void nameOwn(const std::vector<ui::KnownMeter> &meters);

    void setDemo(bool demo) override;
    // In the present language.
    void retranslate();
    // Marks in the history shown that these meters have another key from now on; meters that were never heard have no history to mark.
    void noteKeyChange(const wmbus::AddressPattern &meters);

signals:
    void storeChanged();
    void knownMetersChanged();

private:
    // A history with what is known of its devices.
    struct Keeping {
        std::unique_ptr<QTemporaryDir> folder; // null for the user's
        std::unique_ptr<store::HistoryStore> store;
        std::vector<store::DeviceEntry> named;
        std::set<wmbus::Address> mine; // whose readings are all kept
    };

    // `shared`: on the server that the settings name, if they do.
    [[nodiscard]] Keeping makeKeeping(const QString &folder, bool shared);
    [[nodiscard]] Keeping makeTemporary();
    void watch(Keeping &keeping);
    void askDevices(Keeping &keeping, bool recall);
    // `shown`: the telegrams of each meter that the list had when the history was asked, which counts them too.
    using Counts = std::unordered_map<wmbus::Address, std::uint64_t>;
    void recall(const std::vector<store::Device> &devices, const Counts &shown);
    void keep(const wmbus::RadioFrame &frame);
    [[nodiscard]] static std::vector<ui::KnownMeter> metersOf(const Keeping &keeping);
    void keepOther(const wmbus::Address &meter, const wmbus::RadioFrame &frame);
    [[nodiscard]] Keeping *keepingFor(const wmbus::RadioFrame &frame); // null: a demo that is ending
    void showStatus();
    void showCatchUp(int done, int all);
    [[nodiscard]] Keeping &shown() { return m_demo ? *m_demo : m_own; }

    const House &m_house;
    std::function<QString()> m_demoPort;
    Keeping m_own;
    std::optional<Keeping> m_demo;
    std::unique_ptr<DemoHistory> m_demoYear; // null without a demo; lets go of its history before that goes
    std::unique_ptr<HistoryCatchUp> m_catchUp; // of the user's history
    std::shared_ptr<const reception::Sighting> m_latest; // by reception, of whatever source
    ui::NoticeBar *m_banner;
    ui::NoticeBar *m_catchUpBar; // while old telegrams are read again for longer than a moment
    QElapsedTimer m_catchingUp;
    bool m_wasReady = false;
    bool m_toldRescue = false;
    QString m_toldBackup;
};

} // namespace app
