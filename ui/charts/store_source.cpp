#include "ui/charts/store_source.h"

#include "core/history/time_zone.h"
#include "ui/charts/inquiry.h"

#include <algorithm>
#include <limits>

namespace ui::charts {

namespace {

constexpr int refreshMs = 200;
constexpr TimeMs longAgo = std::numeric_limits<TimeMs>::min() / 2;
constexpr TimeMs farAhead = std::numeric_limits<TimeMs>::max() / 2;

// Of the store's questions; those of the charts are below.
enum Lane : int { devicesLane = 100, seriesLane, firstLane, lastLane, changedLane };

} // namespace

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
    m_catalog.clear();
    m_changed.clear();
    for (quint64 &newest : m_newest)
        ++newest;
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
    m_store->devices({this, devicesLane}, [this, of = m_store.data()](const store::Answer<std::vector<store::Device>> &devices) {
        if (devices && of == m_store)
            m_catalog.setDevices(*devices);
    });
    m_store->series({this, seriesLane}, [this, of = m_store.data()](const store::Answer<std::vector<store::Series>> &series) {
        if (!series || of != m_store)
            return;
        m_catalog.addSeries(*series);
        loadEnds();
    });
}

// First and last reading of all series.
void StoreSource::loadEnds()
{
    if (!m_store)
        return;
    const std::vector<store::SeriesId> ids = m_catalog.ids();
    m_store->readings(ids, {longAgo, longAgo}, {this, firstLane}, [this, ids, of = m_store.data()](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
        for (std::size_t i = 0; spans && of == m_store && i < ids.size() && i < spans->size(); ++i) {
            if ((*spans)[i].after)
                m_catalog.setFirst(ids[i], (*spans)[i].after->at);
        }
    });
    m_store->lastReadings(ids, farAhead, {this, lastLane}, [this, ids, of = m_store.data()](const LastReadings &last) {
        if (of != m_store)
            return;
        takeLast(ids, last);
        emit seriesChanged();
    });
}

void StoreSource::refreshEnds(const std::vector<store::SeriesId> &changed)
{
    if (!m_store || !std::all_of(changed.begin(), changed.end(), [this](store::SeriesId id) { return m_catalog.hasReadings(id); })) {
        load();
        return;
    }
    m_store->lastReadings(changed, farAhead, {this, changedLane}, [this, changed, of = m_store.data()](const LastReadings &last) {
        if (of != m_store)
            return;
        takeLast(changed, last);
        emit valuesChanged();
    });
}

void StoreSource::takeLast(const std::vector<store::SeriesId> &ids, const LastReadings &last)
{
    for (std::size_t i = 0; last && i < ids.size() && i < last->size(); ++i)
        m_catalog.setLast(ids[i], (*last)[i]);
    m_catalog.describe();
}

void StoreSource::ask(int lane, const Question &question, std::function<void(const Reply &)> answer)
{
    if (!m_store)
        return;
    const quint64 number = ++m_newest[static_cast<std::size_t>(lane)];
    const auto isOld = [this, lane, number] { return m_newest[static_cast<std::size_t>(lane)] != number; };
    std::make_shared<Inquiry>(m_store, m_catalog, store::Asker(this, lane), question, isOld, std::move(answer))->begin(m_zone);
}

} // namespace ui::charts
