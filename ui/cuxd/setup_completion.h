#pragma once

#include "ui/cuxd/cuxd_input.h"

#include <QString>

#include <vector>

namespace ui {

// Something that may be written where the cursor is.
struct SetupCompletion {
    QString shown;    // "S2 – as S1, both ways", "Gas cellar · 51601328"
    QString inserted; // takes the place of what was begun; a key is in it as its mask
    int replaced = 0; // units before the cursor
};

// What fits behind `before`, the line up to the cursor as the editor shows it: parameters at its beginning, ports behind TTYINIT=, link
// modes and the keys of known meters where a command begins. `freeSlot` is the place for the next key.
[[nodiscard]] std::vector<SetupCompletion> completionsFor(const QString &before, const CuxdInput &input, std::uint8_t freeSlot);

} // namespace ui
