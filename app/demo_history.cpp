#include "app/demo_history.h"

#include "core/history/demo_year.h"
#include "core/history/time_zone.h"
#include "core/store/store_options.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>

namespace app {

namespace {

constexpr std::uint32_t seed = 1;
constexpr store::TimeMs firstPiece = 8 * store::dayMs; // what panels and a week of the charts want
constexpr store::TimeMs laterPieces = 30 * store::dayMs;

// In the style of the names that the demo's keys have; gas and electricity are the same meters.
QString nameOf(const store::DeviceEntry &device)
{
    const std::string_view medium = wmbus::mediumWord(device.address);
    if (device.parameters.kind == "smi260")
        return QCoreApplication::translate("app::InverterRoom", "Roof", "name of the demo's inverter");
    if (medium == "gas")
        return QCoreApplication::translate("DemoKeys", "Gas, cellar");
    return medium == "electricity" ? QCoreApplication::translate("DemoKeys", "Electricity, main") : QCoreApplication::translate("DemoKeys", "Water, flat");
}

// Cuts the end off: what is at or behind `from`.
std::vector<store::SeriesReadings> cutFrom(std::vector<store::SeriesReadings> &all, store::TimeMs from)
{
    std::vector<store::SeriesReadings> piece;
    for (store::SeriesReadings &series : all) {
        const auto first = std::partition_point(series.readings.begin(), series.readings.end(), [from](const store::Reading &one) { return one.at < from; });
        if (first == series.readings.end())
            continue;
        piece.push_back({series.key, series.kind, {first, series.readings.end()}});
        series.readings.erase(first, series.readings.end());
    }
    return piece;
}

} // namespace

DemoHistory::DemoHistory(store::HistoryStore &history, store::TimeMs end) : m_history(history), m_givenUp(std::make_shared<std::atomic<bool>>(false))
{
    QThreadPool::globalInstance()->start([this, givenUp = m_givenUp, zone = history.zone(), end] {
        auto year = std::make_shared<history::DemoYear>(history::demoYear(seed, end, history::Calendar(history::zoneTable(zone))));
        // By way of the program, which is there as long as its pool: this may be gone by then.
        QMetaObject::invokeMethod(QCoreApplication::instance(), [this, givenUp, year] {
            if (!givenUp->load())
                take(std::move(*year));
        }, Qt::QueuedConnection);
    });
}

DemoHistory::~DemoHistory()
{
    m_givenUp->store(true);
}

void DemoHistory::take(history::DemoYear year)
{
    m_devices = std::move(year.devices);
    for (store::Event &event : year.events)
        m_history.addEvent(std::move(event), this, {});
    store::TimeMs end = 0;
    for (const store::SeriesReadings &series : year.readings)
        end = std::max(end, series.readings.back().at);
    std::vector<std::vector<store::SeriesReadings>> pieces;
    for (store::TimeMs from = end - firstPiece;; from -= laterPieces) {
        pieces.push_back(cutFrom(year.readings, from));
        if (pieces.back().empty() && std::all_of(year.readings.begin(), year.readings.end(), [](const store::SeriesReadings &one) { return one.readings.empty(); }))
            break;
    }
    m_waiting.assign(std::make_move_iterator(pieces.rbegin()), std::make_move_iterator(pieces.rend()));
    m_history.beginBatch("demo", this, [this](const store::Answer<store::BatchId> &batch) {
        if (!batch)
            return; // a demo without a past
        m_batch = *batch;
        handOver();
    });
}

void DemoHistory::handOver()
{
    if (m_waiting.empty()) {
        m_history.finishBatch(m_batch, this, {});
        return;
    }
    std::vector<store::SeriesReadings> piece = std::move(m_waiting.back());
    m_waiting.pop_back();
    m_history.appendReadings(m_batch, std::move(piece), this, [this](const store::Answer<store::Appended> &appended) {
        if (!appended)
            return;
        saveDevices(); // who asks for what they had before, finds it
        handOver();
    });
}

void DemoHistory::saveDevices()
{
    for (store::DeviceEntry &device : std::exchange(m_devices, {})) {
        device.name = nameOf(device).toStdString();
        m_names[device.address] = device.name;
        m_history.saveDevice(std::move(device));
    }
}

void DemoHistory::speak()
{
    m_history.devices({this, 0}, [this](const store::Answer<std::vector<store::Device>> &devices) {
        if (!devices)
            return;
        for (const store::Device &device : *devices) {
            const auto given = m_names.find(device.entry.address);
            if (given == m_names.end() || given->second != device.entry.name)
                continue;
            store::DeviceEntry entry = device.entry;
            entry.name = given->second = nameOf(entry).toStdString();
            m_history.saveDevice(std::move(entry));
        }
    });
}

} // namespace app
