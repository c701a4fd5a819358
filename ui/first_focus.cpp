#include "ui/first_focus.h"

#include "ui/focus_stations.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>

namespace ui {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta;
}

} // namespace

FirstFocus::FirstFocus(QWidget *window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

void FirstFocus::follow(const QWidget *page)
{
    const QWidget *now = m_window->focusWidget();
    QWidget *station = m_over || !page || !m_window->isVisible() ? nullptr : stationIn(page);
    m_over = m_over || (now && now != m_at && now != station);
    if (!station || m_over)
        return;
    m_at = station;
    if (station == now)
        return;
    station->setFocus(Qt::OtherFocusReason);
}

bool FirstFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (m_over)
        return false;
    if (event->type() == QEvent::MouseButtonPress || (event->type() == QEvent::KeyPress && !isModifier(static_cast<const QKeyEvent *>(event)->key())))
        m_over = true;
    // A table would choose its first row, which nobody has asked for; also that of the page that comes instead.
    const auto *view = event->type() == QEvent::FocusIn ? qobject_cast<const QAbstractItemView *>(watched) : nullptr;
    return view && view->window() == m_window && !view->currentIndex().isValid() && static_cast<const QFocusEvent *>(event)->reason() != Qt::TabFocusReason
        && static_cast<const QFocusEvent *>(event)->reason() != Qt::BacktabFocusReason;
}

} // namespace ui
