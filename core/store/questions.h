#pragma once

#include "core/store/history_store.h"
#include "core/store/tables.h"

#include <functional>

// The questions of HistoryStore, asked of one connection. `goOn` is asked now and then; once it says no, what comes back is of no use.
namespace store::questions {

using GoOn = std::function<bool()>;

[[nodiscard]] std::vector<ReadingSpan> readings(Tables &tables, const std::vector<SeriesId> &series, const TimeRange &range, const GoOn &goOn);
[[nodiscard]] std::vector<std::vector<Bucket>> buckets(Tables &tables, const std::vector<SeriesId> &series, BucketSize size, const TimeRange &range, const GoOn &goOn);
[[nodiscard]] std::vector<std::optional<Reading>> lastReadings(Tables &tables, const std::vector<SeriesId> &series, TimeMs at);
[[nodiscard]] std::vector<Reading> flaggedReadings(Tables &tables, SeriesId series, std::uint8_t flags, const TimeRange &range, const GoOn &goOn);
[[nodiscard]] Statistics statistics(Tables &tables, const QString &folder);

} // namespace store::questions
