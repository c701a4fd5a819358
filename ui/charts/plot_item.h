#pragma once

#include "ui/charts/plot_scale.h"

#include <QFont>
#include <QGraphicsItem>
#include <QPalette>

namespace ui::charts {

// Something of ours drawn on a chart pane. The pane owns scale and palette and keeps them for as long as it lives; `moving` says that
// the picture changes under a hand, so that speed goes before beauty.
struct PlotState {
    PlotScale scale;
    QPalette palette;
    QFont font;
    bool moving = false;
};

class PlotItem : public QGraphicsItem {
public:
    PlotItem(const PlotState &state, QGraphicsItem *parent) : QGraphicsItem(parent), m_state(state) {}
    // Everything: the items are few and draw only what is in sight.
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void setBounds(const QRectF &bounds)
    {
        if (bounds == m_bounds)
            return;
        prepareGeometryChange();
        m_bounds = bounds;
    }

protected:
    [[nodiscard]] const PlotState &state() const { return m_state; }
    [[nodiscard]] const PlotScale &scale() const { return m_state.scale; }

private:
    const PlotState &m_state;
    QRectF m_bounds;
};

} // namespace ui::charts
