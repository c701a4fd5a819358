#pragma once

#include "core/store/tables.h"

#include <set>
#include <unordered_map>

namespace store {

// What a commit has changed.
struct Changes {
    std::set<SeriesId> series;
    std::set<wmbus::Address> devices;
    std::set<wmbus::Address> events;
    [[nodiscard]] bool empty() const { return series.empty() && devices.empty() && events.empty(); }
};

// Observations into tables: telegram, device, series, reading, in the transaction of the caller.
class Recorder {
public:
    explicit Recorder(Tables &tables) : m_tables(tables) {}

    void record(const Observation &observation, Changes &changes);
    // After a rollback, or when another program may have written: nothing in memory is believed.
    void forget() { m_youngest.clear(); }
    void forget(SeriesId series) { m_youngest.erase(series); }

private:
    // The two youngest readings of a series, what thinning looks at.
    struct Youngest {
        std::optional<Reading> last;
        std::optional<Reading> beforeLast;
    };

    [[nodiscard]] Youngest &youngestOf(SeriesId series);
    void store(SeriesId series, const Value &value, TimeMs at, Changes &changes);
    [[nodiscard]] bool continuesRun(const Youngest &youngest, const Reading &reading) const;
    [[nodiscard]] bool saysNothing(SeriesId series, const Value &value, TimeMs at);

    Tables &m_tables;
    std::unordered_map<SeriesId, Youngest> m_youngest;
};

} // namespace store
