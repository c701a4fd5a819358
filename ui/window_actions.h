#pragma once

#include <QObject>

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

    QAction *open = nullptr;
    QAction *clear = nullptr;
    QAction *quit = nullptr;
    QAction *copyCuxd = nullptr;
    QAction *copyCsv = nullptr;
    QAction *copyJson = nullptr;
    QAction *copyTelegram = nullptr;
    QAction *find = nullptr;
    QAction *goAddresses = nullptr;
    QAction *goTelegrams = nullptr;
    QAction *goStick = nullptr;
    QAction *pause = nullptr;
    QAction *showDetail = nullptr;
    QAction *fold = nullptr;
    QAction *nextPane = nullptr;
    QAction *fullScreen = nullptr;
    QAction *demo = nullptr;
    QAction *telegramsOfRow = nullptr;
    QAction *german = nullptr;
    QAction *english = nullptr;
    QAction *themeSystem = nullptr;
    QAction *themeLight = nullptr;
    QAction *themeDark = nullptr;
    QAction *about = nullptr;
    QActionGroup *languages = nullptr;
    QActionGroup *themes = nullptr;

private:
    QAction *add(const char *name, const char *iconName, const QKeySequence &shortcut);
    void makeActions();
    void makeMenus();

    QMainWindow *m_window;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_stickMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
};

} // namespace ui
