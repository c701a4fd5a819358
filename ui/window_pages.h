#pragma once

#include "ui/page.h"
#include "ui/spoken.h"

#include <QObject>

#include <vector>

class QAction;
class QStackedWidget;
class QUndoGroup;

namespace ui {

class Navigation;
class WindowActions;

// The pages of the main window in their order, each with its entry in the navigation and its action in the view menu.
class WindowPages : public QObject {
    Q_OBJECT

public:
    WindowPages(Navigation *navigation, QStackedWidget *stack, WindowActions *actions);

    // The page goes where its rank says. Owned by the stack from here on.
    void add(Page *page);
    // By Place::name; an unknown name changes nothing.
    void show(const QString &name);
    void showAt(int position);
    [[nodiscard]] Page *current() const;
    [[nodiscard]] const std::vector<Page *> &all() const { return m_pages; }
    void retranslate();

signals:
    void shown(ui::Page *page);
    // Undo or redo was chosen and done: a sentence.
    void stepped(const ui::Spoken &sentence);

private:
    void makeUndo();
    void sayUndo();
    void numberShortcuts();

    Navigation *m_navigation;
    QStackedWidget *m_stack;
    WindowActions *m_actions;
    QUndoGroup *m_undo; // follows the page that is shown
    QAction *m_undoAction;
    QAction *m_redoAction;
    std::vector<Page *> m_pages;
    std::vector<QAction *> m_goActions;
};

} // namespace ui
