#pragma once

#include "core/bytes/scaled_value.h"
#include "ui/charts/bucketing.h"
#include "ui/charts/decimator.h"
#include "ui/charts/span.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ui::charts {

enum class Drawing : std::uint8_t {
    Columns, // consumption of a counter, one column a bucket
    Line,    // a measured value; between two of them it moves evenly
    Steps,   // a state: holds until the next value
};

// One thing that can be drawn, and what is known of it without asking.
struct SeriesInfo {
    QString id;         // the same in every run: what is hidden is remembered by it
    QString name;       // "Gas cellar"; with the data point where it is not the counter itself
    QString unit;       // as printed: "m³"; empty for none
    QString medium;     // word of wmbus::mediumWord, for the colour; may be empty
    Drawing drawing = Drawing::Columns;
    int decimals = 0;   // of its values
    Span data;          // from its first value to behind its last; empty when there is none
    bool mine = false;     // of a meter of the user's
    bool byItself = false; // shown without being asked for: a meter's own counter
    bool thinned = false;  // of a meter that is not the user's: one value in a quarter of an hour is kept
    bool operator==(const SeriesInfo &) const = default;
};

// What flowed in a bucket. Made by meter::Consumption; charts never subtract readings themselves.
struct Column {
    Span span;
    std::optional<bytes::ScaledValue> amount; // nothing: no moment of it lies between two readings. Not the same as 0
    TimeMs covered = 0;                       // of the span, between readings that belong together
    TimeMs estimated = 0;                     // of `covered`, inside gaps
    bool operator==(const Column &) const = default;
};

// Share of the known time that is estimated, 0..1.
[[nodiscard]] inline double estimatedShare(const Column &column)
{
    return column.covered > 0 ? static_cast<double>(column.estimated) / static_cast<double>(column.covered) : 0.0;
}

// Nothing was received for longer than three usual intervals.
struct Gap {
    QString series;
    Span span;
    bool operator==(const Gap &) const = default;
};

enum class MarkKind : std::uint8_t { SetMeter, MeterExchange, KeyChange, SumReset, Note };

struct Mark {
    QString series; // of the meter it belongs to; empty for all
    TimeMs at = 0;
    MarkKind kind = MarkKind::Note;
    QString text; // what the tooltip adds to the kind's name; may be empty
    bool operator==(const Mark &) const = default;
};

// The same columns in another unit: energy of gas, cost.
struct Also {
    QString unit;
    int decimals = 0;
    std::vector<Column> columns;
    QString formula; // "m³ × 11.2 kWh/m³ × 0.95"
};

using Line = std::shared_ptr<const Decimator>; // null: nothing there

// One series with all that is drawn of it.
struct ShownSeries {
    SeriesInfo info;               // unit and decimals as shown, for example kWh
    int slot = 0;                  // which colour and pattern of its medium, see series_style.h
    std::vector<Column> columns;
    std::vector<Column> compared;  // of the time that is compared with, in the places of `columns`; empty when nothing is compared
    std::vector<Also> also;
    Line line;
    QString formula;               // how amounts were converted; empty when they are as counted
};

struct ChartData {
    Span span; // for which all that there is, is here; the view may show a part of it
    Bucketing bucketing = Bucketing::Hour;
    bool stacked = false;
    std::vector<ShownSeries> series;
    std::vector<Span> nights;
    std::vector<Gap> gaps;
    std::vector<Mark> marks;
};

} // namespace ui::charts
