#pragma once

#include <QAccessible>

class QWidget;

namespace ui {

// Says to assistive technology what a widget is that paints itself: a chart, a picture, a button. Before it is shown.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace ui
