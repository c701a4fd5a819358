#pragma once

#include "ui/charts/chart_feed.h"

namespace ui {
class Remembered;
}

namespace ui::charts {

// How the user left the page.
struct PageMemory {
    Choice choice;
    Tariffs tariffs;
    bool chosen = false; // the series were chosen by the user; otherwise only what is hidden counts
    bool table = false;
};

[[nodiscard]] PageMemory recallPage(const Remembered &remembered);
void rememberPage(Remembered &remembered, const PageMemory &memory);

} // namespace ui::charts
