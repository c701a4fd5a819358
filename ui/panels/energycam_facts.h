#pragma once

#include "ui/panels/panel_list.h"

namespace ui {

// What the camera on top of a mechanical register says of itself: whether it could read, and its two counters.
void addEnergyCamFacts(const AddressRow &row, std::vector<PanelFact> &facts);

} // namespace ui
