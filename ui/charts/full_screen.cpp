#include "ui/charts/full_screen.h"

#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWidget>

#include <utility>

namespace ui::charts {

FullScreen::FullScreen(QWidget *content, QStackedLayout *home, QObject *parent) : QObject(parent), m_content(content), m_home(home)
{
}

void FullScreen::begin(QWidget *above, const QString &title)
{
    if (m_window)
        return;
    m_window = new QWidget(above, Qt::Window);
    m_window->setObjectName(QStringLiteral("chartFullScreenWindow"));
    m_window->setWindowTitle(title);
    auto *column = new QVBoxLayout(m_window);
    column->setContentsMargins(0, 0, 0, 0);
    m_home->removeWidget(m_content);
    column->addWidget(m_content);
    m_content->show();
    m_window->installEventFilter(this);
    m_window->showFullScreen();
}

void FullScreen::end()
{
    if (!m_window)
        return;
    m_home->addWidget(m_content);
    m_home->setCurrentWidget(m_content);
    m_window->removeEventFilter(this);
    m_window->deleteLater();
    m_window = nullptr;
    emit ended();
}

bool FullScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (m_window && watched == m_window) {
        const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        if (escape || event->type() == QEvent::Close) {
            end();
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui::charts
