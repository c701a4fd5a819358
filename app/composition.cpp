#include "app/composition.h"

#include "app/appearance.h"
#include "app/crash_note.h"
#include "app/cuxd_room.h"
#include "app/demo_keys.h"
#include "app/desktop_message.h"
#include "app/door.h"
#include "app/file_opener.h"
#include "app/keys_room.h"
#include "app/meter_watch.h"
#include "app/profile_menu.h"
#include "app/publishing_room.h"
#include "app/recent_files.h"
#include "app/start.h"
#include "app/start_notes.h"
#include "core/keys/key_store.h"
#include "core/settings/keys.h"
#include "core/stick/household.h"
#include "core/stick/remote_port.h"
#include "core/stick/virtual_stick.h"
#include "ui/main_window.h"
#include "ui/stick/connect_banner.h"
#include "ui/stick/stick_page.h"

#include <QScreen>
#include <QApplication>

namespace app {

namespace {

constexpr QSize usualSize(1280, 720);

// What the first start shows of the window: all of it, also on a small screen or a scaled one. What is drawn for nobody has no screen.
QSize sizeOnScreen(const QScreen *screen)
{
    const bool isSeen = screen && QGuiApplication::platformName() != QLatin1String("offscreen") && QGuiApplication::platformName() != QLatin1String("minimal");
    constexpr QSize edges(0, 32); // the title
    return isSeen ? usualSize.boundedTo(screen->availableSize() - edges) : usualSize;
}

} // namespace

Composition::Composition(const CommandLine &line, QApplication &application)
    : m_first(line), m_profile(profileOf(line)), m_line(line)
{
    m_line.dataDir = dataDirOf(line, m_profile);
    m_settings = std::make_unique<Settings>(m_line.dataDir, m_line.safe);
    m_appearance = std::make_unique<Appearance>(line, *m_settings, application);
    const ui::Clock clock = [] { return std::chrono::system_clock::now(); };
    m_heard = std::make_unique<Heard>(clock);
    if (!line.safe)
        m_formats = std::make_unique<FormatStore>(m_line.dataDir.isEmpty() ? FormatStore::usualFolder() : m_line.dataDir, m_heard->reception());
    m_sticks = std::make_unique<stick::StickManager>();
    ui::WindowParts parts;
    parts.addresses = &m_heard->addresses();
    parts.telegrams = &m_heard->telegrams();
    parts.remembered = m_settings.get();
    parts.clock = clock;
    parts.decode = [this](const wmbus::RadioFrame &frame) { return m_heard->decode(frame); };
    m_window = std::make_unique<ui::MainWindow>(parts);
    m_appearance->setWindow(*m_window);
    connectSticks();
    connectWindow();
    m_watch = std::make_unique<MeterWatch>(m_heard->addresses(), *m_settings, clock);
    m_messages = std::make_unique<DesktopMessage>();
    connectMessages();
    m_recent = std::make_unique<RecentFiles>(*m_window, *m_settings);
    m_files = std::make_unique<FileOpener>(*m_window, *m_heard, *m_recent, [this](const QString &path) { return m_rooms->takeFile(path); });
    connect(m_recent.get(), &RecentFiles::fileWanted, m_files.get(), [this](const QString &path) { m_files->open({path}); });
    connect(m_window.get(), &ui::MainWindow::filesWanted, m_files.get(), &FileOpener::open);
    m_profileMenu = std::make_unique<ProfileMenu>(*m_window, profilesOf(m_first), m_profile);
    connect(m_profileMenu.get(), &ProfileMenu::profileWanted, this, &Composition::openProfile);
    makeRooms();
    connect(m_appearance.get(), &Appearance::spoken, this, [this] {
        m_history->retranslate();
        useKeys(); // the demo's meters have names
    });
}

Composition::~Composition() = default;

void Composition::connectMessages()
{
    const auto tell = [this](const QString &topic) {
        return [this, topic](const QString &title, const QString &names, const wmbus::Address &first) {
            m_told[topic] = first;
            m_messages->show(topic, title, names);
        };
    };
    connect(m_watch.get(), &MeterWatch::newMeters, this, tell(QStringLiteral("new")));
    connect(m_watch.get(), &MeterWatch::silentMeters, this, tell(QStringLiteral("silent")));
    connect(m_watch.get(), &MeterWatch::metersBack, this, tell(QStringLiteral("back")));
    connect(m_messages.get(), &DesktopMessage::chosen, this, [this](const QString &topic) {
        m_window->comeToFront();
        m_window->showMeter(m_told[topic]);
    });
}

void Composition::connectSticks()
{
    connect(m_sticks.get(), &stick::StickManager::frameHeard, m_heard.get(), &Heard::onFrame);
    connect(m_sticks.get(), &stick::StickManager::statusChanged, this, [this](const stick::StickStatus &status) {
        rememberPort(status);
        showSticks();
    });
    connect(m_sticks.get(), &stick::StickManager::removed, this, &Composition::showSticks);
    connect(m_sticks.get(), &stick::StickManager::candidatesChanged, m_window->banner(), &ui::ConnectBanner::setCandidates);
    connect(m_sticks.get(), &stick::StickManager::wantedModeChanged, this, [this](std::uint32_t stickId, bytes::LinkMode mode) {
        if (!m_demo && m_rooms->cuxd().keepsMode(stickId))
            m_settings->setWantedMode(stickId, mode);
    });
}

void Composition::connectWindow()
{
    ui::StickPage *page = m_window->stickPage();
    stick::StickManager *sticks = m_sticks.get();
    connect(page, &ui::StickPage::linkModeWanted, sticks, &stick::StickManager::setLinkMode);
    connect(page, &ui::StickPage::pingWanted, sticks, &stick::StickManager::ping);
    connect(page, &ui::StickPage::resetWanted, sticks, &stick::StickManager::reset);
    connect(page, &ui::StickPage::refreshWanted, sticks, &stick::StickManager::refresh);
    connect(page, &ui::StickPage::closeWanted, this, [this](const QString &port) {
        if (port == m_demoPort)
            (void)endDemo();
        else
            m_sticks->close(port);
    });
    const auto open = [this](const QString &port) { openPort(port); };
    connect(page, &ui::StickPage::openWanted, this, open);
    connect(m_window->banner(), &ui::ConnectBanner::portWanted, this, open);
    connect(m_window->banner(), &ui::ConnectBanner::retryWanted, this, open);
    connect(m_window.get(), &ui::MainWindow::demoWanted, this, [this](bool demo) { demo ? startDemo() : static_cast<void>(endDemo()); });
    connect(m_window.get(), &ui::MainWindow::pageShown, this, &CrashNote::sayPage);
    CrashNote::sayPage(m_window->currentPage());
    connect(m_window.get(), &ui::MainWindow::clearWanted, m_heard.get(), &Heard::clear);
}

void Composition::makeRooms()
{
    const QString folder = m_line.dataDir.isEmpty() ? FormatStore::usualFolder() : m_line.dataDir;
    m_house = std::make_unique<House>(House{*m_window, *m_heard, *m_sticks, *m_settings, [] { return std::chrono::system_clock::now(); }, folder, m_line.safe});
    m_history = std::make_unique<HistoryRoom>(*m_house, [this] { return m_demoPort; });
    connect(m_history.get(), &HistoryRoom::knownMetersChanged, this, &Composition::useKeys);
    m_rooms = std::make_unique<Rooms>(*m_house, *m_history, Rooms::Demo{[this] { return m_demoPort; }, [this] { return endDemo(); }});
    connect(&m_rooms->keys(), &KeysRoom::keysChanged, this, &Composition::useKeys);
    connect(m_history.get(), &HistoryRoom::knownMetersChanged, this, &Composition::beginWithOverview);
}

// Who has named meters begins with them, unless another page was left open the last time or is looked at already.
void Composition::beginWithOverview()
{
    if (std::exchange(m_begun, true) || m_demo || !m_line.files.isEmpty() || m_history->knownMeters().empty())
        return;
    if (!m_settings->recall(QStringLiteral("window/page")).isValid() && m_window->currentPage() == QLatin1String("Addresses"))
        m_window->showPage(QStringLiteral("Overview"));
}

void Composition::tellRooms(bool demo)
{
    m_history->setDemo(demo);
    m_watch->setDemo(demo);
    m_rooms->setDemo(demo);
}

void Composition::start()
{
    m_window->restoreLayout(sizeOnScreen(m_window->screen()));
    m_window->show();
    m_startNotes = std::make_unique<StartNotes>(*m_window, m_settings->troubles(), m_line.safe ? QString() : m_house->dataDir);
    for (const auto &[id, mode] : m_settings->wantedModes())
        m_sticks->setWantedMode(id, mode);
    m_rooms->keys().start();
    m_rooms->publishing().start();
    if (!m_line.files.isEmpty())
        m_files->open(m_line.files);
    if (m_line.demo)
        startDemo();
    if (!m_line.port.isEmpty())
        m_sticks->open(m_line.port);
    // With a port or the demo named, or a file to look at, no other port is opened unasked.
    if (!m_line.demo && m_line.port.isEmpty() && !m_files->isPlaying()) {
        QStringList known;
        if (m_settings->value(settings::key::openKnown).toBool())
            known = m_settings->value(settings::key::ports).toStringList();
        m_sticks->setKnownPorts(known);
        m_sticks->startFinder();
        for (const QString &port : known) { // the finder sees the ports of this computer only
            if (stick::namesRemotePort(port))
                m_sticks->open(port);
        }
    }
    showSticks();
}

// By the user, who wants to see what is heard there: nothing of that is shown while the demo runs.
void Composition::openPort(const QString &port)
{
    const bool endsDemo = port != m_demoPort && endDemo();
    m_sticks->open(port);
    if (endsDemo)
        m_window->showNotice([] { return tr("The demo has ended: from now on you see what your own stick hears."); }, ui::NoticeBar::Kind::Done);
}

void Composition::startDemo()
{
    if (m_demo)
        return;
    stick::VirtualStickOptions demo;
    demo.inverters.push_back({});
    m_demo = std::make_unique<stick::VirtualStick>(demo);
    m_demo->setAir(std::make_unique<stick::Household>());
    QString error;
    if (!m_demo->start(&error)) {
        m_demo.reset();
        m_window->setDemo(false);
        m_window->showNotice([error] { return tr("The demo stick cannot start: %1").arg(error); });
        return;
    }
    m_demoPort = m_demo->portName();
    showsDemo(true);
    useKeys();
    m_window->setDemo(true);
    tellRooms(true);
    m_sticks->open(m_demoPort);
}

bool Composition::endDemo()
{
    if (!m_demo)
        return false;
    m_sticks->close(m_demoPort);
    m_demoPort.clear();
    m_demo.reset();
    showsDemo(false); // what was played is no record of what can be heard here
    useKeys();
    m_window->setDemo(false);
    tellRooms(false);
    m_window->showNotice({});
    if (m_line.port.isEmpty())
        m_sticks->startFinder();
    showSticks();
    return true;
}

void Composition::showsDemo(bool demo)
{
    m_heard->setDemo(demo ? m_demoPort : QString());
    if (m_formats)
        m_formats->follow(m_heard->own());
}

// The keys of the user, and those of the demo's meters while it runs.
void Composition::useKeys()
{
    KeysRoom &keys = m_rooms->keys();
    wmbus::KeyRing ring = keys.store().keyRing();
    const auto withNames = [&keys](std::vector<ui::KnownMeter> names) { // what the user called them goes before what a list of keys does
        const std::vector<ui::KnownMeter> withKeys = keys.knownMeters();
        names.insert(names.end(), withKeys.begin(), withKeys.end());
        return names;
    };
    std::vector<ui::KnownMeter> names = withNames(m_history->knownMeters());
    m_heard->setOwnKeys(ring, m_demo ? withNames(m_history->ownMeters()) : names);
    wmbus::KeyRing foreign;
    if (m_demo) {
        const DemoKeys demo = demoKeys();
        for (std::size_t i = 0; i < demo.keys.size(); ++i) {
            ring.add(demo.keys[i].meters, demo.keys[i].key);
            foreign.add(demo.keys[i].meters, demo.keys[i].key);
        }
        names.insert(names.end(), demo.names.begin(), demo.names.end());
    }
    m_rooms->cuxd().setKeys(keys.store().entries()); // those of the demo are nobody's: a setup that brings one of them brings a new one
    keys.setNames(names);
    m_heard->setKeys(std::move(ring), std::move(names));
    keys.setForeignKeys(std::move(foreign));
}

void Composition::answer(const Call &call)
{
    if (!call.activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", call.activation); // by which Wayland lets the window come to the front
    m_window->comeToFront();
    if (!call.files.isEmpty()) // before the demo, as at the first start: what is imported ends one that runs
        m_files->open(call.files);
    if (call.demo)
        startDemo();
    if (!call.port.isEmpty())
        openPort(call.port);
}

// A new profile speaks and looks like this one, but knows nothing of its sticks and meters.
void Composition::openProfile(const QString &name, bool isNew)
{
    const Profiles profiles = profilesOf(m_first);
    if (isNew) {
        Settings fresh(profiles.folderOf(name), false);
        const settings::Values values = m_settings->changedValues();
        for (auto it = values.begin(); it != values.end(); ++it) {
            const settings::Row &row = *settings::rowOf(it.key());
            if (*row.title != '\0')
                fresh.setValue(row, it.value());
        }
    }
    profiles.setLast(name);
    m_next = m_first;
    m_next->profile = name;
    m_next->files.clear();
    m_next->demo = false;
    m_window->close();
    QCoreApplication::quit();
}

void Composition::showSticks()
{
    m_window->setSticks(m_sticks->sticks());
    m_watch->setSticks(m_sticks->sticks());
}

void Composition::rememberPort(const stick::StickStatus &status)
{
    const QString port = QString::fromStdString(status.port);
    if (status.phase != stick::Phase::Listening || port == m_demoPort)
        return;
    QStringList ports = m_settings->value(settings::key::ports).toStringList();
    if (ports.contains(port))
        return;
    ports += port;
    m_settings->setValue(settings::key::ports, ports);
}

} // namespace app
