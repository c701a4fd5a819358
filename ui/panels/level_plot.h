#pragma once

#include "core/quality/signal_book.h"
#include "ui/clock.h"

#include <QWidget>

#include <vector>

namespace ui {

struct HeardLevel {
    TimePoint at;
    int dbm = 0;
};

// Levels over time as points, with the levels below which reception is weak, and bad, as hairlines.
class LevelPlot : public QWidget {
    Q_OBJECT

public:
    explicit LevelPlot(QWidget *parent = nullptr);
    // By time. The plot ends at `now`.
    void show(std::vector<HeardLevel> levels, TimePoint now);

    QSize sizeHint() const override { return {420, 130}; }
    QSize minimumSizeHint() const override { return {200, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<HeardLevel> m_levels;
    TimePoint m_now;
};

} // namespace ui
