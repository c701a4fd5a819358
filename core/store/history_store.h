#pragma once

#include "core/bytes/result.h"
#include "core/store/device.h"
#include "core/store/store_options.h"
#include "core/store/store_status.h"
#include "core/store/types.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace store {

// Why a question has no answer.
struct Failure {
    Trouble trouble = Trouble::None;
    QString detail; // what the system said; not translated
    bool operator==(const Failure &) const = default;
};

template <class T>
using Answer = bytes::Result<T, Failure>;
template <class T>
using Handler = std::function<void(const Answer<T> &)>;

// Who asks. The handler is called once, later, in the thread of the HistoryStore, never from within the call; not at all when
// `context` is gone by then. Of questions of the same context and lane >= 0 only the newest is answered: the older ones are given up,
// also while they run, and their handlers are never called.
struct Asker {
    QPointer<QObject> context;
    int lane = -1;
    Asker(QObject *c, int l = -1) : context(c), lane(l) {} // NOLINT(google-explicit-constructor): `this` is the usual asker
};

struct Statistics {
    std::uint64_t devices = 0;
    std::uint64_t series = 0;
    std::uint64_t readings = 0;
    std::uint64_t telegrams = 0;     // in the ring
    std::uint64_t databaseBytes = 0; // both files with their journals
    std::optional<TimeMs> first;     // oldest and youngest reading
    std::optional<TimeMs> last;
    std::optional<TimeMs> lastBackup;
    bool operator==(const Statistics &) const = default;
};

// The history: devices, readings for ever with hour and day roll-ups, events, and a ring of raw telegrams. Every function returns at
// once; the work is done in threads of its own: one writes, one answers, one makes backups. A question sees all that was recorded
// before it. What was recorded is in the file within a quarter of a second. Lives in the thread that made it.
class HistoryStore : public QObject {
    Q_OBJECT

public:
    explicit HistoryStore(StoreOptions options, QObject *parent = nullptr);
    // Writes what waits, as far as that is possible, and closes. A running question is given up.
    ~HistoryStore() override;

    // Opens or makes the database; statusChanged() tells how it went. What is recorded before, waits; what is asked before, fails.
    void open();
    [[nodiscard]] const Status &status() const { return m_status; }
    // How raw telegrams are limited from now on; both hold.
    void setRingLimits(TimeMs age, std::uint64_t bytes);
    // The zone whose hours and days the roll-ups have, IANA id: the one of the options, or that of another program that writes too.
    [[nodiscard]] QByteArray zone() const;

    // --- Recording. Order is kept. Nothing is lost while the disk is full or the file locked: it waits in memory (see Status).
    void record(Observation observation);
    // Makes the device or replaces what the user said of it; what was heard stays.
    void saveDevice(DeviceEntry entry);
    void addEvent(Event event, Asker asker, Handler<EventId> handler);
    void removeEvent(EventId event);
    // Sets `set` and clears `clear` in the flags of the readings at these times; roll-ups follow. Times without reading are ignored.
    void setFlags(SeriesId series, std::vector<TimeMs> times, std::uint8_t set, std::uint8_t clear);

    // --- Import. Appending runs in pieces, so that recording goes on meanwhile. Await an answer before the next piece when memory matters.
    void beginBatch(std::string source, Asker asker, Handler<BatchId> handler);
    // Readings get the batch and flag::imported. Unknown series and devices are made.
    void appendReadings(BatchId batch, std::vector<SeriesReadings> readings, Asker asker, Handler<Appended> handler);
    void finishBatch(BatchId batch, Asker asker, Handler<Batch> handler);
    // Takes back all readings of a batch, finished or not; the answer is their number. Series and devices stay.
    void removeBatch(BatchId batch, Asker asker, Handler<std::uint64_t> handler);
    void batches(Asker asker, Handler<std::vector<Batch>> handler);

    // --- Questions. Answers come in the order of what was asked for: one element for each series, empty for an unknown one.
    void devices(Asker asker, Handler<std::vector<Device>> handler);
    void series(Asker asker, Handler<std::vector<Series>> handler);                       // all
    void seriesOf(wmbus::Address device, Asker asker, Handler<std::vector<Series>> handler);
    void readings(std::vector<SeriesId> series, TimeRange range, Asker asker, Handler<std::vector<ReadingSpan>> handler);
    // Buckets that begin within the range, by time. Of a series whose roll-ups are not rebuilt yet after a change of zone they are
    // computed from its readings, which takes longer.
    void buckets(std::vector<SeriesId> series, BucketSize size, TimeRange range, Asker asker, Handler<std::vector<std::vector<Bucket>>> handler);
    // The youngest reading that is not left out, at or before `at`.
    void lastReadings(std::vector<SeriesId> series, TimeMs at, Asker asker, Handler<std::vector<std::optional<Reading>>> handler);
    // Readings with one of these flags, by time: what was rejected, what was imported ...
    void flaggedReadings(SeriesId series, std::uint8_t flags, TimeRange range, Asker asker, Handler<std::vector<Reading>> handler);
    // Of one device by time; with an empty address (all zero) of all devices.
    void events(wmbus::Address device, TimeRange range, Asker asker, Handler<std::vector<Event>> handler);
    // Of one device, or of all with an empty address; by time, the youngest `limit` of the range.
    void telegrams(wmbus::Address device, TimeRange range, std::uint64_t limit, Asker asker, Handler<std::vector<Telegram>> handler);
    // Those that came with the radio's own values (RSSI, COUNTER) at most: whoever heard them could not read them. By time, the youngest `limit`.
    void unreadTelegrams(std::uint64_t limit, Asker asker, Handler<std::vector<Telegram>> handler);
    void statistics(Asker asker, Handler<Statistics> handler);

    // Makes a backup now; the answer is its file.
    void backUp(Asker asker, Handler<QString> handler);

signals:
    void statusChanged(const store::Status &status);
    // After every commit: these series have new, other or fewer readings. At most five times a second.
    void readingsChanged(const std::vector<store::SeriesId> &series);
    void devicesChanged(const std::vector<wmbus::Address> &devices); // made or changed by saveDevice() and imports; not for each telegram
    void eventsChanged(const std::vector<wmbus::Address> &devices);

private:
    class Private;

    StoreOptions m_options;
    Status m_status;
    std::unique_ptr<Private> m_private;
};

} // namespace store
