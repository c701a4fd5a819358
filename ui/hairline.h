#pragma once

class QFrame;
class QWidget;

namespace ui {

// A line of one pixel across, in the token of hairlines.
[[nodiscard]] QFrame *hairline(QWidget *parent);

} // namespace ui
