#include "ui/program_keys.h"

#include "ui/help/help_window.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>

namespace ui {

ProgramKeys::ProgramKeys(QWidget *window, const QAction *palette, HelpWindow *help) : m_window(window), m_palette(palette), m_help(help)
{
    qApp->installEventFilter(this);
}

bool ProgramKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_window->isActiveWindow()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (QKeySequence(key->keyCombination()) == m_palette->shortcut()) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents)) {
        const auto *dialog = qobject_cast<QDialog *>(watched);
        for (const QWidget *above = dialog; above; above = above->parentWidget()) {
            if (above == m_window) {
                m_help->showFor(dialog->objectName());
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
