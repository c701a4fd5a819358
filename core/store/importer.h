#pragma once

#include "core/store/recorder.h"
#include "core/store/tables.h"

#include <span>

namespace store {

// Readings in bulk, and the work that touches many at once. Each function is one piece of work for one transaction of the caller.
class Importer {
public:
    explicit Importer(Tables &tables) : m_tables(tables) {}

    // Readings of one series by time; those with the same time as one before are counted and left. Without a batch they keep their
    // flags and the batch they have.
    Appended append(BatchId batch, const SeriesKey &key, SeriesKind kind, std::span<const Reading> readings, Changes &changes);
    Appended append(const SeriesKey &key, SeriesKind kind, std::span<const Reading> readings, Changes &changes);
    // How many of these readings make one piece for append(): few enough in number, and within a stretch of time whose readings fit memory.
    [[nodiscard]] static std::size_t pieceOf(std::span<const Reading> readings);

    // Takes back one stretch of a batch; nothing is left to do when it gives false.
    bool removePiece(BatchId batch, std::uint64_t &removed, Changes &changes);

    void setFlags(SeriesId series, const std::vector<TimeMs> &times, std::uint8_t set, std::uint8_t clear, Changes &changes);

    // Rebuilds a piece of the roll-ups of one series whose hours and days are of another zone; false when all series are done.
    bool rebuildPiece(Changes &changes);
    // The series that the next rebuildPiece() is at; 0: none.
    [[nodiscard]] SeriesId nextToRebuild();
    // After a rollback: begins the series anew.
    void forget() { m_rebuilding = 0; }

private:
    void extendBatches(SeriesId series, std::span<const Reading> readings);

    Tables &m_tables;
    SeriesId m_rebuilding = 0;  // the series that rebuildPiece() is at; 0: none
    TimeMs m_rebuiltUntil = 0;
};

} // namespace store
