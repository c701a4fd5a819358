#pragma once

#include "core/reception/retro_decryption.h"
#include "core/store/history_store.h"

#include <QObject>

#include <functional>
#include <unordered_map>
#include <vector>

namespace app {

class Heard;

// A key that comes late opens the past: raw telegrams that nobody could read when they were heard are read again, and their values go
// into the history at the times they were heard. Whatever kept them closed: no key yet, a wrong one, or keys that were locked. What an
// earlier run did not get to is done by the next.
class HistoryCatchUp : public QObject {
    Q_OBJECT

public:
    // Both outlive it. With the user's own keys, also while the demo runs. `isMine`: whether the user has added this device, whose readings are all kept.
    HistoryCatchUp(store::HistoryStore &history, Heard &heard, std::function<bool(const wmbus::Address &)> isMine);

    // With the keys there are now. What is under way is given up; what it has found stays.
    void start();
    // What was found until then stays, each value whole.
    void cancel();

signals:
    // Of the telegrams that are read again; `done` equal to `all` at the end, also when it was cancelled.
    void progressed(int done, int all);

private:
    void readNext();
    void waitForTheStore();
    void take(const reception::Sighting &sighting);
    void end();
    [[nodiscard]] int all() const { return static_cast<int>(m_frames.size()); }

    store::HistoryStore &m_history;
    Heard &m_heard;
    std::function<bool(const wmbus::Address &)> m_isMine;
    std::vector<wmbus::RadioFrame> m_frames; // by time
    std::size_t m_next = 0;                  // of them, to be read
    std::unordered_map<wmbus::Address, store::TimeMs> m_taken; // time of the latest telegram taken over
    reception::RetroDecryption m_again;
    int m_done = 0;
    std::uint64_t m_round = 0; // of starts and cancels: what an older one asked for is not wanted any more
};

} // namespace app
