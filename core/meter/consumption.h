#pragma once

#include "core/meter/counter_track.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace meter {

// What flowed in a span of time.
struct Use {
    std::optional<bytes::ScaledValue> amount; // nothing: no moment of it lies between two readings. Not the same as 0
    std::chrono::milliseconds covered{0};     // of the span, between readings that belong together
    std::chrono::milliseconds estimated{0};   // of `covered`, inside gaps longer than three usual intervals

    bool operator==(const Use &) const = default;
};

// The share of the covered time that is estimated, in thousandths.
[[nodiscard]] int estimatedPermille(const Use &use);

// Consumption as arithmetic: V(end) - V(start), where V between two readings goes in a straight line and outside of them there is
// nothing. Each V(t) is rounded down to the finest decimal of the readings once, so that neighbouring spans meet in the same number
// and the parts of a span add up to it to the last digit.
class Consumption {
public:
    // Readings in any order; two of one moment in the order given. `usualInterval` 0: the median of the intervals.
    Consumption(std::span<const CounterSample> samples, const CounterRules &rules, std::span<const CounterExchange> exchanges = {},
                std::chrono::milliseconds usualInterval = {});

    [[nodiscard]] bool empty() const { return m_nodes.empty(); }
    // The first and the last reading believed; not to be asked of an empty one.
    [[nodiscard]] Instant begin() const { return m_nodes.front().at; }
    [[nodiscard]] Instant end() const { return m_nodes.back().at; }
    [[nodiscard]] std::chrono::milliseconds usualInterval() const { return m_usualInterval; }

    // Of the part of from..to that lies between readings.
    [[nodiscard]] Use between(Instant from, Instant to) const;
    // One less than borders, which ascend.
    [[nodiscard]] std::vector<Use> between(std::span<const Instant> borders) const;
    // What the counter would have said; nothing outside of readings and where a piece is missing.
    [[nodiscard]] std::optional<bytes::ScaledValue> readingAt(Instant at) const;

    // Not believed, by time. Nothing of them is in any sum.
    [[nodiscard]] std::span<const DoubtfulSample> doubts() const { return m_doubts; }

    // A piece of time of which nothing is known, although there are readings on both sides: an exchange without values, or a counter
    // that began anew and nobody said why.
    struct Hole {
        Instant from;
        Instant to;
        bool announced = false; // by an exchange
        bool operator==(const Hole &) const = default;
    };
    [[nodiscard]] std::vector<Hole> holes() const;

private:
    struct Node {
        Instant at;
        std::int64_t reading = 0;
        std::int64_t total = 0;
        std::int64_t covered = 0;   // ms, up to here
        std::int64_t estimated = 0; // ms, up to here
        std::int64_t longestGap = 0; // ms without reading in the piece before
        bool joined = false;        // to the node before
    };
    struct Sums {
        std::int64_t total = 0;
        std::int64_t covered = 0;
        std::int64_t estimated = 0;
    };

    void apply(const TrackStep &step);
    void weighGaps(std::chrono::milliseconds usualInterval);
    [[nodiscard]] Sums sumsAt(Instant at, std::size_t next) const;
    [[nodiscard]] std::size_t nodeBehind(Instant at) const;
    [[nodiscard]] Use difference(const Sums &from, const Sums &to) const;

    std::int32_t m_exponent = 0;
    std::vector<Node> m_nodes;
    std::vector<DoubtfulSample> m_doubts;
    std::vector<Instant> m_exchanges;
    std::chrono::milliseconds m_usualInterval{0};
};

} // namespace meter
