#pragma once

namespace ui {
class MainWindow;
}

namespace app {

// The settings of publishing, as they look where all of it is in use.
void showPublishing(ui::MainWindow &window);

} // namespace app
