#include "core/quality/level_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quality {

namespace {

std::vector<int> realLevels(const std::vector<Level> &levels)
{
    std::vector<int> real;
    for (const Level &level : levels) {
        if (level.dbm <= 0)
            real.push_back(level.dbm);
    }
    return real;
}

// Of sorted values; `share` 0…1.
double quantile(const std::vector<int> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

struct Sample {
    double count = 0;
    double mean = 0;
    double variance = 0; // of the sample: n − 1
};

Sample sampleOf(const std::vector<int> &values)
{
    Sample sample;
    sample.count = static_cast<double>(values.size());
    for (const int value : values)
        sample.mean += value;
    sample.mean /= sample.count;
    for (const int value : values)
        sample.variance += (value - sample.mean) * (value - sample.mean);
    sample.variance /= sample.count - 1;
    return sample;
}

} // namespace

std::optional<LevelStatistics> statisticsOf(const std::vector<Level> &levels)
{
    std::vector<int> sorted = realLevels(levels);
    if (sorted.empty())
        return std::nullopt;
    std::sort(sorted.begin(), sorted.end());
    return LevelStatistics{sorted.size(), quantile(sorted, 0.5), quantile(sorted, 0.1), quantile(sorted, 0.9)};
}

std::vector<LevelPoint> historyOf(const std::vector<Level> &levels, Time to, Span step, int points)
{
    if (step.count() <= 0 || points <= 0)
        return {};
    std::vector<LevelPoint> line(static_cast<std::size_t>(points));
    const Time from = to - step * points;
    for (std::size_t i = 0; i < line.size(); ++i)
        line[i].from = from + step * static_cast<std::int64_t>(i);
    for (const Level &level : levels) {
        if (level.dbm > 0 || level.at < from || level.at >= to)
            continue;
        LevelPoint &point = line[static_cast<std::size_t>((level.at - from) / step)];
        point.lowest = point.count == 0 ? level.dbm : std::min(point.lowest, level.dbm);
        point.highest = point.count == 0 ? level.dbm : std::max(point.highest, level.dbm);
        ++point.count;
        point.mean += (level.dbm - point.mean) / static_cast<double>(point.count);
    }
    return line;
}

std::optional<LevelChange> changeOf(const std::vector<Level> &before, const std::vector<Level> &after)
{
    const std::vector<int> first = realLevels(before);
    const std::vector<int> second = realLevels(after);
    if (first.size() < 2 || second.size() < 2)
        return std::nullopt;
    const Sample a = sampleOf(first);
    const Sample b = sampleOf(second);
    LevelChange change{first.size(), second.size(), b.mean - a.mean, 0, 0};
    const double fromA = a.variance / a.count;
    const double fromB = b.variance / b.count;
    const double error = fromA + fromB;
    if (error <= 0) {
        change.t = std::abs(change.difference) > 0 ? std::numeric_limits<double>::infinity() : 0;
        return change;
    }
    change.t = std::abs(change.difference) / std::sqrt(error);
    change.freedom = error * error / (fromA * fromA / (a.count - 1) + fromB * fromB / (b.count - 1));
    return change;
}

} // namespace quality
