#pragma once

#include "core/quality/signal_book.h"

#include <QWidget>

#include <vector>

namespace ui {

// The levels of one meter over time as dots, a colour for each stick, the band between 10 and 90 %, and the levels from which it is weak
// or bad.
class LevelChart : public QWidget {
    Q_OBJECT

public:
    struct Line {
        QString stick;
        std::vector<quality::Level> levels;
    };

    explicit LevelChart(QWidget *parent = nullptr);
    void show(std::vector<Line> lines, quality::Time from, quality::Time to, const std::vector<quality::Deafness> &deaf);

    // One level a line: date and time, dBm, and with several sticks which.
    [[nodiscard]] QString levelsText() const;

    QSize sizeHint() const override { return {360, 200}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    void drawScale(QPainter &painter, const QRectF &area) const;
    void drawTimes(QPainter &painter, const QRectF &area) const;
    [[nodiscard]] double yOf(double dbm, const QRectF &area) const;
    [[nodiscard]] double xOf(quality::Time at, const QRectF &area) const;

    std::vector<Line> m_lines;
    std::vector<quality::Deafness> m_deaf;
    quality::Time m_from{};
    quality::Time m_to{};
    double m_top = -40;
    double m_bottom = -110;
};

} // namespace ui
