#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/span.h"

#include <QRectF>

#include <array>

namespace ui::charts {

enum class Side : std::uint8_t { Left, Right };

// Where a time and a value stand in the picture.
struct PlotScale {
    QRectF plot;
    Span span;
    std::array<AxisScale, 2> axes;

    [[nodiscard]] double pixelsPerMs() const { return isEmpty(span) ? 0.0 : plot.width() / static_cast<double>(length(span)); }
    [[nodiscard]] double x(TimeMs at) const { return plot.left() + static_cast<double>(at - span.from) * pixelsPerMs(); }
    [[nodiscard]] TimeMs time(double x) const
    {
        return plot.width() <= 0 ? span.from : span.from + static_cast<TimeMs>((x - plot.left()) / plot.width() * static_cast<double>(length(span)));
    }
    [[nodiscard]] double y(Side side, double value) const
    {
        const AxisScale &axis = axes[static_cast<std::size_t>(side)];
        return plot.bottom() - (value - axis.least) / (axis.greatest - axis.least) * plot.height();
    }
};

} // namespace ui::charts
