#include "core/store/bulk_queue.h"

#include <algorithm>
#include <memory>

namespace store {

namespace {

constexpr std::size_t readingsAtOnce = 2000; // of many small series in one transaction

void sortOnce(AppendReadings &append)
{
    if (append.sorted)
        return;
    for (SeriesReadings &series : append.readings) {
        append.done.conflicting += std::erase_if(series.readings, [](const Reading &reading) { return !isPossible(reading.at); });
        std::stable_sort(series.readings.begin(), series.readings.end(), [](const Reading &left, const Reading &right) { return left.at < right.at; });
    }
    append.sorted = true;
}

// How far one transaction gets, and what it did.
struct Stretch {
    std::size_t series = 0;
    std::size_t offset = 0;
    Appended done;
};

// Calls take(readings of one series, their piece) until enough are taken; where it ends is in `at`.
template <class Take>
void eachPiece(const AppendReadings &append, Stretch &at, Take take)
{
    for (std::size_t taken = 0; taken < readingsAtOnce && at.series < append.readings.size();) {
        const SeriesReadings &readings = append.readings[at.series];
        const auto rest = std::span(readings.readings).subspan(at.offset);
        const std::size_t count = Importer::pieceOf(rest);
        take(readings, rest.first(count));
        taken += count;
        at.offset += count;
        if (at.offset == readings.readings.size()) {
            ++at.series;
            at.offset = 0;
        }
    }
}

} // namespace

Piece BulkQueue::next(Tables &tables, Importer &importer, TimeMs now, const QString &owner)
{
    m_now = now;
    m_owner = owner;
    return std::visit([&](auto &bulk) { return piece(bulk, tables, importer); }, m_bulk.front());
}

Piece BulkQueue::piece(BeginBatch &begin, Tables &tables, Importer &)
{
    const auto id = std::make_shared<BatchId>(0);
    return {{},
            [this, &begin, &tables, id](Changes &) { *id = tables.batches.begin(m_now, begin.source, m_owner); },
            [this, &begin, id] {
                begin.reply(*id);
                pop();
            }};
}

Piece BulkQueue::piece(AppendReadings &append, Tables &, Importer &importer)
{
    sortOnce(append);
    if (append.series == append.readings.size()) {
        return {{}, {}, [this, &append] {
                    append.reply(append.done);
                    pop();
                }};
    }
    Piece result;
    Stretch end{append.series, append.offset, {}};
    eachPiece(append, end, [&result](const SeriesReadings &series, std::span<const Reading>) { result.devices.push_back(series.key.device); });
    const auto stretch = std::make_shared<Stretch>();
    result.work = [&append, &importer, stretch](Changes &changes) {
        *stretch = {append.series, append.offset, {}};
        eachPiece(append, *stretch, [&](const SeriesReadings &series, std::span<const Reading> readings) {
            const Appended added = importer.append(append.batch, series.key, series.kind, readings, changes);
            stretch->done.stored += added.stored;
            stretch->done.alreadyThere += added.alreadyThere;
            stretch->done.conflicting += added.conflicting;
        });
    };
    result.done = [&append, stretch] {
        append.series = stretch->series;
        append.offset = stretch->offset;
        append.done.stored += stretch->done.stored;
        append.done.alreadyThere += stretch->done.alreadyThere;
        append.done.conflicting += stretch->done.conflicting;
    };
    return result;
}

Piece BulkQueue::piece(FinishBatch &finish, Tables &tables, Importer &)
{
    const auto batch = std::make_shared<std::optional<Batch>>();
    return {{},
            [&finish, &tables, batch](Changes &) {
                tables.batches.finish(finish.batch);
                *batch = tables.batches.find(finish.batch);
            },
            [this, &finish, batch] {
                if (*batch)
                    finish.reply(**batch);
                else
                    finish.reply(bytes::unexpected(Failure{Trouble::None, QStringLiteral("no such import")}));
                pop();
            }};
}

Piece BulkQueue::piece(RemoveBatch &remove, Tables &tables, Importer &importer)
{
    struct Removal {
        std::uint64_t removed = 0;
        bool more = false;
    };
    const auto removal = std::make_shared<Removal>();
    std::vector<wmbus::Address> devices;
    if (const auto part = tables.batches.firstPart(remove.batch)) {
        if (const auto device = tables.series.deviceOf(part->series))
            devices.push_back(*device);
    }
    return {std::move(devices),
            [&remove, &importer, removal](Changes &changes) {
                removal->removed = remove.removed;
                removal->more = importer.removePiece(remove.batch, removal->removed, changes);
            },
            [this, &remove, removal] {
                remove.removed = removal->removed;
                if (removal->more)
                    return;
                if (remove.reply)
                    remove.reply(remove.removed);
                pop();
            }};
}

void BulkQueue::failFirst(const Failure &failure)
{
    std::visit([&failure](auto &work) {
        if (work.reply)
            work.reply(bytes::unexpected(failure));
    }, m_bulk.front());
    pop();
}

void BulkQueue::failAll(const Failure &failure)
{
    while (!m_bulk.empty())
        failFirst(failure);
}

void BulkQueue::takeBack(const std::vector<BatchId> &unfinished)
{
    for (const BatchId batch : unfinished) {
        const bool running = std::any_of(m_bulk.begin(), m_bulk.end(), [batch](const Bulk &bulk) {
            const auto *append = std::get_if<AppendReadings>(&bulk);
            const auto *finish = std::get_if<FinishBatch>(&bulk);
            const auto *remove = std::get_if<RemoveBatch>(&bulk);
            return (append != nullptr && append->batch == batch) || (finish != nullptr && finish->batch == batch) || (remove != nullptr && remove->batch == batch);
        });
        if (!running)
            m_bulk.push_back(RemoveBatch{batch, {}, 0});
    }
}

} // namespace store
