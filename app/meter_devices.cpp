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

} // namespace

MeterDevices::MeterDevices(ui::Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock))
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &MeterDevices::tick);
    m_tick.start();
    m_saving.setInterval(saveMs);
    connect(&m_saving, &QTimer::timeout, this, &MeterDevices::saveStates);
    m_saving.start();
    connect(&m_entries, &MeterEntries::heardOf, this, &MeterDevices::followEntry);
    connect(&m_entries, &MeterEntries::changed, this, &MeterDevices::entriesChanged);
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
    m_store = store;
    m_entries.setStore(store);
    std::erase_if(m_running, [](const auto &one) { return one.second.watchers == 0; });
    for (auto &[meter, running] : m_running) {
        running.device.reset();
        running.replaying = false;
        running.waiting.clear();
        running.last.reset();
        running.dirty = false;
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
    return at(meter);
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
    askMeterReadings(m_store, meter, range, this, [this, meter, round](const std::vector<MeterReadings> &all) {
        if (const Running *found = inRound(meter, round))
            play(*found->device, all);
        endReplay(meter, round);
    });
}

void MeterDevices::play(history::MeterDevice &device, const std::vector<MeterReadings> &all)
{
    const MeterReadings *chosen = chosenReadings(all, device.unit());
    if (!chosen)
        return;
    for (const store::Reading &reading : chosen->readings)
        device.replay(reading, chosen->unit);
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
    return (running != m_running.end() && running->second.watchers > 0) || m_entries.isMine(meter);
}

void MeterDevices::drop(const wmbus::Address &meter)
{
    m_running.erase(meter);
}

void MeterDevices::saveEntry(store::DeviceEntry entry)
{
    const wmbus::Address meter = entry.address;
    const store::Parameters before = m_entries.of(meter).parameters;
    const auto place = m_running.find(meter);
    const bool same = before == entry.parameters;
    if (same && place != m_running.end() && place->second.device && !place->second.replaying)
        entry.parameters.more = place->second.device->parameters().more; // its state goes on
    m_entries.keep(entry);
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

history::MeterDevice *MeterDevices::at(const wmbus::Address &meter) const
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
    store::DeviceEntry entry = m_entries.of(before.address);
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
    m_entries.keep(snapshot(meter));
    m_running[meter].dirty = false;
    emit entriesChanged();
}

void MeterDevices::reject(const wmbus::Address &meter, const std::vector<meter::DoubtfulSample> &doubts)
{
    if (!m_store)
        return;
    std::vector<TimeMs> times;
    for (const meter::DoubtfulSample &doubt : doubts)
        times.push_back(doubt.sample.at.time_since_epoch().count());
    rejectMeterReadings(m_store, meter, std::move(times), this);
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
        if (!running.dirty || running.replaying || !running.device || !m_entries.isMine(meter))
            continue;
        running.dirty = false;
        m_entries.keep(snapshot(meter));
    }
}

void MeterDevices::followEntry(const wmbus::Address &meter, bool begins)
{
    const auto place = m_running.find(meter);
    if (begins && place != m_running.end())
        begin(meter, place->second);
    if (m_entries.isMine(meter))
        run(meter);
}

} // namespace app
