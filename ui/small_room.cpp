#include "ui/small_room.h"

namespace ui {

namespace {

constexpr QSize smallest(360, 96);

} // namespace

SmallRoom::SmallRoom(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false); // the ground is that of whoever holds this
    viewport()->setAutoFillBackground(false);
}

QSize SmallRoom::minimumSizeHint() const
{
    return unscrolled().boundedTo(smallest);
}

QSize SmallRoom::unscrolled() const
{
    return widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
}

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize PageStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint().expandedTo(currentWidget()->minimumSize()) : QSize();
}

QSize PageStack::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QSize();
}

} // namespace ui
