#include "app/start_times.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>
#include <QWidget>

namespace app {

Q_LOGGING_CATEGORY(start, "meterscope.start", QtCriticalMsg) // silent unless asked for

StartTimes::StartTimes(QWidget &window, const QAbstractItemModel &meters) : m_window(window)
{
    if (!start().isDebugEnabled())
        return;
    m_window.installEventFilter(this);
    connect(&meters, &QAbstractItemModel::rowsInserted, this, [this, &meters] {
        disconnect(&meters, nullptr, this, nullptr);
        m_rowWaits = true;
        m_window.update();
    });
}

bool StartTimes::eventFilter(QObject *watched, QEvent *event)
{
    // Repainting ends with UpdateRequest of the window: what runs after it finds the picture on its way to the screen.
    const bool pictureFollows = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint;
    if (pictureFollows && !m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, [] { qCDebug(start, "window"); });
    }
    if (pictureFollows && m_rowWaits) {
        m_rowWaits = false;
        m_window.removeEventFilter(this);
        QTimer::singleShot(0, this, [] { qCDebug(start, "row"); });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace app
