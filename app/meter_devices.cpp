#include "app/meter_devices.h"

#include "core/store/store_options.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

using store::TimeMs;

namespace {

constexpr int tickMs = 1000;
constexpr int saveMs = 10 * 60 * 1000;
// SUM_24H and SUM_LAST_DAY look back to the last but one midnight of a day of 25 hours.
constexpr TimeMs pastOfNewDevice = 50 * store::hourMs;
const std::string meterSeries = "METER";

bool sameBesidesState(store::Parameters left, store::Parameters right)
{
    left.more.erase("SUMS");
    right.more.erase("SUMS");
    return left == right;
}

} // namespace

MeterDevices::MeterDevices(ui::Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock))
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &MeterDevices::tick);
    m_tick.start();
    m_saving.setInterval(saveMs);
    connect(&m_saving, &QTimer::timeout, this, &MeterDevices::saveStates);
    m_saving.start();
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &MeterDevices::saveStates);
}

MeterDevices::~MeterDevices()
{
    saveStates();
}

TimeMs MeterDevices::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(m_clock()).time_since_epoch().count();
}

QByteArray MeterDevices::zone() const
{
    return m_store ? m_store->zone() : QByteArray();
}

void MeterDevices::setStore(store::HistoryStore *store)
{
    if (m_store == store)
        return;
    saveStates();
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    m_entries.clear();
    ++m_saves;
    std::erase_if(m_running, [](const auto &one) { return one.second.watchers == 0; });
    for (auto &[meter, running] : m_running) {
        running.device.reset();
        running.replaying = false;
        running.waiting.clear();
        running.last.reset();
        running.dirty = false;
    }
    if (m_store) {
        connect(m_store, &store::HistoryStore::devicesChanged, this, &MeterDevices::askEntries);
        // What is asked before the file is open fails.
        connect(m_store, &store::HistoryStore::statusChanged, this, [this](const store::Status &status) {
            if (status.condition == store::Condition::Ready && m_entries.empty())
                askEntries();
        });
        askEntries();
    }
    for (auto &[meter, running] : m_running)
        begin(meter, running);
    emit entriesChanged();
}

void MeterDevices::heard(const reception::Sighting &sighting)
{
    const auto place = m_running.find(sighting.telegram.meter());
    if (place == m_running.end())
        return;
    history::Heard telegram = heardFrom(sighting);
    if (place->second.replaying)
        place->second.waiting.push_back(std::move(telegram));
    else
        feed(place->first, place->second, telegram);
}

history::Heard MeterDevices::heardFrom(const reception::Sighting &sighting) const
{
    history::Heard telegram = history::heardFrom(sighting.frame, sighting.telegram, sighting.reading);
    if (!sighting.frame.heardAt)
        telegram.at = now();
    return telegram;
}

void MeterDevices::feed(const wmbus::Address &meter, Running &running, const history::Heard &telegram)
{
    if (!running.device)
        return;
    running.dirty = true;
    running.last = telegram;
    const auto outcome = running.device->heard(telegram);
    obey(meter, outcome);
    if (!outcome.changed.empty())
        emit changed(meter);
}

const history::MeterDevice *MeterDevices::device(const wmbus::Address &meter) const
{
    const auto place = m_running.find(meter);
    return place == m_running.end() || place->second.replaying ? nullptr : place->second.device.get();
}

MeterDevices::Running &MeterDevices::run(const wmbus::Address &meter)
{
    Running &running = m_running[meter];
    if (!running.device)
        begin(meter, running);
    return running;
}

void MeterDevices::begin(const wmbus::Address &meter, Running &running)
{
    store::Parameters parameters = entry(meter).parameters;
    // One meter, one device: what CUxD's CODE and DEVICE choose is what this address says.
    parameters.code = wmbus::idText(meter.id);
    parameters.device.clear();
    running.device = std::make_unique<history::MeterDevice>(zone(), std::move(parameters), now());
    askPast(meter, running);
}

void MeterDevices::askPast(const wmbus::Address &meter, Running &running)
{
    running.replaying = true;
    const std::uint64_t round = running.round = ++m_rounds;
    if (!m_store)
        return endReplay(meter, round);
    const auto last = running.device->lastReading();
    const store::TimeRange range{last ? *last + 1 : now() - pastOfNewDevice, store::allTime.to};
    m_store->seriesOf(meter, store::Asker(this), [this, meter, range, round](const store::Answer<std::vector<store::Series>> &answer) {
        std::vector<store::Series> series;
        std::vector<store::SeriesId> ids;
        for (const store::Series &one : answer ? *answer : std::vector<store::Series>()) {
            if (one.key.dataPoint == meterSeries) {
                series.push_back(one);
                ids.push_back(one.id);
            }
        }
        if (ids.empty() || !m_store)
            return endReplay(meter, round);
        m_store->readings(ids, range, store::Asker(this), [this, meter, series, round](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
            if (spans && inRound(meter, round))
                play(meter, series, *spans);
            endReplay(meter, round);
        });
    });
}

// Of several units the one that the device has, else the one that came last.
void MeterDevices::play(const wmbus::Address &meter, const std::vector<store::Series> &series, const std::vector<store::ReadingSpan> &spans)
{
    const auto place = m_running.find(meter);
    if (place == m_running.end() || !place->second.device)
        return;
    history::MeterDevice &device = *place->second.device;
    const store::ReadingSpan *chosen = nullptr;
    std::string unit;
    TimeMs latest = store::allTime.from;
    for (std::size_t i = 0; i < spans.size() && i < series.size(); ++i) {
        if (spans[i].inside.empty())
            continue;
        const bool own = series[i].key.unit == device.unit();
        if (own || (device.unit().empty() && spans[i].inside.back().at > latest)) {
            chosen = &spans[i];
            unit = series[i].key.unit;
            latest = spans[i].inside.back().at;
        }
        if (own)
            break;
    }
    if (!chosen)
        return;
    for (const store::Reading &reading : chosen->inside)
        device.replay(reading, unit);
}

MeterDevices::Running *MeterDevices::inRound(const wmbus::Address &meter, std::uint64_t round)
{
    const auto place = m_running.find(meter);
    return place == m_running.end() || !place->second.device || place->second.round != round ? nullptr : &place->second;
}

void MeterDevices::endReplay(const wmbus::Address &meter, std::uint64_t round)
{
    Running *found = inRound(meter, round);
    if (!found)
        return;
    Running &running = *found;
    running.replaying = false;
    auto waiting = std::exchange(running.waiting, {});
    if (waiting.empty() && running.last)
        waiting.push_back(*running.last);
    else if (const auto latest = waiting.empty() && m_latest ? m_latest(meter) : nullptr)
        waiting.push_back(heardFrom(*latest));
    for (const history::Heard &telegram : waiting) {
        if (const auto last = running.device->lastReading(); last && telegram.at < *last)
            continue; // it was among what was played
        feed(meter, running, telegram);
    }
    (void)running.device->tick(now());
    emit changed(meter);
}

void MeterDevices::watch(const wmbus::Address &meter)
{
    ++run(meter).watchers;
}

void MeterDevices::unwatch(const wmbus::Address &meter)
{
    const auto place = m_running.find(meter);
    if (place == m_running.end())
        return;
    place->second.watchers = std::max(0, place->second.watchers - 1);
    if (!isWanted(meter))
        drop(meter);
}

bool MeterDevices::isWanted(const wmbus::Address &meter) const
{
    const auto running = m_running.find(meter);
    const auto said = m_entries.find(meter);
    return (running != m_running.end() && running->second.watchers > 0) || (said != m_entries.end() && said->second.mine);
}

void MeterDevices::drop(const wmbus::Address &meter)
{
    m_running.erase(meter);
}

store::DeviceEntry MeterDevices::entry(const wmbus::Address &meter) const
{
    const auto said = m_entries.find(meter);
    if (said != m_entries.end())
        return said->second;
    store::DeviceEntry entry;
    entry.address = meter;
    entry.parameters.code = wmbus::idText(meter.id);
    return entry;
}

std::vector<store::DeviceEntry> MeterDevices::entries() const
{
    std::vector<store::DeviceEntry> entries;
    for (const auto &[meter, entry] : m_entries)
        entries.push_back(entry);
    return entries;
}

void MeterDevices::keep(const store::DeviceEntry &entry)
{
    m_entries[entry.address] = entry;
    ++m_saves;
    if (m_store)
        m_store->saveDevice(entry);
}

void MeterDevices::saveEntry(store::DeviceEntry entry)
{
    const wmbus::Address meter = entry.address;
    const store::Parameters before = this->entry(meter).parameters;
    const auto place = m_running.find(meter);
    const bool same = before == entry.parameters;
    if (same && place != m_running.end() && place->second.device && !place->second.replaying)
        entry.parameters.more = place->second.device->parameters().more; // its state goes on
    keep(entry);
    if (!same && place != m_running.end())
        begin(meter, place->second);
    if (isWanted(meter))
        run(meter);
    else if (place != m_running.end())
        drop(meter);
    emit entriesChanged();
    emit changed(meter);
}

store::DeviceEntry MeterDevices::snapshot(const wmbus::Address &meter) const
{
    store::DeviceEntry snapshot = entry(meter);
    if (const history::MeterDevice *running = device(meter)) {
        const store::Parameters parameters = running->parameters();
        snapshot.parameters.setMeter = parameters.setMeter;
        snapshot.parameters.maxMeter = parameters.maxMeter;
        snapshot.parameters.cyclicInfo = parameters.cyclicInfo;
        snapshot.parameters.more = parameters.more;
    }
    return snapshot;
}

history::MeterDevice *MeterDevices::at(const wmbus::Address &meter)
{
    const auto place = m_running.find(meter);
    return place == m_running.end() || place->second.replaying ? nullptr : place->second.device.get();
}

void MeterDevices::setMeter(const wmbus::Address &meter, bytes::ScaledValue shown, std::optional<bytes::ScaledValue> maximum)
{
    history::MeterDevice *device = at(meter);
    if (!device)
        return;
    if (maximum)
        obey(meter, device->setMaximum(maximum));
    obey(meter, device->setMeter(shown, now()));
    emit changed(meter);
}

void MeterDevices::setOffset(const wmbus::Address &meter, std::optional<bytes::ScaledValue> offset, std::optional<bytes::ScaledValue> maximum)
{
    history::MeterDevice *device = at(meter);
    if (!device)
        return;
    obey(meter, device->setMaximum(maximum));
    obey(meter, device->setOffset(offset, now()));
    emit changed(meter);
}

void MeterDevices::reset(const wmbus::Address &meter, const EventPlace &place)
{
    if (history::MeterDevice *device = at(meter)) {
        obey(meter, device->reset(now()), place);
        emit changed(meter);
    }
}

void MeterDevices::sumReset(const wmbus::Address &meter, const EventPlace &place)
{
    if (history::MeterDevice *device = at(meter)) {
        obey(meter, device->sumReset(now()), place);
        emit changed(meter);
    }
}

void MeterDevices::takeBack(store::DeviceEntry before, const EventPlace &place)
{
    if (place && *place != 0 && m_store)
        m_store->removeEvent(*place);
    store::DeviceEntry entry = this->entry(before.address);
    entry.parameters.more = std::move(before.parameters.more);
    saveEntry(std::move(entry));
}

void MeterDevices::obey(const wmbus::Address &meter, const history::MeterDevice::Outcome &outcome, const EventPlace &place)
{
    for (store::Event event : outcome.events) {
        event.device = meter;
        if (m_store)
            m_store->addEvent(std::move(event), store::Asker(this), [place](const store::Answer<store::EventId> &id) {
                if (place && id)
                    *place = *id;
            });
    }
    if (!outcome.doubts.empty())
        reject(meter, outcome.doubts);
    if (!outcome.parametersChanged)
        return;
    keep(snapshot(meter));
    m_running[meter].dirty = false;
    emit entriesChanged();
}

// Readings that were not believed are kept and marked, so that they can be listed.
void MeterDevices::reject(const wmbus::Address &meter, const std::vector<meter::DoubtfulSample> &doubts)
{
    if (!m_store)
        return;
    std::vector<TimeMs> times;
    for (const meter::DoubtfulSample &doubt : doubts)
        times.push_back(doubt.sample.at.time_since_epoch().count());
    m_store->seriesOf(meter, store::Asker(this), [this, times](const store::Answer<std::vector<store::Series>> &answer) {
        if (!answer || !m_store)
            return;
        for (const store::Series &series : *answer) {
            if (series.key.dataPoint == meterSeries)
                m_store->setFlags(series.id, times, store::flag::rejected, 0);
        }
    });
}

void MeterDevices::tick()
{
    const TimeMs at = now();
    for (auto &[meter, running] : m_running) {
        if (!running.device || running.replaying)
            continue;
        const auto outcome = running.device->tick(at);
        if (!outcome.changed.empty())
            emit changed(meter);
    }
}

void MeterDevices::saveStates()
{
    for (auto &[meter, running] : m_running) {
        const auto said = m_entries.find(meter);
        if (!running.dirty || running.replaying || !running.device || said == m_entries.end() || !said->second.mine)
            continue;
        running.dirty = false;
        keep(snapshot(meter));
    }
}

void MeterDevices::askEntries()
{
    if (!m_store)
        return;
    const std::uint64_t asked = m_saves;
    store::HistoryStore *store = m_store;
    m_store->devices(store::Asker(this, 0), [this, asked, store](const store::Answer<std::vector<store::Device>> &answer) {
        if (!answer || store != m_store)
            return;
        if (asked != m_saves)
            return askEntries(); // something was saved since
        takeEntries(*answer);
    });
}

void MeterDevices::takeEntries(const std::vector<store::Device> &devices)
{
    std::map<wmbus::Address, store::DeviceEntry> entries;
    for (const store::Device &device : devices) {
        store::DeviceEntry entry = device.entry;
        if (entry.parameters.code.empty()) // of a device that was only heard
            entry.parameters.code = wmbus::idText(entry.address.id);
        entries.emplace(entry.address, std::move(entry));
    }
    if (entries == m_entries)
        return;
    const auto before = std::exchange(m_entries, std::move(entries));
    for (const auto &[meter, entry] : m_entries) {
        const auto old = before.find(meter);
        const auto place = m_running.find(meter);
        store::Parameters known;
        known.code = wmbus::idText(meter.id);
        if (old != before.end())
            known = old->second.parameters;
        // Parameters that somebody else changed, or that are known only now; with them the state of an earlier run.
        const bool stateIsNew = old == before.end() && !entry.parameters.more.empty();
        if (place != m_running.end() && (stateIsNew || !sameBesidesState(known, entry.parameters)))
            begin(meter, place->second);
        if (entry.mine)
            run(meter);
    }
    emit entriesChanged();
}

} // namespace app
