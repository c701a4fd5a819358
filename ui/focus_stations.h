#pragma once

class QWidget;

namespace ui {

// F6: from the filter to what the page is about, to the detail, and round. In page and detail the focus goes to the table or the chart,
// else to the first thing that can be used; a station that is hidden or disabled, or has neither, is passed over.
void focusNextStation(const QWidget *window, QWidget *filter, QWidget *page, QWidget *detail);

} // namespace ui
