#pragma once

class QWidget;

namespace ui {

// Where the keyboard arrives in a part of the window: at its table or chart, else at the first thing that can be used; null where there is
// nothing.
[[nodiscard]] QWidget *stationIn(const QWidget *part);

// F6: from the filter to what the page is about, to the detail, and round; with a step of -1 the other way.
void focusStation(const QWidget *window, QWidget *filter, QWidget *page, QWidget *detail, int step);

} // namespace ui
