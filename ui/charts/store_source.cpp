#include "ui/charts/store_source.h"

#include "core/history/buckets.h"
#include "core/history/calendar.h"
#include "core/history/import/made_up.h"
#include "core/history/time_zone.h"
#include "core/text/inverter_text.h"
#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "core/wmbus/names.h"
#include "ui/charts/consumption_columns.h"

#include <QCoreApplication>

namespace ui::charts {

namespace {

constexpr TimeMs readingsUpTo = 8 * dayMs;  // a week with what moves in from both sides
constexpr TimeMs hoursUpTo = 400 * dayMs;   // of lines
constexpr int refreshMs = 200;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StoreSource)
};

QString unitText(const std::string &word)
{
    return text::unitText(word);
}

// CUxD's own words stay as they are; "RSSI" and the rest are read everywhere.
bool isMeterReading(const store::SeriesKey &key)
{
    return key.dataPoint == "METER" || key.dataPoint == "ENERGY_COUNTER";
}

// Words for what is drawn often; other names stay as the profile has them.
QString dataPointName(const std::string &dataPoint)
{
    static const std::map<std::string, inverter::DataPoint> ofInverters{
        {"POWER", inverter::DataPoint::Power},                {"VOLTAGE", inverter::DataPoint::Voltage},
        {"FREQUENCY", inverter::DataPoint::Frequency},        {"AC_TEMPERATURE", inverter::DataPoint::AcTemperature},
        {"DC_TEMPERATURE", inverter::DataPoint::DcTemperature}, {"COS_PHI", inverter::DataPoint::CosPhi},
        {"MAX_POWER", inverter::DataPoint::MaxPower},         {"STATE", inverter::DataPoint::State},
        {"ALARM", inverter::DataPoint::Alarm}};
    if (dataPoint == "RSSI" || dataPoint == "RSSI_PEER")
        return Texts::tr("signal level");
    const auto known = ofInverters.find(dataPoint);
    return known != ofInverters.end() ? text::dataPointName(known->second) : QString::fromStdString(dataPoint).replace(QLatin1Char('_'), QLatin1Char(' '));
}

// With its number where another one has the same name.
QString deviceName(const store::Device *device, const wmbus::Address &address, const std::vector<store::Device> &all)
{
    const QString number = QString::fromStdString(wmbus::idText(address.id));
    if (!device || device->entry.name.empty())
        return text::mediumName(address) + QLatin1Char(' ') + number;
    const QString name = QString::fromStdString(device->entry.name);
    const bool shared = std::any_of(all.begin(), all.end(), [device](const store::Device &one) {
        return !(one.entry.address == device->entry.address) && one.entry.name == device->entry.name && !history::givenTo(one.entry);
    });
    return shared ? name + QStringLiteral(" · ") + number : name;
}

std::optional<MarkKind> markKind(store::EventKind kind)
{
    switch (kind) {
    case store::EventKind::SetMeter: return MarkKind::SetMeter;
    case store::EventKind::MeterExchange: return MarkKind::MeterExchange;
    case store::EventKind::KeyChange: return MarkKind::KeyChange;
    case store::EventKind::SumReset: return MarkKind::SumReset;
    case store::EventKind::Note: return MarkKind::Note;
    case store::EventKind::Reset:
    case store::EventKind::Correction:
    case store::EventKind::Write: break;
    }
    return std::nullopt;
}

} // namespace

// One series in one stretch of time, and what was found of it so far.
struct StoreSource::Part {
    const Known *known = nullptr;
    QString id;
    std::vector<TimeMs> borders; // of columns; empty: raw, or a line
    Span span;
    bool line = false;
    Grain grain = Grain::Readings;
    bool asked = false;
    std::vector<meter::CounterSample> samples;
    std::vector<TimeMs> times;
    bool pairs = false;
    std::vector<Sample> points;
    std::chrono::milliseconds usualInterval{0};
    std::vector<store::TimeRange> details; // roll-ups with a fall in them
};

struct StoreSource::Task {
    int lane = 0;
    quint64 number = 0;
    Question question;
    std::function<void(const Reply &)> answer;
    std::vector<Part> parts; // columns, then lines
    std::vector<store::Event> events;
    bool eventsAsked = false;
};

StoreSource::StoreSource(store::HistoryStore *store, QObject *parent) : ChartSource(parent)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        const std::vector<store::SeriesId> changed(m_changed.begin(), m_changed.end());
        m_changed.clear();
        refreshEnds(changed);
    });
    setStore(store);
}

void StoreSource::setStore(store::HistoryStore *store)
{
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    m_zone = history::zoneTable(store->zone());
    m_known.clear();
    m_devices.clear();
    m_changed.clear();
    for (quint64 &newest : m_newest)
        ++newest;
    makeInfos();
    emit seriesChanged();
    connect(store, &store::HistoryStore::readingsChanged, this, [this](const std::vector<store::SeriesId> &series) {
        m_changed.insert(series.begin(), series.end());
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(store, &store::HistoryStore::devicesChanged, this, &StoreSource::load);
    connect(store, &store::HistoryStore::eventsChanged, this, [this] { emit valuesChanged(); });
    load();
}

void StoreSource::load()
{
    if (!m_store)
        return;
    m_store->devices({this, 100}, [this, of = m_store.data()](const store::Answer<std::vector<store::Device>> &devices) {
        if (devices && of == m_store)
            m_devices = *devices;
    });
    m_store->series({this, 101}, [this, of = m_store.data()](const store::Answer<std::vector<store::Series>> &series) {
        if (series && of == m_store)
            takeSeries(*series);
    });
}

void StoreSource::takeSeries(const std::vector<store::Series> &series)
{
    for (const store::Series &one : series)
        m_known[one.id].series = one;
    takeEnds();
}

// First and last reading of all series.
void StoreSource::takeEnds()
{
    if (!m_store)
        return;
    std::vector<store::SeriesId> ids;
    for (const auto &[id, known] : m_known)
        ids.push_back(id);
    constexpr TimeMs longAgo = std::numeric_limits<TimeMs>::min() / 2;
    m_store->readings(ids, {longAgo, longAgo}, {this, 102}, [this, ids, of = m_store.data()](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
        for (std::size_t i = 0; spans && of == m_store && i < ids.size() && i < spans->size(); ++i) {
            if ((*spans)[i].after)
                m_known[ids[i]].first = (*spans)[i].after->at;
        }
    });
    m_store->lastReadings(ids, std::numeric_limits<TimeMs>::max() / 2, {this, 103}, [this, ids, of = m_store.data()](const store::Answer<std::vector<std::optional<store::Reading>>> &last) {
        if (of != m_store)
            return;
        for (std::size_t i = 0; last && i < ids.size() && i < last->size(); ++i)
            m_known[ids[i]].last = (*last)[i];
        makeInfos();
        emit seriesChanged();
    });
}

void StoreSource::refreshEnds(const std::vector<store::SeriesId> &changed)
{
    const bool unknown = std::any_of(changed.begin(), changed.end(), [this](store::SeriesId id) {
        const auto found = m_known.find(id);
        return found == m_known.end() || !found->second.first;
    });
    if (unknown || !m_store) {
        load();
        return;
    }
    m_store->lastReadings(changed, std::numeric_limits<TimeMs>::max() / 2, {this, 104}, [this, changed, of = m_store.data()](const store::Answer<std::vector<std::optional<store::Reading>>> &last) {
        if (of != m_store)
            return;
        for (std::size_t i = 0; last && i < changed.size() && i < last->size(); ++i)
            m_known[changed[i]].last = (*last)[i];
        makeInfos();
        emit valuesChanged();
    });
}

QString StoreSource::idOf(const store::SeriesKey &key)
{
    return QStringLiteral("%1-%2-%3-%4/%5/%6")
        .arg(key.device.manufacturer, 4, 16, QLatin1Char('0'))
        .arg(key.device.id, 8, 16, QLatin1Char('0'))
        .arg(key.device.version, 2, 16, QLatin1Char('0'))
        .arg(key.device.type, 2, 16, QLatin1Char('0'))
        .arg(QString::fromStdString(key.dataPoint), QString::fromStdString(key.unit));
}

SeriesInfo StoreSource::infoOf(const Known &known) const
{
    const store::SeriesKey &key = known.series.key;
    const auto device = std::find_if(m_devices.begin(), m_devices.end(), [&key](const store::Device &one) { return one.entry.address == key.device; });
    const store::Device *found = device == m_devices.end() ? nullptr : &*device;
    SeriesInfo info;
    info.id = idOf(key);
    info.mine = found && found->entry.mine;
    info.thinned = !found || !store::isUsers(found->entry);
    info.name = deviceName(found, key.device, m_devices);
    if (!isMeterReading(key))
        info.name += QStringLiteral(", ") + dataPointName(key.dataPoint);
    info.unit = unitText(key.unit);
    info.medium = found && !found->entry.medium.empty() ? QString::fromStdString(found->entry.medium) : QString::fromUtf8(wmbus::mediumWord(key.device).data(), static_cast<qsizetype>(wmbus::mediumWord(key.device).size()));
    if (key.dataPoint == "ENERGY_COUNTER")
        info.medium = QStringLiteral("solar"); // CUxD's word for what an inverter feeds in
    info.drawing = known.series.kind == store::SeriesKind::Counter ? Drawing::Columns : known.series.kind == store::SeriesKind::Gauge ? Drawing::Line : Drawing::Steps;
    info.byItself = info.drawing == Drawing::Columns && isMeterReading(key);
    if (known.first && known.last) {
        info.data = {*known.first, known.last->at + 1};
        info.decimals = std::max(0, -known.last->value.exponent);
    }
    return info;
}

// Readings of a log that were given to their meter count there, and once.
bool StoreSource::isGivenAway(const wmbus::Address &address) const
{
    return std::any_of(m_devices.begin(), m_devices.end(), [&address](const store::Device &one) { return one.entry.address == address && history::givenTo(one.entry); });
}

void StoreSource::makeInfos()
{
    m_infos.clear();
    m_byId.clear();
    for (const auto &[id, known] : m_known) {
        if (!known.first || isGivenAway(known.series.key.device))
            continue;
        m_infos.push_back(infoOf(known));
        m_byId[m_infos.back().id.toStdString()] = id;
    }
    // The user's own meters first: they are shown first, and have the colour of their medium.
    std::stable_sort(m_infos.begin(), m_infos.end(), [](const SeriesInfo &a, const SeriesInfo &b) {
        if (a.byItself != b.byItself)
            return a.byItself;
        return a.mine != b.mine ? a.mine : QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

const StoreSource::Known *StoreSource::knownOf(const QString &id) const
{
    const auto found = m_byId.find(id.toStdString());
    return found == m_byId.end() ? nullptr : &m_known.at(found->second);
}

// The coarsest that still gives the same numbers at these borders.
StoreSource::Grain StoreSource::grainFor(const std::vector<TimeMs> &borders, bool finest) const
{
    if (finest || borders.empty() || borders.back() - borders.front() <= readingsUpTo)
        return Grain::Readings;
    const history::Calendar calendar(m_zone);
    const auto all = [&](history::Unit unit) { return std::all_of(borders.begin(), borders.end(), [&](TimeMs at) { return calendar.piece(unit, at).from == at; }); };
    if (all(history::Unit::Day))
        return Grain::Days;
    return all(history::Unit::Hour) ? Grain::Hours : Grain::Readings;
}

store::Asker StoreSource::asker(const Task &task)
{
    return {this, task.lane};
}

bool StoreSource::isOld(const Task &task) const
{
    return m_newest[static_cast<std::size_t>(task.lane)] != task.number;
}

void StoreSource::ask(int lane, const Question &question, std::function<void(const Reply &)> answer)
{
    if (!m_store)
        return;
    auto task = std::make_shared<Task>();
    task->lane = lane;
    task->number = ++m_newest[static_cast<std::size_t>(lane)];
    task->question = question;
    task->answer = std::move(answer);
    for (const Question::Columns &columns : question.columns) {
        Part part;
        part.id = columns.series;
        part.known = knownOf(columns.series);
        part.borders = columns.borders;
        part.span = columns.borders.empty() ? question.span : Span{columns.borders.front(), columns.borders.back()};
        part.grain = grainFor(columns.borders, question.finest);
        task->parts.push_back(std::move(part));
    }
    for (const QString &line : question.lines) {
        Part part;
        part.id = line;
        part.known = knownOf(line);
        part.span = question.span;
        part.line = true;
        part.grain = question.finest || length(question.span) <= readingsUpTo ? Grain::Readings : length(question.span) <= hoursUpTo ? Grain::Hours : Grain::Days;
        task->parts.push_back(std::move(part));
    }
    next(task);
}

// One question to the store after the other; each brings what the next one needs.
void StoreSource::next(const std::shared_ptr<Task> &task)
{
    if (isOld(*task))
        return;
    for (Part &part : task->parts) {
        if (part.known && !part.asked) {
            part.asked = true;
            part.grain == Grain::Readings ? askReadings(task, part) : askRollUps(task, part);
            return;
        }
        if (part.known && !part.details.empty()) {
            askDetails(task, part);
            return;
        }
    }
    if (!std::exchange(task->eventsAsked, true)) {
        askEvents(task);
        return;
    }
    finish(task);
}

void StoreSource::fail(const std::shared_ptr<Task> &task, const store::Failure &failure)
{
    if (isOld(*task))
        return;
    Reply reply;
    reply.trouble = Texts::tr("The history cannot be read: %1").arg(failure.detail);
    task->answer(reply);
}

namespace {

void addPoint(std::vector<Sample> &points, const store::Reading &reading)
{
    if (!(reading.flags & store::flag::rejected))
        points.push_back({reading.at, bytes::toDouble(reading.value)});
}

} // namespace

void StoreSource::askReadings(const std::shared_ptr<Task> &task, Part &part)
{
    const auto index = static_cast<std::size_t>(&part - task->parts.data());
    m_store->readings({part.known->series.id}, part.span, asker(*task), [this, task, index](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
        if (!spans) {
            fail(task, spans.error());
            return;
        }
        Part &own = task->parts[index];
        const store::ReadingSpan &span = spans->front();
        if (own.line) {
            if (span.before)
                addPoint(own.points, *span.before);
            for (const store::Reading &reading : span.inside)
                addPoint(own.points, reading);
            if (span.after)
                addPoint(own.points, *span.after);
            for (const Sample &point : own.points)
                own.times.push_back(point.at);
        } else {
            own.samples = history::samples(span);
            for (const meter::CounterSample &sample : own.samples)
                own.times.push_back(history::milliseconds(sample.at));
        }
        next(task);
    });
}

// Roll-ups of the stretch, and the readings next to it on both sides, so that its ends are interpolated and not cut.
void StoreSource::askRollUps(const std::shared_ptr<Task> &task, Part &part)
{
    const auto index = static_cast<std::size_t>(&part - task->parts.data());
    const store::SeriesId id = part.known->series.id;
    const auto size = part.grain == Grain::Days ? store::BucketSize::Day : store::BucketSize::Hour;
    const Span span = part.span;
    m_store->buckets({id}, size, span, asker(*task), [this, task, index, id, span](const store::Answer<std::vector<std::vector<store::Bucket>>> &buckets) {
        if (!buckets) {
            fail(task, buckets.error());
            return;
        }
        if (isOld(*task))
            return;
        Part &own = task->parts[index];
        const std::vector<store::Bucket> &rollUps = buckets->front();
        own.usualInterval = history::usualInterval(rollUps);
        own.pairs = true;
        for (const store::Bucket &bucket : rollUps) {
            own.times.push_back(bucket.firstAt);
            own.times.push_back(bucket.lastAt);
            if (own.line) {
                own.points.push_back({bucket.firstAt, bytes::toDouble(bucket.min)});
                if (bucket.lastAt > bucket.firstAt)
                    own.points.push_back({bucket.lastAt, bytes::toDouble(bucket.max)});
            }
        }
        if (!own.line) {
            own.samples = history::samples(rollUps);
            own.details = history::detailsNeeded(rollUps);
        }
        m_store->readings({id}, {span.from, span.from}, asker(*task), [this, task, index, id, span](const store::Answer<std::vector<store::ReadingSpan>> &start) {
            if (isOld(*task))
                return;
            Part &early = task->parts[index];
            if (start && start->front().before) {
                const store::Reading &reading = *start->front().before;
                early.samples.insert(early.samples.begin(), {history::instant(reading.at), reading.value, (reading.flags & store::flag::stale) != 0});
                early.times.insert(early.times.begin(), 2, reading.at);
                addPoint(early.points, reading);
                std::rotate(early.points.begin(), early.points.end() - (early.points.empty() ? 0 : 1), early.points.end());
            }
            m_store->readings({id}, {span.to, span.to}, asker(*task), [this, task, index](const store::Answer<std::vector<store::ReadingSpan>> &end) {
                Part &late = task->parts[index];
                if (end && end->front().after) {
                    const store::Reading &reading = *end->front().after;
                    late.samples.push_back({history::instant(reading.at), reading.value, (reading.flags & store::flag::stale) != 0});
                    late.times.insert(late.times.end(), 2, reading.at);
                    addPoint(late.points, reading);
                }
                next(task);
            });
        });
    });
}

// A roll-up in which the counter fell hides what flowed: its readings tell.
void StoreSource::askDetails(const std::shared_ptr<Task> &task, Part &part)
{
    const auto index = static_cast<std::size_t>(&part - task->parts.data());
    const store::TimeRange range = part.details.back();
    part.details.pop_back();
    m_store->readings({part.known->series.id}, range, asker(*task), [this, task, index](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
        if (!spans) {
            fail(task, spans.error());
            return;
        }
        std::vector<meter::CounterSample> &samples = task->parts[index].samples;
        store::ReadingSpan inside = spans->front();
        inside.before.reset();
        inside.after.reset();
        for (const meter::CounterSample &sample : history::samples(inside)) {
            const auto at = std::lower_bound(samples.begin(), samples.end(), sample.at, [](const meter::CounterSample &one, meter::Instant time) { return one.at < time; });
            if (at == samples.end() || at->at != sample.at)
                samples.insert(at, sample);
        }
        next(task);
    });
}

void StoreSource::askEvents(const std::shared_ptr<Task> &task)
{
    Span all = task->question.span;
    for (const Part &part : task->parts)
        all = united(all, part.span);
    m_store->events({}, all, asker(*task), [this, task](const store::Answer<std::vector<store::Event>> &events) {
        if (events)
            task->events = *events;
        finish(task);
    });
}

void StoreSource::answerColumns(const Task &task, const Part &part, Reply &reply) const
{
    if (!part.known) {
        reply.columns.emplace_back();
        return;
    }
    const store::SeriesKey &key = part.known->series.key;
    std::vector<store::Event> own;
    for (const store::Event &event : task.events) {
        if (event.device == key.device)
            own.push_back(event);
    }
    const auto device = std::find_if(m_devices.begin(), m_devices.end(), [&key](const store::Device &one) { return one.entry.address == key.device; });
    const store::Parameters parameters = device == m_devices.end() ? store::Parameters{} : device->entry.parameters;
    const meter::Consumption consumption(part.samples, history::rulesFor(key.unit, parameters), history::exchanges(own, key.dataPoint), part.usualInterval);
    reply.columns.push_back(part.borders.empty() ? columnsBetweenReadings(consumption, part.times, part.span) : columnsBetween(consumption, part.borders));
    const std::vector<Gap> gaps = gapsBetween(part.id, part.times, consumption.empty() ? 0 : consumption.usualInterval().count(), part.span, part.pairs);
    reply.gaps.insert(reply.gaps.end(), gaps.begin(), gaps.end());
}

void StoreSource::answerLine(const Part &part, Reply &reply) const
{
    reply.lines.push_back(std::make_shared<Decimator>(part.points));
    TimeMs usual = part.usualInterval.count();
    if (usual == 0 && part.times.size() > 2) {
        std::vector<TimeMs> intervals;
        for (std::size_t i = 1; i < part.times.size(); ++i)
            intervals.push_back(part.times[i] - part.times[i - 1]);
        std::nth_element(intervals.begin(), intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2), intervals.end());
        usual = intervals[intervals.size() / 2];
    }
    const std::vector<Gap> gaps = gapsBetween(part.id, part.times, usual, part.span, part.pairs);
    reply.gaps.insert(reply.gaps.end(), gaps.begin(), gaps.end());
}

void StoreSource::finish(const std::shared_ptr<Task> &task)
{
    if (isOld(*task))
        return;
    Reply reply;
    for (const Part &part : task->parts) {
        if (part.line)
            answerLine(part, reply);
        else
            answerColumns(*task, part, reply);
    }
    for (const store::Event &event : task->events) {
        const auto kind = markKind(event.kind);
        const auto of = std::find_if(task->parts.begin(), task->parts.end(), [&event](const Part &part) { return part.known && part.known->series.key.device == event.device; });
        if (kind && of != task->parts.end() && holds(task->question.span, event.at))
            reply.marks.push_back({of->id, event.at, *kind, QString::fromStdString(event.text)});
    }
    task->answer(reply);
}

} // namespace ui::charts
