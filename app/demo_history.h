#pragma once

#include "core/store/history_store.h"

#include <QObject>

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace history {
struct DemoYear;
}

namespace app {

// The year of a house that the demo begins with, so that panels and charts have something to show at once. It is made in a thread of its
// own and handed over in pieces, the youngest first; the program's end or the demo's waits for none of them.
class DemoHistory : public QObject {
    Q_OBJECT

public:
    // Fills the history with the year before `end`. It outlives this.
    DemoHistory(store::HistoryStore &history, store::TimeMs end);
    ~DemoHistory() override;

    // Names the devices in the present language, besides those that the user has named.
    void speak();

private:
    void take(history::DemoYear year);
    void handOver();
    void saveDevices();

    store::HistoryStore &m_history;
    std::shared_ptr<std::atomic<bool>> m_givenUp;
    std::vector<store::DeviceEntry> m_devices;                 // until they are saved
    std::map<wmbus::Address, std::string> m_names;             // that were given
    std::vector<std::vector<store::SeriesReadings>> m_waiting; // pieces, the youngest last
    store::BatchId m_batch = 0;
};

} // namespace app
