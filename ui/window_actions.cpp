#include "ui/window_actions.h"

#include "ui/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenuBar>

namespace ui {

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{
    makeActions();
    makeMenus();
}

QAction *WindowActions::add(const char *name, const char *iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    if (iconName)
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

void WindowActions::makeActions()
{
    open = add("openFile", "open", QKeySequence::Open);
    clear = add("clearLists", nullptr, Qt::CTRL | Qt::Key_L);
    quit = add("quit", "quit", QKeySequence::Quit);
    copyCuxd = add("copyCuxd", "copy", QKeySequence::Copy);
    copyTelegram = add("copyTelegram", "copy", QKeySequence::Copy);
    copyCsv = add("copyCsv", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    copyJson = add("copyJson", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    find = add("find", "search", QKeySequence::Find);
    goAddresses = add("goAddresses", "addresses", Qt::CTRL | Qt::Key_1);
    goTelegrams = add("goTelegrams", "telegrams", Qt::CTRL | Qt::Key_2);
    goStick = add("goStick", "stick", Qt::CTRL | Qt::Key_3);
    pause = add("pause", "pause", Qt::Key_F8);
    showDetail = add("showDetail", "detail", Qt::Key_F9);
    fold = add("foldNavigationAction", "fold", Qt::CTRL | Qt::Key_B);
    nextPane = add("nextPane", nullptr, Qt::Key_F6);
    fullScreen = add("fullScreen", nullptr, Qt::Key_F11);
    demo = add("demoStick", "stick", QKeySequence());
    telegramsOfRow = add("telegramsOfRow", "telegrams", QKeySequence());
    german = add("german", nullptr, QKeySequence());
    english = add("english", nullptr, QKeySequence());
    themeSystem = add("themeSystem", nullptr, QKeySequence());
    themeLight = add("themeLight", nullptr, QKeySequence());
    themeDark = add("themeDark", nullptr, QKeySequence());
    about = add("about", "info", QKeySequence());
    for (QAction *action : {pause, showDetail, fullScreen, demo, german, english, themeSystem, themeLight, themeDark})
        action->setCheckable(true);
    showDetail->setChecked(true);
    languages = new QActionGroup(this);
    themes = new QActionGroup(this);
    for (QAction *action : {german, english})
        languages->addAction(action);
    for (QAction *action : {themeSystem, themeLight, themeDark})
        themes->addAction(action);
}

void WindowActions::makeMenus()
{
    const auto menu = [this](const char *name) {
        QMenu *made = m_window->menuBar()->addMenu(QString());
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_window->menuBar()->setObjectName(QStringLiteral("menuBar"));
    m_fileMenu = menu("fileMenu");
    m_fileMenu->addActions({open, clear});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(quit);
    m_editMenu = menu("editMenu");
    m_editMenu->addActions({copyCuxd, copyCsv, copyJson, copyTelegram});
    m_editMenu->addSeparator();
    m_editMenu->addAction(find);
    m_viewMenu = menu("viewMenu");
    m_viewMenu->addActions({goAddresses, goTelegrams, goStick});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({pause, showDetail, fold, nextPane, fullScreen});
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->setObjectName(QStringLiteral("languageMenu"));
    m_languageMenu->addActions(languages->actions());
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeMenu->setObjectName(QStringLiteral("themeMenu"));
    m_themeMenu->addActions(themes->actions());
    m_stickMenu = menu("stickMenu");
    m_stickMenu->addAction(demo);
    m_helpMenu = menu("helpMenu");
    m_helpMenu->addAction(about);
}

void WindowActions::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_stickMenu->setTitle(tr("&Stick"));
    m_helpMenu->setTitle(tr("&Help"));
    open->setText(tr("&Open telegrams or keys…"));
    open->setToolTip(tr("Shows a file of telegrams (hex lines, CUxD's terminal, rtl_wmbus, wmbusmeters), or takes over the keys of a key file"));
    clear->setText(tr("&Clear the lists"));
    quit->setText(tr("&Quit"));
    copyCuxd->setText(tr("Copy as &CUxD line"));
    copyCsv->setText(tr("Copy as C&SV"));
    copyJson->setText(tr("Copy as &JSON"));
    copyTelegram->setText(tr("Copy &telegram as hex"));
    find->setText(tr("&Filter"));
    goAddresses->setText(tr("Found &addresses"));
    goTelegrams->setText(tr("&Telegrams"));
    goStick->setText(tr("&Stick"));
    pause->setText(pause->isChecked() ? tr("Go on") : tr("&Pause"));
    pause->setToolTip(pause->isChecked() ? tr("Show what was recorded meanwhile (F8)") : tr("The display stands still, recording goes on (F8)"));
    showDetail->setText(tr("&Details"));
    fold->setText(tr("Fold the &navigation"));
    nextPane->setText(tr("Next &part of the window"));
    fullScreen->setText(tr("F&ull screen"));
    demo->setText(tr("&Demo stick"));
    telegramsOfRow->setText(tr("Show telegrams"));
    german->setText(QStringLiteral("&Deutsch"));
    english->setText(QStringLiteral("&English"));
    themeSystem->setText(tr("As the s&ystem"));
    themeLight->setText(tr("&Light"));
    themeDark->setText(tr("&Dark"));
    about->setText(tr("&About Meterscope"));
}

} // namespace ui
