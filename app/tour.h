#pragma once

#include <QString>

class QApplication;

namespace app {

// Fills every page from the demo household in simulated time, with a standing clock, and writes one picture per page, theme and
// language to `folder`. Prints their names. 0, or 1 when a picture cannot be written. The same pictures every time.
[[nodiscard]] int takeTour(const QString &folder, QApplication &application);

} // namespace app
