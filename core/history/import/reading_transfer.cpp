#include "core/history/import/reading_transfer.h"

#include "core/history/export/rows.h"
#include "core/history/import/made_up.h"
#include "core/store/store_options.h"

#include <algorithm>

namespace history {

using store::Answer;
using store::TimeMs;

namespace {

constexpr TimeMs pieceSpan = 100 * store::dayMs; // of one series in memory at a time

} // namespace

ReadingTransfer::ReadingTransfer(store::HistoryStore &store, QObject *parent) : QObject(parent), m_store(store) {}

void ReadingTransfer::give(const wmbus::Address &device, const wmbus::Address &meter)
{
    start(device, meter);
}

void ReadingTransfer::takeBack(const wmbus::Address &device)
{
    start(device, std::nullopt);
}

void ReadingTransfer::start(const wmbus::Address &device, std::optional<wmbus::Address> meter)
{
    if (m_running)
        return;
    m_running = true;
    m_report = {};
    m_report.device = device;
    m_report.meter = meter;
    m_lanes.clear();
    m_lane = 0;
    m_batch = 0;
    m_store.devices(this, [this](const Answer<std::vector<store::Device>> &devices) {
        if (!devices)
            return fail(devices.error());
        m_store.series(this, [this, known = *devices](const Answer<std::vector<store::Series>> &series) {
            if (!series)
                return fail(series.error());
            begin(known, *series);
        });
    });
}

void ReadingTransfer::begin(const std::vector<store::Device> &devices, const std::vector<store::Series> &series)
{
    const auto device = std::find_if(devices.begin(), devices.end(), [this](const store::Device &one) { return one.entry.address == m_report.device; });
    if (device == devices.end() || !isMadeUp(m_report.device) || (m_report.meter && isMadeUp(*m_report.meter)))
        return fail({store::Trouble::None, QStringLiteral("no readings that can be given")});
    m_entry = device->entry;
    if (m_report.meter)
        findLanes(devices, series);
    const store::BatchId former = givenBatch(m_entry);
    if (former == 0)
        return beginBatch();
    m_store.removeBatch(former, this, [this](const Answer<std::uint64_t> &removed) {
        if (!removed)
            return fail(removed.error());
        m_report.removed = *removed;
        clearGiven(m_entry);
        m_store.saveDevice(m_entry);
        beginBatch();
    });
}

// Where each series goes: to the one of the same data point and unit, or to a new one.
void ReadingTransfer::findLanes(const std::vector<store::Device> &devices, const std::vector<store::Series> &series)
{
    ImportTarget target;
    const wmbus::Address &meter = *m_report.meter;
    target.device = wmbus::AddressPattern{meter.id, meter.manufacturer, meter.version, meter.type};
    const SeriesResolver resolver(devices, series, target);
    for (const store::Series &one : series) {
        if (!(one.key.device == m_report.device))
            continue;
        SourceSeries source;
        source.device = m_entry.name;
        source.dataPoint = one.key.dataPoint;
        source.unit = one.key.unit;
        source.kind = one.kind;
        if (auto to = resolver.resolve(source, true))
            m_lanes.push_back({one.id, std::move(*to)});
    }
}

void ReadingTransfer::beginBatch()
{
    if (!m_report.meter)
        return end();
    const std::string what = (m_entry.name.empty() ? deviceText(m_report.device) : m_entry.name) + " \u2192 " + deviceText(*m_report.meter);
    m_store.beginBatch(what, this, [this](const Answer<store::BatchId> &batch) {
        if (!batch)
            return fail(batch.error());
        m_batch = *batch;
        nextPiece(store::earliestTime);
    });
}

void ReadingTransfer::nextPiece(TimeMs from)
{
    if (m_lane == m_lanes.size())
        return complete();
    m_store.readings({m_lanes[m_lane].from}, {from, from + pieceSpan}, this, [this, from](const Answer<std::vector<store::ReadingSpan>> &spans) {
        if (!spans)
            return fail(spans.error());
        append(spans->front(), from);
    });
}

void ReadingTransfer::append(const store::ReadingSpan &span, TimeMs from)
{
    const ResolvedSeries &to = m_lanes[m_lane].to;
    // Over what is empty in one leap.
    std::optional<TimeMs> next;
    if (span.after)
        next = span.inside.empty() ? span.after->at : from + pieceSpan;
    const auto goOn = [this, next] {
        if (!next)
            ++m_lane;
        nextPiece(next.value_or(store::earliestTime));
    };
    store::SeriesReadings piece{to.key, to.kind, {}};
    for (store::Reading reading : span.inside) {
        const auto value = bytes::minus(reading.value, to.offset);
        if (!value)
            return fail({store::Trouble::None, QStringLiteral("a number is too large")});
        if (to.offset.mantissa != 0)
            reading.value = *value;
        reading.batch = 0;
        piece.readings.push_back(reading);
    }
    if (piece.readings.empty())
        return goOn();
    m_store.appendReadings(m_batch, {std::move(piece)}, this, [this, goOn](const Answer<store::Appended> &appended) {
        if (!appended)
            return fail(appended.error());
        m_report.appended.stored += appended->stored;
        m_report.appended.alreadyThere += appended->alreadyThere;
        m_report.appended.conflicting += appended->conflicting;
        goOn();
    });
}

void ReadingTransfer::complete()
{
    setGiven(m_entry, *m_report.meter, m_batch);
    m_store.finishBatch(m_batch, this, [this](const Answer<store::Batch> &batch) {
        if (!batch)
            return fail(batch.error());
        end();
    });
    m_store.saveDevice(m_entry); // in the same breath: a piece of bulk work is never written before what waits
}

void ReadingTransfer::fail(const store::Failure &failure)
{
    m_report.failure = failure;
    if (m_batch == 0)
        return end();
    m_store.removeBatch(std::exchange(m_batch, 0), this, [this](const Answer<std::uint64_t> &) { end(); });
}

void ReadingTransfer::end()
{
    m_running = false;
    emit finished(m_report);
}

} // namespace history
