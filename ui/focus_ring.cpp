#include "ui/focus_ring.h"

#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollArea>

namespace ui {

namespace {

constexpr int thickness = 2;

// Lies over its parent and lets the mouse through.
class Ring : public QWidget {
public:
    explicit Ring(QWidget *around) : QWidget(around)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        cover();
    }
    void cover()
    {
        setGeometry(parentWidget()->rect());
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::Accent, palette()), thickness));
        constexpr double half = thickness / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), corner - 2, corner - 2);
    }
};

Ring *ringOf(const QWidget *widget)
{
    for (QObject *child : widget->children()) {
        if (auto *ring = dynamic_cast<Ring *>(child))
            return ring;
    }
    return nullptr;
}

bool isByKeyboard(const QWidget *widget, Qt::FocusReason reason)
{
    switch (reason) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason: return true;
    case Qt::OtherFocusReason:
    case Qt::ActiveWindowFocusReason: return widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    default: return false;
    }
}

void bringIntoSight(QWidget *widget)
{
    if (!widget || !widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget, gap, gap);
    }
}

} // namespace

FocusRing::FocusRing()
{
    connect(qApp, &QApplication::focusChanged, this, [](QWidget *, QWidget *now) { bringIntoSight(now); });
}

void FocusRing::watch(QWidget *widget)
{
    if (qobject_cast<QAbstractScrollArea *>(widget) && widget->windowType() != Qt::Popup)
        widget->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = static_cast<QWidget *>(watched);
    if (event->type() == QEvent::FocusIn && (widget->focusPolicy() & Qt::TabFocus)) {
        Ring *ring = ringOf(widget);
        if (isByKeyboard(widget, static_cast<QFocusEvent *>(event)->reason())) {
            ring = ring ? ring : new Ring(widget); // its parent owns it
            ring->cover();
            ring->show();
        }
    } else if (event->type() == QEvent::FocusOut) {
        if (Ring *ring = ringOf(widget))
            ring->hide();
    } else if (event->type() == QEvent::Resize) {
        if (Ring *ring = ringOf(widget))
            ring->cover();
    }
    return false;
}

} // namespace ui
