#include "core/store/importer.h"

#include "core/store/roll_up.h"
#include "core/store/store_options.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace store {

namespace {

constexpr std::size_t pieceReadings = 20'000;
constexpr TimeMs pieceSpan = 62 * dayMs;

bool earlier(const Reading &left, const Reading &right)
{
    return left.at < right.at;
}

} // namespace

std::size_t Importer::pieceOf(std::span<const Reading> readings)
{
    if (readings.empty())
        return 0;
    const std::size_t most = std::min(readings.size(), pieceReadings);
    const auto last = std::upper_bound(readings.begin(), readings.begin() + static_cast<std::ptrdiff_t>(most), Reading{readings.front().at + pieceSpan, {}, 0, 0}, earlier);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, last - readings.begin()));
}

Appended Importer::append(BatchId batch, const SeriesKey &key, SeriesKind kind, std::span<const Reading> readings, Changes &changes)
{
    std::vector<Reading> imported(readings.begin(), readings.end());
    for (Reading &reading : imported) {
        reading.batch = batch;
        reading.flags |= flag::imported;
    }
    return append(key, kind, imported, changes);
}

// Where readings of each batch lie from now on.
void Importer::extendBatches(SeriesId series, std::span<const Reading> readings)
{
    struct Part {
        TimeRange range;
        std::uint64_t count = 0;
    };
    std::map<BatchId, Part> parts;
    for (const Reading &reading : readings) {
        if (reading.batch == 0)
            continue;
        Part &part = parts.try_emplace(reading.batch, Part{{reading.at, reading.at + 1}, 0}).first->second;
        part.range.to = reading.at + 1;
        ++part.count;
    }
    for (const auto &[batch, part] : parts)
        m_tables.batches.extend(batch, series, part.range, part.count);
}

Appended Importer::append(const SeriesKey &key, SeriesKind kind, std::span<const Reading> readings, Changes &changes)
{
    Appended result;
    if (readings.empty())
        return result;
    if (m_tables.devices.find(key.device) == 0)
        changes.devices.insert(key.device);
    const SeriesId series = m_tables.series.idOf(key, kind, m_tables.zone);
    const TimeRange days{m_tables.calendar.day(readings.front().at).from, m_tables.calendar.day(readings.back().at).to};
    const std::vector<Reading> there = m_tables.readings.read(series, days);

    std::vector<Reading> fresh;
    auto known = there.begin();
    for (const Reading &reading : readings) {
        known = std::lower_bound(known, there.end(), reading, earlier);
        const Reading *same = known != there.end() && known->at == reading.at ? &*known : nullptr;
        if (!fresh.empty() && fresh.back().at == reading.at)
            same = &fresh.back();
        if (same == nullptr) {
            fresh.push_back(reading);
        } else if (bytes::sameNumber(same->value, reading.value)) {
            ++result.alreadyThere;
        } else {
            ++result.conflicting;
        }
    }
    if (fresh.empty())
        return result;
    result.stored = fresh.size();
    m_tables.readings.insertNew(series, fresh);
    std::vector<Reading> all;
    all.reserve(there.size() + fresh.size());
    std::merge(there.begin(), there.end(), fresh.begin(), fresh.end(), std::back_inserter(all), earlier);
    m_tables.rollUps.replaceDays(series, days, all);
    extendBatches(series, fresh);
    changes.series.insert(series);
    return result;
}

bool Importer::removePiece(BatchId batch, std::uint64_t &removed, Changes &changes)
{
    const auto first = m_tables.batches.firstPart(batch);
    if (!first) {
        m_tables.batches.remove(batch);
        return false;
    }
    const BatchTable::Part &part = *first;
    const TimeMs end = m_tables.calendar.day(std::min(part.range.to - 1, part.range.from + pieceSpan)).to;
    const TimeRange piece{part.range.from, std::min(end, part.range.to)};
    removed += m_tables.readings.removeBatch(part.series, piece, batch);
    m_tables.rollUps.rebuild(part.series, piece);
    changes.series.insert(part.series);
    m_tables.batches.removePart(batch, part.series);
    if (piece.to < part.range.to)
        m_tables.batches.extend(batch, part.series, {piece.to, part.range.to}, 0);
    return true;
}

void Importer::setFlags(SeriesId series, const std::vector<TimeMs> &times, std::uint8_t set, std::uint8_t clear, Changes &changes)
{
    for (const TimeMs at : times) {
        m_tables.readings.setFlags(series, at, set, clear);
        m_tables.rollUps.changed(series, at);
    }
    changes.series.insert(series);
}

SeriesId Importer::nextToRebuild()
{
    if (m_rebuilding != 0)
        return m_rebuilding;
    const std::vector<SeriesId> waiting = m_tables.series.withOtherZone(m_tables.zone);
    return waiting.empty() ? 0 : waiting.front();
}

// A crash in between leaves the series with no zone: its roll-ups are computed from the readings by whoever asks, until all is rebuilt.
bool Importer::rebuildPiece(Changes &changes)
{
    if (m_rebuilding == 0) {
        m_rebuilding = nextToRebuild();
        if (m_rebuilding == 0)
            return false;
        m_tables.rollUps.forget();
        m_tables.buckets.removeAll(m_rebuilding);
        m_tables.series.setZone(m_rebuilding, {});
        const auto span = m_tables.readings.span(m_rebuilding);
        m_rebuiltUntil = span ? m_tables.calendar.day(span->from).from : 0;
        return true;
    }
    const auto next = m_tables.readings.from(m_rebuilding, m_rebuiltUntil);
    if (!next) {
        m_tables.series.setZone(m_rebuilding, m_tables.zone);
        changes.series.insert(m_rebuilding);
        m_rebuilding = 0;
        return true;
    }
    const TimeRange piece{m_tables.calendar.day(next->at).from, m_tables.calendar.day(next->at + pieceSpan).to};
    m_tables.rollUps.rebuild(m_rebuilding, piece);
    m_rebuiltUntil = piece.to;
    return true;
}

} // namespace store
