#pragma once

#include "core/history/import/series_resolver.h"
#include "core/store/history_store.h"

#include <QObject>

#include <optional>
#include <vector>

namespace history {

// What became of giving readings to a meter, or of taking them back.
struct TransferReport {
    wmbus::Address device; // of the made-up maker
    std::optional<wmbus::Address> meter; // nothing: taken back
    store::Appended appended;            // at the meter. What was there already, or differs from what was there, stays as it was
    std::uint64_t removed = 0;           // taken back
    std::optional<store::Failure> failure; // nothing was changed
};

// Gives the readings of a made-up device (made_up.h) to the meter that they are of, once it is known: they are put there as a batch of
// their own, less SETMETER's difference of the meter, and the made-up device keeps them but counts no more. Taking back removes the
// batch. Later imports of the same name go to the meter at once. One at a time.
class ReadingTransfer : public QObject {
    Q_OBJECT

public:
    explicit ReadingTransfer(store::HistoryStore &store, QObject *parent = nullptr);

    // What was given to another meter before is taken back first. `meter`: no made-up one.
    void give(const wmbus::Address &device, const wmbus::Address &meter);
    void takeBack(const wmbus::Address &device);
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void finished(const history::TransferReport &report);

private:
    struct Lane {
        store::SeriesId from = 0;
        ResolvedSeries to;
    };

    void start(const wmbus::Address &device, std::optional<wmbus::Address> meter);
    void begin(const std::vector<store::Device> &devices, const std::vector<store::Series> &series);
    void findLanes(const std::vector<store::Device> &devices, const std::vector<store::Series> &series);
    void beginBatch();
    void nextPiece(store::TimeMs from);
    void append(const store::ReadingSpan &span, store::TimeMs from);
    void complete();
    void fail(const store::Failure &failure);
    void end();

    store::HistoryStore &m_store;
    TransferReport m_report;
    store::DeviceEntry m_entry;
    std::vector<Lane> m_lanes;
    std::size_t m_lane = 0;
    store::BatchId m_batch = 0;
    bool m_running = false;
};

} // namespace history
