#pragma once

#include "core/bytes/result.h"
#include "core/history/import/csv.h"

#include <vector>

namespace history {

// How a table is to be read: what stands between its cells, and in which columns times and values are.
struct CsvForm {
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    // A time in one column, or a date in one and the time of day in the next.
    struct TimeColumn {
        std::size_t index = nowhere;
        std::size_t clockIndex = nowhere; // where the time of day stands apart
        TimePattern pattern;
        bool zoned = false; // says its offset
    };
    struct Column {
        std::size_t index = nowhere;
        SourceSeries series;
    };

    std::size_t headings = 0; // lines to skip; 0 when the first one is a row already
    char separator = ';';
    char decimal = ',';
    TimeColumn time;
    std::size_t device = nowhere; // of our own tables; the others too
    std::size_t dataPoint = nowhere;
    std::size_t value = nowhere;
    std::size_t unit = nowhere;
    std::size_t flags = nowhere;
    std::vector<Column> columns; // of foreign tables

    // With our headings: each row says its device and data point.
    [[nodiscard]] bool isOurs() const { return value != nowhere; }
};

// Found out of the first lines, as far as `hints` do not say it.
[[nodiscard]] bytes::Result<CsvForm, ImportFault> csvForm(std::string_view beginning, const ImportHints &hints, const ZoneTable &zone);

} // namespace history
