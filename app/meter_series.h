#pragma once

#include "core/store/history_store.h"

#include <functional>
#include <string>
#include <vector>

namespace app {

// The METER series of a meter in the history: one for each unit it ever sent.
struct MeterReadings {
    std::string unit;
    std::vector<store::Reading> readings; // by time
};

// Answers later: with nothing where the history has none or cannot be read. Not at all when `asker` or the store is gone by then.
void askMeterReadings(store::HistoryStore *store, const wmbus::Address &meter, const store::TimeRange &range, QObject *asker,
                      std::function<void(const std::vector<MeterReadings> &)> answer);
// Of several units the one that is wanted, else, with no unit wanted, the one that came last; null where there is none.
[[nodiscard]] const MeterReadings *chosenReadings(const std::vector<MeterReadings> &all, const std::string &unit);
// Keeps the readings of these times and marks them as not believed, so that they can be listed.
void rejectMeterReadings(store::HistoryStore *store, const wmbus::Address &meter, std::vector<store::TimeMs> times, QObject *asker);

} // namespace app
