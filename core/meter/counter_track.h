#pragma once

#include "core/bytes/scaled_value.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

// Which readings of a counter to believe. One after the other in, a total that never falls out.
namespace meter {

// UTC, whole milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// What a counter said. Readings that the meter only repeats during an error (`stale`) say nothing about consumption.
struct CounterSample {
    Instant at;
    bytes::ScaledValue value;
    bool stale = false;
    // Where readings between this one and the one before were left out: the longest time without one. Negative: none were.
    std::chrono::milliseconds longestGap{-1};

    bool operator==(const CounterSample &) const = default;
};

struct CounterRules {
    // CUxD's MAXMETER: the last value before the counter begins again at 0. The step behind it is one unit of its last decimal:
    // behind 99999.999 comes 100000.000. Nothing: a fall is never an overflow.
    std::optional<bytes::ScaledValue> maximum;
    // A faster rise is not believed. Within less than an hour as much as in an hour may come at once, since some meters look at their
    // register far more seldom than they send. Nothing: any rise is.
    std::optional<bytes::ScaledValue> mostPerHour;

    bool operator==(const CounterRules &) const = default;
};

// The counter was replaced. Values that nobody wrote down are empty: then what flowed between the readings around it is unknown.
struct CounterExchange {
    Instant at;
    std::optional<bytes::ScaledValue> oldEnd;
    std::optional<bytes::ScaledValue> newStart;

    bool operator==(const CounterExchange &) const = default;
};

enum class Doubt : std::uint8_t {
    Fell,        // lower than before, and no overflow
    RoseTooFast, // more than CounterRules::mostPerHour
    Contradicted, // believed at first; the readings behind it go on from before it
    OutOfRange,  // more digits than can be counted exactly
    Unordered,   // earlier than a reading before it
};

struct DoubtfulSample {
    CounterSample sample;
    Doubt why = Doubt::Fell;

    bool operator==(const DoubtfulSample &) const = default;
};

struct CounterPoint {
    Instant at;
    bytes::ScaledValue reading; // as the counter said
    bytes::ScaledValue total;   // since the first point, which has 0
    bool joined = false;        // false: what flowed since the point before is unknown; the total stays
    std::chrono::milliseconds longestGap{-1}; // of its sample
};

// What flowed until `at`, in a straight line between two totals, rounded down to the finer one's last decimal; `to` where `at` is not
// between. `to` is not less than `from`.
[[nodiscard]] bytes::ScaledValue straightLine(Instant fromAt, bytes::ScaledValue from, Instant toAt, bytes::ScaledValue to, Instant at);

// What a sample changed, in this order: points taken back, points added, samples not believed.
struct TrackStep {
    std::size_t withdrawn = 0;
    std::vector<CounterPoint> points;
    std::vector<DoubtfulSample> doubts;
};

// A reading that does not follow the last one believed (a spike, a telegram of another meter with the same number, an old telegram
// sent again) waits. As soon as one follows the last one believed, those waiting were wrong. If they follow each other instead, at
// least three of them and for a day, they are right: either one or two believed before were a spike and are taken back, or the
// counter has begun anew and what flowed between is unknown.
class CounterTrack {
public:
    explicit CounterTrack(const CounterRules &rules = {}) : m_rules(rules) {}

    // Counts in units of 10^exponent from the start; without it, in the finest unit that came so far.
    CounterTrack(const CounterRules &rules, std::int32_t exponent) : m_rules(rules), m_exponent(exponent), m_hasExponent(true) {}

    // The answer is good until the next call.
    const TrackStep &take(const CounterSample &sample);
    const TrackStep &take(const CounterExchange &exchange);
    // Gives up those that still wait.
    const TrackStep &finish();

    [[nodiscard]] std::optional<CounterPoint> last() const;
    // The newest reading that waits, when enough of them follow each other to be shown as what the counter says now.
    [[nodiscard]] std::optional<CounterSample> contender() const;
    [[nodiscard]] const CounterRules &rules() const { return m_rules; }
    void setRules(const CounterRules &rules) { m_rules = rules; }
    // Goes on behind a point that was kept from an earlier run.
    void resume(const CounterPoint &point);

    // What is finer than 10^-6 or larger than 9 x 10^12 cannot be counted.
    static constexpr std::int32_t finestExponent = -6;

private:
    struct Point {
        Instant at;
        std::int64_t reading = 0;
        std::int64_t total = 0;
        bool joined = false;
        std::chrono::milliseconds longestGap{-1};
    };
    struct Waiting {
        CounterSample sample;
        std::int64_t reading = 0;
        Doubt why = Doubt::Fell;
    };

    [[nodiscard]] std::optional<std::int64_t> units(bytes::ScaledValue value);
    [[nodiscard]] bool refine(std::int32_t exponent);
    // How much flowed between the two, or nothing and why this cannot be.
    [[nodiscard]] std::optional<std::int64_t> rise(Instant from, std::int64_t reading, const Waiting &to, Doubt &why) const;
    [[nodiscard]] std::optional<std::int64_t> overflowRise(std::int64_t from, std::int64_t to) const;
    [[nodiscard]] bool believable(std::int64_t rise, std::chrono::milliseconds in) const;
    [[nodiscard]] bool convincing() const;
    void append(const Point &point);
    bool follow(const Waiting &next);
    void wait(Waiting next);
    void convince();
    void dropWaiting();
    [[nodiscard]] CounterPoint outside(const Point &point) const;

    CounterRules m_rules;
    std::int32_t m_exponent = 0;
    bool m_hasExponent = false;
    std::optional<std::int64_t> m_anew; // an exchange came: the next sample begins, with this total
    std::array<Point, 3> m_tail{};      // the last ones believed, newest last
    std::size_t m_tailCount = 0;
    std::vector<Waiting> m_waiting;
    TrackStep m_step;
};

} // namespace meter
