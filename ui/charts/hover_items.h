#pragma once

#include "ui/charts/plot_item.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace ui::charts {

// One line of the tooltip.
struct HoverRow {
    QColor colour;
    Qt::BrushStyle pattern = Qt::SolidPattern;
    bool line = false;      // the swatch of a line
    bool pale = false;      // what is compared with
    QString name;
    QString value;          // with unit
    QString note;           // "12 % estimated"; may be empty
    bool operator==(const HoverRow &) const = default;
};

// What is under the pointer: one for all panes.
struct Hover {
    Span span;              // the bucket; of no length for a single moment
    QString title;
    std::vector<HoverRow> rows;
    QString footer;         // formula, mark, gap; may be empty, lines by \n
    bool operator==(const Hover &) const = default;
};

// A line through all panes at the bucket under the pointer.
class Crosshair : public PlotItem {
public:
    using PlotItem::PlotItem;
    void setAt(std::optional<TimeMs> at);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::optional<TimeMs> m_at;
};

// The box beside the crosshair. Goes to the other side where it would leave the picture.
class HoverBox : public PlotItem {
public:
    using PlotItem::PlotItem;
    void show(const Hover &hover, double pointerY);
    void clear();
    [[nodiscard]] const std::optional<Hover> &hover() const { return m_hover; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::optional<Hover> m_hover;
    double m_pointerY = 0;
};

// What the mouse marks to zoom into, over the full height.
class ZoomBand : public PlotItem {
public:
    using PlotItem::PlotItem;
    void setBand(std::optional<Span> span);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::optional<Span> m_span;
};

} // namespace ui::charts
