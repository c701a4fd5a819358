#pragma once

#include "core/history/sum_state.h"
#include "core/meter/counter_track.h"
#include "core/store/calendar.h"

#include <optional>
#include <vector>

namespace history {

// A consumption as CUxD's SUM data points show it, in the counter's unit.
struct Sum {
    bytes::ScaledValue value;
    store::TimeMs from = 0; // what it counts
    store::TimeMs to = 0;
    bool complete = true;   // false: it begins later than it should (first reading, RESET), or no reading lies behind its end yet

    bool operator==(const Sum &) const = default;
};

// What the rules of the seed's table "Kanaltyp SENSOR" say now. Nothing of it before the first reading.
struct SumView {
    std::optional<bytes::ScaledValue> counter;  // believed last, overflows added; METER without SETMETER's difference
    std::optional<store::TimeMs> counterAt;
    std::optional<Sum> sum24h;     // the 24 hours before the last change of the local hour; 0 before the first one, nothing after a silence
    std::optional<Sum> sumLastDay; // the local day before the last midnight; likewise
    std::optional<Sum> sum;                     // since SUM_RESET, or the first reading
    std::optional<store::TimeMs> sumDate;

    bool operator==(const SumView &) const = default;
};

// CUxD's sums over one counter, for EnergyCam and the like as for ENERGY_COUNTER of the SMI 260. Events come in with their time: a
// reading, a tick of the clock, an action of the user. SUM_24H changes with the local hour and SUM_LAST_DAY with the local day: at the
// tick, with what is known until then (`complete` is false), and once more when the first reading behind the border says, by a straight
// line, what the counter had at it. The 24 hours are 24 hours of clock time also where the zone changes its offset; a day may have 23
// or 25. Readings that cannot be believed change nothing (meter::CounterTrack).
class SumRules {
public:
    SumRules(const QByteArray &zone, const meter::CounterRules &rules, SumState state = {});

    // `at` of readings ascends; one that is earlier than the last is not believed. True: view() has changed.
    bool reading(store::TimeMs at, bytes::ScaledValue counter, bool stale = false);
    // The clock says so; any distance, best once a second. True: view() has changed.
    bool tick(store::TimeMs now);

    // The counter was replaced: what flowed goes on, the shown counter is the new one's.
    void exchange(const meter::CounterExchange &exchange);
    // RESET: SUM_24H and SUM_LAST_DAY are 0 and begin anew.
    void reset(store::TimeMs now);
    // SUM_RESET: SUM is 0 and SUM_DATE is now. What flowed since the last reading will count.
    void sumReset(store::TimeMs now);
    void setRules(const meter::CounterRules &rules) { m_track.setRules(rules); }
    [[nodiscard]] const meter::CounterRules &rules() const { return m_track.rules(); }

    [[nodiscard]] const SumView &view() const { return m_view; }
    // Kept by the caller and given to the constructor at the next start; readings that came later are then to be played again.
    [[nodiscard]] const SumState &state() const { return m_state; }
    // Readings not believed since the last call.
    [[nodiscard]] std::vector<meter::DoubtfulSample> takeDoubts();
    // Shown instead of the counter when the meter insists on something else (CounterTrack::contender).
    [[nodiscard]] std::optional<meter::CounterSample> contender() const { return m_track.contender(); }

private:
    struct Sample {
        store::TimeMs at = 0;
        bytes::ScaledValue counter;
        bytes::ScaledValue total;
        bytes::ScaledValue carried;
    };

    void apply(const meter::TrackStep &step, bool newCounter);
    void withdraw(std::size_t count);
    void append(const meter::CounterPoint &point, bool newCounter);
    void mark(const Sample &from, const Sample &to);
    void forgetOldMarks();
    [[nodiscard]] std::optional<bytes::ScaledValue> totalAt(store::TimeMs at) const;
    [[nodiscard]] std::optional<Sum> sumOf(store::TimeMs from, store::TimeMs to) const;
    bool refresh();

    store::Calendar m_calendar;
    meter::CounterTrack m_track;
    SumState m_state;
    SumView m_view;
    store::TimeMs m_now = 0; // the latest time that anybody named
    std::vector<Sample> m_recent; // the last ones believed, newest last: those that may be taken back, and one more
    std::vector<meter::DoubtfulSample> m_doubts;
};

} // namespace history
