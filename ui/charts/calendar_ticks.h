#pragma once

#include "ui/charts/span.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace ui::charts {

// A line of the time axis at a border of the local calendar.
struct Tick {
    TimeMs at = 0;
    QString label;
    bool strong = false; // a larger unit begins here (day, month, year) and the label says which
    bool operator==(const Tick &) const = default;
};

// The first step of 1 5 10 15 30 minutes, 1 2 3 6 12 hours, 1 2 days, 1 week (Monday), 1 3 months, 1 2 5 10 years that leaves `room`
// pixels between two labels. Ticks stand at midnights, Mondays and firsts of months as the clocks on the wall show them, also on days
// of 23 and 25 hours; of an hour that comes twice both are marked.
[[nodiscard]] std::vector<Tick> calendarTicks(const Span &span, double width, double room, const QTimeZone &zone);

} // namespace ui::charts
