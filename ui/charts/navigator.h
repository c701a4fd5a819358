#pragma once

#include "ui/charts/chart_data.h"

#include <QWidget>

#include <optional>

namespace ui::charts {

class RangeModel;

// All of time as a thin picture, and a window on it: drag an edge to move it, the window to move both, click outside to centre it
// there. With the keyboard Tab goes to an edge, arrows move it.
class Navigator : public QWidget {
    Q_OBJECT

public:
    explicit Navigator(RangeModel *range, QWidget *parent = nullptr);

    // Columns of the first series, or its line; empty where there is nothing.
    void setOverview(const ShownSeries &overview);
    void setSideMargins(int left, int right);

    [[nodiscard]] QRectF windowRect() const; // of the mask, in pixels
    [[nodiscard]] double xOf(TimeMs at) const;
    [[nodiscard]] TimeMs timeAt(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Grip : std::uint8_t { None, From, To, Window };
    [[nodiscard]] Span shown() const; // what the whole width means
    [[nodiscard]] Grip gripAt(double x) const;
    [[nodiscard]] QRectF plot() const;
    void moveTo(double x);
    void centreAt(double x);
    void moveEdge(Grip edge, TimeMs to);
    void say();
    void drawOverview(QPainter &painter) const;
    void drawHandle(QPainter &painter, double x, bool focused) const;

    RangeModel *m_range;
    ShownSeries m_overview;
    int m_left = 48;
    int m_right = 16;
    Grip m_grip = Grip::None;    // under the mouse button
    Grip m_focused = Grip::From; // moved by the arrows
    double m_pressedAt = 0;
    Span m_pressedSpan;
};

} // namespace ui::charts
