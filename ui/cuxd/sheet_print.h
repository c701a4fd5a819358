#pragma once

#include "ui/cuxd/sheet_rows.h"

class QPagedPaintDevice;

namespace ui {

// One sheet after the other on A4 pages, several on a page where they fit whole. Black on white whatever the theme. The device's page
// size and margins are set. False when the device cannot be painted on.
[[nodiscard]] bool printSheets(QPagedPaintDevice &device, const std::vector<SheetContent> &sheets);

} // namespace ui
