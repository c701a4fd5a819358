#include "app/meter_series.h"

#include <QPointer>

namespace app {

namespace {

const std::string meterSeries = "METER";

using SeriesAnswer = store::Answer<std::vector<store::Series>>;

std::vector<store::Series> metersOf(const SeriesAnswer &answer)
{
    std::vector<store::Series> meters;
    for (const store::Series &one : answer ? *answer : std::vector<store::Series>()) {
        if (one.key.dataPoint == meterSeries)
            meters.push_back(one);
    }
    return meters;
}

std::vector<MeterReadings> joined(const std::vector<store::Series> &series, const std::vector<store::ReadingSpan> &spans)
{
    std::vector<MeterReadings> all;
    for (std::size_t i = 0; i < series.size() && i < spans.size(); ++i)
        all.push_back({series[i].key.unit, spans[i].inside});
    return all;
}

} // namespace

void askMeterReadings(store::HistoryStore *store, const wmbus::Address &meter, const store::TimeRange &range, QObject *asker,
                      std::function<void(const std::vector<MeterReadings> &)> answer)
{
    store->seriesOf(meter, store::Asker(asker), [store = QPointer(store), range, asker, answer = std::move(answer)](const SeriesAnswer &found) {
        const std::vector<store::Series> series = metersOf(found);
        if (series.empty() || !store) {
            answer({});
            return;
        }
        std::vector<store::SeriesId> ids;
        for (const store::Series &one : series)
            ids.push_back(one.id);
        store->readings(ids, range, store::Asker(asker), [series, answer](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
            answer(spans ? joined(series, *spans) : std::vector<MeterReadings>());
        });
    });
}

const MeterReadings *chosenReadings(const std::vector<MeterReadings> &all, const std::string &unit)
{
    const MeterReadings *chosen = nullptr;
    for (const MeterReadings &one : all) {
        if (one.readings.empty())
            continue;
        if (one.unit == unit)
            return &one;
        if (unit.empty() && (!chosen || one.readings.back().at > chosen->readings.back().at))
            chosen = &one;
    }
    return chosen;
}

void rejectMeterReadings(store::HistoryStore *store, const wmbus::Address &meter, std::vector<store::TimeMs> times, QObject *asker)
{
    store->seriesOf(meter, store::Asker(asker), [store = QPointer(store), times = std::move(times)](const SeriesAnswer &found) {
        for (const store::Series &series : metersOf(found)) {
            if (store)
                store->setFlags(series.id, times, store::flag::rejected, 0);
        }
    });
}

} // namespace app
