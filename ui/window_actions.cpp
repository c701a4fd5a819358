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
    sayInStatusBar(action);
    return action;
}

// What the tool tip of a button says, the status bar says of an entry of a menu.
void WindowActions::sayInStatusBar(QAction *action)
{
    const auto follow = [action] {
        if (action->statusTip() != action->toolTip())
            action->setStatusTip(action->toolTip());
    };
    connect(action, &QAction::changed, this, follow);
    follow();
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
    onlyThese = add("filterOnlyThese", "search", Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    withoutThese = add("filterWithoutThese", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    previousRow = add("previousRow", nullptr, Qt::CTRL | Qt::Key_Up);
    nextRow = add("nextRow", nullptr, Qt::CTRL | Qt::Key_Down);
    pause = add("pause", "pause", Qt::Key_F8);
    showDetail = add("showDetail", "detail", Qt::Key_F9);
    fold = add("foldNavigationAction", "fold", Qt::CTRL | Qt::Key_B);
    nextPane = add("nextPane", nullptr, Qt::Key_F6);
    previousPane = add("previousPane", nullptr, Qt::SHIFT | Qt::Key_F6);
    fullScreen = add("fullScreen", nullptr, Qt::Key_F11);
    demo = add("demoStick", "stick", QKeySequence());
    telegramsOfRow = add("telegramsOfRow", "telegrams", QKeySequence());
    german = add("german", nullptr, QKeySequence());
    english = add("english", nullptr, QKeySequence());
    themeSystem = add("themeSystem", nullptr, QKeySequence());
    themeLight = add("themeLight", nullptr, QKeySequence());
    themeDark = add("themeDark", nullptr, QKeySequence());
    about = add("about", "info", QKeySequence());
    palette = add("openPalette", "search", Qt::CTRL | Qt::Key_K);
    settings = add("openSettings", "settings", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    help = add("openHelp", "help", Qt::Key_F1); // on every desktop, also where HelpContents has no key
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
    constexpr const char *names[] = {"fileMenu", "editMenu", "viewMenu", "metersMenu", "recordingMenu", "stickMenu", "toolsMenu", "helpMenu"};
    m_window->menuBar()->setObjectName(QStringLiteral("menuBar"));
    for (std::size_t i = 0; i < m_menus.size(); ++i) {
        m_menus[i].menu = m_window->menuBar()->addMenu(QString());
        m_menus[i].menu->setObjectName(QLatin1String(names[i]));
        m_menus[i].menu->menuAction()->setVisible(false);
    }
    addTo(Menu::File, open);
    addTo(Menu::File, clear);
    entry(Menu::File).lastGroup = entry(Menu::File).menu->addSeparator();
    entry(Menu::File).menu->addAction(quit);
    for (QAction *action : {copyCuxd, copyCsv, copyJson, copyTelegram})
        addTo(Menu::Edit, action);
    entry(Menu::Edit).lastGroup = entry(Menu::Edit).menu->addSeparator();
    entry(Menu::Edit).menu->addActions({find, onlyThese, withoutThese});

    QMenu *view = entry(Menu::View).menu;
    view->menuAction()->setVisible(true);
    view->addSeparator();
    view->addActions({pause, showDetail, fold, previousRow, nextRow, nextPane, previousPane, fullScreen});
    entry(Menu::View).lastGroup = view->addSeparator();
    m_languageMenu = view->addMenu(QString());
    m_languageMenu->setObjectName(QStringLiteral("languageMenu"));
    m_languageMenu->addActions(languages->actions());
    m_themeMenu = view->addMenu(QString());
    m_themeMenu->setObjectName(QStringLiteral("themeMenu"));
    m_themeMenu->addActions(themes->actions());
    addTo(Menu::Stick, demo);
    QMenu *tools = entry(Menu::Tools).menu;
    tools->menuAction()->setVisible(true);
    entry(Menu::Tools).lastGroup = tools->addSeparator();
    tools->addActions({palette, settings});
    entry(Menu::Help).menu->menuAction()->setVisible(true);
    entry(Menu::Help).menu->addActions({help, about});
    entry(Menu::Help).lastGroup = about;
}

void WindowActions::addTo(Menu menu, QAction *action)
{
    Entry &place = entry(menu);
    place.menu->insertAction(place.lastGroup, action);
    place.menu->menuAction()->setVisible(true);
    m_window->addAction(action);
    sayInStatusBar(action);
}

void WindowActions::addSeparatorTo(Menu menu)
{
    Entry &place = entry(menu);
    place.menu->insertSeparator(place.lastGroup);
}

void WindowActions::insertGoAction(int at, QAction *action)
{
    QMenu *view = entry(Menu::View).menu;
    const auto position = static_cast<std::size_t>(at);
    view->insertAction(position < m_goActions.size() ? m_goActions[position] : view->actions().at(at), action);
    m_goActions.insert(m_goActions.begin() + at, action);
    m_window->addAction(action);
    sayInStatusBar(action);
}

void WindowActions::addUndo(QAction *undo, QAction *redo)
{
    QMenu *edit = entry(Menu::Edit).menu;
    QAction *first = edit->actions().constFirst();
    edit->insertActions(first, {undo, redo});
    edit->insertSeparator(first);
    m_window->addActions({undo, redo});
    sayInStatusBar(undo);
    sayInStatusBar(redo);
}

void WindowActions::retranslate()
{
    const QString titles[] = {tr("&File"), tr("&Edit"), tr("&View"), tr("&Meters"), tr("&Recording"), tr("&Stick"), tr("T&ools"), tr("&Help")};
    for (std::size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i].menu->setTitle(titles[i]);
    m_languageMenu->setTitle(tr("&Language"));
    m_themeMenu->setTitle(tr("&Theme"));
    open->setText(tr("&Open telegrams or keys…"));
    open->setToolTip(tr("Shows a file of telegrams (hex lines, CUxD's terminal, rtl_wmbus, wmbusmeters), or takes over the keys of a key file"));
    clear->setText(tr("&Clear the lists"));
    clear->setToolTip(tr("Empties the lists of this run; the history keeps everything"));
    quit->setText(tr("&Quit"));
    quit->setToolTip(tr("Ends the program; what is recorded is kept"));
    copyCuxd->setText(tr("Copy as &CUxD line"));
    copyCuxd->setToolTip(tr("The chosen meters as CUxD’s status page writes them"));
    copyCsv->setText(tr("Copy as C&SV"));
    copyCsv->setToolTip(tr("The chosen meters as a table for a spreadsheet"));
    copyJson->setText(tr("Copy as &JSON"));
    copyJson->setToolTip(tr("The chosen meters as JSON, one a line"));
    copyTelegram->setText(tr("Copy &telegram as hex"));
    copyTelegram->setToolTip(tr("The chosen telegram as hex digits"));
    find->setText(tr("&Filter"));
    find->setToolTip(tr("Narrows the lists while you type: gas rssi<-85 maker=FFD"));
    onlyThese->setText(tr("&Only rows like this cell"));
    onlyThese->setToolTip(tr("Adds to the filter what the chosen cell says"));
    withoutThese->setText(tr("&Without rows like this cell"));
    withoutThese->setToolTip(tr("Leaves out what the chosen cell says"));
    previousRow->setText(tr("Pre&vious row"));
    previousRow->setToolTip(tr("One row up in the list, also while the keyboard is in its details"));
    nextRow->setText(tr("Ne&xt row"));
    nextRow->setToolTip(tr("One row down in the list, also while the keyboard is in its details"));
    pause->setText(pause->isChecked() ? tr("Go on") : tr("&Pause"));
    pause->setToolTip(pause->isChecked() ? tr("Show what was recorded meanwhile (F8)") : tr("The display stands still, recording goes on (F8)"));
    showDetail->setText(tr("&Details"));
    showDetail->setToolTip(tr("Shows what is chosen in the list, below or beside it"));
    fold->setText(tr("Fold the &navigation"));
    fold->setToolTip(tr("Leaves the pictures of the navigation only"));
    nextPane->setText(tr("Next &part of the window"));
    nextPane->setToolTip(tr("Moves the keyboard to the filter, the page, the details"));
    previousPane->setText(tr("Pre&vious part of the window"));
    previousPane->setToolTip(tr("Moves the keyboard to the details, the page, the filter"));
    fullScreen->setText(tr("F&ull screen"));
    fullScreen->setToolTip(tr("The window without its frame"));
    demo->setText(tr("&Demo stick"));
    demo->setToolTip(tr("Plays a house of meters without a stick"));
    telegramsOfRow->setText(tr("Show telegrams"));
    telegramsOfRow->setToolTip(tr("Lists the telegrams of the chosen meter"));
    german->setText(QStringLiteral("&Deutsch"));
    german->setToolTip(tr("The program speaks German"));
    english->setText(QStringLiteral("&English"));
    english->setToolTip(tr("The program speaks English"));
    themeSystem->setText(tr("As the s&ystem"));
    themeSystem->setToolTip(tr("Light or dark together with the desktop"));
    themeLight->setText(tr("&Light"));
    themeLight->setToolTip(tr("Always light"));
    themeDark->setText(tr("&Dark"));
    themeDark->setToolTip(tr("Always dark"));
    about->setText(tr("&About Meterscope"));
    about->setToolTip(tr("Version and licence"));
    palette->setText(tr("&Command…"));
    palette->setToolTip(tr("Finds every command, page and meter by its words"));
    settings->setText(tr("&Settings…"));
    settings->setToolTip(tr("Everything that can be chosen, in one place"));
    help->setText(tr("&Manual"));
    help->setToolTip(tr("Opens the chapter about what is shown"));
}

} // namespace ui
