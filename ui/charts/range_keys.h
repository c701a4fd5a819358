#pragma once

class QKeyEvent;

namespace ui::charts {

class RangeModel;

// The keys of a chart that change what it shows: arrows move it (with Control by its period, with Alt through what was shown before),
// + and - zoom, Home and End go to the ends, 0 shows all, 1 to 7 the presets, the space bar follows now or does not.
// False: the key means nothing here.
bool takeRangeKey(RangeModel &range, const QKeyEvent &event);
// Those of them that mean something else in the window.
[[nodiscard]] bool isWindowsToo(const QKeyEvent &event);

} // namespace ui::charts
