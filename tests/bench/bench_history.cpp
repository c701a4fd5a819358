// How long it takes to make day, hour and month buckets of ten years of readings, one in a quarter of an hour; and how many lines a
// second the import reads, beside what reading the same lines with the C library's own functions takes (the reference).

#include "core/history/buckets.h"
#include "core/history/import/open_history.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <unordered_map>

namespace {

constexpr store::TimeMs start = 1'420'066'800'000; // 2015-01-01 00:00 in Berlin
constexpr store::TimeMs quarter = 900'000;

// Central European time by its rule: last Sundays of March and October, 01:00 UTC.
history::ZoneTable berlin()
{
    using namespace std::chrono;
    std::vector<history::ZoneTable::Change> changes;
    for (int y = 2010; y < 2040; ++y) {
        for (const auto &[month, offset] : {std::pair(March, 7'200'000), std::pair(October, 3'600'000)}) {
            const sys_days sunday(year(y) / month / Sunday[last]);
            changes.push_back({duration_cast<milliseconds>(sunday.time_since_epoch()).count() + 3'600'000, offset});
        }
    }
    return history::ZoneTable(3'600'000, changes);
}

void buckets(benchmark::State &state, history::Unit unit)
{
    store::ReadingSpan span;
    std::int64_t counted = 1'000'000;
    for (int i = 0; i < 10 * 365 * 96; ++i, counted += i % 7)
        span.inside.push_back({start + i * quarter, {counted, -2}, 0, 0});
    const history::Calendar calendar(berlin());
    const store::TimeRange range{start, span.inside.back().at};
    for ([[maybe_unused]] const auto &round : state) {
        const meter::Consumption consumption(history::samples(span), {bytes::ScaledValue{99'999'999, -3}, bytes::ScaledValue{25, 0}});
        const auto result = history::useBuckets(consumption, calendar.borders(unit, range));
        benchmark::DoNotOptimize(result.data());
        state.counters["buckets"] = static_cast<double>(result.size());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(span.inside.size()));
}

// Three years of a log with twelve series.
const std::string &deviceLog()
{
    static const std::string text = [] {
        std::string all;
        char line[128];
        for (int i = 0; i < 400'000; ++i) {
            const std::time_t at = 1'420'066'800 + i * 236L;
            std::tm parts{};
            gmtime_r(&at, &parts);
            std::snprintf(line, sizeof line, "%04d-%02d-%02dT%02d:%02d:%02d CUX25000%02d:1.METER %d.%02d0000\n", parts.tm_year + 1900, parts.tm_mon + 1,
                          parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, i % 12 + 1, 8000 + i / 1000, i % 100);
            all += line;
        }
        return all;
    }();
    return text;
}

void importLines(benchmark::State &state)
{
    const std::string &text = deviceLog();
    const history::ZoneTable zone = berlin();
    std::size_t readings = 0;
    for ([[maybe_unused]] const auto &round : state) {
        auto opened = history::openHistory(std::string_view(text).substr(0, 65'536), {}, zone);
        std::vector<history::SourceReading> list;
        history::LineCutter cutter;
        const auto take = [&](std::string_view line, bool) { (void)opened->reader->read(line, list); };
        cutter.feed(text, take);
        cutter.finish(take);
        readings = list.size();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(readings));
}

void reference(benchmark::State &state)
{
    const std::string &text = deviceLog();
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    std::size_t readings = 0;
    for ([[maybe_unused]] const auto &round : state) {
        std::unordered_map<std::string, std::vector<std::pair<std::time_t, double>>> series;
        readings = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            const std::string line = text.substr(at, end - at);
            std::tm parts{};
            parts.tm_isdst = -1;
            const char *rest = strptime(line.c_str(), "%Y-%m-%dT%H:%M:%S", &parts);
            char name[64];
            double value = 0;
            if (rest != nullptr && std::sscanf(rest, " %63s %lf", name, &value) == 2) {
                series[name].emplace_back(std::mktime(&parts), value);
                ++readings;
            }
            at = end + 1;
        }
        benchmark::DoNotOptimize(series.size());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(readings));
}

} // namespace

BENCHMARK_CAPTURE(buckets, hours_of_ten_years, history::Unit::Hour)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(buckets, days_of_ten_years, history::Unit::Day)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(buckets, months_of_ten_years, history::Unit::Month)->Unit(benchmark::kMillisecond);
BENCHMARK(importLines)->Unit(benchmark::kMillisecond);
BENCHMARK(reference)->Unit(benchmark::kMillisecond)->Name("reference: strptime, mktime, sscanf");
BENCHMARK_MAIN();
