#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <vector>

namespace store {

// Tables batch and batch_part: imports, and where their readings may lie.
class BatchTable {
public:
    explicit BatchTable(Database &database) : m_database(database) {}

    struct Part {
        SeriesId series = 0;
        TimeRange range;
    };

    [[nodiscard]] BatchId begin(TimeMs at, const std::string &source, const QString &owner = {});
    // `readings` more, all within the range.
    void extend(BatchId batch, SeriesId series, const TimeRange &range, std::uint64_t readings);
    void finish(BatchId batch);
    [[nodiscard]] std::optional<Batch> find(BatchId batch);
    [[nodiscard]] std::vector<Batch> all();
    // Of this owner; of a file, where all of them are the only program's, an empty one.
    [[nodiscard]] std::vector<BatchId> unfinished(const QString &owner = {});
    [[nodiscard]] std::optional<Part> firstPart(BatchId batch);
    void removePart(BatchId batch, SeriesId series);
    void remove(BatchId batch);

private:
    Database &m_database;
};

} // namespace store
