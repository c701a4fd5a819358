#pragma once

#include "app/meter_entries.h"
#include "app/meter_series.h"
#include "core/history/meter_device.h"
#include "core/reception/sighting.h"
#include "core/store/history_store.h"
#include "ui/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace app {

// CUxD's devices at work: a history::MeterDevice for each meter of the user's and for those that are shown somewhere. Feeds them
// telegrams and the time, plays them what the history has from before, keeps their state in it, and holds what the user says of each
// meter, so that a change is seen at once.
class MeterDevices : public QObject {
    Q_OBJECT

public:
    explicit MeterDevices(ui::Clock clock, QObject *parent = nullptr);
    ~MeterDevices() override;

    // Another history, whose devices these are from now on; null: nothing is kept.
    void setStore(store::HistoryStore *store);
    [[nodiscard]] store::HistoryStore *store() const { return m_store; }
    // What was heard last of a meter, null for nothing: a device that begins later than its meter was heard knows it from here.
    using Latest = std::function<std::shared_ptr<const reception::Sighting>(const wmbus::Address &)>;
    void setLatest(Latest latest) { m_latest = std::move(latest); }
    void heard(const reception::Sighting &sighting);

    // The device of a meter. Null until somebody watches it, or it is the user's.
    [[nodiscard]] const history::MeterDevice *device(const wmbus::Address &meter) const;
    // Makes the device where there is none; changed() tells when its past is known. It goes on until unwatch(), once for each watch().
    void watch(const wmbus::Address &meter);
    void unwatch(const wmbus::Address &meter);

    // What the user said of the meter; nothing said yet: its address and its number as CODE.
    [[nodiscard]] store::DeviceEntry entry(const wmbus::Address &meter) const { return m_entries.of(meter); }
    [[nodiscard]] std::vector<store::DeviceEntry> entries() const { return m_entries.all(); }
    // Keeps it, parameters with it. A device whose parameters are others now begins anew with them and with the state in them.
    void saveEntry(store::DeviceEntry entry);

    // CUxD's actions; nothing happens where there is no device. What they changed is saved.
    void setMeter(const wmbus::Address &meter, bytes::ScaledValue shown, std::optional<bytes::ScaledValue> maximum);
    void setOffset(const wmbus::Address &meter, std::optional<bytes::ScaledValue> offset, std::optional<bytes::ScaledValue> maximum);
    // Where the id of the event goes that the action left in the history, once it is known.
    using EventPlace = std::shared_ptr<store::EventId>;
    void reset(const wmbus::Address &meter, const EventPlace &place = {});
    void sumReset(const wmbus::Address &meter, const EventPlace &place = {});
    // Undoes RESET and SUM_RESET: the state of `before`, and everything that was heard since.
    void takeBack(store::DeviceEntry before, const EventPlace &place);
    // The state with the parameters: what takeBack() wants.
    [[nodiscard]] store::DeviceEntry snapshot(const wmbus::Address &meter) const;

    // What changes by time alone. Called once a second by itself.
    void tick();
    // Keeps the state of all devices now.
    void saveStates();

signals:
    void changed(const wmbus::Address &meter);
    void entriesChanged();

private:
    struct Running {
        std::unique_ptr<history::MeterDevice> device;
        bool replaying = false;
        bool dirty = false;                // state that is not kept yet
        int watchers = 0;
        std::deque<history::Heard> waiting; // heard while the past was being played
        std::optional<history::Heard> last; // fed last: the history may leave readings out that come close together
        std::uint64_t round = 0;            // of replays: what an older one asked for is not wanted any more
    };

    [[nodiscard]] store::TimeMs now() const;
    [[nodiscard]] QByteArray zone() const;
    [[nodiscard]] history::MeterDevice *at(const wmbus::Address &meter) const;
    Running &run(const wmbus::Address &meter);
    void begin(const wmbus::Address &meter, Running &running);
    void askPast(const wmbus::Address &meter, Running &running);
    [[nodiscard]] Running *inRound(const wmbus::Address &meter, std::uint64_t round);
    static void play(history::MeterDevice &device, const std::vector<MeterReadings> &all);
    void endReplay(const wmbus::Address &meter, std::uint64_t round);
    [[nodiscard]] history::Heard heardFrom(const reception::Sighting &sighting) const;
    void feed(const wmbus::Address &meter, Running &running, const history::Heard &telegram);
    void obey(const wmbus::Address &meter, const history::MeterDevice::Outcome &outcome, const EventPlace &place = {});
    void reject(const wmbus::Address &meter, const std::vector<meter::DoubtfulSample> &doubts);
    void followEntry(const wmbus::Address &meter, bool begins);
    [[nodiscard]] bool isWanted(const wmbus::Address &meter) const;
    void drop(const wmbus::Address &meter);

    ui::Clock m_clock;
    Latest m_latest;
    QPointer<store::HistoryStore> m_store;
    std::map<wmbus::Address, Running> m_running;
    MeterEntries m_entries;
    std::uint64_t m_rounds = 0;
    QTimer m_tick;
    QTimer m_saving;
};

} // namespace app
