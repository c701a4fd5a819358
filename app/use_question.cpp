#include "app/use_question.h"

#include "core/history/buckets.h"
#include "core/history/time_zone.h"
#include "core/store/store_options.h"

#include <algorithm>

namespace app {

using history::Unit;
using store::TimeMs;

namespace {

constexpr int hoursShown = 48;
constexpr int daysShown = 31;
constexpr int lane = 7; // of the asker: a newer question makes an older one needless
const std::string meterSeries = "METER";

ui::TimePoint timeOf(TimeMs at)
{
    return ui::TimePoint(std::chrono::milliseconds(at));
}

// The beginnings of the last `count` pieces, the present one with them, and its end.
std::vector<TimeMs> lastBorders(const history::Calendar &calendar, Unit unit, int count, TimeMs now)
{
    return calendar.borders(unit, {calendar.moved(unit, now, 1 - count), calendar.piece(unit, now).to});
}

std::vector<ui::UseColumn> columns(const meter::Consumption &consumption, const std::vector<TimeMs> &borders)
{
    std::vector<ui::UseColumn> columns;
    if (consumption.empty())
        return columns;
    for (const history::UseBucket &bucket : history::useBuckets(consumption, borders)) {
        ui::UseColumn column;
        column.from = timeOf(bucket.time.from);
        column.to = timeOf(bucket.time.to);
        column.amount = bucket.use.amount;
        column.estimated = bucket.use.estimated.count() > 0;
        column.complete = bucket.use.covered.count() >= bucket.time.to - bucket.time.from;
        columns.push_back(column);
    }
    return columns;
}

bool overlaps(const store::Bucket &bucket, const std::vector<store::TimeRange> &ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [&bucket](const store::TimeRange &range) { return bucket.start < range.to && bucket.end > range.from; });
}

class Question : public std::enable_shared_from_this<Question> {
public:
    Question(store::HistoryStore &store, QObject *context, const store::DeviceEntry &entry, TimeMs now, std::function<void(const ui::PanelUse &)> answer)
        : m_store(&store), m_context(context), m_entry(entry), m_now(now), m_answer(std::move(answer)), m_calendar(history::zoneTable(store.zone()))
    {
        // One hour more at the far end: the reading behind the first border.
        m_range = {m_calendar.moved(Unit::Day, now, 1 - daysShown) - store::dayMs, now + store::hourMs};
    }

    void begin(const std::string &unit)
    {
        m_store->seriesOf(m_entry.address, asker(), [self = shared_from_this(), unit](const store::Answer<std::vector<store::Series>> &series) {
            if (!series)
                return; // the history cannot be asked now
            for (const store::Series &one : *series) {
                if (one.key.dataPoint == meterSeries && one.kind == store::SeriesKind::Counter && (unit.empty() || one.key.unit == unit)) {
                    self->m_series = one.id;
                    self->m_material.unit = one.key.unit;
                }
            }
            if (self->m_series == 0)
                self->m_answer({});
            else
                self->askBuckets();
        });
    }

private:
    [[nodiscard]] store::Asker asker() const { return {m_context, lane}; }

    void askBuckets()
    {
        m_store->buckets({m_series}, store::BucketSize::Hour, m_range, asker(), [self = shared_from_this()](const store::Answer<std::vector<std::vector<store::Bucket>>> &buckets) {
            if (!buckets || buckets->empty())
                return;
            self->m_material.hours = buckets->front();
            self->m_material.detailsOf = history::detailsNeeded(self->m_material.hours);
            self->askDetails();
        });
    }

    void askDetails()
    {
        if (m_material.details.size() == m_material.detailsOf.size())
            return askEvents();
        const store::TimeRange range = m_material.detailsOf[m_material.details.size()];
        m_store->readings({m_series}, range, asker(), [self = shared_from_this()](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
            self->m_material.details.push_back(spans && !spans->empty() ? spans->front() : store::ReadingSpan());
            self->askDetails();
        });
    }

    void askEvents()
    {
        m_store->events(m_entry.address, m_range, asker(), [self = shared_from_this()](const store::Answer<std::vector<store::Event>> &events) {
            if (events)
                self->m_material.events = *events;
            self->m_answer(panelUse(self->m_material, self->m_entry.parameters, self->m_calendar, self->m_now));
        });
    }

    store::HistoryStore *m_store; // outlives what it answers
    QPointer<QObject> m_context;
    store::DeviceEntry m_entry;
    TimeMs m_now;
    std::function<void(const ui::PanelUse &)> m_answer;
    history::Calendar m_calendar;
    store::TimeRange m_range;
    store::SeriesId m_series = 0;
    UseMaterial m_material;
};

} // namespace

ui::PanelUse panelUse(const UseMaterial &material, const store::Parameters &parameters, const history::Calendar &calendar, TimeMs now)
{
    std::vector<store::Bucket> plain;
    std::copy_if(material.hours.begin(), material.hours.end(), std::back_inserter(plain), [&material](const store::Bucket &bucket) { return !overlaps(bucket, material.detailsOf); });
    std::vector<meter::CounterSample> samples = history::samples(plain);
    for (const store::ReadingSpan &span : material.details) {
        store::ReadingSpan inside;
        inside.inside = span.inside;
        const auto more = history::samples(inside);
        samples.insert(samples.end(), more.begin(), more.end());
    }
    const meter::Consumption consumption(samples, history::rulesFor(material.unit, parameters), history::exchanges(material.events, meterSeries), history::usualInterval(material.hours));
    ui::PanelUse use;
    use.unit = material.unit;
    use.hours = columns(consumption, lastBorders(calendar, Unit::Hour, hoursShown, now));
    use.days = columns(consumption, lastBorders(calendar, Unit::Day, daysShown, now));
    return use;
}

void askUse(store::HistoryStore &store, QObject *context, const store::DeviceEntry &entry, const std::string &unit, TimeMs now, std::function<void(const ui::PanelUse &)> answer)
{
    std::make_shared<Question>(store, context, entry, now, std::move(answer))->begin(unit);
}

} // namespace app
