#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/hover_items.h"

#include <QPalette>
#include <QSet>
#include <QTimeZone>

#include <vector>

namespace ui::charts {

// Series as the legend has them. The position counts columns and lines each for themselves, for pattern and dash.
struct LegendEntry {
    const ShownSeries *shown = nullptr;
    int position = 0;
};
// Those that are not hidden; positions do not change when others are, but columns that stand alone need no pattern and are the first. `data` outlives the entries.
[[nodiscard]] std::vector<LegendEntry> legendEntries(const ChartData &data, const QSet<QString> &hidden = {});

// The bucket that holds `at`, by the first series with columns; else the nearest moment of the first line. Nothing where there is none.
[[nodiscard]] std::optional<Span> snapped(const std::vector<LegendEntry> &series, TimeMs at);
// What the tooltip says of a bucket or moment: one row for each series, and one for what it is compared with.
[[nodiscard]] Hover hoverFor(const std::vector<LegendEntry> &series, const Span &at, const ChartData &data, const QTimeZone &zone, const QPalette &palette);
// The same in one sentence, for a screen reader.
[[nodiscard]] QString sentenceOf(const Hover &hover);
// What happened to a hidden meter is not shown.
[[nodiscard]] bool concerns(const Mark &mark, const std::vector<LegendEntry> &series);
// The column of exactly this bucket; null where there is none.
[[nodiscard]] const Column *columnAt(const std::vector<Column> &columns, TimeMs at);
// The value of a line with its unit; of a state the one that holds.
[[nodiscard]] QString lineText(const ShownSeries &shown, TimeMs at);

} // namespace ui::charts
