#pragma once

#include "core/reception/retro_decryption.h"
#include "core/store/history_store.h"

#include <QObject>

#include <functional>
#include <set>
#include <unordered_map>

namespace app {

class Heard;

// A key that comes late opens the past: the raw telegrams of meters that could not be read until now are read again, and their values
// go into the history at the times they were heard.
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
    void readAgain(const std::vector<store::Telegram> &telegrams);
    void take(const reception::Sighting &sighting);

    store::HistoryStore &m_history;
    Heard &m_heard;
    std::function<bool(const wmbus::Address &)> m_isMine;
    std::set<wmbus::Address> m_readable; // have values already
    std::unordered_map<wmbus::Address, store::TimeMs> m_taken; // time of the latest telegram taken over
    reception::RetroDecryption m_again;
    int m_done = 0;
    int m_all = 0;
};

} // namespace app
