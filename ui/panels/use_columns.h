#pragma once

#include "ui/panels/panel_data.h"

#include <QWidget>

namespace ui {

// Columns over a baseline. A column whose amount is not known is left out with a short mark at the baseline; an estimated one is hatched.
// Arrow keys move the mark, Escape takes it away.
class UseColumns : public QWidget {
    Q_OBJECT

public:
    explicit UseColumns(QWidget *parent = nullptr);

    // `days`: what the axis says below.
    void show(std::vector<UseColumn> columns, bool days);
    [[nodiscard]] int marked() const { return m_marked; } // -1: none
    [[nodiscard]] const std::vector<UseColumn> &columns() const { return m_columns; }

    QSize sizeHint() const override { return {320, 110}; }
    QSize minimumSizeHint() const override { return {160, 64}; }

signals:
    void markedChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void mark(int column);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double highest() const;
    void drawAxis(QPainter &painter) const;
    void drawColumn(QPainter &painter, std::size_t at, double highest) const;

    std::vector<UseColumn> m_columns;
    bool m_days = false;
    int m_marked = -1;
};

} // namespace ui
