// A year of 50 sites with 40 meters each in a PostgreSQL database: postgres_year SERVER [SITES] [METERS] [DAYS]. One reading an hour and meter,
// as an import brings them, by one connection; prints how fast they were stored, and how long questions for days took.
#include "core/store/history_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace {

constexpr store::TimeMs start = 1'735'686'000'000; // 2025-01-01 in Berlin

template <class T, class Ask>
T answerTo(Ask ask)
{
    QEventLoop loop;
    T result{};
    ask([&](const store::Answer<T> &answer) {
        if (answer)
            result = *answer;
        else
            std::fprintf(stderr, "failed: %s\n", qPrintable(answer.error().detail));
        loop.quit();
    });
    loop.exec();
    return result;
}

wmbus::Address meter(int site, int number)
{
    return {0x18C4, static_cast<std::uint32_t>(0x10000000 + site * 0x1000 + number), 1, 3};
}

// Consumption that is not the same every hour.
store::SeriesReadings year(int site, int number, int days)
{
    store::SeriesReadings series{{meter(site, number), "METER", "m3"}, store::SeriesKind::Counter, {}};
    std::int64_t value = 1000 * number;
    for (int hour = 0; hour < days * 24; ++hour) {
        value += (hour * 7 + site * 13 + number) % 29;
        series.readings.push_back({start + hour * store::hourMs + number * 1000, {value, -3}, 0, 0});
    }
    return series;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("postgres_year SERVER [SITES] [METERS] [DAYS]\n", stderr);
        return 1;
    }
    const int sites = arguments.value(2, QStringLiteral("50")).toInt();
    const int meters = arguments.value(3, QStringLiteral("40")).toInt();
    const int days = arguments.value(4, QStringLiteral("365")).toInt();
    const QTemporaryDir folder;
    store::StoreOptions options;
    options.folder = folder.path();
    options.server = arguments[1];
    options.zone = "Europe/Berlin";
    options.silentAfter = 600'000;
    store::HistoryStore history(options);
    history.open();
    QElapsedTimer clock;
    clock.start();
    std::uint64_t stored = 0;
    const auto batch = answerTo<store::BatchId>([&](auto handler) { history.beginBatch("simulated", &history, handler); });
    for (int site = 0; site < sites; ++site) {
        std::vector<store::SeriesReadings> readings;
        for (int number = 0; number < meters; ++number)
            readings.push_back(year(site, number, days));
        stored += answerTo<store::Appended>([&](auto handler) { history.appendReadings(batch, std::move(readings), &history, handler); }).stored;
        if (site % 10 == 9)
            std::printf("%d sites, %llu readings, %.0f s\n", site + 1, static_cast<unsigned long long>(stored), static_cast<double>(clock.elapsed()) / 1000.0), std::fflush(stdout);
    }
    (void)answerTo<store::Batch>([&](auto handler) { history.finishBatch(batch, &history, handler); });
    const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    std::printf("%llu readings with their hours and days in %.1f s: %.0f readings/s\n", static_cast<unsigned long long>(stored), seconds, static_cast<double>(stored) / seconds);

    const auto all = answerTo<std::vector<store::Series>>([&](auto handler) { history.series(&history, handler); });
    std::vector<store::SeriesId> site;
    for (const store::Series &one : all) {
        if (one.key.device.id >= meter(7 % sites, 0).id && one.key.device.id < meter(7 % sites, 0).id + 0x1000)
            site.push_back(one.id);
    }
    const auto time = [&](const char *what, const std::vector<store::SeriesId> &series, store::BucketSize size) {
        qint64 quickest = std::numeric_limits<qint64>::max();
        std::size_t count = 0;
        for (int round = 0; round < 5; ++round) {
            QElapsedTimer question;
            question.start();
            const auto answer = answerTo<std::vector<std::vector<store::Bucket>>>([&](auto handler) { history.buckets(series, size, store::allTime, &history, handler); });
            quickest = std::min(quickest, question.elapsed());
            count = 0;
            for (const auto &buckets : answer)
                count += buckets.size();
        }
        std::printf("%s: %zu buckets in %lld ms\n", what, count, static_cast<long long>(quickest));
    };
    time("days of a year, one meter", {site.front()}, store::BucketSize::Day);
    time("days of a year, a site of 40", site, store::BucketSize::Day);
    time("hours of a year, one meter", {site.front()}, store::BucketSize::Hour);
    QElapsedTimer statistics;
    statistics.start();
    const auto found = answerTo<store::Statistics>([&](auto handler) { history.statistics(&history, handler); });
    std::printf("statistics in %lld ms; the database has %llu MB\n", static_cast<long long>(statistics.elapsed()), static_cast<unsigned long long>(found.databaseBytes / 1'000'000));
    return 0;
}
