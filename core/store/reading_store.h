#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <functional>
#include <span>
#include <vector>

namespace store {

// Table reading: the readings of all series, each series by time.
class ReadingStore {
public:
    explicit ReadingStore(Database &database) : m_database(database) {}

    // False when the series has a reading of this millisecond already; that one stays.
    bool insert(SeriesId series, const Reading &reading);
    // Many of one series that are not there yet, by time.
    void insertNew(SeriesId series, std::span<const Reading> readings);
    // Moves a reading to a later time at which there is none.
    void move(SeriesId series, TimeMs from, TimeMs to);
    void setFlags(SeriesId series, TimeMs at, std::uint8_t set, std::uint8_t clear);
    std::uint64_t removeBatch(SeriesId series, const TimeRange &range, BatchId batch);

    // By time. `each` returns false to stop; the answer is whether all were handed over.
    bool each(SeriesId series, const TimeRange &range, const std::function<bool(const Reading &)> &each);
    // The same with the youngest first.
    bool eachBackward(SeriesId series, const TimeRange &range, const std::function<bool(const Reading &)> &each);
    [[nodiscard]] std::vector<Reading> read(SeriesId series, const TimeRange &range);
    [[nodiscard]] std::optional<Reading> at(SeriesId series, TimeMs at);
    // The nearest one of the kind that counts (flag::leftOut) before `at`, or at or after it.
    [[nodiscard]] std::optional<Reading> before(SeriesId series, TimeMs at);
    [[nodiscard]] std::optional<Reading> from(SeriesId series, TimeMs at);
    // The `count` youngest of any kind, the youngest first.
    [[nodiscard]] std::vector<Reading> youngest(SeriesId series, int count);
    // First and last time with a reading; nothing for an empty series.
    [[nodiscard]] std::optional<TimeRange> span(SeriesId series);

private:
    bool handOver(const QString &sql, SeriesId series, const TimeRange &range, const std::function<bool(const Reading &)> &each);
    [[nodiscard]] std::optional<Reading> first(const QString &sql, SeriesId series, TimeMs at);

    Database &m_database;
};

} // namespace store
