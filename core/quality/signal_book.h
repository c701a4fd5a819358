#pragma once

#include "core/quality/activity_profile.h"
#include "core/quality/hearing.h"
#include "core/quality/level_statistics.h"
#include "core/quality/listening_log.h"
#include "core/quality/loss.h"
#include "core/quality/silence.h"
#include "core/wmbus/address.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace quality {

// One telegram of one meter as one stick heard it.
struct Hit {
    Time at;
    std::optional<std::uint8_t> accessNumber;
    std::optional<int> dbm;             // nothing, and above 0: no level
    std::optional<bytes::LinkMode> mode; // the stick listened in
    std::uint32_t stick = 0;             // the caller's number for it
    bool operator==(const Hit &) const = default;
};

// How well a meter is received; loss is judged before the level.
enum class Reception : std::uint8_t { Unknown, Good, Weak, Bad, Silent };

// The sheet's thresholds: published ones differ, because the sensitivity of receivers does.
struct Thresholds {
    double weakLoss = 0.05; // share from which a meter is at most weak
    double badLoss = 0.25;  // above it is bad, whatever its level
    double weakLevel = -85; // dBm of the median below which it is at most weak
    double badLevel = -95;
};
// The one place where a level or a loss becomes a verdict. A loss that is not known says nothing.
[[nodiscard]] Reception receptionOf(std::optional<double> loss, std::optional<double> medianDbm, const Thresholds &thresholds = {});

// What is kept of one meter: its last hits, and for the activity profile one hearing an hour for four weeks.
class MeterHistory {
public:
    static constexpr std::size_t kept = 4096;
    static constexpr std::size_t hoursKept = 24 * 28;

    void take(const Hit &hit);

    [[nodiscard]] const std::deque<Hit> &hits() const { return m_hits; } // in the order of arrival
    // Transmissions since the first one; what several sticks heard counts once.
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] Time first() const { return m_first; }
    [[nodiscard]] Time last() const { return m_last; }
    [[nodiscard]] std::optional<int> lastDbm() const { return m_lastDbm; } // the stronger one where two sticks heard it
    [[nodiscard]] const ModeSet &modes() const { return m_modes; }
    [[nodiscard]] const std::deque<Hearing> &hours() const { return m_hours; }

    // In order of time; what several sticks heard is one.
    [[nodiscard]] std::vector<Hearing> hearings() const;
    // Of one stick, or of all: then of each transmission the strongest.
    [[nodiscard]] std::vector<Level> levels(std::optional<std::uint32_t> stick = {}) const;
    [[nodiscard]] std::vector<std::uint32_t> sticks() const; // that heard it, ascending

private:
    [[nodiscard]] bool isDouble(const Hit &hit) const;

    std::deque<Hit> m_hits;
    std::deque<Hearing> m_hours;
    std::uint64_t m_count = 0;
    Time m_first{};
    Time m_last{};
    std::optional<int> m_lastDbm;
    ModeSet m_modes;
};

// Everything there is to say about the reception of one meter at one time, with what each figure rests on.
struct MeterSignal {
    std::uint64_t telegrams = 0;          // all that were heard, doubles counted once
    Time first{};
    Time last{};
    std::optional<int> lastDbm;
    std::optional<LevelStatistics> levels; // of the hits that are kept
    Loss loss;
    Silence silence = Silence::Unknown;
    bool sleepsSometimes = false;         // learnt: in some hours of the week it never sends
    Span deaf{0};                         // our own, since the first telegram that is kept
    Deafness::Why deafBecause = Deafness::Why::Closed; // of the longest part of it
    Reception reception = Reception::Unknown;
    struct OfStick {
        std::uint32_t stick = 0;
        LevelStatistics levels;
    };
    std::vector<OfStick> sticks;          // where several heard it; each on its own

    bool operator==(const MeterSignal &other) const;
};

// `log`: when we listened. `hourOfWeek` empty: nothing is learnt of the hours.
[[nodiscard]] MeterSignal signalOf(const MeterHistory &history, const ListeningLog &log, Time now, const HourOfWeek &hourOfWeek = {});

// How a meter was heard in a limited time, of which only its usual interval is known from elsewhere: too short a time for lossOf().
struct ShortLoss {
    std::uint64_t heard = 0;
    std::uint64_t expected = 0; // 0: not known
    [[nodiscard]] std::optional<double> share() const
    {
        if (expected == 0)
            return std::nullopt;
        return heard >= expected ? 0.0 : 1.0 - static_cast<double>(heard) / static_cast<double>(expected);
    }
};
// Of a meter that sends every `interval` (0: not known) and was heard `heard` times in [from, to) minus `deaf`. Nothing is expected
// where fewer than one transmission fits.
[[nodiscard]] ShortLoss shortLoss(std::uint64_t heard, Span interval, Time from, Time to, const std::vector<Deafness> &deaf);

// The verdict on one meter that every place shows: the signal's; null, or before it is known, that of its one level.
[[nodiscard]] Reception verdictOn(const MeterSignal *signal, std::optional<int> lastDbm);
// Whether the verdict is the loss's, which then is worse than the level alone would be.
[[nodiscard]] bool isBecauseOfLoss(const MeterSignal &signal);
// Of four: 1 where the level alone is bad, 2 weak, 3 good, 4 good with 15 dB to spare. Bars have no word of their own.
[[nodiscard]] int barsOf(double dbm);

// The histories of all meters.
class SignalBook {
public:
    void take(const wmbus::Address &meter, const Hit &hit) { m_meters[meter].take(hit); }
    [[nodiscard]] const MeterHistory *find(const wmbus::Address &meter) const;
    [[nodiscard]] const std::unordered_map<wmbus::Address, MeterHistory> &meters() const { return m_meters; }
    void clear() { m_meters.clear(); }

private:
    std::unordered_map<wmbus::Address, MeterHistory> m_meters;
};

// A meter whose level is compared between two times, or two sticks.
struct RankedChange {
    wmbus::Address meter;
    std::size_t before = 0; // levels in each
    std::size_t after = 0;
    std::optional<LevelChange> change;  // nothing with too few on either side
    double expectedAfter = 0;           // transmissions that should have been heard after; 0 where its interval is not known
    // Regularly heard before, and nothing at all after, although three or more were expected.
    [[nodiscard]] bool vanished() const { return before >= 2 && after == 0 && expectedAfter >= 3; }
    [[nodiscard]] bool isCertain() const { return vanished() || (change && change->isCertain()); }
};
// Those that became weaker first: the vanished ones, then the certain ones by their change, then the rest. `durationAfter`: how long
// was listened then.
[[nodiscard]] std::vector<RankedChange> rankByDrop(const SignalBook &before, const SignalBook &after, const std::unordered_map<wmbus::Address, Span> &intervals,
                                                   Span durationAfter);

} // namespace quality
