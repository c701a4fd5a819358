#include "ui/first_focus.h"

#include "ui/focus_stations.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>

namespace ui {

FirstFocus::FirstFocus(QWidget *window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

void FirstFocus::follow(const QWidget *page)
{
    const QWidget *now = m_window->focusWidget();
    m_over = m_over || (now && now != m_at);
    QWidget *station = m_over || !page || !m_window->isVisible() ? nullptr : stationIn(page);
    if (!station || station == now)
        return;
    m_at = station;
    station->setFocus(Qt::OtherFocusReason);
}

bool FirstFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (m_over)
        return false;
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_over = true;
    // A table would choose its first row, which nobody has asked for.
    const auto *view = event->type() == QEvent::FocusIn && watched == m_at ? qobject_cast<const QAbstractItemView *>(watched) : nullptr;
    return view && !view->currentIndex().isValid();
}

} // namespace ui
