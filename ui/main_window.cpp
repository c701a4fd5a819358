#include "ui/main_window.h"

#include "core/bytes/hex.h"
#include "core/wmbus/telegram.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/addresses/meter_detail.h"
#include "ui/filter_field.h"
#include "ui/icons.h"
#include "ui/navigation.h"
#include "ui/notice_bar.h"
#include "ui/remembered.h"
#include "ui/stick/connect_banner.h"
#include "ui/stick/stick_page.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegrams_page.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

// From this width on the detail pane stands beside the table instead of below it.
constexpr int wideWindow = 1800;
constexpr int filterWidth = 320;

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent) : QMainWindow(parent), m_parts(parts)
{
    setObjectName(QStringLiteral("mainWindow"));
    setContextMenuPolicy(Qt::NoContextMenu); // no menu that hides the only tool bar
    makeActions();
    makeMenus();
    makeToolBar();
    makeContent();
    makeStatusBar();
    connectPages();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &MainWindow::updateRecording);
    m_timer.start();
    retranslate();
    showPage(Addresses);
}

QAction *MainWindow::add(const char *name, const char *iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    if (iconName)
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    m_open = add("openFile", "open", QKeySequence::Open);
    m_clear = add("clearLists", nullptr, Qt::CTRL | Qt::Key_L);
    m_quit = add("quit", "quit", QKeySequence::Quit);
    m_copyCuxd = add("copyCuxd", "copy", QKeySequence::Copy);
    m_copyTelegram = add("copyTelegram", "copy", QKeySequence::Copy);
    m_copyCsv = add("copyCsv", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyJson = add("copyJson", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    m_find = add("find", "search", QKeySequence::Find);
    m_goAddresses = add("goAddresses", "addresses", Qt::CTRL | Qt::Key_1);
    m_goTelegrams = add("goTelegrams", "telegrams", Qt::CTRL | Qt::Key_2);
    m_goStick = add("goStick", "stick", Qt::CTRL | Qt::Key_3);
    m_pause = add("pause", "pause", Qt::Key_F8);
    m_showDetail = add("showDetail", "detail", Qt::Key_F9);
    m_fold = add("foldNavigationAction", "fold", Qt::CTRL | Qt::Key_B);
    m_nextPane = add("nextPane", nullptr, Qt::Key_F6);
    m_fullScreen = add("fullScreen", nullptr, Qt::Key_F11);
    m_demo = add("demoStick", "stick", QKeySequence());
    m_telegramsOfRow = add("telegramsOfRow", "telegrams", QKeySequence());
    m_german = add("german", nullptr, QKeySequence());
    m_english = add("english", nullptr, QKeySequence());
    m_themeSystem = add("themeSystem", nullptr, QKeySequence());
    m_themeLight = add("themeLight", nullptr, QKeySequence());
    m_themeDark = add("themeDark", nullptr, QKeySequence());
    m_about = add("about", "info", QKeySequence());
    for (QAction *action : {m_pause, m_showDetail, m_fullScreen, m_demo, m_german, m_english, m_themeSystem, m_themeLight, m_themeDark})
        action->setCheckable(true);
    m_showDetail->setChecked(true);
    m_languages = new QActionGroup(this);
    m_themes = new QActionGroup(this);
    for (QAction *action : {m_german, m_english})
        m_languages->addAction(action);
    for (QAction *action : {m_themeSystem, m_themeLight, m_themeDark})
        m_themes->addAction(action);
}

void MainWindow::makeMenus()
{
    const auto menu = [this](const char *name) {
        QMenu *made = menuBar()->addMenu(QString());
        made->setObjectName(QLatin1String(name));
        return made;
    };
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    m_fileMenu = menu("fileMenu");
    m_fileMenu->addActions({m_open, m_clear});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    m_editMenu = menu("editMenu");
    m_editMenu->addActions({m_copyCuxd, m_copyCsv, m_copyJson, m_copyTelegram});
    m_editMenu->addSeparator();
    m_editMenu->addAction(m_find);
    m_viewMenu = menu("viewMenu");
    m_viewMenu->addActions({m_goAddresses, m_goTelegrams, m_goStick});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_pause, m_showDetail, m_fold, m_nextPane, m_fullScreen});
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->setObjectName(QStringLiteral("languageMenu"));
    m_languageMenu->addActions(m_languages->actions());
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeMenu->setObjectName(QStringLiteral("themeMenu"));
    m_themeMenu->addActions(m_themes->actions());
    m_stickMenu = menu("stickMenu");
    m_stickMenu->addAction(m_demo);
    m_helpMenu = menu("helpMenu");
    m_helpMenu->addAction(m_about);
}

void MainWindow::makeToolBar()
{
    m_toolBar = new QToolBar(this);
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->toggleViewAction()->setObjectName(QStringLiteral("showToolBar"));
    m_toolBar->setIconSize({smallIcon, smallIcon});
    m_toolBar->setContentsMargins(gap, 2, gap, 3);
    const auto button = [this](const char *name, const char *iconName, Token token) {
        auto *made = new QToolButton(m_toolBar);
        made->setObjectName(QLatin1String(name));
        made->setIcon(icon(iconName, token));
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setAutoRaise(true);
        return made;
    };
    m_recording = button("recordingState", "record", Token::Accent);
    m_stickButton = button("stickState", "stick", Token::Secondary);
    m_filter = new FilterField(m_toolBar);
    m_filter->setFixedWidth(filterWidth);
    auto *stretch = new QWidget(m_toolBar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(m_recording);
    m_toolBar->addAction(m_pause);
    auto *pause = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_pause));
    pause->setObjectName(QStringLiteral("pauseButton"));
    pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addWidget(stretch);
    m_toolBar->addWidget(m_stickButton);
    m_toolBar->addWidget(m_filter);
    addToolBar(m_toolBar);
}

void MainWindow::makeContent()
{
    auto *central = new QWidget(this);
    m_navigation = new Navigation(central);
    m_navigation->addPage("navAddresses", "addresses");
    m_navigation->addPage("navTelegrams", "telegrams");
    m_navigation->addPage("navStick", "stick");
    m_banner = new ConnectBanner(central);
    m_notice = new NoticeBar(central);
    m_splitter = new QSplitter(Qt::Vertical, central);
    m_splitter->setObjectName(QStringLiteral("detailSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_pages = new QStackedWidget(m_splitter);
    m_addressesPage = new AddressesPage(m_parts.addresses, m_parts.clock, m_pages);
    m_telegramsPage = new TelegramsPage(m_parts.telegrams, m_parts.clock, m_pages);
    m_stickPage = new StickPage(m_parts.clock, m_pages);
    for (QWidget *page : {static_cast<QWidget *>(m_addressesPage), static_cast<QWidget *>(m_telegramsPage), static_cast<QWidget *>(m_stickPage)})
        m_pages->addWidget(page);
    m_detail = new QStackedWidget(m_splitter);
    m_detail->setObjectName(QStringLiteral("detailPane"));
    m_meterDetail = new MeterDetail(m_detail);
    m_inspector = new TelegramInspector(m_detail);
    m_detail->addWidget(m_meterDetail);
    m_detail->addWidget(m_inspector);
    m_detail->hide();

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_notice);
    right->addWidget(m_splitter, 1);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(right, 1);
    setCentralWidget(central);
}

void MainWindow::makeStatusBar()
{
    statusBar()->setObjectName(QStringLiteral("statusBar"));
    statusBar()->setSizeGripEnabled(false);
    m_rates = new QLabel(this);
    m_mode = new QLabel(this);
    m_rates->setContentsMargins(gap + 4, 0, 0, 2);
    m_mode->setContentsMargins(0, 0, gap + 4, 2);
    statusBar()->addWidget(m_rates, 1);
    statusBar()->addPermanentWidget(m_mode);
}

void MainWindow::connectPages()
{
    connect(m_navigation, &Navigation::pageChosen, this, [this](int page) { showPage(static_cast<Page>(page)); });
    connect(m_goAddresses, &QAction::triggered, this, [this] { showPage(Addresses); });
    connect(m_goTelegrams, &QAction::triggered, this, [this] { showPage(Telegrams); });
    connect(m_goStick, &QAction::triggered, this, [this] { showPage(Stick); });
    connect(m_stickButton, &QToolButton::clicked, this, [this] { showPage(Stick); });
    connect(m_recording, &QToolButton::clicked, this, [this] { showPage(Telegrams); });
    connect(m_open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_clear, &QAction::triggered, this, &MainWindow::clearWanted);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    connect(m_find, &QAction::triggered, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_filter, &FilterField::filterChanged, this, &MainWindow::applyFilter);
    connect(m_addressesPage, &AddressesPage::filterReset, m_filter, &QLineEdit::clear);
    connect(m_telegramsPage, &TelegramsPage::filterReset, m_filter, &QLineEdit::clear);
    connect(m_pause, &QAction::toggled, this, &MainWindow::setPaused);
    connect(m_showDetail, &QAction::toggled, this, &MainWindow::updateDetail);
    connect(m_fold, &QAction::triggered, this, [this] { m_navigation->setFolded(!m_navigation->isFolded()); });
    connect(m_nextPane, &QAction::triggered, this, &MainWindow::moveFocus);
    connect(m_fullScreen, &QAction::toggled, this, [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_demo, &QAction::triggered, this, &MainWindow::demoWanted);
    connect(m_languages, &QActionGroup::triggered, this, [this](QAction *action) { emit languageWanted(action == m_german ? QStringLiteral("de") : QStringLiteral("en")); });
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction *action) {
        emit themeWanted(action == m_themeLight ? ThemeChoice::Light : action == m_themeDark ? ThemeChoice::Dark : ThemeChoice::System);
    });
    connect(m_about, &QAction::triggered, this, &MainWindow::showAbout);

    FoundAddressesView *view = m_addressesPage->view();
    view->addRowActions({m_telegramsOfRow, m_copyCuxd, m_copyCsv, m_copyJson});
    connect(m_copyCuxd, &QAction::triggered, view, [view] { view->copySelected(FoundAddressesView::CopyForm::Cuxd); });
    connect(m_copyCsv, &QAction::triggered, view, [view] { view->copySelected(FoundAddressesView::CopyForm::Csv); });
    connect(m_copyJson, &QAction::triggered, view, [view] { view->copySelected(FoundAddressesView::CopyForm::Json); });
    connect(m_copyTelegram, &QAction::triggered, this, [this] {
        if (const TelegramRow *row = m_telegramsPage->currentRow())
            QGuiApplication::clipboard()->setText(QString::fromStdString(bytes::toHex(row->frame.data)));
    });
    m_telegramsPage->view()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_telegramsPage->view()->addAction(m_copyTelegram);
    connect(m_telegramsOfRow, &QAction::triggered, this, [this, view] {
        if (const AddressRow *row = view->currentRow())
            showTelegramsOf(row->address);
    });
    connect(view, &FoundAddressesView::currentMeterChanged, this, &MainWindow::updateDetail);
    connect(view, &FoundAddressesView::rowActivated, this, [this] { m_showDetail->setChecked(true); });
    connect(m_parts.addresses, &FoundAddressesModel::flushed, this, [this] {
        if (m_pages->currentIndex() == Addresses)
            updateDetail();
    });
    connect(m_telegramsPage, &TelegramsPage::currentTelegramChanged, this, &MainWindow::updateDetail);
    connect(m_meterDetail, &MeterDetail::telegramsWanted, this, &MainWindow::showTelegramsOf);
    connect(m_addressesPage, &AddressesPage::stickPageWanted, this, [this] { showPage(Stick); });
    connect(m_addressesPage, &AddressesPage::demoWanted, this, [this] { emit demoWanted(true); });
    connect(m_stickPage, &StickPage::demoWanted, this, [this] { emit demoWanted(true); });
    connect(m_banner, &ConnectBanner::demoWanted, this, [this] { emit demoWanted(true); });
    connect(m_banner, &ConnectBanner::demoEnded, this, [this] { emit demoWanted(false); });
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    m_navigation->setCurrent(page);
    m_filter->setEnabled(page != Stick);
    for (QAction *action : {m_copyCuxd, m_copyCsv, m_copyJson, m_telegramsOfRow})
        action->setEnabled(page == Addresses);
    m_copyTelegram->setEnabled(page == Telegrams);
    updateDetail();
}

void MainWindow::applyFilter(const SightingFilter &filter)
{
    m_addressesPage->setFilter(filter);
    m_telegramsPage->setFilter(filter);
}

void MainWindow::showTelegramsOf(const wmbus::Address &address)
{
    m_filter->setText(QStringLiteral("code=") + QString::fromStdString(wmbus::idText(address.id)));
    showPage(Telegrams);
    m_telegramsPage->selectLast();
}

void MainWindow::updateDetail()
{
    const int page = m_pages->currentIndex();
    m_banner->setPageSaysSo(page == Stick || (page == Addresses && m_parts.addresses->rowCount() == 0));
    bool something = false;
    if (page == Addresses) {
        if (const AddressRow *row = m_addressesPage->view()->currentRow()) {
            m_meterDetail->show(*row);
            m_detail->setCurrentWidget(m_meterDetail);
            something = true;
        }
    } else if (page == Telegrams) {
        if (const TelegramRow *row = m_telegramsPage->currentRow()) {
            const auto telegram = m_parts.decode(row->frame);
            if (telegram)
                m_inspector->show(*telegram);
            else
                m_inspector->showUnreadable(row->frame.data, row->stopped.value_or(wmbus::DecodeError{}));
            m_detail->setCurrentWidget(m_inspector);
            something = true;
        }
    }
    const bool visible = something && m_showDetail->isChecked();
    if (visible != m_detail->isVisibleTo(m_splitter)) {
        m_detail->setVisible(visible);
        updateDetailPlace();
        QAbstractItemView *view = page == Telegrams ? static_cast<QAbstractItemView *>(m_telegramsPage->view()) : m_addressesPage->view();
        // After the layout has taken room from the table: what was clicked stays in sight.
        QTimer::singleShot(0, view, [view] { view->scrollTo(view->currentIndex()); });
    }
}

void MainWindow::updateDetailPlace()
{
    const bool beside = width() >= wideWindow;
    const Qt::Orientation wanted = beside ? Qt::Horizontal : Qt::Vertical;
    const bool turned = m_splitter->orientation() != wanted;
    m_splitter->setOrientation(wanted);
    m_meterDetail->setUpright(beside);
    m_inspector->setUpright(beside);
    if (turned || m_splitter->sizes().value(1) < 160) {
        const int whole = beside ? m_splitter->width() : m_splitter->height();
        const int detail = beside ? std::max(560, whole / 3) : std::max(240, whole * 2 / 5);
        m_splitter->setSizes({whole - detail, detail});
    }
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
}

void MainWindow::setPaused(bool paused)
{
    m_pause->setChecked(paused);
    m_pause->setIcon(paused ? icon("play", Token::Accent) : icon("pause"));
    m_parts.addresses->setPaused(paused);
    m_parts.telegrams->setPaused(paused);
    retranslateMenus();
    updateRecording();
}

void MainWindow::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    m_sticks = sticks;
    m_banner->setSticks(sticks);
    m_addressesPage->setSticks(sticks);
    m_stickPage->setSticks(sticks);
    updateRecording();
}

void MainWindow::setDemo(bool demo)
{
    m_demo->setChecked(demo);
    m_banner->setDemo(demo);
    retranslateMenus();
}

void MainWindow::showNotice(const QString &text)
{
    m_notice->show(text);
}

void MainWindow::setReplay(const QString &file)
{
    m_replay = file;
    m_banner->setReplay(!file.isEmpty());
    updateRecording();
}

void MainWindow::setLanguage(const QString &code)
{
    (code == QLatin1String("de") ? m_german : m_english)->setChecked(true);
}

void MainWindow::setTheme(ThemeChoice theme)
{
    (theme == ThemeChoice::Light ? m_themeLight : theme == ThemeChoice::Dark ? m_themeDark : m_themeSystem)->setChecked(true);
}

void MainWindow::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open files of telegrams"));
    if (!files.isEmpty())
        emit filesWanted(files);
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Meterscope"),
                       tr("<h3>Meterscope %1</h3><p>Sees, reads and explains wireless M-Bus meters through an IMST iM871A-USB stick.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::moveFocus()
{
    QWidget *stations[] = {m_filter, m_pages->currentWidget()->focusWidget() ? m_pages->currentWidget()->focusWidget() : m_pages->currentWidget(), m_detail->currentWidget()};
    const QWidget *now = focusWidget();
    int at = 0;
    for (int i = 0; i < 3; ++i) {
        if (now && (stations[i] == now || stations[i]->isAncestorOf(now)))
            at = i + 1;
    }
    for (int i = 0; i < 3; ++i) {
        QWidget *next = stations[(at + i) % 3];
        if (!next->isVisible() || !next->isEnabled())
            continue;
        if (next->focusPolicy() == Qt::NoFocus) {
            for (QWidget *inside : next->findChildren<QWidget *>()) {
                if (inside->isVisible() && (inside->focusPolicy() & Qt::TabFocus)) {
                    next = inside;
                    break;
                }
            }
        }
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

void MainWindow::restoreLayout(const QSize &size)
{
    resize(size);
    if (m_parts.remembered) {
        restoreGeometry(m_parts.remembered->recall(QStringLiteral("window/geometry")).toByteArray());
        m_navigation->setFolded(m_parts.remembered->recall(QStringLiteral("window/folded")).toBool());
        m_showDetail->setChecked(m_parts.remembered->recall(QStringLiteral("window/detail")).toBool());
        m_addressesPage->restoreLayout(*m_parts.remembered);
        m_telegramsPage->restoreLayout(*m_parts.remembered);
    }
    updateDetailPlace();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_parts.remembered) {
        m_parts.remembered->remember(QStringLiteral("window/geometry"), saveGeometry());
        m_parts.remembered->remember(QStringLiteral("window/folded"), m_navigation->isFolded());
        m_parts.remembered->remember(QStringLiteral("window/detail"), m_showDetail->isChecked());
        m_addressesPage->saveLayout(*m_parts.remembered);
        m_telegramsPage->saveLayout(*m_parts.remembered);
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateDetailPlace();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace ui
