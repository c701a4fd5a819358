#pragma once

#include "app/room.h"

namespace ui::charts {
class ConsumptionPage;
class StoreSource;
} // namespace ui::charts

namespace app {

class HistoryRoom;

// "Consumption": the charts of what the history keeps; of the demo's while that runs.
class ChartsRoom : public Room {
    Q_OBJECT

public:
    ChartsRoom(const House &house, HistoryRoom &history);

    [[nodiscard]] ui::charts::ConsumptionPage &page() { return *m_page; }

private:
    ui::charts::StoreSource *m_source;
    ui::charts::ConsumptionPage *m_page; // the window owns it
};

} // namespace app
