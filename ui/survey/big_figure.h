#pragma once

#include "core/quality/signal_book.h"
#include "ui/clock.h"

#include <QWidget>

#include <optional>

namespace ui {

// One level so large that it is read at arm's length, in a dark cellar, on a ladder.
class BigFigure : public QWidget {
    Q_OBJECT

public:
    struct Content {
        QString meter;
        QString point;               // measuring point; empty without one
        std::optional<int> dbm;      // last level
        std::optional<double> median;
        QString loss;                // "2 of 16 lost"
        std::uint64_t telegrams = 0;
        quality::Reception reception = quality::Reception::Unknown;
        std::optional<TimePoint> last;
        TimePoint now;
    };

    explicit BigFigure(QWidget *parent = nullptr);
    void show(const Content &content);
    // A telegram has just come: the figure shows it for a moment.
    void flash();

signals:
    void left(); // Escape, or a double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    Content m_content;
    bool m_flashing = false;
};

} // namespace ui
