#pragma once

#include "core/quality/hearing.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace quality {

// A level in dBm as the stick reports it; levels above 0 dBm are no levels ("uncalibrated") and are left out everywhere here.
struct Level {
    Time at;
    int dbm = 0;
    bool operator==(const Level &) const = default;
};

struct LevelStatistics {
    std::size_t count = 0; // levels it rests on
    double median = 0;     // dBm; with an even count the mean of the two in the middle
    double low = 0;        // 10 % lie below, by linear interpolation between neighbours
    double high = 0;       // 10 % lie above
};
// Nothing without a level.
[[nodiscard]] std::optional<LevelStatistics> statisticsOf(const std::vector<Level> &levels);

// One point of a history line: the levels of [from, from + step).
struct LevelPoint {
    Time from;
    std::size_t count = 0; // 0: not heard; the others mean nothing then
    int lowest = 0;
    int highest = 0;
    double mean = 0;
};
// `points` pieces of equal length that end at `to`; `levels` in any order. Empty when step or points are not above zero.
[[nodiscard]] std::vector<LevelPoint> historyOf(const std::vector<Level> &levels, Time to, Span step, int points);

// Whether the level changed between two times: Welch's t of the two samples, which need not be equally long or equally scattered.
struct LevelChange {
    std::size_t before = 0; // levels in each
    std::size_t after = 0;
    double difference = 0;  // mean after − mean before, dB; negative when it became weaker
    double t = 0;           // of the difference's amount; infinite when neither scatters and the means differ
    double freedom = 0;     // degrees of freedom by Welch and Satterthwaite; 0 when neither scatters
    [[nodiscard]] bool isCertain() const { return t >= 3; } // the sheet's threshold
};
// Nothing with fewer than two levels on either side.
[[nodiscard]] std::optional<LevelChange> changeOf(const std::vector<Level> &before, const std::vector<Level> &after);

} // namespace quality
