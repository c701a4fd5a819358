#pragma once

#include "ui/charts/calendar_ticks.h"
#include "ui/charts/plot_item.h"

namespace ui::charts {

// The time axis below the plot: ticks at borders of the local calendar, the first of a larger unit in strong letters. Qt Charts'
// own QDateTimeAxis cuts its range evenly and never hits a midnight.
class CalendarAxis : public PlotItem {
public:
    using PlotItem::PlotItem;

    // Without labels where another pane below shows them.
    void setLabelled(bool labelled) { m_labelled = labelled; }
    void setTicks(std::vector<Tick> ticks);
    [[nodiscard]] const std::vector<Tick> &ticks() const { return m_ticks; }
    [[nodiscard]] static int heightFor(const QFont &font);
    [[nodiscard]] static double roomFor(const QFont &font); // pixels from label to label, at least 70
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::vector<Tick> m_ticks;
    bool m_labelled = true;
};

} // namespace ui::charts
