#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/plot_item.h"

namespace ui::charts {

// Behind everything: nights as a faint shade, gaps hatched with what is missing written into them where there is room.
class BandItem : public PlotItem {
public:
    using PlotItem::PlotItem;
    struct Hole {
        Span span;
        QString label;
    };
    void setBands(std::vector<Span> nights, std::vector<Hole> gaps);
    [[nodiscard]] const std::vector<Hole> &gaps() const { return m_gaps; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    [[nodiscard]] QRectF rectOf(const Span &span) const;

    std::vector<Span> m_nights;
    std::vector<Hole> m_gaps;
};

// Above the columns: a line and a flag where something happened to a meter.
class MarkItem : public PlotItem {
public:
    using PlotItem::PlotItem;
    void setMarks(std::vector<Mark> marks);
    // Those whose flag is under the pointer.
    [[nodiscard]] std::vector<Mark> marksNear(double x, double within) const;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::vector<Mark> m_marks;
};

} // namespace ui::charts
