#pragma once

#include <QObject>

namespace ui {

// Tables, lists, trees and texts have no edge that a style could draw in another colour: whoever comes to one by keyboard sees a ring
// around it. Not after a click, where the mouse pointer says enough. And whatever has the focus is in sight, also where Tab comes from
// outside of an area that is scrolled.
class FocusRing : public QObject {
    Q_OBJECT

public:
    FocusRing();

    // Watches `widget` if it is one of these.
    void watch(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
