#pragma once

#include <QFrame>

namespace ui {

// A frame on a surface of its own with round corners: one stick, one inverter, one form.
class Card : public QFrame {
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
