#include "app/composition.h"

#include "app/capture_room.h"
#include "app/charts_room.h"
#include "app/cuxd_room.h"
#include "app/add_meter_room.h"
#include "app/demo_keys.h"
#include "app/history_files_room.h"
#include "app/input_file.h"
#include "app/inverter_room.h"
#include "app/keys_room.h"
#include "app/language.h"
#include "app/panel_room.h"
#include "app/radio_room.h"
#include "core/stick/household.h"
#include "core/stick/remote_port.h"
#include "core/stick/virtual_stick.h"
#include "ui/main_window.h"
#include "ui/stick/connect_banner.h"
#include "ui/stick/stick_page.h"

#include <QApplication>

#include <algorithm>

namespace app {

namespace {

constexpr QSize usualSize(1280, 720);
constexpr int replayAtOnce = 200; // telegrams between two looks at the event loop

ui::ThemeChoice themeFrom(const QString &name)
{
    return name == QLatin1String("light") ? ui::ThemeChoice::Light : name == QLatin1String("dark") ? ui::ThemeChoice::Dark : ui::ThemeChoice::System;
}

QString nameOf(ui::ThemeChoice theme)
{
    return theme == ui::ThemeChoice::Light ? QStringLiteral("light") : theme == ui::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("system");
}

} // namespace

Composition::Composition(const CommandLine &line, QApplication &application)
    : m_line(line), m_application(application), m_systemPalette(application.palette()), m_settings(std::make_unique<Settings>(line.dataDir, line.safe))
{
    const ui::ThemeChoice theme = line.theme.value_or(themeFrom(m_settings->value(Setting::Theme).toString()));
    ui::applyTheme(application, theme, m_systemPalette);
    const QString language = chosenLanguage(line.language.isEmpty() ? m_settings->value(Setting::Language).toString() : line.language);
    installLanguage(application, language);

    const ui::Clock clock = [] { return std::chrono::system_clock::now(); };
    m_heard = std::make_unique<Heard>(clock);
    if (!line.safe)
        m_formats = std::make_unique<FormatStore>(line.dataDir.isEmpty() ? FormatStore::usualFolder() : line.dataDir, m_heard->reception());
    m_sticks = std::make_unique<stick::StickManager>();
    ui::WindowParts parts;
    parts.addresses = &m_heard->addresses();
    parts.telegrams = &m_heard->telegrams();
    parts.remembered = m_settings.get();
    parts.clock = clock;
    parts.decode = [this](const wmbus::RadioFrame &frame) { return m_heard->decode(frame); };
    m_window = std::make_unique<ui::MainWindow>(parts);
    m_window->setLanguage(language);
    m_window->setTheme(theme);
    connectSticks();
    connectWindow();
    makeRooms();
    m_replayTimer.setInterval(0);
    connect(&m_replayTimer, &QTimer::timeout, this, &Composition::playNext);
}

Composition::~Composition() = default;

void Composition::connectSticks()
{
    connect(m_sticks.get(), &stick::StickManager::frameHeard, &m_heard->reception(), &reception::Reception::onFrame);
    connect(m_sticks.get(), &stick::StickManager::statusChanged, this, [this](const stick::StickStatus &status) {
        rememberPort(status);
        showSticks();
    });
    connect(m_sticks.get(), &stick::StickManager::removed, this, &Composition::showSticks);
    connect(m_sticks.get(), &stick::StickManager::candidatesChanged, m_window->banner(), &ui::ConnectBanner::setCandidates);
    connect(m_sticks.get(), &stick::StickManager::wantedModeChanged, this, [this](std::uint32_t stickId, bytes::LinkMode mode) {
        if (!m_demo && m_cuxd->keepsMode(stickId))
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
            endDemo();
        else
            m_sticks->close(port);
    });
    const auto open = [this](const QString &port) { m_sticks->open(port); };
    connect(page, &ui::StickPage::openWanted, this, open);
    connect(m_window->banner(), &ui::ConnectBanner::portWanted, this, open);
    connect(m_window->banner(), &ui::ConnectBanner::retryWanted, this, open);
    connect(m_window.get(), &ui::MainWindow::demoWanted, this, [this](bool demo) { demo ? startDemo() : endDemo(); });
    connect(m_window.get(), &ui::MainWindow::filesWanted, this, &Composition::openFiles);
    connect(m_window.get(), &ui::MainWindow::clearWanted, m_heard.get(), &Heard::clear);
    connect(m_window.get(), &ui::MainWindow::languageWanted, this, &Composition::setLanguage);
    connect(m_window.get(), &ui::MainWindow::themeWanted, this, &Composition::setTheme);
}

// The rooms of the program, each of which makes its own page. A room that needs another gets it here.
void Composition::makeRooms()
{
    const QString folder = m_line.dataDir.isEmpty() ? FormatStore::usualFolder() : m_line.dataDir;
    m_house = std::make_unique<House>(House{*m_window, *m_heard, *m_sticks, *m_settings, [] { return std::chrono::system_clock::now(); }, folder, m_line.safe});
    m_history = std::make_unique<HistoryRoom>(*m_house, [this] { return m_demoPort; });
    connect(m_history.get(), &HistoryRoom::knownMetersChanged, this, &Composition::useKeys);
    m_rooms.push_back(std::make_unique<ChartsRoom>(*m_house, *m_history));
    auto inverters = std::make_unique<InverterRoom>(*m_house, [this] { return &m_history->store(); });
    InverterRoom *const inverter = inverters.get();
    m_rooms.push_back(std::move(inverters));
    auto files = std::make_unique<HistoryFilesRoom>(*m_house, [this]() -> store::HistoryStore & { return m_history->store(); });
    auto cuxd = std::make_unique<CuxdRoom>(*m_house);
    m_cuxd = cuxd.get();
    m_cuxd->setLogImport({&HistoryFilesRoom::isHistory, [room = files.get()](const QStringList &paths) { room->import(paths); }});
    m_rooms.push_back(std::move(cuxd)); // is asked for a cuxd.ini before the keys are
    m_rooms.push_back(std::move(files));
    auto keys = std::make_unique<KeysRoom>(*m_house);
    m_keys = keys.get();
    m_rooms.push_back(std::move(keys));
    connect(m_keys, &KeysRoom::keysChanged, this, &Composition::useKeys);
    connect(m_cuxd, &CuxdRoom::keysWanted, m_keys, [this](const std::vector<keys::KeyEntry> &entries) { m_keys->takeOver(entries, QStringLiteral("cuxd.ini")); });
    connect(m_cuxd, &CuxdRoom::namesWanted, this, [this](const std::vector<ui::KnownMeter> &names) {
        m_names.insert(m_names.begin(), names.begin(), names.end());
        useKeys();
    });
    auto panels = std::make_unique<PanelRoom>(*m_house, [this] { return &m_history->store(); });
    connect(m_history.get(), &HistoryRoom::storeChanged, panels.get(), &PanelRoom::changeStore);
    connect(panels.get(), &PanelRoom::keyWanted, m_keys, &KeysRoom::enterKeyFor);
    panels->setKeyEntry(true);
    m_panels = panels.get();
    m_rooms.push_back(std::move(panels));
    auto addMeter = std::make_unique<AddMeterRoom>(*m_house, *m_panels);
    m_addMeter = addMeter.get();
    m_rooms.push_back(std::move(addMeter));
    auto radio = std::make_unique<RadioRoom>(*m_house);
    m_radio = radio.get();
    m_rooms.push_back(std::move(radio));
    connect(&inverter->poller(), &polling::Poller::wasDeaf, &m_radio->tracker(), &reception::SignalTracker::onPoll);
    connect(m_radio, &RadioRoom::keyWanted, m_keys, &KeysRoom::enterKeyFor);
    auto captures = std::make_unique<CaptureRoom>(*m_house);
    m_captures = captures.get();
    m_rooms.push_back(std::move(captures)); // after the keys: a list of keys may look like telegrams
}

bool Composition::takenByRoom(const QString &path)
{
    return std::any_of(m_rooms.begin(), m_rooms.end(), [&path](const std::unique_ptr<Room> &room) { return room->takeFile(path); });
}

void Composition::tellRooms(bool demo)
{
    m_history->setDemo(demo);
    for (const std::unique_ptr<Room> &room : m_rooms)
        room->setDemo(demo);
}

void Composition::start()
{
    m_window->restoreLayout(usualSize);
    m_window->show();
    if (!m_settings->brokenFile().isEmpty())
        m_window->showNotice(tr("The settings could not be read and were put aside as %1. The program starts with the usual ones.").arg(m_settings->brokenFile()));
    for (const auto &[id, mode] : m_settings->wantedModes())
        m_sticks->setWantedMode(id, mode);
    m_keys->start();
    if (!m_line.files.isEmpty())
        openFiles(m_line.files);
    if (m_line.demo)
        startDemo();
    if (!m_line.port.isEmpty())
        m_sticks->open(m_line.port);
    // With a port or the demo named, or a file to look at, no other port is opened unasked.
    if (!m_line.demo && m_line.port.isEmpty() && m_replay.empty()) {
        const QStringList known = m_settings->value(Setting::KnownPorts).toStringList();
        m_sticks->setKnownPorts(known);
        m_sticks->startFinder();
        for (const QString &port : known) { // the finder sees the ports of this computer only
            if (stick::namesRemotePort(port))
                m_sticks->open(port);
        }
    }
    showSticks();
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
        m_window->showNotice(tr("The demo stick cannot start: %1").arg(error));
        return;
    }
    useKeys();
    m_demoPort = m_demo->portName();
    m_window->setDemo(true);
    tellRooms(true);
    m_sticks->open(m_demoPort);
}

void Composition::endDemo()
{
    if (!m_demo)
        return;
    m_sticks->close(m_demoPort);
    m_demoPort.clear();
    m_demo.reset();
    m_window->setDemo(false);
    tellRooms(false);
    m_heard->clear(); // what was played is no record of what can be heard here
    m_window->showNotice({});
    useKeys();
    if (m_line.port.isEmpty())
        m_sticks->startFinder();
    showSticks();
}

void Composition::openFiles(const QStringList &files)
{
    QStringList problems;
    QString shown;
    for (const QString &path : files) {
        if (takenByRoom(path))
            continue;
        InputFile file = readInputFile(path);
        if (!file.problem.isEmpty())
            problems += file.problem;
        if (!file.frames.empty())
            shown = path;
        std::move(file.frames.begin(), file.frames.end(), std::back_inserter(m_replay));
    }
    if (!shown.isEmpty()) {
        m_window->setReplay(shown);
        m_replayTimer.start();
    }
    if (!problems.isEmpty())
        m_window->showNotice(problems.join(QLatin1Char('\n')));
}

// The keys of the user, and those of the demo's meters while it runs.
void Composition::useKeys()
{
    wmbus::KeyRing ring = m_keys->store().keyRing();
    std::vector<ui::KnownMeter> names = m_history->knownMeters(); // what the user called them goes before what a list of keys does
    const std::vector<ui::KnownMeter> withKeys = m_keys->knownMeters();
    names.insert(names.end(), withKeys.begin(), withKeys.end());
    names.insert(names.end(), m_names.begin(), m_names.end());
    std::vector<keys::KeyEntry> forCuxd = m_keys->store().entries();
    wmbus::KeyRing foreign;
    if (m_demo) {
        const DemoKeys demo = demoKeys();
        for (std::size_t i = 0; i < demo.keys.size(); ++i) {
            ring.add(demo.keys[i].meters, demo.keys[i].key);
            foreign.add(demo.keys[i].meters, demo.keys[i].key);
            keys::KeyEntry entry;
            entry.meters = demo.keys[i].meters;
            entry.key = demo.keys[i].key;
            entry.name = demo.names[i].name.toStdString();
            forCuxd.push_back(std::move(entry));
        }
        names.insert(names.end(), demo.names.begin(), demo.names.end());
    }
    m_cuxd->setKeys(std::move(forCuxd));
    m_heard->setKeys(std::move(ring), std::move(names));
    m_keys->setForeignKeys(std::move(foreign));
}

void Composition::playNext()
{
    for (int i = 0; i < replayAtOnce && !m_replay.empty(); ++i) {
        m_heard->reception().onFrame(m_replay.front());
        m_replay.pop_front();
    }
    if (m_replay.empty())
        m_replayTimer.stop();
}

void Composition::setLanguage(const QString &code)
{
    m_settings->setValue(Setting::Language, code);
    installLanguage(m_application, code);
    m_window->setLanguage(code);
    m_history->retranslate();
    useKeys(); // the demo's meters have names
}

void Composition::setTheme(ui::ThemeChoice theme)
{
    m_settings->setValue(Setting::Theme, nameOf(theme));
    ui::applyTheme(m_application, theme, m_systemPalette);
    m_window->setTheme(theme);
}

void Composition::showSticks()
{
    m_window->setSticks(m_sticks->sticks());
}

void Composition::rememberPort(const stick::StickStatus &status)
{
    const QString port = QString::fromStdString(status.port);
    if (status.phase != stick::Phase::Listening || port == m_demoPort)
        return;
    QStringList ports = m_settings->value(Setting::KnownPorts).toStringList();
    if (ports.contains(port))
        return;
    ports += port;
    m_settings->setValue(Setting::KnownPorts, ports);
}

} // namespace app
