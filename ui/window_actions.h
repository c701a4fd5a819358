#pragma once

#include <QObject>

#include <array>
#include <vector>

class QAction;
class QActionGroup;
class QKeySequence;
class QMainWindow;
class QMenu;

namespace ui {

// Everything that can be done in the window, with its shortcut, and the menu bar that offers it. What it leads to is the window's business.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow *window);

    // After a change of language or of the pause.
    void retranslate();

    // Where the rooms of the program put what can be done there.
    enum class Menu { File, Edit, View, Meters, Recording, Stick, Tools, Help };
    // Before the menu's last group; a menu without anything in it is not shown. The action works in the whole window.
    void addTo(Menu menu, QAction *action);
    void addSeparatorTo(Menu menu);
    // The action that leads to the page at this position.
    void insertGoAction(int at, QAction *action);
    // Undo and redo of the page that is shown; put first in the edit menu.
    void addUndo(QAction *undo, QAction *redo);

    QAction *open = nullptr;
    QAction *clear = nullptr;
    QAction *quit = nullptr;
    QAction *copyCuxd = nullptr;
    QAction *copyCsv = nullptr;
    QAction *copyJson = nullptr;
    QAction *copyTelegram = nullptr;
    QAction *find = nullptr;
    QAction *onlyThese = nullptr;   // rows like the chosen cell
    QAction *withoutThese = nullptr;
    QAction *previousRow = nullptr; // of the page, also from its details
    QAction *nextRow = nullptr;
    QAction *pause = nullptr;
    QAction *showDetail = nullptr;
    QAction *fold = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *fullScreen = nullptr;
    QAction *demo = nullptr;
    QAction *telegramsOfRow = nullptr;
    QAction *german = nullptr;
    QAction *english = nullptr;
    QAction *themeSystem = nullptr;
    QAction *themeLight = nullptr;
    QAction *themeDark = nullptr;
    QAction *about = nullptr;
    QAction *palette = nullptr;
    QAction *settings = nullptr;
    QAction *help = nullptr;
    QActionGroup *languages = nullptr;
    QActionGroup *themes = nullptr;

private:
    QAction *add(const char *name, const char *iconName, const QKeySequence &shortcut);
    void sayInStatusBar(QAction *action);
    void makeActions();
    void makeMenus();

    QMainWindow *m_window;
    struct Entry {
        QMenu *menu = nullptr;
        QAction *lastGroup = nullptr; // what is added stands before it; null: at the end
    };
    [[nodiscard]] Entry &entry(Menu menu) { return m_menus[static_cast<std::size_t>(menu)]; }

    std::array<Entry, 8> m_menus;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    std::vector<QAction *> m_goActions;
};

} // namespace ui
