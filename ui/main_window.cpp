#include "ui/main_window.h"

#include "core/wmbus/telegram.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/detail_pane.h"
#include "ui/detail_place.h"
#include "ui/detail_splitter.h"
#include "ui/file_drops.h"
#include "ui/filter_field.h"
#include "ui/first_focus.h"
#include "ui/focus_stations.h"
#include "ui/help/help_window.h"
#include "ui/icons.h"
#include "ui/list_keys.h"
#include "ui/navigation.h"
#include "ui/palette/command_palette.h"
#include "ui/panels/meter_panel.h"
#include "ui/program_keys.h"
#include "ui/reading_order.h"
#include "ui/row_actions.h"
#include "ui/small_room.h"
#include "ui/stick/connect_banner.h"
#include "ui/stick/stick_page.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/window_actions.h"
#include "ui/window_bars.h"
#include "ui/window_pages.h"
#include "ui/window_session.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int briefly = 6000; // ms

const QString telegramsName = QStringLiteral("Telegrams");
const QString stickName = QStringLiteral("Stick");

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent) : QMainWindow(parent), m_parts(parts)
{
    setObjectName(QStringLiteral("mainWindow"));
    setContextMenuPolicy(Qt::NoContextMenu); // no menu that hides the only tool bar
    connect(new FileDrops(this), &FileDrops::dropped, this, &MainWindow::filesWanted);
    m_firstFocus = new FirstFocus(this);
    m_actions = new WindowActions(this);
    m_bars = new WindowBars(this, *m_actions);
    m_filter = m_bars->filter();
    makeContent();
    m_palette = new CommandPalette(this);
    new ReadingOrder(this);
    m_help = std::make_unique<HelpWindow>(nullptr); // not the window's: a dialog blocks what belongs to its window
    connectActions();
    connectPages();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &MainWindow::updateRecording);
    m_timer.start();
    retranslate();
    showPage(QStringLiteral("Addresses"));
}

MainWindow::~MainWindow() = default;

void MainWindow::makeContent()
{
    auto *central = new QWidget(this);
    m_navigation = new Navigation(central);
    m_banner = new ConnectBanner(central);
    m_notice = new NoticeBar(central);
    m_splitter = new DetailSplitter(central);
    m_stack = new PageStack;
    new SmallRoom(m_stack, m_splitter);
    m_detail = new DetailPane(m_parts.decode, m_parts.clock);
    m_detailPlace = new DetailPlace(m_detail, m_splitter, this);
    m_detail->meter()->setTelegrams(m_parts.telegrams);
    m_pages = new WindowPages(m_navigation, m_stack, m_actions);
    m_listKeys = new ListKeys(m_pages, m_filter, m_actions, this);
    connect(m_pages, &WindowPages::shown, this, &MainWindow::turnTo);
    connect(m_pages, &WindowPages::stepped, this, &MainWindow::sayBriefly);
    m_addressesPage = new AddressesPage(m_parts.addresses, m_parts.clock, m_stack);
    m_telegramsPage = new TelegramsPage(m_parts.telegrams, m_parts.clock, m_stack);
    m_stickPage = new StickPage(m_parts.clock, m_stack);
    for (Page *page : {static_cast<Page *>(m_addressesPage), static_cast<Page *>(m_telegramsPage), static_cast<Page *>(m_stickPage)})
        addPage(page);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    m_banners = new QVBoxLayout;
    m_banners->setSpacing(0);
    m_banners->addWidget(m_banner);
    m_banners->addWidget(m_notice);
    right->addLayout(m_banners);
    right->addWidget(m_splitter, 1);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(right, 1);
    setCentralWidget(central);
}

void MainWindow::connectActions()
{
    connect(m_bars->stick(), &QToolButton::clicked, this, [this] { showPage(stickName); });
    connect(m_bars->recording(), &QToolButton::clicked, this, [this] { showPage(telegramsName); });
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_actions->clear, &QAction::triggered, this, &MainWindow::clearWanted);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_filter, &FilterField::filterChanged, this, &MainWindow::applyFilter);
    connect(m_addressesPage, &AddressesPage::filterReset, m_filter, &QLineEdit::clear);
    connect(m_telegramsPage, &TelegramsPage::filterReset, m_filter, &QLineEdit::clear);
    connect(m_actions->pause, &QAction::toggled, this, &MainWindow::setPaused);
    connect(m_actions->showDetail, &QAction::toggled, this, &MainWindow::updateDetail);
    connect(m_actions->fold, &QAction::triggered, this, [this] { m_navigation->setFolded(!m_navigation->isFolded()); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { focusStation(this, m_filter, m_stack->currentWidget(), m_detail->currentWidget(), 1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { focusStation(this, m_filter, m_stack->currentWidget(), m_detail->currentWidget(), -1); });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_actions->demo, &QAction::triggered, this, &MainWindow::demoWanted);
    connect(m_actions->languages, &QActionGroup::triggered, this, [this](QAction *action) { emit languageWanted(action == m_actions->german ? QStringLiteral("de") : QStringLiteral("en")); });
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](QAction *action) {
        emit themeWanted(action == m_actions->themeLight ? ThemeChoice::Light : action == m_actions->themeDark ? ThemeChoice::Dark : ThemeChoice::System);
    });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_bars->palette(), &QToolButton::clicked, m_actions->palette, &QAction::trigger);
    connect(m_actions->help, &QAction::triggered, this, &MainWindow::showHelp);
    m_programKeys = std::make_unique<ProgramKeys>(this, m_actions->palette, m_help.get());
}

void MainWindow::connectPages()
{
    FoundAddressesView *view = m_addressesPage->view();
    m_listKeys->watch(view);
    m_listKeys->watch(m_telegramsPage->view());
    m_rowActions = new RowActions(m_actions, m_addressesPage, m_telegramsPage, m_detail->inspector(), this);
    connect(m_rowActions, &RowActions::telegramsWanted, this, &MainWindow::showTelegramsOf);
    connect(view, &FoundAddressesView::rowActivated, this, [this] { m_actions->showDetail->setChecked(true); });
    connect(m_detail->meter(), &MeterPanel::telegramsWanted, this, &MainWindow::showTelegramsOf);
    connect(m_addressesPage, &AddressesPage::stickPageWanted, this, [this] { showPage(stickName); });
    connect(m_addressesPage, &AddressesPage::demoWanted, this, [this] { emit demoWanted(true); });
    connect(m_stickPage, &StickPage::demoWanted, this, [this] { emit demoWanted(true); });
    connect(m_banner, &ConnectBanner::demoWanted, this, [this] { emit demoWanted(true); });
    connect(m_banner, &ConnectBanner::demoEnded, this, [this] { emit demoWanted(false); });
}

void MainWindow::addPage(Page *page)
{
    m_pages->add(page);
    connect(page, &Page::detailChanged, this, [this, page] {
        if (m_pages->current() == page)
            updateDetail();
    });
    page->setSticks(m_sticks);
}

void MainWindow::showPage(const QString &name)
{
    m_pages->show(name);
}

void MainWindow::turnTo(Page *page)
{
    m_filter->setEnabled(page->isFiltered());
    m_rowActions->follow(page);
    m_listKeys->follow();
    updateDetail();
    emit pageShown(currentPage());
}

void MainWindow::applyFilter(const SightingFilter &filter)
{
    for (Page *page : m_pages->all())
        page->setFilter(filter);
}

void MainWindow::showTelegramsOf(const wmbus::Address &address)
{
    m_filter->setText(QStringLiteral("code=") + QString::fromStdString(wmbus::idText(address.id)));
    showPage(telegramsName);
    m_telegramsPage->selectLast();
}

void MainWindow::updateDetail()
{
    Page *page = m_pages->current();
    m_banner->setPageSaysSo(page->saysThatNoStickIsThere());
    m_detailPlace->show(page, m_actions->showDetail->isChecked());
    m_firstFocus->follow(page);
}

void MainWindow::setPaused(bool paused)
{
    m_actions->pause->setChecked(paused);
    m_actions->pause->setIcon(paused ? icon("play", Token::Accent) : icon("pause"));
    m_parts.addresses->setPaused(paused);
    m_parts.telegrams->setPaused(paused);
    retranslateActions();
    updateRecording();
}

void MainWindow::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    m_sticks = sticks;
    m_banner->setSticks(sticks);
    for (Page *page : m_pages->all())
        page->setSticks(sticks);
    updateRecording();
}

void MainWindow::setDemo(bool demo)
{
    m_actions->demo->setChecked(demo);
    m_banner->setDemo(demo);
    retranslateActions();
}

void MainWindow::showNotice(const NoticeBar::Words &text, NoticeBar::Kind kind, const NoticeBar::Words &actionText, std::function<void()> act)
{
    m_notice->show(text, kind, actionText, std::move(act));
}

void MainWindow::takeBackNotice(const QString &text)
{
    m_notice->takeBack(text);
}

void MainWindow::sayBriefly(const Spoken &words)
{
    m_brief = words;
    statusBar()->showMessage(m_brief.text(), briefly);
}

void MainWindow::addBanner(QWidget *banner)
{
    m_banners->insertWidget(0, banner);
}

void MainWindow::setReplay(const QString &file)
{
    m_replay = file;
    m_banner->setReplay(!file.isEmpty());
    updateRecording();
}

void MainWindow::setLanguage(const QString &code)
{
    (code == QLatin1String("de") ? m_actions->german : m_actions->english)->setChecked(true);
}

void MainWindow::setTheme(ThemeChoice theme)
{
    (theme == ThemeChoice::Light ? m_actions->themeLight : theme == ThemeChoice::Dark ? m_actions->themeDark : m_actions->themeSystem)->setChecked(true);
}

void MainWindow::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open files of telegrams or keys"));
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

std::vector<PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries = actionEntries(*this);
    std::vector<PaletteEntry> meters = meterEntries(*m_parts.addresses, [this](const wmbus::Address &address) { showMeter(address); });
    entries.insert(entries.end(), std::make_move_iterator(meters.begin()), std::make_move_iterator(meters.end()));
    return entries;
}

void MainWindow::showPalette()
{
    m_palette->ask(paletteEntries());
}

void MainWindow::showMeter(const wmbus::Address &address)
{
    FoundAddressesView *view = m_addressesPage->view();
    showPage(QStringLiteral("Addresses"));
    view->selectAddress(address);
    if (const AddressRow *row = view->currentRow(); !row || row->address != address) {
        m_filter->clear(); // it has hidden the meter
        view->selectAddress(address);
    }
    m_actions->showDetail->setChecked(true);
    view->setFocus();
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showHelp()
{
    m_help->showFor(currentPage());
}

QString MainWindow::currentPage() const
{
    const Page *page = m_pages->current();
    return page ? QString::fromLatin1(page->place().name) : QString();
}

void MainWindow::setProfile(const QString &name)
{
    m_profile = name;
    m_bars->setProfile(name);
    retranslate();
}

WindowSession MainWindow::session()
{
    return {*this, *m_navigation, *m_actions, *m_pages, *m_detail, *m_splitter};
}

void MainWindow::restoreLayout(const QSize &size)
{
    if (m_parts.remembered)
        session().restore(*m_parts.remembered, size);
    else
        resize(size);
    m_detailPlace->fit(width());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_help->close();
    if (m_parts.remembered)
        session().save(*m_parts.remembered);
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_firstFocus->follow(m_stack->currentWidget());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_detailPlace->fit(width());
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::updateRecording()
{
    m_bars->show({m_sticks, *m_parts.addresses, m_replay, m_parts.clock()});
}

void MainWindow::retranslate()
{
    setWindowTitle(m_profile.isEmpty() ? tr("Meterscope") : tr("%1 – Meterscope").arg(m_profile));
    setAccessibleName(tr("Meterscope"));
    m_pages->retranslate();
    retranslateActions();
    updateRecording();
    if (m_palette && m_palette->isVisible()) // when the rooms have said their actions again, too
        QMetaObject::invokeMethod(m_palette, [this] { m_palette->renew(paletteEntries()); }, Qt::QueuedConnection);
    if (!m_brief.text().isEmpty() && statusBar()->currentMessage() == m_brief.text()) {
        if (m_brief.sayAgain())
            statusBar()->showMessage(m_brief.text(), briefly);
        else
            statusBar()->clearMessage();
    }
}

void MainWindow::retranslateActions()
{
    m_actions->retranslate();
    m_bars->retranslate(m_actions->pause->isChecked());
}

} // namespace ui
